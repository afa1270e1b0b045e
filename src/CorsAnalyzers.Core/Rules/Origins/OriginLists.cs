using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>The lists of origins of all paths, for what a fix would make of them.</summary>
internal static class OriginLists
{
    /// <summary>The lists that have an entry from a place.</summary>
    public static List<ImmutableArray<ListedOrigin>> At(Conversation conversation, Site site) => conversation.Policies
        .Where(outcome => outcome.Policy is { } policy && policy.Origins.Any(entry => entry.Site.Equals(site)))
        .Select(static outcome => outcome.Policy!.Origins)
        .ToList();

    /// <summary>
    /// Whether a list that is not exactly <c>*</c> may be so without the entries: then every origin would be let in, whatever a check says.
    /// </summary>
    public static bool MayLetAllIn(Conversation conversation, Func<ListedOrigin, bool> isTakenOut) =>
        conversation.Policies.Any(outcome => outcome.Policy is { AllowsAnyOrigin: false } policy
            && policy.Origins.Any(isTakenOut)
            && MayBeAnyOrigin(policy.Origins.Where(entry => !isTakenOut(entry)).ToList(), policy.OriginsOpen));

    private static bool MayBeAnyOrigin(List<ListedOrigin> entries, bool mayHoldMore) =>
        (mayHoldMore || entries.Count != 0) && entries.TrueForAll(static entry => entry.Value is null or CorsHeaderValues.AnyOrigin);
}
