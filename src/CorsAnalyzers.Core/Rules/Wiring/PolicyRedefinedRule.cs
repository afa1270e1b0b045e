using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS4007: a policy replaces another of the same name.</summary>
internal sealed class PolicyRedefinedRule : WiringRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS4007",
        "PolicyRedefined",
        RuleCategory.Reliability,
        RuleLevel.Warning,
        "Two CORS policies have one name",
        "The {0} is added before: this one replaces it",
        "Policies are kept by name, and the last one of a name is the one that counts. What the first one says has no effect. Letter case counts.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(ApplicationWiring wiring, RuleOptions options) => [];
}
