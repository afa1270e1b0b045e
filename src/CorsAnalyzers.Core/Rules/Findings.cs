using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules;

/// <summary>Findings of one rule, from whichever path they come.</summary>
internal static class Findings
{
    /// <summary>The first finding of each site and name, in their order: what several paths state is still one mistake.</summary>
    public static IEnumerable<Finding> OncePerSite(this IEnumerable<Finding> findings)
    {
        var seen = new HashSet<(Policies.Site, string?)>();
        return findings.Where(finding => seen.Add((finding.Site, finding.HeaderName is null ? null : Ascii.ToLower(finding.HeaderName))));
    }
}
