using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>What caches do with an answer: RFC 9111, 3 and 5.2.2.</summary>
internal static class CacheControl
{
    private static readonly string[] ForbidReuse = ["no-store", "no-cache"];

    /// <summary>
    /// Whether the answer tells, or may tell, caches not to give it to another request without asking the server: a cache that asks gets the
    /// new answer's headers (RFC 9111, 3.2). The same goes for answers that caches do not keep.
    /// </summary>
    public static bool MayForbidReuse(Answer answer) => !answer.IsKeptByCaches || answer.FindAll(ResponseHeaders.CacheControl).Any(static header =>
        header.Value is not { } value
        || HeaderList.Split(value).Any(static directive => Array.Exists(ForbidReuse, name => Ascii.EqualsIgnoreCase(directive.Text, name))));
}
