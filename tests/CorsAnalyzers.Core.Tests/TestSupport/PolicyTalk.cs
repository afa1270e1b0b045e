using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.TestSupport;

/// <summary>Conversations about policies, asked by the stranger and on behalf of an origin that is admitted.</summary>
internal static class PolicyTalk
{
    /// <summary>A policy for one trusted origin, finished at <c>policy</c>, that allows credentials at <c>credentials</c>.</summary>
    public static PolicyModel Credentialed { get; } = new()
    {
        Origins = Talk.List(Talk.Friend),
        Credentials = new(true, Talk.At("credentials")),
        Site = Talk.At("policy"),
    };

    /// <summary>The same without credentials.</summary>
    public static PolicyModel Plain { get; } = Credentialed with { Credentials = null };

    public static PolicyOutcome Outcome(string decisions, PolicyModel? policy, bool isDevelopmentOnly = false) =>
        new(Talk.Outcome(decisions, null).Decisions, policy, isDevelopmentOnly);

    public static Conversation About(PolicyModel policy) => About(Outcome("", policy));

    public static Conversation About(params PolicyOutcome[] outcomes)
    {
        return Talk.Converse(AnswerSource.Policy, [Ask(preflight: false)], [Ask(preflight: true)]) with { Policies = [.. outcomes] };

        Exchange Ask(bool preflight) => AskFrom(CorsRequest.Get(Talk.Stranger), preflight, outcomes);
    }

    /// <summary>Whether a browser takes the answer to a preflight for leave to send the request.</summary>
    public static bool AllowsPreflight(PolicyModel policy, CorsRequest request)
    {
        var answer = policy.Respond(request, preflight: true)!;
        var headers = answer.Headers.Select(static header => new HeaderField(header.Name, header.Value!));
        return Preflight.Evaluate(request, new CorsResponse(answer.Status ?? 204, headers)).IsAllowed;
    }

    /// <summary>What an origin is answered on every path.</summary>
    public static Exchange AskFrom(CorsRequest request, bool preflight, params PolicyOutcome[] outcomes) => new(
        request,
        [.. outcomes.Select(outcome => new Outcome(outcome.Decisions, outcome.Policy?.Respond(request, preflight), outcome.IsDevelopmentOnly))]);
}
