using System.Diagnostics.CodeAnalysis;

namespace CorsAnalyzers.Protocol;

/// <summary>
/// A trusted origin as options name it: a serialized origin (HTML Standard §7.1.1), or one with <c>*</c> for the first labels of its
/// host. The wildcard is no part of CORS; it means what ASP.NET Core's wildcard subdomains mean: any subdomain, at any depth, not the host
/// itself.
/// </summary>
public sealed class OriginPattern
{
    /// <summary>What stands for all subdomains.</summary>
    internal const string SubdomainWildcard = "*.";
    private const int LongestQuote = 100;

    private readonly Origin _origin;

    private OriginPattern(Origin origin, bool isWildcard, string text)
    {
        _origin = origin;
        IsWildcard = isWildcard;
        Text = text;
    }

    public bool IsWildcard { get; }

    /// <summary>The pattern, as it is written in code.</summary>
    public string Text { get; }

    /// <summary>
    /// Reads a pattern; where it cannot be used, <paramref name="reason"/> quotes it and says why, as the start of a sentence.
    /// </summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out OriginPattern? pattern, [NotNullWhen(false)] out string? reason)
    {
        pattern = null;
        var trimmed = (text ?? "").Trim();
        var isWildcard = TrySplitWildcard(trimmed, out var withoutWildcard);
        var issues = OriginParser.Parse(isWildcard ? withoutWildcard : trimmed, out var origin);
        reason = FindFault(trimmed, isWildcard, issues, origin);
        if (reason is not null)
        {
            return false;
        }

        pattern = new OriginPattern(origin!, isWildcard, trimmed);
        return true;
    }

    /// <summary>Whether the origin is the one named or, under a wildcard, a subdomain with the same scheme and port.</summary>
    public bool Matches(Origin origin)
    {
        if (origin is null || origin.IsOpaque)
        {
            return false;
        }

        return IsWildcard
            ? origin.Scheme == _origin.Scheme
                && origin.Port == _origin.Port
                && origin.Host.Length > _origin.Host.Length + 1
                && origin.Host.EndsWith("." + _origin.Host, StringComparison.Ordinal)
            : origin.Equals(_origin);
    }

    public override string ToString() => Text;

    private static bool TrySplitWildcard(string text, out string withoutWildcard)
    {
        var host = text.IndexOf("://", StringComparison.Ordinal) + 3;
        if (host >= 3 && string.CompareOrdinal(text, host, SubdomainWildcard, 0, SubdomainWildcard.Length) == 0)
        {
            withoutWildcard = text.Remove(host, SubdomainWildcard.Length);
            return true;
        }

        withoutWildcard = text;
        return false;
    }

    private static string? FindFault(string text, bool isWildcard, OriginIssues issues, Origin? origin)
    {
        bool Has(OriginIssues issue) => (issues & issue) != 0;
        string Say(string fault) => Quote(text) + " " + fault;
        if (Has(OriginIssues.Empty) || text.Length == 0)
        {
            return Say("is empty");
        }

        if (text == CorsHeaderValues.AnyOrigin)
        {
            return Say("means every site");
        }

        if (origin is { IsOpaque: true })
        {
            return Say("is what any sandboxed page sends");
        }

        if (Has(OriginIssues.List))
        {
            return Say("holds several origins; separate them with commas");
        }

        if (Has(OriginIssues.Wildcard) && !Has(OriginIssues.MissingScheme | OriginIssues.OpaqueScheme))
        {
            return Say("has a '*' that is not the whole first label of the host");
        }

        if (issues != OriginIssues.None)
        {
            var corrected = OriginParser.Correct(text);
            var fault = OriginIssueWords.Describe(issues);
            var isUsable = corrected.Length == 1 && corrected[0] != text && TryParse(corrected[0], out _, out _);
            return Say(isUsable ? fault + "; write " + Quote(corrected[0]) : fault);
        }

        return isWildcard ? FindWildcardFault(text, origin!) : null;
    }

    private static string? FindWildcardFault(string text, Origin origin)
    {
        var host = origin.Host;
        if (host[0] == '[' || Ipv4Address.EndsInNumber(host))
        {
            return Quote(text) + " has a '*' before an IP address";
        }

        return host != "localhost" && HasForeignSites(host.TrimEnd('.')) ? Quote(text) + " means every site under '" + host + "'" : null;
    }

    // Where a rule "*.name" makes every subdomain a public suffix, the sites lie one label deeper; the '*' stands for that label.
    private static bool HasForeignSites(string host) =>
        PublicSuffixes.IsPublicSuffix(host) || PublicSuffixes.IsPublicSuffix(SubdomainWildcard + host);

    private static string Quote(string text) => "'" + (text.Length <= LongestQuote ? text : text.Substring(0, LongestQuote) + "…") + "'";
}
