using System.Collections.Immutable;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Wiring;

/// <summary>An application as one path through the code builds it.</summary>
/// <param name="Host">What builds it.</param>
/// <param name="Pipeline">The main pipeline, in the order of the statements.</param>
/// <param name="Services">The services that matter for CORS.</param>
public sealed record Application(HostKind Host, Pipeline Pipeline, Services Services)
{
    /// <summary>The conditions that were decided on the way, in order.</summary>
    public ImmutableArray<Decision> Decisions { get; init; } = ImmutableArray<Decision>.Empty;

    /// <summary>The path is taken in the development environment only; it proves nothing.</summary>
    public bool IsDevelopmentOnly { get; init; }

    /// <summary>Whether there is such a path is not known; it proves nothing.</summary>
    public bool IsDoubtful { get; init; }
}
