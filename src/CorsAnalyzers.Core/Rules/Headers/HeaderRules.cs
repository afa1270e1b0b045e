using System.Collections.Immutable;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>CORS3xxx: headers, methods, caching.</summary>
internal static class HeaderRules
{
    /// <summary>The rules, by id.</summary>
    public static ImmutableArray<ConversationRule> All { get; } = ImmutableArray.Create<ConversationRule>(
        new EchoedOriginWithoutVaryRule(),
        new VaryReplacedRule(),
        new VaryOnlyWhenAllowedRule(),
        new RiskyRequestHeaderAllowedRule(),
        new AnyHeaderWithCredentialsRule(),
        new ForbiddenRequestHeaderAllowedRule(),
        new AuthorizationNotCoveredByWildcardRule(),
        new SafelistedExposedHeaderRule(),
        new ForbiddenExposedHeaderRule(),
        new SensitiveHeaderExposedRule(),
        new InvalidFieldNameRule(),
        new ForbiddenMethodRule(),
        new MethodCaseRule(),
        new InvalidMaxAgeRule(),
        new MaxAgeBeyondBrowserLimitRule(),
        new MissingMaxAgeRule(),
        new MisspelledCorsHeaderRule(),
        new RequestHeaderInResponseRule());
}
