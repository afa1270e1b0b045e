using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CorsAnalyzers.BrowserTests.Hosting;

/// <summary>
/// One Kestrel on 127.0.0.1 that serves every <c>*.test</c> host, over http and https, each on a port the system picks.
/// The browser maps ports 80 and 443 of those hosts here, so origins look as they do in real code: no port in them.
/// An application gets the very features that Kestrel made, and its answer goes out untouched.
/// A host that nothing is attached to is a blank page: whoever owns that origin.
/// </summary>
internal sealed class VirtualHosts : IAsyncDisposable
{
    private static readonly VirtualHost BlankPage = new DelegateHost(static context =>
    {
        context.Response.ContentType = "text/html";
        return context.Response.WriteAsync("<!doctype html><link rel=\"icon\" href=\"data:,\"><title>blank</title>");
    });

    private readonly ConcurrentDictionary<string, VirtualHost> attached = new(StringComparer.OrdinalIgnoreCase);
    private readonly LoopbackKestrel kestrel = new();

    private VirtualHosts()
    {
    }

    public int HttpPort => kestrel.HttpPort;

    public int HttpsPort => kestrel.HttpsPort;

    /// <inheritdoc cref="LoopbackKestrel.SubjectPublicKeyHash"/>
    public string SubjectPublicKeyHash => kestrel.SubjectPublicKeyHash;

    public static async Task<VirtualHosts> StartAsync()
    {
        var hosts = new VirtualHosts();
        await hosts.kestrel.StartAsync(new Dispatcher(hosts));
        return hosts;
    }

    /// <summary>Serves a host from now on, until the result is disposed.</summary>
    public IDisposable Attach(string host, VirtualHost application)
    {
        if (!attached.TryAdd(host, application))
            throw new InvalidOperationException($"'{host}' is served already: dispose of its application first.");

        return new Attachment(this, host);
    }

    /// <inheritdoc cref="Attach(string, VirtualHost)"/>
    public IDisposable Attach(string host, RequestDelegate application) => Attach(host, new DelegateHost(application));

    /// <summary>A client that finds every host here, as the browser does. It follows no redirect and keeps no cookie.</summary>
    public HttpClient CreateClient() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectCallback = async (connection, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                var port = connection.DnsEndPoint.Port == 443 ? HttpsPort : HttpPort;
                await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    });

    public ValueTask DisposeAsync() => kestrel.DisposeAsync();

    private VirtualHost Find(IFeatureCollection features)
    {
        var header = features.GetRequiredFeature<IHttpRequestFeature>().Headers.Host;
        return attached.GetValueOrDefault(HostString.FromUriComponent(header.ToString()).Host, BlankPage);
    }

    private readonly record struct Exchange(VirtualHost Host, object Context);

    private sealed class Dispatcher(VirtualHosts hosts) : IHttpApplication<Exchange>
    {
        public Exchange CreateContext(IFeatureCollection contextFeatures)
        {
            var host = hosts.Find(contextFeatures);
            return new(host, host.CreateContext(contextFeatures));
        }

        public Task ProcessRequestAsync(Exchange context) => context.Host.ProcessRequestAsync(context.Context);

        public void DisposeContext(Exchange context, Exception? exception) => context.Host.DisposeContext(context.Context, exception);
    }

    private sealed class DelegateHost(RequestDelegate application) : VirtualHost
    {
        public override object CreateContext(IFeatureCollection features) => new DefaultHttpContext(features);

        public override Task ProcessRequestAsync(object context) => application((HttpContext)context);

        public override void DisposeContext(object context, Exception? exception)
        {
        }
    }

    private sealed class Attachment(VirtualHosts hosts, string host) : IDisposable
    {
        public void Dispose() => hosts.attached.TryRemove(host, out _);
    }
}
