using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>Entries of a policy's list that name all subdomains of a host, <c>https://*.host</c>, as ASP.NET Core reads them.</summary>
internal static class WildcardEntry
{
    private const string Wildcard = "*.";
    private const string Subdomain = "some-subdomain.";

    /// <summary>Whether a policy's host can be told to take such entries for all subdomains.</summary>
    public static bool IsKnownTo(PolicyHost host) =>
        host == PolicyHost.AspNetCore || host == PolicyHost.LateAspNetCore2 || host == PolicyHost.EarlyAspNetCore2;

    /// <summary>Whether the entry would admit sites of one owner only: its host is no public suffix.</summary>
    public static bool NamesOneSite(string entry) =>
        FindSubdomain(entry) is { } subdomain && IsOneSite(subdomain.Host.Substring(Subdomain.Length));

    /// <summary>Whether the subdomains of a host belong to one owner.</summary>
    public static bool IsOneSite(string host) => OriginPattern.TryParse("https://" + Wildcard + host, out _, out _);

    /// <summary>
    /// A subdomain's origin that a browser can send and that the entry admits once wildcard subdomains are switched on; null where it
    /// admits none.
    /// </summary>
    public static Origin? FindSubdomain(string entry)
    {
        if (entry.IndexOf("://" + Wildcard, StringComparison.Ordinal) < 0
            || !Uri.TryCreate(entry.Replace(Wildcard, ""), UriKind.Absolute, out var domain)
            || !Origin.TryParse(domain.Scheme + "://" + Subdomain + domain.Authority, out var subdomain))
        {
            return null;
        }

        return AspNetCoreOrigins.AdmitsSubdomain(entry, subdomain.Serialize()) ? subdomain : null;
    }
}
