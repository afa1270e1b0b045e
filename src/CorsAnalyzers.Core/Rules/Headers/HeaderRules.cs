using System.Collections.Immutable;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>CORS3xxx: headers, methods, caching.</summary>
internal static class HeaderRules
{
    /// <summary>The rules, by id.</summary>
    public static ImmutableArray<ConversationRule> All { get; } = ImmutableArray.Create<ConversationRule>(
        new EchoedOriginWithoutVaryRule(),
        new RiskyRequestHeaderAllowedRule());
}
