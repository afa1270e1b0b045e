using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Attacks;

/// <summary>Which sites a check names, and which others an attacker can own.</summary>
/// <param name="attacker">A host that stands for the attacker's domain.</param>
internal sealed class Territory(string attacker)
{
    // DNS, RFC 1035 §2.3.4.
    private const int LongestHost = 253;
    private const int LongestLabel = 63;

    // RFC 2606 keeps it for examples, which stand for what anyone can register; .test, .local and the like are nobody's to register.
    private const string ExampleSuffix = ".example";

    // Who registers under these must show what he is: governments, armed forces, schools, treaty organisations.
    private static readonly string[] Restricted = ["gov", "mil", "edu", "int", "gob", "gouv", "gub", "govt"];

    // Of schools, authorities and the like below the codes of countries; "ac" alone is open, as the code of Ascension Island.
    private static readonly string[] RestrictedBelowCountries =
    [
        "ac", "sch", "school", "k12", "go", "gv", "gc", "lg", "nhs", "police", "fed",
    ];


    // Who has a site under these is given its name by chance, and chooses no part of it.
    private static readonly string[] Assigned =
    [
        "azurestaticapps.net", "cloudfront.net", "amplifyapp.com", "trycloudflare.com", "on.aws", "awsapprunner.com",
    ];

    // Hosts of previews belong to the site whose name stands after these dashes on Netlify, and before them on Firebase.
    private const string PreviewDashes = "--";
    private const string NetlifySuffix = ".netlify.app";
    private const string FirebaseSuffix = ".web.app";

    private readonly HashSet<string> _sites = new(StringComparer.Ordinal);

    private string Label => attacker.Substring(0, attacker.IndexOf('.'));

    /// <summary>Takes note of a host that the check names; it may be a part of one.</summary>
    public void Name(string host)
    {
        var trimmed = host.Trim('.', '-');
        if (trimmed.Length is > 0 and <= LongestHost)
        {
            _sites.Add(SiteOf(trimmed));
        }
    }

    /// <summary>Whether someone else than the sites that the check names can own the host.</summary>
    public bool IsHostile(string host) => !_sites.Contains(SiteOf(host)) && CanBeOwned(host);

    /// <summary>Whether anyone can have a site under the host.</summary>
    public static bool IsPublicSuffix(string host) =>
        PublicSuffixes.Find(host) is { Start: 0, Section: not SuffixSection.None } && !IsRestricted(host);

    /// <summary>Whether every label can stand in the DNS, but for the characters that only some browsers allow.</summary>
    public static bool IsWellFormed(string host)
    {
        if (host.Length > LongestHost)
        {
            return false;
        }

        foreach (var label in host.Split('.'))
        {
            if (label.Length is 0 or > LongestLabel || label[0] == '-' || label[label.Length - 1] == '-')
            {
                return false;
            }
        }

        return true;
    }

    private static string SiteOf(string host) => IsAddress(host) ? host : PublicSuffixes.RegistrableDomain(host) ?? host;

    private static bool IsAddress(string host) => host[0] == '[' || Ipv4Address.EndsInNumber(host);

    private bool CanBeOwned(string host)
    {
        if (host == attacker || host.EndsWith("." + attacker, StringComparison.Ordinal))
        {
            return true;
        }

        var suffix = PublicSuffixes.Find(host);
        return suffix.Start > 0
            && suffix.Start < host.Length
            && (suffix.Section != SuffixSection.None || host.EndsWith(ExampleSuffix, StringComparison.Ordinal))
            && !IsRestricted(host.Substring(suffix.Start))
            && !IsPreviewOfOthers(host)
            && !IsChosenWhereAssigned(host, suffix.Start);
    }

    // The attacker's label is then no part of the site's name.
    private bool IsPreviewOfOthers(string host)
    {
        var dashes = host.LastIndexOf(PreviewDashes, StringComparison.Ordinal);
        if (dashes < 0)
        {
            return false;
        }

        return host.EndsWith(NetlifySuffix, StringComparison.Ordinal) ? host.IndexOf(Label, dashes, StringComparison.Ordinal) < 0
            : host.EndsWith(FirebaseSuffix, StringComparison.Ordinal) && host.LastIndexOf(Label, dashes, StringComparison.Ordinal) < 0;
    }

    // The attacker's label alone stands for any name.
    private bool IsChosenWhereAssigned(string host, int suffixStart)
    {
        var suffix = host.Substring(suffixStart);
        var site = host.Substring(0, suffixStart).TrimEnd('.').Split('.').Last();
        return site != Label && Array.Exists(Assigned, name => suffix == name || suffix.EndsWith("." + name, StringComparison.Ordinal));
    }

    private static bool IsRestricted(string suffix)
    {
        var labels = suffix.Split('.');
        return labels.Any(static label => Array.IndexOf(Restricted, label) >= 0)
            || (labels.Length > 1 && Array.IndexOf(RestrictedBelowCountries, labels[0]) >= 0);
    }
}
