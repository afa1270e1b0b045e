using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CorsAnalyzers.BrowserTests.Hosting;

/// <summary>One Kestrel on 127.0.0.1 that speaks HTTP/1.1, over http and https, each on a port the system picks.</summary>
internal sealed class LoopbackKestrel : IAsyncDisposable
{
    private readonly TestCertificate certificate = new();
    private readonly WebApplication services;
    private readonly IServer server;

    /// <param name="serve">Adds to an endpoint what is served there, given its scheme; nothing: the application alone.</param>
    public LoopbackKestrel(Action<ListenOptions, string>? serve = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, endpoint =>
            {
                endpoint.Protocols = HttpProtocols.Http1;
                serve?.Invoke(endpoint, "http");
            });
            kestrel.Listen(IPAddress.Loopback, 0, endpoint =>
            {
                endpoint.Protocols = HttpProtocols.Http1;
                endpoint.UseHttps(certificate.Certificate);
                serve?.Invoke(endpoint, "https");
            });
        });
        services = builder.Build();
        server = services.Services.GetRequiredService<IServer>();
    }

    public int HttpPort { get; private set; }

    public int HttpsPort { get; private set; }

    /// <summary>What the browser must trust to speak https here; see <see cref="TestCertificate"/>.</summary>
    public string SubjectPublicKeyHash => certificate.SubjectPublicKeyHash;

    public async Task StartAsync<TContext>(IHttpApplication<TContext> application)
        where TContext : notnull
    {
        await server.StartAsync(application, CancellationToken.None);
        HttpPort = PortOf("http");
        HttpsPort = PortOf("https");
    }

    public async ValueTask DisposeAsync()
    {
        // A browser keeps its connections open: do not wait for them.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await server.StopAsync(now.Token);
        await services.DisposeAsync();
        certificate.Dispose();
    }

    private int PortOf(string scheme) => server.Features
        .GetRequiredFeature<IServerAddressesFeature>().Addresses
        .Select(BindingAddress.Parse)
        .Single(address => address.Scheme == scheme)
        .Port;
}
