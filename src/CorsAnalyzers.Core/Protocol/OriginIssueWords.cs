using System.Collections.Immutable;

namespace CorsAnalyzers.Protocol;

/// <summary>What keeps a text from being a serialized origin, in words for messages: they complete "it …".</summary>
public static class OriginIssueWords
{
    // The gravest first: what keeps the intent from being plain, then what is read away.
    private static readonly ImmutableArray<(OriginIssues Issue, string Words)> Table = ImmutableArray.Create(
        (OriginIssues.Empty, "is empty"),
        (OriginIssues.List, "holds several origins"),
        (OriginIssues.MissingScheme, "has no scheme"),
        (OriginIssues.OpaqueScheme, "has a scheme whose pages send 'null'"),
        (OriginIssues.MisspelledScheme, "has a misspelt scheme"),
        (OriginIssues.PagelessScheme, "has a scheme that no page has"),
        (OriginIssues.InvalidHost, "has no valid host"),
        (OriginIssues.InvalidPort, "has no valid port"),
        (OriginIssues.UserInfo, "has a user name"),
        (OriginIssues.Path, "has a path"),
        (OriginIssues.TrailingSlash, "ends with a slash"),
        (OriginIssues.Query, "has a query"),
        (OriginIssues.Fragment, "has a fragment"),
        (OriginIssues.DefaultPort, "names the default port, which browsers leave out"),
        (OriginIssues.NonAsciiHost, "is not in punycode, as browsers send it"),
        (OriginIssues.UpperCase, "has upper-case letters"),
        (OriginIssues.Punctuation, "has quotation marks or separators around it"),
        (OriginIssues.InvisibleCharacters, "has invisible characters around it"),
        (OriginIssues.WhiteSpace, "has white space or control characters around it"),
        (OriginIssues.HostSpelling, "has a host that browsers spell in another way"),
        (OriginIssues.PortSpelling, "has a port that browsers spell in another way"),
        (OriginIssues.Wildcard, "has a '*', which no browser takes for any host"));

    /// <summary>The words for the gravest of the issues; empty where there is none.</summary>
    public static string Describe(OriginIssues issues)
    {
        foreach (var (issue, words) in Table)
        {
            if ((issues & issue) != 0)
            {
                return words;
            }
        }

        return "";
    }
}
