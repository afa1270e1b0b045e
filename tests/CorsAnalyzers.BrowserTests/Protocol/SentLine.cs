using System.Collections.Immutable;
using CorsAnalyzers.BrowserTests.Hosting;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.BrowserTests.Protocol;

/// <summary>A request, as far as Core foretells it, in one line.</summary>
internal readonly record struct SentLine(bool IsPreflight, string Text)
{
    public static SentLine Of(SentRequest request, ProofCase proof) => Of(
        request.IsPreflight,
        request.Method,
        new Uri(request.Url),
        request.Origin,
        request.HasCredentials,
        request.Headers,
        proof);

    public static SentLine Of(ReceivedRequest request, ProofCase proof) => Of(
        request.Has(CorsHeaderNames.AccessControlRequestMethod),
        request.Method,
        request.Url,
        request.Get(CorsHeaderNames.Origin),
        request.Has("Cookie"),
        request.Headers,
        proof);

    private static SentLine Of(
        bool isPreflight,
        string method,
        Uri url,
        string? origin,
        bool hasCredentials,
        ImmutableArray<HeaderField> headers,
        ProofCase proof)
    {
        var fields = isPreflight
            ? Fields(headers, [CorsHeaderNames.AccessControlRequestMethod, CorsHeaderNames.AccessControlRequestHeaders])
            : FieldsOfScript(headers, proof.Headers);

        // No cookie is kept for plain http: one that goes to other sites must be secure.
        var cookies = hasCredentials && url.Scheme == "https" ? ", Cookie" : "";
        var stage = url.AbsolutePath[(url.AbsolutePath.LastIndexOf('/') + 1)..];
        return new SentLine(
            isPreflight,
            $"{method} {url.Scheme}://{url.Authority}/…/{stage}, Origin: {origin ?? "(none)"}{cookies}{string.Concat(fields)}");
    }

    private static IEnumerable<string> Fields(ImmutableArray<HeaderField> headers, IEnumerable<string> names) => names
        .Where(name => new CorsResponse(0, headers).GetValues(name).Length != 0)
        .Select(name => $", {name}: {new CorsResponse(0, headers).GetCombined(name)!.Trim(' ')}");

    /// <summary>What the script set, that is: some headers the browser fills by itself, but not with the script's values.</summary>
    private static IEnumerable<string> FieldsOfScript(ImmutableArray<HeaderField> headers, ImmutableArray<HeaderField> script) => Fields(
        headers,
        script.Select(static header => header.Name.ToLowerInvariant())
            .Distinct()
            .Where(name => (!RequestHeaders.IsForbidden(name) && name != "user-agent")
                || new CorsResponse(0, headers).GetValues(name).SequenceEqual(new CorsResponse(0, script).GetValues(name))));
}
