using System.Collections.Immutable;

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
    public static Rule WildcardOriginWithCredentials { get; } = new(
        "CORS2001",
        "WildcardOriginWithCredentials",
        RuleCategory.Reliability,
        RuleLevel.Warning,
        "Any origin is allowed together with credentials",
        "Any origin ('*') is allowed together with credentials: {0}",
        "A browser refuses a credentialed answer whose Access-Control-Allow-Origin is '*', and ASP.NET Core throws when such a policy is built. "
        + "Name the origins that may send credentials, or leave the credentials out.");

    /// <summary>A stranger gets itself back with credentials. Arguments: the origin that got in.</summary>
    public static Rule AnyOriginWithCredentials { get; } = new(
        "CORS2002",
        "AnyOriginWithCredentials",
        RuleCategory.Security,
        RuleLevel.Warning,
        "Every origin is let in with credentials",
        "Every origin is let in with credentials: '{0}' can read the answers to a logged-in user's requests",
        "The answer names whatever origin asks and allows credentials, so any site that a logged-in user visits can read what only that user may see. "
        + "Name the origins that may send credentials, or leave the credentials out.");

    /// <summary>Answers vary by origin and do not say so. Arguments: one origin, its answer, another, its answer.</summary>
    public static Rule EchoedOriginWithoutVary { get; } = new(
        "CORS3001",
        "EchoedOriginWithoutVary",
        RuleCategory.Reliability,
        RuleLevel.Warning,
        "Access-Control-Allow-Origin depends on the request's Origin, and 'Vary: Origin' is missing",
        "Access-Control-Allow-Origin depends on the request's Origin ({0} gets {1}, {2} gets {3}) but no answer has 'Vary: Origin': a cache serves one origin's answer to another",
        "A cache that is not told that answers vary by Origin serves the answer made for one origin to another, whose browser then blocks it. "
        + "The answers that carry no Access-Control-Allow-Origin need 'Vary: Origin' too.");

    /// <summary>A header that steers servers or proxies is allowed. Arguments: header, to whom, what it steers.</summary>
    public static Rule RiskyRequestHeaderAllowed { get; } = new(
        "CORS3004",
        "RiskyRequestHeaderAllowed",
        RuleCategory.Security,
        RuleLevel.Warning,
        "A request header that steers servers or proxies is allowed to other sites",
        "The request header '{0}' is allowed to {1}: it {2}",
        "Some request headers change what servers and proxies take a request for: its method, its sender's address, its host or its path. "
        + "Browsers send such a header to another site only if that site's CORS policy lists it.");

    /// <summary>All rules, by id.</summary>
    public static ImmutableArray<Rule> All { get; } = ImmutableArray.Create(
        InvalidOption,
        WildcardOriginWithCredentials,
        AnyOriginWithCredentials,
        EchoedOriginWithoutVary,
        RiskyRequestHeaderAllowed);
}
