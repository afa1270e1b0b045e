using System.Collections.Concurrent;
using System.Collections.Immutable;
using CorsAnalyzers.BrowserTests.Browser;
using CorsAnalyzers.BrowserTests.Hosting;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.BrowserTests.Protocol;

/// <summary>What Chromium's own cache makes of <c>Vary</c>, against what Core says: may an answer to one origin serve another one?</summary>
[Collection(BrowserCollection.Name)]
public sealed class VaryTests(BrowserFixture fixture)
{
    private const string Script = "urls => Promise.all(urls.map(url => fetch(url).then(response => true, error => false)))";

    private static readonly string[][] Values =
    [
        [], [""], ["Origin"], ["ORIGIN"], ["Accept"], ["Accept, origin"], ["Accept ,\tOrigin,"], ["Accept", "Origin"], ["X-Origin"], ["*"],
        ["Accept, *"], ["Accept-Encoding", "*"], ["Origins"], ["Accept Origin"],
    ];

    [BrowserFact]
    public async Task CachedAnswersServeOtherOriginsUnlessVarySaysSo()
    {
        var asked = new ConcurrentQueue<int>();
        fixture.Exact.Answer(request =>
        {
            if (!int.TryParse(request.Url.AbsolutePath[1..], out var row))
                return null;

            asked.Enqueue(row);
            return new ExactResponse(Answer(row, request.Get(CorsHeaderNames.Origin)!), "");
        });
        await using var user = await fixture.Browser.NewUserAsync();
        var urls = Enumerable.Range(0, Values.Length).Select(static row => $"https://api.shop.example/{row}").ToArray();

        // Both are of one site: the cache of a browser keeps sites apart anyway.
        var first = await user.OpenAsync("https://www.shop.example/");
        Assert.All(await first.EvaluateAsync<bool[]>(Script, urls), Assert.True);
        var second = await user.OpenAsync("https://blog.shop.example/");
        var read = await second.EvaluateAsync<bool[]>(Script, urls);

        Assert.Equal(Values.Select(VaryHeader.CoversOrigin).ToArray(), read);
        Assert.Equal(
            Values.Select(static values => VaryHeader.CoversOrigin(values) ? 2 : 1),
            Values.Select((_, row) => asked.Count(other => other == row)));
    }

    private static CorsResponse Answer(int row, string origin) => new(
        200,
        [
            new(CorsHeaderNames.AccessControlAllowOrigin, origin),
            new("Cache-Control", "max-age=600"),
            new("Content-Length", "0"),
            .. Values[row].Select(static value => new HeaderField(CorsHeaderNames.Vary, value)),
        ]);
}
