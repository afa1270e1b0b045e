using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using CorsAnalyzers.BrowserTests.Browser;
using CorsAnalyzers.Protocol;
using Microsoft.Playwright;

namespace CorsAnalyzers.BrowserTests.Protocol;

/// <summary>Runs cases in Chromium: many fetches at once on each page, one round trip for all of them.</summary>
internal sealed class ProofBrowser(BrowserFixture fixture) : IAsyncDisposable
{
    private const int Parallel = 32;
    private const int BatchSize = 200;

    private const string Script =
        """
        async json => {
            const { fetches, parallel, timeout } = JSON.parse(json);
            const fetched = async ({ url, method, headers, credentials }) => {
                const init = { method, headers, credentials, mode: "cors", cache: "no-store", signal: AbortSignal.timeout(timeout) };
                const response = await fetch(url, init);
                await response.text();
                return { status: response.status, headers: [...response.headers.keys()] };
            };
            const uploaded = ({ url, method, headers, credentials }) => new Promise((resolve, reject) => {
                const request = new XMLHttpRequest();
                request.open(method, url);
                headers.forEach(header => request.setRequestHeader(...header));
                request.withCredentials = credentials === "include";
                request.timeout = timeout;
                request.upload.onprogress = () => {};
                request.onerror = () => reject(new TypeError());
                request.ontimeout = () => reject(new DOMException("", "TimeoutError"));
                request.onload = () => resolve({
                    status: request.status,
                    headers: request.getAllResponseHeaders().split("\r\n").filter(line => line).map(line => line.split(":")[0]),
                });
                // As bytes, so that the body sets no Content-Type.
                request.send(new Uint8Array(1));
            });
            const results = [];
            let next = 0;
            const work = async () => {
                while (next < fetches.length) {
                    const at = next++;
                    try {
                        results[at] = await (fetches[at].listens ? uploaded : fetched)(fetches[at]);
                    } catch (error) {
                        results[at] = { status: 0, headers: [], error: error.name };
                    }
                }
            };
            await Promise.all(Array.from({ length: parallel }, work));
            return JSON.stringify(results);
        }
        """;

    private const string SandboxedFrame =
        """
        () => new Promise(resolve => {
            const frame = document.createElement("iframe");
            frame.sandbox = "allow-scripts";
            frame.srcdoc = "<!doctype html><title>sandboxed</title>";
            frame.onload = resolve;
            document.body.append(frame);
        })
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, IFrame> frames = [];
    private BrowserUser? user;

    public async Task<ImmutableArray<Verdict>> RunAsync(ImmutableArray<ProofCase> cases, ProofServers servers)
    {
        user ??= await fixture.Browser.NewUserAsync();
        await user.LogInAsync(cases
            .SelectMany(static proof => proof.Hops)
            .Select(static hop => new Uri(hop.Site))
            .Where(static site => site.Scheme == "https")
            .Select(static site => site.Host)
            .Distinct());
        fixture.Exact.Answer(servers.Answer);
        var results = new FetchedJson[cases.Length];
        foreach (var page in Enumerable.Range(0, cases.Length).GroupBy(number => cases[number].Page))
        {
            var frame = await OpenAsync(page.Key);
            foreach (var batch in page.Chunk(BatchSize))
            {
                var json = JsonSerializer.Serialize(new
                {
                    parallel = Parallel,
                    timeout = Patience.TotalMilliseconds,
                    fetches = batch.Select(number => FetchJson.Of(cases[number], number)),
                });
                var answer = JsonSerializer.Deserialize<FetchedJson[]>(await frame.EvaluateAsync<string>(Script, json))!;
                for (var i = 0; i < batch.Length; i++)
                    results[batch[i]] = answer[i];
            }
        }

        return [.. results.Select((result, number) => ToVerdict(cases[number], number, servers, result))];
    }

    public async ValueTask DisposeAsync()
    {
        fixture.Exact.Answer(static _ => null);
        if (user is not null)
            await user.DisposeAsync();
    }

    private static Verdict ToVerdict(ProofCase proof, int number, ProofServers servers, FetchedJson result)
    {
        // Whatever fetch() refuses is a TypeError; another error is no verdict.
        Assert.True(result.Error is null or "TypeError", $"{result.Error} after {Patience}:{Environment.NewLine}{proof.ToCode()}");
        return Verdict.Of(result.Status, result.Headers, servers.Received(number).Select(request => SentLine.Of(request, proof)));
    }

    private async Task<IFrame> OpenAsync(string origin)
    {
        if (frames.TryGetValue(origin, out var frame))
            return frame;

        var isOpaque = origin == CorsHeaderValues.NullOrigin;
        var page = await user!.OpenAsync((isOpaque ? ProofCase.Reader : origin) + "/");
        if (isOpaque)
            await page.EvaluateAsync(SandboxedFrame);
        frame = isOpaque ? page.Frames[^1] : page.MainFrame;
        Assert.Equal(origin, await frame.EvaluateAsync<string>("self.origin"));
        return frames[origin] = frame;
    }

    private sealed record FetchJson(
        [property: JsonPropertyName("url")] string Url,
        [property: JsonPropertyName("method")] string Method,
        [property: JsonPropertyName("headers")] IEnumerable<string[]> Headers,
        [property: JsonPropertyName("credentials")] string Credentials,
        [property: JsonPropertyName("listens")] bool Listens)
    {
        public static FetchJson Of(ProofCase proof, int number) => new(
            proof.UrlOf(number, 0),
            proof.Method,
            proof.Headers.Select(static header => new[] { header.Name, header.Value }),
            proof.Credentials switch
            {
                CredentialsMode.Omit => "omit",
                CredentialsMode.SameOrigin => "same-origin",
                _ => "include",
            },
            proof.ListensToUpload);
    }

    private sealed record FetchedJson(
        [property: JsonPropertyName("status")] int Status,
        [property: JsonPropertyName("headers")] string[] Headers,
        [property: JsonPropertyName("error")] string? Error);
}
