using System.Collections.Immutable;
using CorsAnalyzers.Attacks;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>CORS1005: every site under a public suffix is let in with credentials.</summary>
internal sealed class PublicSuffixOriginRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS1005",
        "PublicSuffixOrigin",
        RuleCategory.Security,
        RuleLevel.Warning,
        "Every site under a public suffix is let in with credentials",
        "'{0}' is let in with credentials: {1}",
        "Under a public suffix such as '.com' or '.github.io' anyone can have a site, so a check that admits all of its "
        + "subdomains admits anyone. "
        + "Name the hosts that are meant.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options) =>
        Admissions.OfAttacks(conversation, CredentialsMode.Include, static attack => attack.Kind == AttackKind.PublicSuffixNeighbour)
            .Select(static admission => new Finding(
                Definition,
                admission.Site,
                admission.Credentials,
                ImmutableArray.Create(admission.Origin, admission.Exchange.Attack!.Why),
                FixHint.None));
}
