using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>
/// CORS3007: a hand-written <c>*</c> as the allowed headers (Fetch Standard, 2.2.2, "CORS non-wildcard request-header name").
/// </summary>
internal sealed class AuthorizationNotCoveredByWildcardRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS3007",
        "AuthorizationNotCoveredByWildcard",
        RuleCategory.Reliability,
        RuleLevel.Suggestion,
        "'*' does not cover the request header Authorization",
        "'*' in Access-Control-Allow-Headers does not cover Authorization, which has to be listed by name",
        "By the Fetch Standard '*' stands for every request header but Authorization, so that nobody allows it without saying so. "
        + "Some browsers let it pass until now; list Authorization if scripts send it.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options) => conversation.IsWholeResponse
        ? StatedList.In(conversation, CorsHeaderNames.AccessControlAllowHeaders)
            .Where(static list => list is { IsHandWritten: true, Credentials: false, MayHoldMore: false }
                && list is { Names.Length: 1, Wildcard: not null })
            .Select(static list => list.Names[0].Report(Definition, FixHint.Replace) with
            {
                FixValues = ImmutableArray.Create(CorsHeaderValues.Wildcard, RequestHeaders.Authorization),
            })
            .OncePerSite()
        : [];
}
