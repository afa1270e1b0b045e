using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>
/// CORS3003: answers differ in Access-Control-Allow-Origin, and some but not all of them have <c>Vary: Origin</c> (Fetch Standard, "CORS
/// protocol and HTTP caches").
/// </summary>
internal sealed class VaryOnlyWhenAllowedRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS3003",
        "VaryOnlyWhenAllowed",
        RuleCategory.Reliability,
        RuleLevel.Suggestion,
        "'Vary: Origin' is missing from some of the answers that depend on the request's Origin",
        "Only some answers have 'Vary: Origin': {0} gets {1}, {2} gets {3}, and caches serve the answer to {4}, which lacks it, to others",
        "An answer without Access-Control-Allow-Origin depends on the request's Origin, too: "
        + "a cache that is not told so serves it to an allowed origin, whose browser then blocks it. "
        + "Write 'Vary: Origin' before anything is decided on the origin.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options)
    {
        if (conversation.Source != AnswerSource.HandWrittenHeaders || !conversation.IsWholeResponse)
        {
            yield break;
        }

        var telling = DifferingAnswers.Judged(conversation)
            .Select(static pair => pair.Outcome.Answer)
            .FirstOrDefault(static answer => Find(answer) is not null);
        var pairs = DifferingAnswers.In(conversation).Where(static pair => Lacks(pair.Answer) || Lacks(pair.OtherAnswer));
        if (telling is null || (pairs.FirstOrDefault(static pair => Tells(pair)) ?? pairs.FirstOrDefault()) is not { } pair || conversation.IsSafeInCaches)
        {
            yield break;
        }

        var vary = Find(pair.Answer) ?? Find(pair.OtherAnswer) ?? Find(telling)!;
        yield return new Finding(
            Definition,
            vary.Site,
            ImmutableArray.Create(conversation.FirstUseOfOrigin ?? pair.Written.Site),
            pair.Arguments.Add(DifferingAnswers.Name(Lacks(pair.OtherAnswer) ? pair.OtherRequest : pair.Request)),
            FixHint.MoveVary);
    }

    private static bool Tells(DifferingAnswers pair) => Find(pair.Answer) is not null || Find(pair.OtherAnswer) is not null;

    private static StatedHeader? Find(Answer? answer) =>
        answer?.FindAll(CorsHeaderNames.Vary).FirstOrDefault(static header => VaryHeader.CoversOrigin([header.Value]));

    // What is assigned away later is another rule's: CORS3002.
    private static bool Lacks(Answer answer) => !answer.MayHoldMore
        && answer.FindAll(CorsHeaderNames.Vary).All(static header => header.Value is not null)
        && Find(answer) is null
        && !answer.Overwritten.Any(static lost => lost.Header.Is(CorsHeaderNames.Vary)
            && (lost.Header.Value is null || VaryHeader.CoversOrigin([lost.Header.Value])));
}
