using System.Collections.Immutable;

namespace CorsAnalyzers.Protocol;

/// <summary>Which headers of a response a script can read: Fetch Standard §2.2.2.</summary>
public static class ResponseHeaders
{
    private static readonly ImmutableHashSet<string> Safelisted = Ascii.Set(
        "Cache-Control",
        "Content-Language",
        "Content-Length",
        "Content-Type",
        "Expires",
        "Last-Modified",
        "Pragma");

    private static readonly ImmutableHashSet<string> Forbidden = Ascii.Set("Set-Cookie", "Set-Cookie2");

    /// <summary>A CORS-safelisted response-header name (§2.2.2): readable without being exposed.</summary>
    public static bool IsSafelisted(string name) => name is not null && Safelisted.Contains(name);

    /// <summary>A forbidden response-header name (§2.2.2): never readable, exposed or not.</summary>
    public static bool IsForbidden(string name) => name is not null && Forbidden.Contains(name);

    /// <summary>What whoever reads this header gets hold of; null where it is none that is known to carry a secret.</summary>
    public static SensitiveResponseHeader? FindSensitive(string name) => SensitiveResponseHeaders.Find(name);

    /// <summary>
    /// Whether a script can read this header of a response that passed the CORS check: safelisted, or exposed by
    /// Access-Control-Expose-Headers (§4.1), where <c>*</c> is a literal name if the request has credentials.
    /// </summary>
    public static bool IsReadable(CorsRequest request, CorsResponse response, string name)
    {
        if (IsForbidden(name))
        {
            return false;
        }

        if (IsSafelisted(name))
        {
            return true;
        }

        if (!HeaderTokens.TryExtract(response, CorsHeaderNames.AccessControlExposeHeaders, out var exposed))
        {
            return false;
        }

        return exposed.Contains(name, AsciiIgnoreCaseComparer.Instance)
            || (request.Credentials != CredentialsMode.Include && exposed.Contains(CorsHeaderValues.Wildcard));
    }
}
