using System.Collections.Immutable;

namespace CorsAnalyzers.Wiring.Simulation;

/// <summary>The endpoints that one may be of which not everything is known.</summary>
internal static class Variants
{
    private static readonly EndpointCors Own = new(
        EndpointCorsKind.Enabled, new PolicyReference(PolicyReferenceKind.Inline, null, UnseenSite.Framework));

    /// <summary>An endpoint of which nothing is known.</summary>
    public static Endpoint Unknown { get; } = new(UnseenSite.Framework, null, EndpointProtection.Unknown);

    /// <summary>The target with each of them; itself, where all is known.</summary>
    public static ImmutableArray<Target> Of(Target target) => target.Endpoint is not { } endpoint
        ? ImmutableArray.Create(target)
        : (from cors in Cors(endpoint)
           from protection in Protections(endpoint)
           from caches in endpoint.CachesOutput is { } known ? [known] : new[] { true, false }
           select target with { Endpoint = new Endpoint(endpoint.Site, cors, protection) { CachesOutput = caches } }).ToImmutableArray();

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
