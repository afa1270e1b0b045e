using System.Collections.Immutable;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Wiring;

/// <summary>One middleware of a pipeline.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Site">The call that adds it.</param>
public sealed record Middleware(MiddlewareKind Kind, Site Site)
{
    /// <summary>Which code adds it; those of the main pipeline stand in the order of their sections.</summary>
    public PipelineSection Section { get; init; }

    /// <summary>The policy of <see cref="MiddlewareKind.Cors"/>; null for others.</summary>
    public PolicyReference? Policy { get; init; }

    /// <summary>The endpoints of <see cref="MiddlewareKind.Endpoints"/>.</summary>
    public ImmutableArray<Endpoint> Endpoints { get; init; } = ImmutableArray<Endpoint>.Empty;

    /// <summary>The pipeline of <see cref="MiddlewareKind.Branch"/> and <see cref="MiddlewareKind.Detour"/>; null for others.</summary>
    public Pipeline? Inner { get; init; }

    /// <summary>The CORS headers that a middleware written in the application itself writes to responses.</summary>
    public ImmutableArray<StatedHeader> Headers { get; init; } = ImmutableArray<StatedHeader>.Empty;
}
