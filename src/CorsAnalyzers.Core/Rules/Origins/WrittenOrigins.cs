using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>
/// What headers that are sent as they are written give Access-Control-Allow-Origin, in answers that are not given in development only.
/// </summary>
internal static class WrittenOrigins
{
    /// <summary>
    /// The fields of each answer to a cross-origin request, actual or preflight, whose values are known. Empty values are left out: code
    /// writes them to say that nobody is let in.
    /// </summary>
    public static IEnumerable<IReadOnlyList<StatedHeader>> Answers(Conversation conversation) =>
        Exchanges(conversation).SelectMany(static exchange => Answers(exchange));

    /// <summary>The values that are the code's own, not made from the origin that asks; each once a place.</summary>
    public static IReadOnlyList<StatedHeader> In(Conversation conversation) =>
        conversation.Derived.Get(typeof(WrittenOrigins), conversation, static asked => Find(asked).ToArray());

    private static IEnumerable<StatedHeader> Find(Conversation conversation) => Exchanges(conversation)
        .Where(static exchange => exchange.Request.Origin != CorsHeaderValues.NullOrigin)
        .SelectMany(static exchange => Answers(exchange)
            .SelectMany(static fields => fields)
            .Where(field => !HoldsHost(field.Value!, exchange.Request.Origin!)))
        .GroupBy(static field => (field.Site, field.Value))
        .Select(static group => group.First());

    private static IEnumerable<Exchange> Exchanges(Conversation conversation) =>
        conversation.Source == AnswerSource.HandWrittenHeaders
        || conversation.Policies.Any(static outcome => outcome.Policy?.Host == PolicyHost.RawHeaders)
        ? conversation.Actual.Concat(conversation.Preflights).Where(static exchange => exchange.Request.Origin is not null)
        : [];

    private static IEnumerable<IReadOnlyList<StatedHeader>> Answers(Exchange exchange) => exchange.Outcomes
        .Where(static outcome => outcome is { IsDevelopmentOnly: false, Answer: not null })
        .Select(static outcome => outcome.Answer!.FindAll(CorsHeaderNames.AccessControlAllowOrigin)
            .Where(static header => !string.IsNullOrWhiteSpace(header.Value))
            .ToList());

    private static bool HoldsHost(string value, string origin) =>
        Origin.TryParse(origin, out var parsed) && value.IndexOf(parsed.Host, StringComparison.OrdinalIgnoreCase) >= 0;
}
