using System.Collections.Immutable;

namespace CorsAnalyzers.Protocol;

/// <summary>A request as it leaves the browser, on the way of one fetch: Fetch Standard §4.6 and §4.8.</summary>
/// <param name="Url">Where it goes: absolute, without fragment and credentials.</param>
/// <param name="Method">The method; <c>OPTIONS</c> for a preflight.</param>
/// <param name="Origin">The value of its <c>Origin</c> header (§3.2); null where it has none.</param>
/// <param name="Headers">
/// The headers that the script set, without the forbidden ones; or those of a preflight, its <c>Origin</c> among them.
/// </param>
/// <param name="HasCredentials">Whether cookies go with it; never with a preflight.</param>
/// <param name="IsPreflight">Whether it is the CORS-preflight request.</param>
public sealed record SentRequest(
    string Url,
    string Method,
    string? Origin,
    ImmutableArray<HeaderField> Headers,
    bool HasCredentials,
    bool IsPreflight);
