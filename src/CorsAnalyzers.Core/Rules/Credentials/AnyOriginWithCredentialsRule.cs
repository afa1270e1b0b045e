using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Rules.Origins;

namespace CorsAnalyzers.Rules.Credentials;

/// <summary>CORS2002: a stranger's origin gets itself back, with credentials.</summary>
internal sealed class AnyOriginWithCredentialsRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS2002",
        "AnyOriginWithCredentials",
        RuleCategory.Security,
        RuleLevel.Warning,
        "Every origin is let in with credentials",
        "Every origin is let in with credentials: '{0}' can read the answers to a logged-in user's requests",
        "The answer names whatever origin asks and allows credentials, so any site that a logged-in user visits can read what "
        + "only that user may see. "
        + "Name the origins that may send credentials, or leave the credentials out.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options) =>
        Admissions.Of(conversation.Stranger, CredentialsMode.Include).Select(static admission => new Finding(
            Definition,
            admission.Site,
            admission.Credentials,
            ImmutableArray.Create(admission.Origin),
            FixHint.RemoveCredentials));
}
