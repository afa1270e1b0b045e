using System.Collections.Immutable;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>CORS1xxx: who is let in.</summary>
internal static class OriginRules
{
    /// <summary>The rules, by id.</summary>
    public static ImmutableArray<ConversationRule> All { get; } = ImmutableArray<ConversationRule>.Empty;
}
