using CorsAnalyzers.Policies;
using CorsAnalyzers.Wiring;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Simulation.Values.Wiring;

/// <summary>An endpoint, or several that one call maps: what that call returns.</summary>
/// <param name="id">Tells it from others.</param>
/// <param name="site">The call that maps it.</param>
/// <param name="routes">Where it is mapped.</param>
internal sealed class EndpointDraft(int id, Site site, RoutesDraft routes) : WiringValue("endpoint#" + id)
{
    public Site Site { get; } = site;

    public RoutesDraft Routes { get; } = routes;

    /// <summary>These are the controllers' actions.</summary>
    public bool IsOfControllers { get; init; }

    /// <summary>The declaration of the handler, where it lies in the compilation.</summary>
    public SyntaxNode? Handler { get; init; }

    /// <summary>What the handler's own attributes say.</summary>
    public EndpointMetadata Attributes { get; init; } = new();

    /// <summary>What is called on it.</summary>
    public EndpointMetadata Conventions { get; } = new();

    /// <summary>What is known at the end of the path.</summary>
    /// <param name="services">The services.</param>
    public Endpoint ToEndpoint(ServicesDraft services) => ToEndpoint(services, Site, Attributes);

    /// <summary>The same of one of several endpoints.</summary>
    public Endpoint ToEndpoint(ServicesDraft services, Site site, EndpointMetadata attributes)
    {
        var metadata = Routes.ToMetadata();
        metadata.Append(attributes);
        metadata.Append(Conventions);
        return new Endpoint(site, metadata.ToCors(), metadata.ToProtection())
        {
            CachesOutput = metadata.MayCacheOutput ? null : metadata.CachesOutput ?? (services.MayCacheOutput ? null : false),
            IsOpen = metadata.IsOpen,
        };
    }
}
