using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace CorsAnalyzers.BrowserTests.Browser;

/// <summary>
/// An open page of some origin. Its script's view of a failure is a bare TypeError, so the reason is taken from the
/// DevTools protocol's Network domain. One page serves any number of fetches, one after the other.
/// </summary>
internal sealed class OriginPage
{
    private const string Script =
        """
        async ({ url, method, credentials, headers, timeout }) => {
            try {
                const response = await fetch(url, { method, credentials, headers, signal: AbortSignal.timeout(timeout) });
                return { status: response.status, body: await response.text() };
            } catch (error) {
                return { status: 0, body: String(error) };
            }
        }
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly IPage page;
    private readonly ConcurrentDictionary<string, string> requestIds = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string>> failures = new();
    private int fetches;

    private OriginPage(IPage page) => this.page = page;

    public static async Task<OriginPage> OpenAsync(IBrowserContext context, IPage page, string origin)
    {
        await page.GotoAsync(origin + "/");
        Assert.Equal(origin, await page.EvaluateAsync<string>("self.origin"));
        var result = new OriginPage(page);
        var session = await context.NewCDPSessionAsync(page);
        session.Event("Network.requestWillBeSent").OnEvent += result.OnRequest;
        session.Event("Network.loadingFailed").OnEvent += result.OnFailure;
        await session.SendAsync("Network.enable");
        return result;
    }

    public async Task<FetchOutcome> FetchAsync(CrossOriginFetch fetch)
    {
        // The fragment stays in the browser: it marks this fetch among the protocol's events.
        var fragment = "#fetch-" + Interlocked.Increment(ref fetches).ToString(CultureInfo.InvariantCulture);
        var failure = failures[fragment] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var result = await page.EvaluateAsync<JsonElement>(Script, new
        {
            url = fetch.Url + fragment,
            method = fetch.Method,
            credentials = fetch.WithCredentials ? "include" : "omit",
            headers = fetch.Headers,
            timeout = Patience.TotalMilliseconds,
        });
        var status = result.GetProperty("status").GetInt32();
        var body = result.GetProperty("body").GetString()!;
        var outcome = status != 0
            ? FetchOutcome.Readable(body, status)
            : FetchOutcome.Blocked(await failure.Task.WaitAsync(Patience));
        failures.TryRemove(fragment, out _);
        return outcome;
    }

    private void OnRequest(object? sender, JsonElement? message)
    {
        var request = message!.Value.GetProperty("request");
        var isPreflight = message.Value.GetProperty("type").GetString() == "Preflight";
        if (!isPreflight && request.TryGetProperty("urlFragment", out var fragment))
            requestIds[message.Value.GetProperty("requestId").GetString()!] = fragment.GetString()!;
    }

    private void OnFailure(object? sender, JsonElement? message)
    {
        if (!requestIds.TryRemove(message!.Value.GetProperty("requestId").GetString()!, out var fragment))
            return;

        var reason = message.Value.TryGetProperty("corsErrorStatus", out var cors)
            ? cors.GetProperty("corsError").GetString()!
            : message.Value.GetProperty("errorText").GetString()!;
        if (failures.TryGetValue(fragment, out var failure))
            failure.TrySetResult(reason);
    }
}
