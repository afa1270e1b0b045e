using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>
/// Two answers of one process, to requests from different origins, that are known to differ in Access-Control-Allow-Origin (its absence
/// counts), so that a cache must be told (Fetch Standard, "CORS protocol and HTTP caches").
/// </summary>
/// <param name="Request">The request of the first answer.</param>
/// <param name="Answer">The first answer, which has the header.</param>
/// <param name="OtherRequest">The other request.</param>
/// <param name="OtherAnswer">The answer to it.</param>
internal sealed record DifferingAnswers(CorsRequest Request, Answer Answer, CorsRequest OtherRequest, Answer OtherAnswer)
{
    /// <summary>The header of the first answer.</summary>
    public StatedHeader Written => Answer.Find(CorsHeaderNames.AccessControlAllowOrigin)!;

    /// <summary>For messages: who asks first, what the header says, who asks otherwise, what the header says then.</summary>
    public ImmutableArray<string> Arguments => ImmutableArray.Create(
        Name(Request), Name(Written), Name(OtherRequest), Name(OtherAnswer.Find(CorsHeaderNames.AccessControlAllowOrigin)));

    /// <summary>
    /// All such pairs among the answers to actual requests that a cache may give to others; preflights are not cached by HTTP caches.
    /// </summary>
    public static IEnumerable<DifferingAnswers> In(Conversation conversation)
    {
        var answers = Judged(conversation).ToList();
        foreach (var one in answers)
        {
            if (one.Outcome.Answer is not { } answer || answer.Find(CorsHeaderNames.AccessControlAllowOrigin) is not { } written)
            {
                continue;
            }

            foreach (var other in answers)
            {
                if (other.Request.Origin != one.Request.Origin
                    && one.Outcome.IsCompatibleWith(other.Outcome)
                    && other.Outcome.Answer is { } otherAnswer
                    && Differ(written, otherAnswer)
                    && !(CacheControl.MayForbidReuse(answer) && CacheControl.MayForbidReuse(otherAnswer)))
                {
                    yield return new DifferingAnswers(one.Request, answer, other.Request, otherAnswer);
                }
            }
        }
    }

    /// <summary>What actual requests come to outside development, exceptions left out: they are no answers.</summary>
    public static IEnumerable<(CorsRequest Request, Outcome Outcome)> Judged(Conversation conversation) => conversation.Actual
        .SelectMany(static exchange => exchange.Outcomes.Select(outcome => (exchange.Request, Outcome: outcome)))
        .Where(static pair => !pair.Outcome.IsDevelopmentOnly && pair.Outcome.Answer?.Failure is null or HostFailure.None);

    /// <summary>How a message calls who asks.</summary>
    public static string Name(CorsRequest request) => request.Origin is { } origin ? $"'{origin}'" : "a request without Origin";

    private static string Name(StatedHeader? header) => header switch
    {
        null => "none",
        { Value: "" } => "an empty value",
        { Value: { } value } => $"'{value}'",
        _ => "a value made at run time",
    };

    /// <summary>
    /// Whether the header is known to differ from the other answer's: a value that is not known differs only from none, and what may have
    /// been written by code that cannot be seen is not none.
    /// </summary>
    private static bool Differ(StatedHeader one, Answer other) => other.Find(one.Name) is { } written
        ? one.Value is not null && written.Value is not null && one.Value != written.Value
        : !other.MayHoldMore;
}
