using System.Collections.Immutable;

namespace CorsAnalyzers.Wiring;

/// <summary>Everything that is known of how an application is put together: what the rules of wiring judge.</summary>
/// <param name="Paths">What each path through the code that builds it comes to.</param>
/// <param name="IsComplete">False where a bound was hit: then there are further paths.</param>
/// <param name="IsWholeProgram">
/// The program was read from its entry point on, and all its controllers. False where one method shows a part: what is not in it may be elsewhere.
/// </param>
public sealed record ApplicationWiring(ImmutableArray<Application> Paths, bool IsComplete, bool IsWholeProgram)
{
    /// <summary>Whether what is on no path is nowhere.</summary>
    internal bool ShowsAll => IsComplete && IsWholeProgram;

    /// <summary>The paths that are known to be taken outside development.</summary>
    internal IEnumerable<Application> ProvenPaths => Paths.Where(static path => !path.IsDoubtful && !path.IsDevelopmentOnly);
}
