using System.Collections.Immutable;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Wiring.Simulation;

/// <summary>Questions about pipelines with their branches, and changes to them.</summary>
internal static class Pipelines
{
    /// <summary>The pipeline, and those of its branches and detours.</summary>
    public static IEnumerable<Pipeline> All(Pipeline pipeline) => AllWithWays(pipeline).Select(static pair => pair.Pipeline);

    /// <summary>The pipeline, and those of its branches and detours, each with the way that leads to it.</summary>
    public static IEnumerable<(Pipeline Pipeline, ImmutableArray<Site> Way)> AllWithWays(Pipeline pipeline) => AllWithWays(pipeline, ImmutableArray<Site>.Empty);

    /// <summary>Whether a middleware of that kind stands in the pipeline itself.</summary>
    public static bool Has(this Pipeline pipeline, MiddlewareKind kind) => pipeline.Middlewares.Any(middleware => middleware.Kind == kind);

    /// <summary>The pipeline without the middlewares of other sections.</summary>
    public static Pipeline Only(this Pipeline pipeline, PipelineSection section) => pipeline.Middlewares.All(middleware => middleware.Section == section)
        ? pipeline
        : pipeline with { Middlewares = pipeline.Middlewares.RemoveAll(middleware => middleware.Section != section) };

    /// <summary>The middlewares of that kind, wherever they stand.</summary>
    public static IEnumerable<Middleware> Find(this Application application, MiddlewareKind kind) =>
        All(application.Pipeline).SelectMany(static pipeline => pipeline.Middlewares).Where(middleware => middleware.Kind == kind);

    /// <summary>All endpoints, wherever they are mapped.</summary>
    public static IEnumerable<Endpoint> Endpoints(this Application application) =>
        All(application.Pipeline).SelectMany(static pipeline => pipeline.Endpoints.Concat(pipeline.Middlewares.SelectMany(static middleware => middleware.Endpoints)));

    /// <summary>Whether code that is not seen may add middlewares anywhere.</summary>
    public static bool MayHaveMoreMiddlewares(this Application application) =>
        application.Services.HasStartupFilter
        || All(application.Pipeline).Any(static pipeline => pipeline.MayHaveEarlier || pipeline.MayHaveLater || pipeline.Has(MiddlewareKind.Unseen));

    /// <summary>Whether there may be endpoints that are not seen.</summary>
    public static bool MayHaveMoreEndpoints(this Application application) =>
        application.MayHaveMoreMiddlewares() || All(application.Pipeline).Any(static pipeline => pipeline.MayHaveMoreEndpoints);

    /// <summary>The application with other middlewares in the pipeline that the way leads to.</summary>
    public static Application With(this Application application, ImmutableArray<Site> way, IEnumerable<Middleware> middlewares) =>
        application with { Pipeline = With(application.Pipeline, way, 0, middlewares.ToImmutableArray()) };

    private static Pipeline With(Pipeline pipeline, ImmutableArray<Site> way, int depth, ImmutableArray<Middleware> middlewares) => pipeline with
    {
        Middlewares = depth == way.Length
            ? middlewares
            : pipeline.Middlewares
                .Select(middleware => middleware.Inner is { } inner && Equals(middleware.Site, way[depth])
                    ? middleware with { Inner = With(inner, way, depth + 1, middlewares) }
                    : middleware)
                .ToImmutableArray(),
    };

    private static IEnumerable<(Pipeline Pipeline, ImmutableArray<Site> Way)> AllWithWays(Pipeline pipeline, ImmutableArray<Site> way) =>
        pipeline.Middlewares
            .SelectMany(middleware => middleware.Inner is { } inner ? AllWithWays(inner, way.Add(middleware.Site)) : [])
            .Prepend((pipeline, way));
}
