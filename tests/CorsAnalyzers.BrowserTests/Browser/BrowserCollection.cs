using CorsAnalyzers.BrowserTests.Hosting;

namespace CorsAnalyzers.BrowserTests.Browser;

/// <summary>The tests that share one Kestrel and one Chromium; they run one after the other, so host names are theirs alone meanwhile.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Browser";
}

public sealed class BrowserFixture : IAsyncLifetime
{
    private VirtualHosts? hosts;
    private Chromium? browser;

    internal VirtualHosts Hosts => hosts ?? throw new InvalidOperationException(ChromiumExecutable.MissingMessage);

    internal Chromium Browser => browser ?? throw new InvalidOperationException(ChromiumExecutable.MissingMessage);

    internal Task<ServedApplication> ServeAsync(string host, string source) => ServedApplication.StartAsync(Hosts, host, source);

    public async Task InitializeAsync()
    {
        if (ChromiumExecutable.Path is not { } executable)
            return;

        hosts = await VirtualHosts.StartAsync();
        browser = await Chromium.LaunchAsync(executable, hosts);
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        if (hosts is not null)
            await hosts.DisposeAsync();
    }
}
