using CorsAnalyzers.Attacks;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.TestSupport;

/// <summary>
/// Puts servers that tests write to the questions that a simulation asks: of a stranger, of friends, of attackers, and without Origin.
/// </summary>
internal static class Ask
{
    public const string AllowOrigin = "Access-Control-Allow-Origin: ";
    public const string AllowCredentials = "Access-Control-Allow-Credentials: true";
    public const string Why = "it is a test";

    /// <summary>An attack; hostile but for other ports and plain http.</summary>
    public static AttackOrigin Attack(AttackKind kind, string origin, bool isSentByAllBrowsers = true) =>
        new(origin, kind, Why, kind is not (AttackKind.OtherPort or AttackKind.PlainHttp), isSentByAllBrowsers);

    /// <summary>A policy that is finished at the place called <c>policy</c>; credentials at the place called <c>credentials</c>.</summary>
    public static PolicyModel Policy(string?[] origins, bool? credentials = null) => new()
    {
        Origins = Talk.List(origins),
        Credentials = credentials is null ? null : new(credentials, Talk.At("credentials")),
        Site = Talk.At("policy"),
    };

    public static PolicyModel Checked(Func<string, bool?> check, bool credentials = true, params string?[] origins) =>
        Policy(origins, credentials) with { Predicate = new TextPredicate(check) };

    /// <summary>A policy that the code states on its only path.</summary>
    public static Conversation Of(PolicyModel policy, string[]? friends = null, params AttackOrigin[] attacks) =>
        Of([new PolicyOutcome([], policy)], friends, attacks);

    /// <summary>Policies on several paths, <c>decisions</c> as <see cref="Talk.Decision"/> reads them.</summary>
    public static PolicyOutcome Path(string decisions, PolicyModel? policy, bool isDevelopmentOnly = false) =>
        new(Talk.Outcome(decisions, null).Decisions, policy, isDevelopmentOnly);

    public static Conversation Of(PolicyOutcome[] paths, string[]? friends = null, params AttackOrigin[] attacks) =>
        Converse(AnswerSource.Policy, origin => [.. paths.Select(path => new Outcome(
            path.Decisions, path.Policy?.Respond(CorsRequest.Get(origin), preflight: false), path.IsDevelopmentOnly))], friends, attacks) with
        {
            Policies = [.. paths],
        };

    /// <summary>A handler that writes headers, one line each, for the origin that asks.</summary>
    public static Conversation Handler(Func<string?, string[]> headers, string[]? friends = null, params AttackOrigin[] attacks) =>
        Converse(AnswerSource.HandWrittenHeaders, origin => [Talk.Outcome("", Talk.Answer(headers(origin)))], friends, attacks);

    /// <summary>A handler that echoes the origins that a check admits, with credentials.</summary>
    public static Conversation Echo(Func<string, bool> check, string[]? friends = null, params AttackOrigin[] attacks) =>
        Handler(origin => origin is not null && check(origin) ? [AllowOrigin + origin, AllowCredentials] : [], friends, attacks);

    public static Conversation Converse(AnswerSource source, Func<string?, Outcome[]> outcomes, string[]? friends = null, params AttackOrigin[] attacks) =>
        Talk.Converse(
            source,
            [
                Talk.Ask(Talk.Stranger, outcomes(Talk.Stranger)),
                .. (friends ?? []).Select(friend => Talk.Ask(friend, outcomes(friend))),
                .. attacks.Select(attack => Talk.Ask(attack.Origin, outcomes(attack.Origin)) with { Attack = attack }),
                Talk.Ask(null, outcomes(null)),
            ],
            [Talk.Ask(Talk.Stranger, Talk.Answer())]);
}
