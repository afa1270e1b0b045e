using System.Collections.Immutable;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Wiring.Simulation;

/// <summary>What requests may ask an application for.</summary>
internal static class Targets
{
    /// <summary>The endpoints, of those that are alike one, and what the middlewares answer that answer everything.</summary>
    public static IEnumerable<Target> Of(Application application)
    {
        foreach (var (pipeline, way) in Pipelines.AllWithWays(application.Pipeline))
        {
            foreach (var group in Mapped(pipeline, way).GroupBy(static target => (target.Mapper, KeyOf(target.Endpoint!))))
            {
                yield return group.First();
            }

            if (pipeline.Has(MiddlewareKind.Terminal))
            {
                yield return new Target(null, way);
            }
        }
    }

    /// <summary>Each endpoint.</summary>
    public static IEnumerable<Target> OfEach(Application application) =>
        Pipelines.AllWithWays(application.Pipeline).SelectMany(static pair => Mapped(pair.Pipeline, pair.Way));

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

    private static (EndpointCorsKind?, PolicyReferenceKind?, object?, EndpointProtection, bool?, bool) KeyOf(Endpoint endpoint) => (
        endpoint.Cors?.Kind,
        endpoint.Cors?.Policy?.Kind,
        endpoint.Cors?.Policy is { } policy ? (object?)policy.Name ?? policy.Site : null,
        endpoint.Protection,
        endpoint.CachesOutput,
        endpoint.IsOpen);
}
