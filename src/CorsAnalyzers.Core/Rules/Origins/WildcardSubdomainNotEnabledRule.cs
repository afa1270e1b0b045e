using System.Collections.Immutable;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>CORS1007: <c>https://*.host</c> is listed, and wildcard subdomains are off on every path that lists it.</summary>
internal sealed class WildcardSubdomainNotEnabledRule : ConversationRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS1007",
        "WildcardSubdomainNotEnabled",
        RuleCategory.Reliability,
        RuleLevel.Warning,
        "A wildcard origin is listed, and wildcard subdomains are not switched on",
        "'{0}' lets nobody in: wildcard subdomains are not switched on",
        "Without SetIsOriginAllowedToAllowWildcardSubdomains a listed origin with a '*' is compared as it stands, and no browser sends "
        + "such an origin. Add the call, or list the subdomains.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(Conversation conversation, RuleOptions options) => DecidingList.In(conversation)
        .Where(static pair => !pair.Policy.WildcardSubdomains
            && WildcardEntry.IsKnownTo(pair.Policy.Host)
            && IsSeen(pair.Policy)
            && WildcardEntry.FindSubdomain(pair.Entry.Value!) is not null)
        .Where(pair => !conversation.Policies.Any(outcome =>
            outcome.Policy is { WildcardSubdomains: true } other && other.Origins.Contains(pair.Entry)))
        .GroupBy(static pair => pair.Entry, static pair => pair.Policy)
        .Select(group => new Finding(
            Definition,
            group.Key.Site,
            ImmutableArray<Site>.Empty,
            ImmutableArray.Create(group.Key.Written ?? group.Key.Value!),
            group.All(NamesSitesOnly) && !IsBesideACheck(conversation, group.Key) ? FixHint.AllowWildcardSubdomains : FixHint.None,
            group.Key.Written ?? group.Key.Value!));

    /// <summary>The switch is one for the whole list: none of its wildcards may stand for everybody's sites.</summary>
    private static bool NamesSitesOnly(PolicyModel policy) => policy.Origins.All(static entry =>
        entry.Value is null || WildcardEntry.FindSubdomain(entry.Value) is null || WildcardEntry.NamesOneSite(entry.Value));

    /// <summary>The switch would take the place of the check that decides on another path.</summary>
    private static bool IsBesideACheck(Conversation conversation, ListedOrigin entry) => conversation.Policies.Any(outcome =>
        outcome.Policy is { Predicate: not null } policy && policy.Origins.Any(other => other.Site.Equals(entry.Site)));

    /// <summary>No other code may switch them on: the policy is finished where all its code is seen.</summary>
    private static bool IsSeen(PolicyModel policy) => policy.Site is not null;
}
