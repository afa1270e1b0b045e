using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>CORS3002: <c>Vary</c> is assigned, and what was written to it before is lost (RFC 9110, 12.5.5).</summary>
internal sealed class VaryReplacedRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS3002",
        "VaryReplaced",
        RuleCategory.Reliability,
        RuleLevel.Suggestion,
        "Vary is assigned and loses what was written before",
        "Vary is assigned here, and '{0}', which was written before, is lost",
        "Vary names the request headers that an answer depends on, and every part of a server may have something to add. "
        + "Whoever assigns it instead of appending to it takes the others' names away, "
        + "and caches then serve one request's answer to another.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options) =>
        conversation.Source == AnswerSource.HandWrittenHeaders && conversation.IsWholeResponse
            ? conversation.KnownAnswers.Where(IsKnown).SelectMany(JudgeAnswer).OncePerSite()
            : [];

    // What cannot be seen may write the lost names again.
    private static bool IsKnown(Answer answer) =>
        !answer.MayHoldMore && answer.FindAll(CorsHeaderNames.Vary).All(static header => header.Value is not null);

    private static IEnumerable<Finding> JudgeAnswer(Answer answer)
    {
        var kept = Names(answer.FindAll(CorsHeaderNames.Vary)).ToList();
        if (kept.Contains(VaryHeader.Any))
        {
            yield break;
        }

        foreach (var group in answer.Overwritten.Where(static lost => lost.Header.Is(CorsHeaderNames.Vary)).GroupBy(static lost => lost.By))
        {
            var lost = Names(group.Select(static overwritten => overwritten.Header))
                .Except(kept, AsciiIgnoreCaseComparer.Instance)
                .ToList();
            if (lost.Count > 0)
            {
                yield return new Finding(
                    Definition,
                    group.Key,
                    group.Select(static overwritten => overwritten.Header.Site).Distinct().ToImmutableArray(),
                    ImmutableArray.Create(string.Join(", ", lost)),
                    FixHint.AppendInsteadOfAssign);
            }
        }
    }

    private static IEnumerable<string> Names(IEnumerable<StatedHeader> fields) =>
        fields.SelectMany(static field => HeaderList.Split(field.Value ?? "")).Select(static element => element.Text);
}
