using System.Globalization;

namespace CorsAnalyzers.Policies;

/// <summary>How ASP.NET Core repairs the origins that <c>WithOrigins</c> is given, and matches subdomains with them.</summary>
public static class AspNetCoreOrigins
{
    private const string SubdomainWildcard = "*.";

    /// <summary>
    /// What the policy's list holds for a text: an absolute URI with a host that is not ASCII, or an IPv6 address, becomes its serialized
    /// origin, without port where it is the scheme's own; anything else is kept, in lower case. The real method throws for a few hosts that
    /// IDNA refuses late; here they are kept, too, and match nothing.
    /// </summary>
    public static string Normalize(string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && IdnHostOf(uri) is { } host
            && !string.Equals(host, uri.Host, StringComparison.Ordinal))
        {
            // An IPv6 address comes without its brackets, and the real method's UriBuilder puts them back.
            host = host.IndexOf(':') < 0 ? host : "[" + host + "]";
            return uri.IsDefaultPort
                ? uri.Scheme + "://" + host
                : uri.Scheme + "://" + host + ":" + uri.Port.ToString(CultureInfo.InvariantCulture);
        }

        return text.ToLowerInvariant();
    }

    /// <summary>
    /// Whether a listed origin with a wildcard admits an origin as its subdomain. Path, query and the scheme's own port of the listed one
    /// do not matter; its host is compared as it stands, so one that is not ASCII admits nobody.
    /// </summary>
    /// <exception cref="PredicateFailedException">The listed origin is no URI without its wildcard: the middleware throws.</exception>
    public static bool AdmitsSubdomain(string entry, string origin)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var asking)
            || entry.IndexOf("://" + SubdomainWildcard, StringComparison.Ordinal) < 0)
        {
            return false;
        }

        if (!Uri.TryCreate(entry.Replace(SubdomainWildcard, string.Empty), UriKind.Absolute, out var domain))
        {
            throw new PredicateFailedException();
        }

        return asking.Scheme == domain.Scheme
            && asking.Port == domain.Port
            && asking.Host.EndsWith("." + domain.Host, StringComparison.Ordinal);
    }

    private static string? IdnHostOf(Uri uri)
    {
        try
        {
            return uri.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}
