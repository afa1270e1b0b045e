using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules;

/// <summary>Findings of one rule, from whichever path they come.</summary>
internal static class Findings
{
    /// <summary>The first finding of each site and name, in their order: what several paths state is still one mistake.</summary>
    public static IEnumerable<Finding> OncePerSite(this IEnumerable<Finding> findings) => findings is IReadOnlyCollection<Finding> { Count: 0 } ? findings : Once(findings);

    private static IEnumerable<Finding> Once(IEnumerable<Finding> findings)
    {
        HashSet<(Policies.Site, string?)>? seen = null;
        foreach (var finding in findings)
        {
            if ((seen ??= []).Add((finding.Site, finding.HeaderName is null ? null : Ascii.ToLower(finding.HeaderName))))
            {
                yield return finding;
            }
        }
    }
}
