using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.TestSupport;

/// <summary>
/// The algorithm as https://publicsuffix.org/list/ words it, over the rules as they are written; '*' is their leftmost label only.
/// </summary>
internal static class ReferenceSuffixes
{
    private static readonly Dictionary<string, SuffixSection> Rules =
        SuffixList.Rules.ToDictionary(static rule => rule.ToString(), static rule => rule.Section);

    /// <summary>The public suffix and the registrable domain of a domain without a dot at its end, and the rule's section.</summary>
    public static (string Suffix, string? Registrable, SuffixSection Section) Find(string host)
    {
        var labels = host.Split('.');
        var (count, section) = Prevailing(labels);

        // "The registered or registrable domain is the public suffix plus one additional label."
        return (Last(labels, count), labels.Length > count ? Last(labels, count + 1) : null, section);
    }

    // "If more than one rule matches, the prevailing rule is the one which is an exception rule. If there is no matching exception rule,
    // the prevailing rule is the one with the most labels. If no rules match, the prevailing rule is '*'. If the prevailing rule is a
    // exception rule, modify it by removing the leftmost label." Of a rule and a wildcard of as many labels, the rule.
    private static (int Labels, SuffixSection Section) Prevailing(string[] labels)
    {
        SuffixSection section;
        for (var count = labels.Length; count > 0; count--)
        {
            if (Rules.TryGetValue("!" + Last(labels, count), out section))
            {
                return (count - 1, section);
            }
        }

        for (var count = labels.Length; count > 0; count--)
        {
            if (Rules.TryGetValue(Last(labels, count), out section) || Rules.TryGetValue("*." + Last(labels, count - 1), out section))
            {
                return (count, section);
            }
        }

        return (1, SuffixSection.None);
    }

    private static string Last(string[] labels, int count) => string.Join('.', labels[^count..]);
}
