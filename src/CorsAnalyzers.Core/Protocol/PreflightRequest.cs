using System.Collections.Immutable;

namespace CorsAnalyzers.Protocol;

/// <summary>The <c>OPTIONS</c> request of a preflight: Fetch Standard §4.8. It never carries credentials.</summary>
/// <param name="Origin">The value of its <c>Origin</c> header.</param>
/// <param name="RequestMethod">The value of Access-Control-Request-Method.</param>
/// <param name="RequestHeaders">The names in Access-Control-Request-Headers, lower-case and sorted; none: no such header.</param>
public sealed record PreflightRequest(string? Origin, string RequestMethod, ImmutableArray<string> RequestHeaders)
{
    public const string Method = "OPTIONS";

    /// <summary>The CORS headers in the order in which the standard appends them; the names are joined by a comma alone.</summary>
    public ImmutableArray<HeaderField> ToHeaders()
    {
        var headers = ImmutableArray.CreateBuilder<HeaderField>();
        headers.Add(new HeaderField(CorsHeaderNames.AccessControlRequestMethod, RequestMethod));
        if (!RequestHeaders.IsDefaultOrEmpty)
        {
            headers.Add(new HeaderField(CorsHeaderNames.AccessControlRequestHeaders, string.Join(",", RequestHeaders)));
        }

        if (Origin is not null)
        {
            headers.Add(new HeaderField(CorsHeaderNames.Origin, Origin));
        }

        return headers.ToImmutable();
    }
}
