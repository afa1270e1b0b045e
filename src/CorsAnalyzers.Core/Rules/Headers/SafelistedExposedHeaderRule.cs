using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>
/// CORS3008: a response header is exposed that scripts can always read (Fetch Standard, 2.2.2, "CORS-safelisted response-header name").
/// </summary>
internal sealed class SafelistedExposedHeaderRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS3008",
        "SafelistedExposedHeader",
        RuleCategory.Usage,
        RuleLevel.Suggestion,
        "A response header is exposed that scripts can always read",
        "The response header '{0}' is exposed in vain: scripts can always read it",
        "Cache-Control, Content-Language, Content-Length, Content-Type, Expires, Last-Modified and Pragma need not be exposed.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options) =>
        StatedList.NamesIn(conversation, CorsHeaderNames.AccessControlExposeHeaders)
            .Where(static name => ResponseHeaders.IsSafelisted(name.Text))
            .Select(static name => name.Report(Definition, FixHint.RemoveHeaderName, name.Text))
            .OncePerSite();
}
