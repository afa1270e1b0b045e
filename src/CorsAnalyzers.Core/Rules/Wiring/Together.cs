using CorsAnalyzers.Policies;
using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>Two things that stand on one path.</summary>
internal static class Together
{
    /// <summary>
    /// Whether one of two places never goes without the other: every path that has the first has the second, too, or the other way round. Else they
    /// may be alternatives under conditions that exclude each other.
    /// </summary>
    public static bool Always(ApplicationWiring wiring, Site first, Site second, Func<Application, IEnumerable<Site>> sites)
    {
        var paths = wiring.Paths.Select(path => sites(path).ToList()).ToList();
        return paths.All(path => !path.Contains(first) || path.Contains(second))
            || paths.All(path => !path.Contains(second) || path.Contains(first));
    }
}
