using System.Collections.Immutable;

namespace CorsAnalyzers.Rules.Credentials;

/// <summary>CORS2xxx: credentials.</summary>
internal static class CredentialsRules
{
    /// <summary>The rules, by id.</summary>
    public static ImmutableArray<ConversationRule> All { get; } = ImmutableArray.Create<ConversationRule>(
        new WildcardOriginWithCredentialsRule(),
        new AnyOriginWithCredentialsRule(),
        new InvalidAllowCredentialsValueRule(),
        new LiteralWildcardWithCredentialsRule(),
        new AllowCredentialsFalseRule());
}
