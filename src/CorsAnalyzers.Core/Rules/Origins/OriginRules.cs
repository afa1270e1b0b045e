using System.Collections.Immutable;

namespace CorsAnalyzers.Rules.Origins;

/// <summary>CORS1xxx: who is let in.</summary>
internal static class OriginRules
{
    /// <summary>The rules, by id.</summary>
    public static ImmutableArray<ConversationRule> All { get; } = ImmutableArray.Create<ConversationRule>(
        new AnyOriginRule(),
        new WeakOriginCheckRule(),
        new NullOriginRule(),
        new InsecureOriginRule(),
        new PublicSuffixOriginRule(),
        new MalformedOriginRule(),
        new WildcardSubdomainNotEnabledRule(),
        new OverriddenOriginsRule(),
        new LoopbackOriginRule(),
        new UntrustedOriginRule(),
        new MultipleOriginsInHeaderRule(),
        new NoOriginAllowedRule());
}
