using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>CORS3006: a request header is listed that no script can set (Fetch Standard, 2.2.2, "forbidden request-header").</summary>
internal sealed class ForbiddenRequestHeaderAllowedRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS3006",
        "ForbiddenRequestHeaderAllowed",
        RuleCategory.Usage,
        RuleLevel.Suggestion,
        "A request header is allowed that no script can set",
        "The request header '{0}' is allowed in vain: browsers let no script set it",
        "Some request headers are the browser's own, such as Origin, Cookie and Host; preflights never ask for them. "
        + "Cookies are allowed by Access-Control-Allow-Credentials.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options) =>
        StatedList.NamesIn(conversation, CorsHeaderNames.AccessControlAllowHeaders)
            .Where(static name => RequestHeaders.IsForbidden(name.Text))
            .Select(static name => name.Report(Definition, FixHint.RemoveHeaderName, name.Text))
            .OncePerSite();
}
