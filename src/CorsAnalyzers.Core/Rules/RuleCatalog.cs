using System.Collections.Immutable;
using CorsAnalyzers.Rules.Credentials;
using CorsAnalyzers.Rules.Headers;
using CorsAnalyzers.Rules.Origins;
using CorsAnalyzers.Rules.Wiring;

namespace CorsAnalyzers.Rules;

/// <summary>Every rule there is; hosts make their descriptors, and the documentation its tables, from this list.</summary>
public static class RuleCatalog
{
    /// <summary>An option has a value that cannot be used. Arguments: option, value, reason.</summary>
    public static Rule InvalidOption { get; } = new(
        "CORS0001",
        "InvalidOption",
        RuleCategory.Usage,
        RuleLevel.Warning,
        "An option of CorsAnalyzers has a value that cannot be used",
        "The option '{0}' has the value '{1}', which cannot be used: {2}",
        "The option is ignored until its value is corrected.");

    /// <summary>Any site, or a look-alike, can read answers without credentials. Arguments: the origin that got in, why.</summary>
    public static Rule AnyOrigin => AnyOriginRule.Definition;

    /// <summary>A look-alike passes a check, with credentials. Arguments: the origin that got in, why.</summary>
    public static Rule WeakOriginCheck => WeakOriginCheckRule.Definition;

    /// <summary><c>null</c> is let in. Arguments: by what.</summary>
    public static Rule NullOrigin => NullOriginRule.Definition;

    /// <summary>A plain-http origin is let in with credentials. Arguments: the origin.</summary>
    public static Rule InsecureOrigin => InsecureOriginRule.Definition;

    /// <summary>Every site under a public suffix is let in with credentials. Arguments: the origin that got in, why.</summary>
    public static Rule PublicSuffixOrigin => PublicSuffixOriginRule.Definition;

    /// <summary>An origin that no browser sends. Arguments: the origin as written, why.</summary>
    public static Rule MalformedOrigin => MalformedOriginRule.Definition;

    /// <summary>A wildcard origin without the switch for wildcard subdomains. Arguments: the origin as written.</summary>
    public static Rule WildcardSubdomainNotEnabled => WildcardSubdomainNotEnabledRule.Definition;

    /// <summary>An origin setting without effect. Arguments: the setting, why.</summary>
    public static Rule OverriddenOrigins => OverriddenOriginsRule.Definition;

    /// <summary>A loopback origin is let in with credentials. Arguments: the origin.</summary>
    public static Rule LoopbackOrigin => LoopbackOriginRule.Definition;

    /// <summary>An origin that is not trusted is let in. Arguments: the origin.</summary>
    public static Rule UntrustedOrigin => UntrustedOriginRule.Definition;

    /// <summary>Several origins in Access-Control-Allow-Origin. Arguments: the whole value.</summary>
    public static Rule MultipleOriginsInHeader => MultipleOriginsInHeaderRule.Definition;

    /// <summary>A policy that states no origin. No arguments.</summary>
    public static Rule NoOriginAllowed => NoOriginAllowedRule.Definition;

    /// <summary><c>*</c> with credentials, where the host throws or the browser refuses. Arguments: what happens.</summary>
    public static Rule WildcardOriginWithCredentials => WildcardOriginWithCredentialsRule.Definition;

    /// <summary>A stranger gets itself back with credentials. Arguments: the origin that got in.</summary>
    public static Rule AnyOriginWithCredentials => AnyOriginWithCredentialsRule.Definition;

    /// <summary>A value that is meant to allow credentials and does not. Arguments: the value.</summary>
    public static Rule InvalidAllowCredentialsValue => InvalidAllowCredentialsValueRule.Definition;

    /// <summary><c>*</c> in a list of names, where credentials make it a name. Arguments: the header.</summary>
    public static Rule LiteralWildcardWithCredentials => LiteralWildcardWithCredentialsRule.Definition;

    /// <summary>A value that is meant to refuse credentials. Arguments: the value.</summary>
    public static Rule AllowCredentialsFalse => AllowCredentialsFalseRule.Definition;

    /// <summary>Answers vary by origin and do not say so. Arguments: one origin, its answer, another, its answer.</summary>
    public static Rule EchoedOriginWithoutVary => EchoedOriginWithoutVaryRule.Definition;

    /// <summary><c>Vary</c> is assigned and loses what was written. Arguments: the names that are lost.</summary>
    public static Rule VaryReplaced => VaryReplacedRule.Definition;

    /// <summary>
    /// Some of the answers that vary by origin do not say so. Arguments: one origin, its answer, another, its answer, whose answer does
    /// not.
    /// </summary>
    public static Rule VaryOnlyWhenAllowed => VaryOnlyWhenAllowedRule.Definition;

