using System.Collections.Immutable;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Wiring.Simulation;

/// <summary>A call of <c>UseCors</c>, where it stands.</summary>
/// <param name="Application">The application.</param>
/// <param name="Pipeline">The pipeline that it is called on.</param>
/// <param name="Way">The branches that lead there.</param>
/// <param name="Index">Its index in the pipeline.</param>
internal sealed record CorsCall(Application Application, Pipeline Pipeline, ImmutableArray<Site> Way, int Index)
{
    /// <summary>The middleware.</summary>
    public Middleware Middleware => Pipeline.Middlewares[Index];

    /// <summary>The pipeline's middlewares without it.</summary>
    public ImmutableArray<Middleware> Others => Pipeline.Middlewares.RemoveAt(Index);

    /// <summary>Whether requests pass no other on the way to it, and none beside it.</summary>
    public bool IsOnlyOne => Pipelines.AllWithWays(Application.Pipeline)
        .Where(pair => pair.Way.Length <= Way.Length && pair.Way.SequenceEqual(Way.Take(pair.Way.Length)))
        .Sum(static pair => pair.Pipeline.Middlewares.Count(static middleware => middleware.Kind == MiddlewareKind.Cors)) == 1;

    /// <summary>What adds it.</summary>
    public PipelineSection Section => Middleware.Section;

    /// <summary>Whether a middleware at that index among the others is added by the same code, in front or behind of what other code adds.</summary>
    public bool IsInSection(int place) =>
        (place == 0 || Others[place - 1].Section <= Section) && (place == Others.Length || Others[place].Section >= Section);

    /// <summary>All calls.</summary>
    public static IEnumerable<CorsCall> In(Application application) =>
        from pair in Pipelines.AllWithWays(application.Pipeline)
        from index in Enumerable.Range(0, pair.Pipeline.Middlewares.Length)
        where pair.Pipeline.Middlewares[index].Kind == MiddlewareKind.Cors
        select new CorsCall(application, pair.Pipeline, pair.Way, index);

    /// <summary>The application with other middlewares in this pipeline.</summary>
    public Application With(IEnumerable<Middleware> middlewares) => Application.With(Way, middlewares);

    /// <summary>
    /// Whether it is meant to serve a target: one of its pipeline, or of a branch behind it. What is in a branch before it may be left out on purpose,
    /// unless it asks for CORS.
    /// </summary>
    public bool IsMeantFor(Target target)
    {
        if (target.Endpoint?.Cors is { Kind: not EndpointCorsKind.None })
        {
            return true;
        }

        if (target.Way.Length < Way.Length || !target.Way.Take(Way.Length).SequenceEqual(Way))
        {
            return false;
        }

        return target.Way.Length == Way.Length
            || Pipeline.Middlewares.Skip(Index).Any(middleware => Equals(middleware.Site, target.Way[Way.Length]));
    }
}
