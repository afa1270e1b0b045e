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
        "Access-Control-Allow-Origin depends on the request's Origin ({0} gets {1}, {2} gets {3}) but no answer has 'Vary: Origin': a cache serves one origin's answer to another",
        "A cache that is not told that answers vary by Origin serves the answer made for one origin to another, whose browser then blocks it. "
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

        var answers = conversation.Actual
            .SelectMany(exchange => exchange.Outcomes.Select(outcome => (exchange.Request, Outcome: outcome)))
            .Where(static pair => !pair.Outcome.IsDevelopmentOnly && pair.Outcome.Answer?.Failure is null or HostFailure.None)
            .ToList();
        if (conversation.Actual.Any(static exchange => !exchange.IsComplete)
            || answers.Any(static pair => pair.Outcome.Answer is null || MayVaryByOrigin(pair.Outcome.Answer)))
        {
            yield break;
        }

        foreach (var one in answers)
        {
            var written = one.Outcome.Answer!.Find(CorsHeaderNames.AccessControlAllowOrigin);
            if (written is null)
            {
                continue;
            }

            foreach (var other in answers)
            {
                if (other.Request.Origin != one.Request.Origin
                    && one.Outcome.IsCompatibleWith(other.Outcome)
                    && Differ(written, other.Outcome.Answer!.Find(CorsHeaderNames.AccessControlAllowOrigin)))
                {
                    yield return new Finding(
                        Definition,
                        written.Site,
                        ImmutableArray.Create(conversation.FirstUseOfOrigin ?? written.Site),
                        ImmutableArray.Create(
                            Name(one.Request),
                            Name(written),
                            Name(other.Request),
                            Name(other.Outcome.Answer!.Find(CorsHeaderNames.AccessControlAllowOrigin))),
                        FixHint.AppendVary);
                    yield break;
                }
            }
        }
    }

    private static bool MayVaryByOrigin(Answer answer)
    {
        var vary = answer.FindAll(CorsHeaderNames.Vary).ToList();
        return answer.MayHoldMore
            || vary.Any(static header => header.Value is null)
            || VaryHeader.CoversOrigin(vary.Select(static header => header.Value));
    }

    /// <summary>Whether the two are known to differ: a value that is not known differs only from none.</summary>
    private static bool Differ(StatedHeader one, StatedHeader? other) =>
        other is null || (one.Value is not null && other.Value is not null && one.Value != other.Value);

    private static string Name(CorsRequest request) => request.Origin is { } origin ? $"'{origin}'" : "a request without Origin";

    private static string Name(StatedHeader? header) => header switch
    {
        null => "none",
        { Value: "" } => "an empty value",
        { Value: { } value } => $"'{value}'",
        _ => "a value made at run time",
    };
}