    /// <summary>A header that steers servers or proxies is allowed. Arguments: header, to whom, what it steers.</summary>
    public static Rule RiskyRequestHeaderAllowed => RiskyRequestHeaderAllowedRule.Definition;

    /// <summary>Any request header is allowed together with credentials. No arguments.</summary>
    public static Rule AnyHeaderWithCredentials => AnyHeaderWithCredentialsRule.Definition;

    /// <summary>A request header that no script can set is allowed. Arguments: header.</summary>
    public static Rule ForbiddenRequestHeaderAllowed => ForbiddenRequestHeaderAllowedRule.Definition;

    /// <summary>A hand-written <c>*</c> leaves Authorization out. No arguments.</summary>
    public static Rule AuthorizationNotCoveredByWildcard => AuthorizationNotCoveredByWildcardRule.Definition;

    /// <summary>A header that is always readable is exposed. Arguments: header.</summary>
    public static Rule SafelistedExposedHeader => SafelistedExposedHeaderRule.Definition;

    /// <summary>A header that is never readable is exposed. Arguments: header.</summary>
    public static Rule ForbiddenExposedHeader => ForbiddenExposedHeaderRule.Definition;

    /// <summary>A header that carries a secret is exposed. Arguments: header, to whom, what it carries.</summary>
    public static Rule SensitiveHeaderExposed => SensitiveHeaderExposedRule.Definition;

    /// <summary>A listed name is none. Arguments: what is listed, the list's header, what it should name, what comes of it.</summary>
    public static Rule InvalidFieldName => InvalidFieldNameRule.Definition;

    /// <summary>A method that no script can send is allowed. Arguments: method.</summary>
    public static Rule ForbiddenMethod => ForbiddenMethodRule.Definition;

    /// <summary>A method is listed in the wrong letter case. Arguments: as listed, as sent, why that matters.</summary>
    public static Rule MethodCase => MethodCaseRule.Definition;

    /// <summary>An age is no whole number of seconds. Arguments: the age, what comes of it.</summary>
    public static Rule InvalidMaxAge => InvalidMaxAgeRule.Definition;

    /// <summary>An age is beyond the limit. Arguments: the age and the limit in seconds.</summary>
    public static Rule MaxAgeBeyondBrowserLimit => MaxAgeBeyondBrowserLimitRule.Definition;

    /// <summary>Preflights are allowed and not cached. Arguments: the seconds that browsers keep them for.</summary>
    public static Rule MissingMaxAge => MissingMaxAgeRule.Definition;

    /// <summary>A header's name is nearly one of the protocol. Arguments: the name, the right one.</summary>
    public static Rule MisspelledCorsHeader => MisspelledCorsHeaderRule.Definition;

    /// <summary>A request header is written to a response. Arguments: header.</summary>
    public static Rule RequestHeaderInResponse => RequestHeaderInResponseRule.Definition;

    /// <summary>A policy is named that nothing adds. Arguments: the name, the nearest one or what comes of it.</summary>
    public static Rule UnknownPolicyName => UnknownPolicyNameRule.Definition;

    /// <summary><c>UseCors</c> stands where it does not serve. Arguments: where that is, what comes of it.</summary>
    public static Rule UseCorsOrder => UseCorsOrderRule.Definition;

    /// <summary>Endpoints ask for CORS, and nothing calls <c>UseCors</c>. Arguments: what the endpoint asks for.</summary>
    public static Rule MissingUseCors => MissingUseCorsRule.Definition;

    /// <summary><c>UseCors</c> without its services. No arguments.</summary>
    public static Rule MissingAddCors => MissingAddCorsRule.Definition;

    /// <summary>The default policy is used, and none is added. Arguments: by what, what comes of it.</summary>
    public static Rule NoDefaultPolicy => NoDefaultPolicyRule.Definition;

    /// <summary>A CORS header is written by hand where the middleware answers, too. Arguments: header.</summary>
    public static Rule HandWrittenHeaderOverridden => HandWrittenHeaderOverriddenRule.Definition;

    /// <summary>A policy replaces another of the same name. Arguments: the policy.</summary>
    public static Rule PolicyRedefined => PolicyRedefinedRule.Definition;

    /// <summary><c>UseHttpsRedirection</c> before <c>UseCors</c>. No arguments.</summary>
    public static Rule RedirectBeforeCors => RedirectBeforeCorsRule.Definition;

    /// <summary><c>UseCors</c> twice in one pipeline. No arguments.</summary>
    public static Rule SecondUseCors => SecondUseCorsRule.Definition;

    /// <summary>All rules, by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
        ImmutableArray.Create(InvalidOption)
            .AddRange(CorsRuleSet.Rules.Select(static rule => rule.Rule)
                .Concat(WiringRuleSet.Rules.Select(static rule => rule.Rule))
                .OrderBy(static rule => rule.Id, StringComparer.Ordinal));
}
