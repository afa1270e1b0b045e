using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS4001: a policy is named that nothing adds.</summary>
internal sealed class UnknownPolicyNameRule : WiringRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS4001",
        "UnknownPolicyName",
        RuleCategory.Reliability,
        RuleLevel.Warning,
        "A CORS policy is named that nothing adds",
        "No CORS policy is named '{0}': {1}",
        "UseCors, RequireCors and [EnableCors] look a policy up by its name, and where there is none they add no headers and say nothing. "
        + "Letter case counts.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(ApplicationWiring wiring, RuleOptions options) => [];
}
