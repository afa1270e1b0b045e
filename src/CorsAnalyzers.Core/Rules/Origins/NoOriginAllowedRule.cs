using System.Collections.Immutable;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>CORS1012: a finished policy states no origin at all.</summary>
internal sealed class NoOriginAllowedRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS1012",
        "NoOriginAllowed",
        RuleCategory.Reliability,
        RuleLevel.Warning,
        "A policy lets no origin in",
        "This policy states no origin, so no other site can read the answers",
        "A policy without origins admits nobody, and CORS stays as closed as without a policy. "
        + "State the origins that may read the answers, or remove the policy.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options)
    {
        var policies = conversation.Policies;
        if (policies.IsEmpty || policies.Any(static outcome => outcome.Policy is not { } policy || MayAdmit(policy)))
        {
            yield break;
        }

        if (policies.FirstOrDefault(static outcome => !outcome.IsDevelopmentOnly)?.Policy?.Site is { } site)
        {
            yield return new Finding(Definition, site, ImmutableArray<Site>.Empty, ImmutableArray<string>.Empty, FixHint.None);
        }
    }

    private static bool MayAdmit(PolicyModel policy) =>
        !policy.StatesNoOrigin || policy.Host == PolicyHost.RawHeaders;
}
