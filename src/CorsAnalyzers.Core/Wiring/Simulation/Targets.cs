using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Wiring.Simulation;

/// <summary>What requests may ask an application for.</summary>
internal static class Targets
{
    /// <summary>The endpoints, those that are alike once, and what the middlewares answer that answer everything.</summary>
    public static IEnumerable<Target> Of(Application application)
    {
        foreach (var (pipeline, way) in Pipelines.AllWithWays(application.Pipeline))
        {
            var mapped = pipeline.Middlewares
                .SelectMany(static middleware => middleware.Endpoints.Select(endpoint => (Endpoint: endpoint, Mapper: (Site?)middleware.Site)))
                .Concat(pipeline.Endpoints.Select(static endpoint => (Endpoint: endpoint, Mapper: (Site?)null)));
            foreach (var group in mapped.GroupBy(static one => (one.Mapper, KeyOf(one.Endpoint))))
            {
                yield return new Target(group.First().Endpoint, way) { Mapper = group.Key.Mapper };
            }

            if (pipeline.Has(MiddlewareKind.Terminal))
            {
                yield return new Target(null, way);
            }
        }
    }

    private static (EndpointCorsKind?, PolicyReferenceKind?, object?, EndpointProtection, bool?, bool) KeyOf(Endpoint endpoint) => (
        endpoint.Cors?.Kind,
        endpoint.Cors?.Policy?.Kind,
        endpoint.Cors?.Policy is { } policy ? (object?)policy.Name ?? policy.Site : null,
        endpoint.Protection,
        endpoint.CachesOutput,
        endpoint.IsOpen);
}
