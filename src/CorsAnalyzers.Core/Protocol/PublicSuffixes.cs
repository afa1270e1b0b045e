namespace CorsAnalyzers.Protocol;

/// <summary>
/// Public suffixes and registrable domains: URL Standard §3.2, by both sections of the Public Suffix List (<c>THIRD-PARTY-NOTICES.txt</c>
/// says of which date). Hosts are those of serialized origins: lower case, punycode, no port. A dot at the end belongs to the suffix.
/// </summary>
public static class PublicSuffixes
{
    private static readonly Lazy<PackedSuffixRules> Rules = new(PackedSuffixRules.Load);

    /// <summary>
    /// The host's public suffix: of the rules that match, the one with the most labels decides, an exception beats all, and where
    /// none matches, the last label is the suffix. IP addresses and whatever is no host have none.
    /// </summary>
    public static PublicSuffix Find(string host) => HostName.IsSerializedDomain(host)
        ? Rules.Value.Find(host)
        : new PublicSuffix(host?.Length ?? 0, SuffixSection.None);

    /// <summary>
    /// The public suffix and the label before it: what one owner registers. Null for a public suffix, an IP address and whatever is
    /// no host.
    /// </summary>
    public static string? RegistrableDomain(string host)
    {
        var start = Find(host).Start;

        // A label stands before the suffix, and a dot between them.
        return start == 0 || start == host.Length ? null : host.Substring(host.LastIndexOf('.', start - 2) + 1);
    }

    /// <summary>Whether the whole host is a public suffix: <c>co.uk</c>, <c>github.io</c>, or a single label that no rule knows.</summary>
    public static bool IsPublicSuffix(string host) => !string.IsNullOrEmpty(host) && Find(host).Start == 0;
}
