using System.Collections.Immutable;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Wiring.Simulation;

/// <summary>What requests may ask an application for.</summary>
internal static class Targets
{
    /// <summary>The endpoints, of those that are alike one, and what the middlewares answer that answer everything.</summary>
    public static IEnumerable<Target> Of(Application application) => OfEndpoints(application)
        .Select(static alike => alike[0])
        .Concat(from pair in Pipelines.AllWithWays(application.Pipeline)
                where pair.Pipeline.Has(MiddlewareKind.Terminal)
                select new Target(null, pair.Way));

    /// <summary>The endpoints, those together that are alike.</summary>
    public static IEnumerable<IReadOnlyList<Target>> OfEndpoints(Application application) =>
        from pair in Pipelines.AllWithWays(application.Pipeline)
        from alike in Mapped(pair.Pipeline, pair.Way).GroupBy(static target => (target.Mapper, KeyOf(target.Endpoint!)))
        select alike.ToList();

    /// <summary>
    /// The endpoints that may be mapped where it is not seen. Where code maps what is not seen and nothing else is mapped beside, some are there.
    /// </summary>
    public static IEnumerable<(Target Target, bool IsThere)> Unseen(Application application, bool isWholeProgram)
    {
        foreach (var (pipeline, way) in Pipelines.AllWithWays(application.Pipeline))
        {
            if (!pipeline.MayHaveMoreEndpoints && isWholeProgram)
            {
                continue;
            }

            foreach (var mapper in pipeline.Middlewares.Where(static middleware => middleware.Kind == MiddlewareKind.Endpoints))
            {
                yield return (new Target(Variants.Unknown, way) { Mapper = mapper.Site }, pipeline.MayHaveMoreEndpoints && mapper.Endpoints.IsEmpty);
            }

            if (way.IsEmpty && application.Host != HostKind.Plain && !pipeline.Has(MiddlewareKind.Endpoints))
            {
                yield return (new Target(Variants.Unknown, way), pipeline.MayHaveMoreEndpoints && pipeline.Endpoints.IsEmpty);
            }
        }
    }

    private static IEnumerable<Target> Mapped(Pipeline pipeline, ImmutableArray<Site> way) => pipeline.Middlewares
        .SelectMany(middleware => middleware.Endpoints.Select(endpoint => new Target(endpoint, way) { Mapper = middleware.Site }))
        .Concat(pipeline.Endpoints.Select(endpoint => new Target(endpoint, way)));

    private static (EndpointCorsKind?, PolicyReferenceKind?, string?, bool?, EndpointProtection, bool?, bool) KeyOf(Endpoint endpoint) => (
        endpoint.Cors?.Kind,
        endpoint.Cors?.Policy?.Kind,
        endpoint.Cors?.Policy?.Name,
        endpoint.Cors?.Policy?.AdmitsNull,
        endpoint.Protection,
        endpoint.CachesOutput,
        endpoint.IsOpen);
}
