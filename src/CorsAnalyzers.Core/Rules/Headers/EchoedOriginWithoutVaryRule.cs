using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>
/// CORS3001: the answers to two requests differ in Access-Control-Allow-Origin and none has <c>Vary: Origin</c> (Fetch Standard,
/// "CORS protocol and HTTP caches"). The CORS middleware writes <c>Vary</c> itself, so only hand-written headers are judged.
/// </summary>
internal sealed class EchoedOriginWithoutVaryRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS3001",
        "EchoedOriginWithoutVary",
        RuleCategory.Reliability,
        RuleLevel.Warning,
        "Access-Control-Allow-Origin depends on the request's Origin, and 'Vary: Origin' is missing",
        "Access-Control-Allow-Origin depends on the request's Origin ({0} gets {1}, {2} gets {3}) "
        + "but no answer has 'Vary: Origin': a cache serves one origin's answer to another",
        "A cache that is not told that answers vary by Origin serves the answer made for one origin to another, whose browser "
        + "then blocks it. "
        + "The answers that carry no Access-Control-Allow-Origin need 'Vary: Origin' too.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options)
    {
        if (conversation.Source != AnswerSource.HandWrittenHeaders || !conversation.IsWholeResponse)
        {
            yield break;
        }

        var answers = DifferingAnswers.Judged(conversation).Select(static pair => pair.Outcome.Answer);
        if (conversation.Actual.Any(static exchange => !exchange.IsComplete)
            || answers.Any(static answer => answer is null || MayVaryByOrigin(answer))
            || DifferingAnswers.In(conversation).FirstOrDefault() is not { } pair
            || conversation.IsSafeInCaches)
        {
            yield break;
        }

        yield return new Finding(
            Definition,
            pair.Written.Site,
            ImmutableArray.Create(conversation.FirstUseOfOrigin ?? pair.Written.Site),
            pair.Arguments,
            FixHint.AppendVary);
    }

    // A Vary that says so and is lost again is another rule's: CORS3002.
    private static bool MayVaryByOrigin(Answer answer)
    {
        var vary = answer.FindAll(CorsHeaderNames.Vary)
            .Concat(answer.Overwritten.Select(static lost => lost.Header).Where(static header => header.Is(CorsHeaderNames.Vary)))
            .ToList();
        return answer.MayHoldMore
            || vary.Any(static header => header.Value is null)
            || VaryHeader.CoversOrigin(vary.Select(static header => header.Value));
    }
}
