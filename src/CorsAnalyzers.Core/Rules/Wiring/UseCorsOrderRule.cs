using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS4002: <c>UseCors</c> stands where it does not serve requests that it serves elsewhere.</summary>
internal sealed class UseCorsOrderRule : WiringRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS4002",
        "UseCorsOrder",
        RuleCategory.Reliability,
        RuleLevel.Warning,
        "UseCors stands where it does not serve every request",
        "UseCors stands {0}: {1}",
        "Middlewares answer in the order in which they are added. UseCors has to know the endpoint, so it comes after UseRouting, "
        + "and has to come before everything that answers instead of the endpoint: authorization, caches, the endpoints themselves. "
        + "Else preflights are refused, or answers have no CORS headers.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(ApplicationWiring wiring, RuleOptions options) => [];
}
