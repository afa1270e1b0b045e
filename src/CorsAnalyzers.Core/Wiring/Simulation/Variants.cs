using System.Collections.Immutable;

namespace CorsAnalyzers.Wiring.Simulation;

/// <summary>The endpoints that one may be of which not everything is known.</summary>
internal static class Variants
{
    private static readonly EndpointCors Own = new(
        EndpointCorsKind.Enabled, new PolicyReference(PolicyReferenceKind.Inline, null, UnseenSite.Framework));

    /// <summary>An endpoint of which nothing is known.</summary>
    public static Endpoint Unknown { get; } = new(UnseenSite.Framework, null, EndpointProtection.Unknown);

    /// <summary>The target with each of them; itself, where all is known. Those that do without CORS are not likely.</summary>
    public static ImmutableArray<Variant> Of(Application application, Target target) => target.Endpoint is not { } endpoint
        ? ImmutableArray.Create(new Variant(target, true))
        : (from cors in Cors(endpoint)
           from protection in Protections(endpoint)
           from caches in endpoint.CachesOutput is null && application.Find(MiddlewareKind.OutputCache).Any() ? new bool?[] { true, false } : [endpoint.CachesOutput]
           let variant = new Endpoint(endpoint.Site, cors, protection) { CachesOutput = caches }
           select new Variant(target with { Endpoint = variant }, cors.Kind != EndpointCorsKind.Disabled || endpoint.Cors?.Kind == EndpointCorsKind.Disabled)).ToImmutableArray();

    // Metadata may be replaced by other metadata; it is not taken away.
    private static IEnumerable<EndpointCors> Cors(Endpoint endpoint) => endpoint switch
    {
        { Cors: null } => [EndpointCors.None, Own, EndpointCors.Disabled],
        { IsOpen: true } => [endpoint.Cors, Own, EndpointCors.Disabled],
        _ => [endpoint.Cors],
    };

    private static IEnumerable<EndpointProtection> Protections(Endpoint endpoint) =>
        endpoint.Protection == EndpointProtection.Unknown || endpoint.IsOpen
            ? [EndpointProtection.None, EndpointProtection.Anonymous, EndpointProtection.Required]
            : [endpoint.Protection];
}
