using System.Collections.Immutable;

namespace CorsAnalyzers.Protocol;

/// <summary>Facts about methods: Fetch Standard §2.2.1.</summary>
public static class Methods
{
    private static readonly ImmutableHashSet<string> Safelisted = ImmutableHashSet.Create(StringComparer.Ordinal, "GET", "HEAD", "POST");

    private static readonly ImmutableHashSet<string> Forbidden = Ascii.Set("CONNECT", "TRACE", "TRACK");

    private static readonly ImmutableHashSet<string> Cached = Ascii.Set("GET", "HEAD");

    private static readonly ImmutableHashSet<string> Normalized = Ascii.Set("DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT");

    /// <summary>A CORS-safelisted method (§2.2.1); case-sensitive, as methods are once normalised.</summary>
    public static bool IsSafelisted(string method) => method is not null && Safelisted.Contains(method);

    /// <summary>A forbidden method (§2.2.1), in any letter case: no script can send it.</summary>
    public static bool IsForbidden(string method) => method is not null && Forbidden.Contains(method);

    /// <summary>Whether caches keep answers to the method, in any letter case (RFC 9110 §9.2.3: to POST hardly any does).</summary>
    public static bool IsCached(string method) => method is not null && Cached.Contains(method);

    /// <summary>
    /// The method as a browser sends it (§2.2.1, "normalize"): six are upper-cased, all others stay as they are, <c>patch</c> too.
    /// </summary>
    public static string Normalize(string method) => Normalized.Contains(method) ? Ascii.ToUpper(method) : method;
}
