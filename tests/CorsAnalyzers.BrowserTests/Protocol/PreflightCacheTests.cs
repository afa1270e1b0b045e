using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using CorsAnalyzers.BrowserTests.Browser;
using CorsAnalyzers.BrowserTests.Hosting;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.BrowserTests.Protocol;

/// <summary>
/// For how long Chromium keeps the answer to a preflight, by <c>Access-Control-Max-Age</c>, against what Core says. That it is two hours at
/// most is read in Chromium's source: no test waits that long.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class PreflightCacheTests(BrowserFixture fixture)
{
    private const string Script =
        "urls => Promise.all(urls.map(url => fetch(url, { method: \"PUT\" }).then(response => response.status, error => error.name)))";

    // Around these seconds after the preflight nothing is said: the browser's clock is not the server's.
    private const double Margin = 0.7;

    private static readonly string[][] Values =
    [
        [], [""], ["0"], ["00"], ["2"], ["002"], [" 2\t"], ["600"], ["9223372036854775807"], ["9223372036854775808"],
        ["99999999999999999999"], ["-9223372036854775808"], ["-99999999999999999999"], ["-1"], ["-600"], ["+2"], ["+600"], ["--1"], ["- 1"],
        ["+"], ["0.5"], ["2.0"], ["2s"], ["0x2"], ["\"600\""], ["600, 600"], ["600", "600"], ["0", "0"], ["2;600"], ["x"],
    ];

    private static readonly TimeSpan[] Pauses = [TimeSpan.Zero, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3.5)];

    [BrowserFact]
    public async Task LastsAsLongAsCoreSays()
    {
        var clock = Stopwatch.StartNew();
        var received = new ConcurrentQueue<(int Row, bool IsPreflight, double Seconds)>();
        fixture.Exact.Answer(request =>
        {
            if (!int.TryParse(request.Url.AbsolutePath[1..], out var row))
                return null;

            var isPreflight = request.Has(CorsHeaderNames.AccessControlRequestMethod);
            received.Enqueue((row, isPreflight, clock.Elapsed.TotalSeconds));
            return new ExactResponse(isPreflight ? Preflight(row) : new(204, [new(CorsHeaderNames.AccessControlAllowOrigin, "*")]), "");
        });
        await using var user = await fixture.Browser.NewUserAsync();
        var page = await user.OpenAsync(ProofCase.Reader + "/");
        var urls = Enumerable.Range(0, Values.Length).Select(static row => $"{ProofCase.Api}/{row}").ToArray();

        await page.EvaluateAsync(Script, urls);
        foreach (var pause in Pauses)
        {
            await Task.Delay(pause);
            await page.EvaluateAsync(Script, urls);
        }

        Assert.All(Enumerable.Range(0, Values.Length), row => AssertAsked(row, [.. received.Where(entry => entry.Row == row)]));
    }

    private static void AssertAsked(int row, ImmutableArray<(int Row, bool IsPreflight, double Seconds)> received)
    {
        Assert.Equal(Pauses.Length + 1, received.Count(static entry => !entry.IsPreflight));
        Assert.True(received[0].IsPreflight);
        var lifetime = MaxAge.FromResponse(Preflight(row), ChromiumDeviations.All);
        var asked = received[0].Seconds;
        for (var i = 2; i < received.Length; i++)
        {
            var age = received[i].Seconds - asked;
            if (Math.Abs(age - lifetime) > Margin)
            {
                Assert.True(
                    received[i].IsPreflight == age > lifetime,
                    $"'{string.Join("', '", Values[row])}' lasts {lifetime} s, but {age} s after a preflight "
                        + (received[i].IsPreflight ? "there was another one" : "there was no other one"));
            }

            if (received[i].IsPreflight)
                asked = received[i++].Seconds;
        }
    }

    private static CorsResponse Preflight(int row) => new(
        204,
        [
            new(CorsHeaderNames.AccessControlAllowOrigin, "*"),
            new(CorsHeaderNames.AccessControlAllowMethods, "*"),
            .. Values[row].Select(static value => new HeaderField(CorsHeaderNames.AccessControlMaxAge, value)),
        ]);
}
