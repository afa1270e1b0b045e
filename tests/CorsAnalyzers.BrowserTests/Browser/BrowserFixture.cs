using CorsAnalyzers.BrowserTests.Hosting;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CorsAnalyzers.BrowserTests.Browser;

/// <summary>
/// The Kestrel and the Chromium of <see cref="BrowserCollection"/>.
/// Where Chromium is missing it says so once, and whoever asks for it fails.
/// </summary>
public sealed class BrowserFixture(IMessageSink diagnostics) : IAsyncLifetime
{
    private VirtualHosts? hosts;
    private Chromium? browser;

    internal VirtualHosts Hosts => hosts ?? throw new InvalidOperationException(ChromiumExecutable.MissingMessage);

    internal Chromium Browser => browser ?? throw new InvalidOperationException(ChromiumExecutable.MissingMessage);

    internal Task<ServedApplication> ServeAsync(string host, string source) => ServedApplication.StartAsync(Hosts, host, source);

    public async Task InitializeAsync()
    {
        if (ChromiumExecutable.Path is not { } executable)
        {
            diagnostics.OnMessage(new DiagnosticMessage(ChromiumExecutable.MissingMessage));
            return;
        }

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
