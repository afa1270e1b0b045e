using System.Collections.Immutable;
using CorsAnalyzers.Rules.Credentials;
using CorsAnalyzers.Rules.Headers;

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

    /// <summary><c>*</c> with credentials, where the host throws or the browser refuses. Arguments: what happens.</summary>
    public static Rule WildcardOriginWithCredentials => WildcardOriginWithCredentialsRule.Definition;

    /// <summary>A stranger gets itself back with credentials. Arguments: the origin that got in.</summary>
    public static Rule AnyOriginWithCredentials => AnyOriginWithCredentialsRule.Definition;

    /// <summary>Answers vary by origin and do not say so. Arguments: one origin, its answer, another, its answer.</summary>
    public static Rule EchoedOriginWithoutVary => EchoedOriginWithoutVaryRule.Definition;

    /// <summary>A header that steers servers or proxies is allowed. Arguments: header, to whom, what it steers.</summary>
    public static Rule RiskyRequestHeaderAllowed => RiskyRequestHeaderAllowedRule.Definition;

    /// <summary>All rules, by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
        ImmutableArray.Create(InvalidOption).AddRange(CorsRuleSet.Rules.Select(static rule => rule.Rule).OrderBy(static rule => rule.Id, StringComparer.Ordinal));
}
