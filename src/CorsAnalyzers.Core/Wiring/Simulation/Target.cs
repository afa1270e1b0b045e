using System.Collections.Immutable;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Wiring.Simulation;

/// <summary>What requests ask for.</summary>
/// <param name="Endpoint">The endpoint that they are for; null where none is.</param>
/// <param name="Way">The branches and detours that lead to it, the outermost first.</param>
internal sealed record Target(Endpoint? Endpoint, ImmutableArray<Site> Way)
{
    /// <summary>A file that <see cref="MiddlewareKind.StaticFiles"/> finds.</summary>
    public static Target File { get; } = new(null, ImmutableArray<Site>.Empty) { IsFile = true };

    /// <summary>The middleware that maps the endpoint; null where it is mapped on the application itself.</summary>
    public Site? Mapper { get; init; }

    /// <summary>It is a file.</summary>
    public bool IsFile { get; init; }
}
