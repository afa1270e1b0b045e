using System.Collections.Immutable;

namespace CorsAnalyzers.Protocol;

/// <summary>A cross-origin request as a script makes it: Fetch Standard §2.2.5, the parts that CORS depends on.</summary>
public sealed class CorsRequest
{
    /// <param name="origin">The serialized origin as sent in the <c>Origin</c> header; null: no such header, so no CORS request.</param>
    /// <param name="method">The method as the script gives it; normalised here.</param>
    /// <param name="headers">The headers that the script sets; those that a browser refuses are kept here and never sent.</param>
    /// <param name="credentials">The credentials mode.</param>
    public CorsRequest(string? origin, string method, IEnumerable<HeaderField>? headers, CredentialsMode credentials)
    {
        Origin = origin;
        Method = Methods.Normalize(method ?? "");
        Headers = headers is null ? ImmutableArray<HeaderField>.Empty : headers.ToImmutableArray();
        Credentials = credentials;
    }

    /// <summary>The value of the <c>Origin</c> header (§3.2), or null where none is sent.</summary>
    public string? Origin { get; }

    /// <summary>
    /// The <c>Referer</c> under the default referrer policy (Referrer Policy §8.3): of a page on another origin, that origin with a slash. Null where
    /// that is not known: nothing then says what page makes the request.
    /// </summary>
    public string? Referer => Origin is null || Origin == CorsHeaderValues.NullOrigin ? null : Origin + "/";

    /// <summary>The method as sent: normalised by §2.2.1.</summary>
    public string Method { get; }

    public ImmutableArray<HeaderField> Headers { get; }

    public CredentialsMode Credentials { get; }

    /// <summary>
    /// The use-CORS-preflight flag (§2.2.5): a preflight is sent whatever the method and headers. XMLHttpRequest sets it where the script
    /// listens to the upload.
    /// </summary>
    public bool UsesCorsPreflight { get; init; }

    /// <summary>A GET without headers of its own: a simple request.</summary>
    public static CorsRequest Get(string? origin, CredentialsMode credentials = CredentialsMode.Include) =>
        new(origin, "GET", headers: null, credentials);

    /// <summary>A GET with a header that is not CORS-safelisted (§2.2.2), so that its preflight asks for a header.</summary>
    public static CorsRequest GetWithHeader(string? origin, CredentialsMode credentials = CredentialsMode.Include) =>
        new(origin, "GET", [new HeaderField("X-Requested-With", "XMLHttpRequest")], credentials);

    /// <summary>The same request in another credentials mode.</summary>
    public CorsRequest With(CredentialsMode credentials) => credentials == Credentials
        ? this
        : new(Origin, Method, Headers, credentials) { UsesCorsPreflight = UsesCorsPreflight };
}
