using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>
/// The entries of policies' lists, where the list decides on the origin: no check of the author's own, and not any origin.
/// </summary>
internal static class DecidingList
{
    /// <summary>The known entries, with their policies, on paths that are not taken in development only.</summary>
    public static IEnumerable<(PolicyModel Policy, ListedOrigin Entry)> In(Conversation conversation) =>
        from outcome in conversation.Policies
        where !outcome.IsDevelopmentOnly
            && outcome.Policy is { Predicate: null, PredicateOpen: false } policy
            && policy.Host != PolicyHost.RawHeaders
            && !MayBeAnyOrigin(policy)
        from entry in outcome.Policy!.LookedUp ?? outcome.Policy.Origins
        where entry.Value is not null
        select (outcome.Policy, entry);

    private static bool MayBeAnyOrigin(PolicyModel policy) =>
        policy.Origins.Length == 1 && policy.Origins[0].Value == CorsHeaderValues.AnyOrigin;
}
