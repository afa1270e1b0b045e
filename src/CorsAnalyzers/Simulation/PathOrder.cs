using System.Collections.Immutable;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Simulation;

/// <summary>The order in which paths are walked: depth first.</summary>
internal static class PathOrder
{
    /// <summary>What the next path is given: the last condition that held and was not given otherwise; null after the last path.</summary>
    public static ImmutableArray<Decision>? After(PathRun path)
    {
        var next = path.Decisions;
        while (next.Count > 0 && !next[next.Count - 1].Holds)
        {
            next.RemoveAt(next.Count - 1);
        }

        if (next.Count == 0)
        {
            return null;
        }

        next[next.Count - 1] = next[next.Count - 1] with { Holds = false };
        return next.ToImmutableArray();
    }
}
