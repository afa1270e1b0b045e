using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace CorsAnalyzers.BrowserTests.Hosting;

/// <summary><see cref="IHttpApplication{TContext}"/> without its type parameter, so that one server can serve any of them.</summary>
internal abstract class VirtualHost
{
    public abstract object CreateContext(IFeatureCollection features);

    public abstract Task ProcessRequestAsync(object context);

    public abstract void DisposeContext(object context, Exception? exception);
}
