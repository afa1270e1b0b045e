using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS4005: the default policy is used, and none is added.</summary>
internal sealed class NoDefaultPolicyRule : WiringRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS4005",
        "NoDefaultPolicy",
        RuleCategory.Reliability,
        RuleLevel.Warning,
        "The default policy is used and none is added",
        "{0} takes the default policy, and none is added: {1}",
        "UseCors without a policy takes the default policy for endpoints that name none, and so does RequireCors without a name where UseCors has none. "
        + "Where no default policy is added, they add no headers and say nothing.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(ApplicationWiring wiring, RuleOptions options) => [];
}
