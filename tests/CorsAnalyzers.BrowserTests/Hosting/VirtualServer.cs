using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace CorsAnalyzers.BrowserTests.Hosting;

/// <summary>The server of an application under test: a host name of <see cref="VirtualHosts"/> instead of ports of its own.</summary>
internal sealed class VirtualServer : IServer
{
    private readonly VirtualHosts hosts;
    private readonly string host;
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IDisposable? attachment;

    public VirtualServer(VirtualHosts hosts, string host)
    {
        this.hosts = hosts;
        this.host = host;
        // The host writes the configured addresses here; nothing listens on them.
        Features.Set<IServerAddressesFeature>(new Addresses());
    }

    public IFeatureCollection Features { get; } = new FeatureCollection();

    /// <summary>Completes when the application's pipeline is built and takes requests.</summary>
    public Task Started => started.Task;

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        attachment = hosts.Attach(host, new Adapter<TContext>(application));
        started.TrySetResult();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => Interlocked.Exchange(ref attachment, null)?.Dispose();

    private sealed class Addresses : IServerAddressesFeature
    {
        ICollection<string> IServerAddressesFeature.Addresses { get; } = [];

        public bool PreferHostingUrls { get; set; }
    }

    private sealed class Adapter<TContext>(IHttpApplication<TContext> application) : VirtualHost
        where TContext : notnull
    {
        public override object CreateContext(IFeatureCollection features) => application.CreateContext(features);

        public override Task ProcessRequestAsync(object context) => application.ProcessRequestAsync((TContext)context);

        public override void DisposeContext(object context, Exception? exception) =>
            application.DisposeContext((TContext)context, exception);
    }
}
