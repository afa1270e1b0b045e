using CorsAnalyzers.BrowserTests.Hosting;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CorsAnalyzers.BrowserTests.Browser;

/// <summary>
/// The servers and the Chromium of <see cref="BrowserCollection"/>.
/// Where Chromium is missing it says so once, and whoever asks for it fails.
/// </summary>
public sealed class BrowserFixture(IMessageSink diagnostics) : IAsyncLifetime
{
    private VirtualHosts? hosts;
    private ExactServer? exact;
    private Chromium? browser;

    internal VirtualHosts Hosts => hosts ?? throw new InvalidOperationException(ChromiumExecutable.MissingMessage);

    internal ExactServer Exact => exact ?? throw new InvalidOperationException(ChromiumExecutable.MissingMessage);

    internal Chromium Browser => browser ?? throw new InvalidOperationException(ChromiumExecutable.MissingMessage);

    /// <summary>Says something in the output of the run, also of one that passes.</summary>
    internal void Report(string message) => diagnostics.OnMessage(new DiagnosticMessage(message));

    internal Task<ServedApplication> ServeAsync(string host, string source) => ServedApplication.StartAsync(Hosts, host, source);

    public async Task InitializeAsync()
    {
        if (ChromiumExecutable.Path is not { } executable)
        {
            Report(ChromiumExecutable.MissingMessage);
            return;
        }

        hosts = await VirtualHosts.StartAsync();
        exact = await ExactServer.StartAsync();
        browser = await Chromium.LaunchAsync(executable, hosts, exact);
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        if (exact is not null)
            await exact.DisposeAsync();
        if (hosts is not null)
            await hosts.DisposeAsync();
    }
}
