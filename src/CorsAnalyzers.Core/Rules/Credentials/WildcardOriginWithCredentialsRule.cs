using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Credentials;

/// <summary>
/// CORS2001: <c>*</c> with credentials, where the host throws or the browser refuses (Fetch Standard, 4.10, steps 2 and 3).
/// </summary>
internal sealed class WildcardOriginWithCredentialsRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS2001",
        "WildcardOriginWithCredentials",
        RuleCategory.Reliability,
        RuleLevel.Warning,
        "Any origin is allowed together with credentials",
        "Any origin ('*') is allowed together with credentials: {0}",
        "A browser refuses a credentialed answer whose Access-Control-Allow-Origin is '*', and ASP.NET Core throws when such a "
        + "policy is built. "
        + "Name the origins that may send credentials, or leave the credentials out.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options)
    {
        var stranger = conversation.Stranger;
        var failed = stranger
            .ProveEach(static answer => answer.Failure == HostFailure.AnyOriginWithCredentials, static answer => answer.FailureSites[0])
            .Select(static answer => Report(
                answer.FailureSites[0], answer.FailureSites[1], "ASP.NET Core throws an InvalidOperationException for such a policy"));
        var refused = stranger
            .ProveEach(
                answer => answer.Check(stranger.Request) == CorsCheckResult.WildcardWithCredentials
                    && answer.FindCredentials() is not null,
                OriginSite)
            .Select(static answer => Report(
                OriginSite(answer),
                answer.FindCredentials()!.Site,
                "browsers refuse such an answer to a request with credentials"));
        return failed.Concat(refused);

        static Site OriginSite(Answer answer) => answer.Find(CorsHeaderNames.AccessControlAllowOrigin)!.Site;

        static Finding Report(Site origin, Site credentials, string consequence) => new(
            Definition,
            origin,
            ImmutableArray.Create(credentials),
            ImmutableArray.Create(consequence),
            FixHint.RemoveCredentials);
    }
}
