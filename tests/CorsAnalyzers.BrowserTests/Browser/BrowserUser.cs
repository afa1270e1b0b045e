using Microsoft.Playwright;

namespace CorsAnalyzers.BrowserTests.Browser;

/// <summary>Someone who visits sites with one browser: the cookies that a site gave them go along wherever the browser allows it.</summary>
internal sealed class BrowserUser(IBrowserContext context) : IAsyncDisposable
{
    /// <summary>Visits a page and leaves again: to log in, for example.</summary>
    public async Task VisitAsync(string url)
    {
        var page = await context.NewPageAsync();
        var response = await page.GotoAsync(url);
        Assert.True(response is { Ok: true }, $"{url} answered {response?.Status}.");
        await page.CloseAsync();
    }

    /// <summary>Opens a page whose scripts run with the given origin.</summary>
    public async Task<OriginPage> OpenAsync(string origin)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(origin + "/");
        Assert.Equal(origin, await page.EvaluateAsync<string>("self.origin"));
        return await OriginPage.AttachAsync(context, page);
    }

    /// <summary>What a script at the given origin gets to read.</summary>
    public async Task<FetchOutcome> FetchFromAsync(string origin, CrossOriginFetch fetch)
    {
        var page = await OpenAsync(origin);
        var outcome = await page.FetchAsync(fetch);
        await page.CloseAsync();
        return outcome;
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
