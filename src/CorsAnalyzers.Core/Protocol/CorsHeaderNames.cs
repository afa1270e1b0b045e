using System.Collections.Immutable;

namespace CorsAnalyzers.Protocol;

/// <summary>The headers of the CORS protocol: Fetch Standard §3.3.2 and §3.3.3; <c>Vary</c>: RFC 9110 §12.5.5.</summary>
public static class CorsHeaderNames
{
    public const string Origin = "Origin";
    public const string Vary = "Vary";
    public const string AccessControlPrefix = "Access-Control-";
    public const string AccessControlAllowOrigin = "Access-Control-Allow-Origin";
    public const string AccessControlAllowCredentials = "Access-Control-Allow-Credentials";
    public const string AccessControlAllowHeaders = "Access-Control-Allow-Headers";
    public const string AccessControlAllowMethods = "Access-Control-Allow-Methods";
    public const string AccessControlExposeHeaders = "Access-Control-Expose-Headers";
    public const string AccessControlMaxAge = "Access-Control-Max-Age";
    public const string AccessControlRequestHeaders = "Access-Control-Request-Headers";
    public const string AccessControlRequestMethod = "Access-Control-Request-Method";

    /// <summary>What the names of the request headers of §3.3.2 begin with, but for <see cref="Origin"/>.</summary>
    public const string AccessControlRequestPrefix = "Access-Control-Request-";

    /// <summary>The response headers of Fetch Standard §3.3.3.</summary>
    public static ImmutableArray<string> OfResponses { get; } = ImmutableArray.Create(
        AccessControlAllowOrigin,
        AccessControlAllowCredentials,
        AccessControlAllowHeaders,
        AccessControlAllowMethods,
        AccessControlExposeHeaders,
        AccessControlMaxAge);

    private static ImmutableHashSet<string> ResponseNames { get; } = OfResponses.ToImmutableHashSet(AsciiIgnoreCaseComparer.Instance);

    /// <summary>
    /// Whether the name is one of the six response headers of Fetch Standard §3.3.3, in any letter case; <c>Vary</c> is none.
    /// </summary>
    public static bool IsCorsResponseHeader(string name) => name is not null && ResponseNames.Contains(name);

    /// <summary>
    /// Whether the name is one of the request headers of Fetch Standard §3.3.2, in any letter case, or begins as they do: only requests have
    /// such headers.
    /// </summary>
    public static bool IsCorsRequestHeader(string name) => name is not null
        && (Ascii.EqualsIgnoreCase(name, Origin)
            || (name.Length > AccessControlRequestPrefix.Length && Ascii.StartsWithIgnoreCase(name, AccessControlRequestPrefix)));
}
