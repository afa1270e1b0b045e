using Microsoft.Playwright;

namespace CorsAnalyzers.BrowserTests.Browser;

/// <summary>Someone who visits sites with one browser: the cookies that a site gave them go along wherever the browser allows it.</summary>
internal sealed class BrowserUser(IBrowserContext context) : IAsyncDisposable
{
    private readonly Dictionary<string, OriginPage> pages = [];
    private IPage? spare;

    /// <summary>Visits a page and leaves again: to log in, for example.</summary>
    public async Task VisitAsync(string url)
    {
        spare ??= await context.NewPageAsync();
        var response = await spare.GotoAsync(url);
        Assert.True(response is { Ok: true }, $"{url} answered {response?.Status}.");
    }

    /// <summary>A page of its own, for a script that the test brings along.</summary>
    public async Task<IPage> OpenAsync(string url)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(url);
        return page;
    }

    /// <summary>Logs in at https hosts, with a cookie that goes along in requests from other sites too.</summary>
    public Task LogInAsync(IEnumerable<string> hosts) => context.AddCookiesAsync(hosts.Select(static host => new Cookie
    {
        Name = "user",
        Value = "alice",
        Domain = host,
        Path = "/",
        Secure = true,
        SameSite = SameSiteAttribute.None,
    }));

    /// <summary>What a script at the given origin gets to read. The page stays open for the next fetch from there.</summary>
    public async Task<FetchOutcome> FetchFromAsync(string origin, CrossOriginFetch fetch)
    {
        if (!pages.TryGetValue(origin, out var page))
        {
            // A new tab is what takes longest in these tests: one that is done with its visit serves as well.
            page = await OriginPage.OpenAsync(context, spare ?? await context.NewPageAsync(), origin);
            spare = null;
            pages.Add(origin, page);
        }

        return await page.FetchAsync(fetch);
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
