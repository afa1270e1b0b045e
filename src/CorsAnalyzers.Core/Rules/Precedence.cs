using System.Collections.Immutable;

namespace CorsAnalyzers.Rules;

/// <summary>Which of several rules speaks of one cause at one site: the gravest.</summary>
internal static class Precedence
{
    // The gravest first. A rule may stand in several rows. That an origin is not a configured one is graver than a suggestion, and lesser
    // than what it harms.
    private static readonly ImmutableArray<ImmutableArray<string>> Rows = ImmutableArray.Create(
        Row("CORS2002", "CORS2001", "CORS1002", "CORS1005", "CORS1003", "CORS1004", "CORS1010", "CORS1009", "CORS1001"),
        Row("CORS1011", "CORS1006", "CORS1007", "CORS1008", "CORS1012"),
        Row("CORS2003", "CORS2005"),
        Row("CORS3009", "CORS3010", "CORS3008"),
        Row("CORS3004", "CORS3006"));

    /// <summary>The findings without those of which a graver one speaks, in their order.</summary>
    public static ImmutableArray<Finding> Keep(ImmutableArray<Finding> findings) =>
        findings.Length < 2 ? findings : findings.Where(finding => !findings.Any(other => IsGraver(other, finding))).ToImmutableArray();

    private static bool IsGraver(Finding one, Finding other) =>
        Equals(one.Site, other.Site)
        && (one.HeaderName is null
            || other.HeaderName is null
            || string.Equals(one.HeaderName, other.HeaderName, StringComparison.OrdinalIgnoreCase))
        && Rows.Any(row => row.IndexOf(one.Rule.Id) is >= 0 and var rank && rank < row.IndexOf(other.Rule.Id));

    private static ImmutableArray<string> Row(params string[] ids) => ids.ToImmutableArray();
}
