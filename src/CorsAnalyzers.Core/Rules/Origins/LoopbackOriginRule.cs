using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>CORS1009: a loopback origin is let in with credentials, not in development only.</summary>
internal sealed class LoopbackOriginRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS1009",
        "LoopbackOrigin",
        RuleCategory.Security,
        RuleLevel.Suggestion,
        "A loopback origin is let in with credentials",
        "'{0}' is let in with credentials, and not in development only: whatever runs on a user's own machine can read the answers",
        "A loopback origin is whatever program listens on the user's machine, and developers leave them in lists by mistake. "
        + "Let it in where the application runs in development only.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options)
    {
        var named = NamedAdmission.In(conversation, CredentialsMode.Include, IsLoopback)
            .Select(static named => Report(named.Site, named.Credentials, named.Text))
            .ToList();

        // A check of the host alone names no whole origin.
        var unnamed = Admissions.OfAttacks(conversation, CredentialsMode.Include, static attack => !attack.IsHostile)
            .Where(static admission => Origin.TryParse(admission.Origin, out var origin) && IsLoopback(origin))
            .Where(admission => !named.Exists(finding => finding.Site.Equals(admission.Site)))
            .Select(static admission => Report(admission.Site, admission.Credentials, admission.Origin));
        return named.Concat(unnamed);
    }

    /// <summary>Other schemes (<c>capacitor://localhost</c>) are of applications; no program serves them.</summary>
    private static bool IsLoopback(Origin origin) => origin.Scheme is "http" or "https" && LoopbackHosts.Contains(origin.Host);

    private static Finding Report(Site site, ImmutableArray<Site> credentials, string origin) =>
        new(Definition, site, credentials, ImmutableArray.Create(origin), FixHint.None, origin);
}
