using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>
/// The entries of policies' lists, where the list decides on the origin: no check of the author's own, and not any origin.
/// </summary>
internal static class DecidingList
{
    /// <summary>The known entries, with their policies, on paths that are not taken in development only.</summary>
    public static IReadOnlyList<(PolicyModel Policy, ListedOrigin Entry)> In(Conversation conversation) =>
        conversation.Derived.Get(typeof(DecidingList), conversation, static asked => Find(asked).ToArray());

    private static IEnumerable<(PolicyModel Policy, ListedOrigin Entry)> Find(Conversation conversation)
    {
        foreach (var outcome in conversation.Policies)
        {
            if (!outcome.IsDevelopmentOnly
                && outcome.Policy is { Predicate: null, PredicateOpen: false } policy
                && policy.Host != PolicyHost.RawHeaders
                && !MayBeAnyOrigin(policy))
            {
                foreach (var entry in policy.LookedUp ?? policy.Origins)
                {
                    if (entry.Value is not null)
                    {
                        yield return (policy, entry);
                    }
                }
            }
        }
    }

    private static bool MayBeAnyOrigin(PolicyModel policy) =>
        policy.Origins.Length == 1 && policy.Origins[0].Value == CorsHeaderValues.AnyOrigin;
}
