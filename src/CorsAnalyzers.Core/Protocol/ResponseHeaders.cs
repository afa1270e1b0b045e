using System.Collections.Immutable;

namespace CorsAnalyzers.Protocol;

/// <summary>Which headers of a response a script can read: Fetch Standard §2.2.2.</summary>
public static class ResponseHeaders
{
    /// <summary>What caches are told of an answer (RFC 9111 §5.2).</summary>
    public const string CacheControl = "Cache-Control";

    private static readonly ImmutableHashSet<string> Safelisted = Ascii.Set(
        CacheControl,
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
        if (name is null || IsForbidden(name))
        {
            return false;
        }

        return IsSafelisted(name) || GetExposedNames(request, response, out var all).Contains(name) || all;
    }

    /// <summary>
    /// The names of the headers that a script can read of a response that passed the CORS check, lower-case, distinct and sorted (§2.2.6,
    /// "CORS filtered response").
    /// </summary>
    public static ImmutableArray<string> GetReadableNames(CorsRequest request, CorsResponse response)
    {
        var exposed = GetExposedNames(request, response, out var all);
        return Select(response, name => all || IsSafelisted(name) || exposed.Contains(name));
    }

    /// <summary>The same of a response of the page's own origin (§2.2.6, "basic filtered response").</summary>
    internal static ImmutableArray<string> GetBasicNames(CorsResponse response) => Select(response, static _ => true);

    private static ImmutableArray<string> Select(CorsResponse response, Func<string, bool> isReadable)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var header in response.Headers)
        {
            if (header.Name is not null && !IsForbidden(header.Name) && isReadable(header.Name))
            {
                names.Add(Ascii.ToLower(header.Name));
            }
        }

        return names.ToImmutableArray();
    }

    private static HashSet<string> GetExposedNames(CorsRequest request, CorsResponse response, out bool all)
    {
        HeaderTokens.TryExtract(response, CorsHeaderNames.AccessControlExposeHeaders, out var names);
        var exposed = new HashSet<string>(names, AsciiIgnoreCaseComparer.Instance);
        all = request.Credentials != CredentialsMode.Include && exposed.Contains(CorsHeaderValues.Wildcard);
        return exposed;
    }
}
