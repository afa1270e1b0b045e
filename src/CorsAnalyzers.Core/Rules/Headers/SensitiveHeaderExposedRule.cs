using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>
/// CORS3010: an answer that any origin, or a hostile one with credentials, can read exposes a header that carries a secret.
/// </summary>
internal sealed class SensitiveHeaderExposedRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS3010",
        "SensitiveHeaderExposed",
        RuleCategory.Security,
        RuleLevel.Suggestion,
        "A response header that carries a secret is exposed to other sites",
        "The response header '{0}' is exposed to {1}: it {2}",
        "Browsers show scripts of other sites only the response headers that are exposed to them. "
        + "Where any site, or one that gets past a weak check, can read the answer, a token in such a header is theirs.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options)
    {
        if (!StatedList.NamesIn(conversation, CorsHeaderNames.AccessControlExposeHeaders).Any(IsSensitive))
        {
            return [];
        }

        var stranger = conversation.Stranger;
        return Report(stranger, answer => answer.IsReadable(stranger.Request.Origin), "any site")
            .Concat(conversation.Actual
                .Where(static exchange => exchange.Attack is { IsHostile: true })
                .SelectMany(exchange => Report(
                    exchange, answer => answer.Check(exchange.Request) == CorsCheckResult.Allowed, $"'{exchange.Request.Origin}'")))
            .OncePerSite();

        IEnumerable<Finding> Report(Exchange exchange, Func<Answer, bool> admits, string whom) => StatedList
            .GivenTo(conversation, exchange, CorsHeaderNames.AccessControlExposeHeaders, IsSensitive, admits)
            .SelectMany(static list => list.Names)
            .Where(IsSensitive)
            .Select(name => name.Report(
                Definition, FixHint.RemoveHeaderName, name.Text, whom, ResponseHeaders.FindSensitive(name.Text)!.Content));
    }

    private static bool IsSensitive(ListedName name) => ResponseHeaders.FindSensitive(name.Text) is not null;
}
