using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>CORS1010: trusted origins are configured, and the code names and lets in another one.</summary>
internal sealed class UntrustedOriginRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS1010",
        "UntrustedOrigin",
        RuleCategory.Security,
        RuleLevel.Warning,
        "An origin that is not among the configured trusted origins is let in",
        "'{0}' is let in and is not among the configured trusted origins",
        "The option cors_analyzers.trusted_origins names every origin that may be let in, and this one is not among them. "
        + "Remove it, or add it to the option.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options) => options.TrustedOrigins.IsEmpty
        ? []
        : NamedAdmission.In(conversation, CredentialsMode.Omit, static _ => true)
            .Where(named => !options.TrustedOrigins.Any(trusted =>
                (trusted.IsWildcard || !named.IsWildcard) && trusted.Matches(named.Origin)))
            .Select(static named => new Finding(
                Definition, named.Site, ImmutableArray<Site>.Empty, ImmutableArray.Create(named.Text), FixHint.None, named.Text));
}
