using System.Globalization;

namespace CorsAnalyzers.Policies;

/// <summary>How ASP.NET Core repairs the origins that <c>WithOrigins</c> is given.</summary>
public static class AspNetCoreOrigins
{
    /// <summary>
    /// What the policy's list holds for a text: an absolute URI with a host that is not ASCII becomes its serialized origin, without port
    /// where it is the scheme's own; anything else is kept, in lower case.
    /// </summary>
    public static string Normalize(string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && !string.Equals(uri.IdnHost, uri.Host, StringComparison.Ordinal))
        {
            return uri.IsDefaultPort
                ? uri.Scheme + "://" + uri.IdnHost
                : uri.Scheme + "://" + uri.IdnHost + ":" + uri.Port.ToString(CultureInfo.InvariantCulture);
        }

        return text.ToLowerInvariant();
    }
}
