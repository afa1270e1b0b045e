using System.Collections.Immutable;
using CorsAnalyzers.Policies;
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
    public override IEnumerable<Finding> Judge(ApplicationWiring wiring, RuleOptions options) =>
        wiring.IsComplete && !wiring.Paths.Any(static path => path.Services.HasOwnPolicyProvider)
            ? from path in wiring.ProvenPaths
              from second in Enumerable.Range(0, path.Services.Policies.Length)
              let policy = path.Services.Policies[second]
              where policy.Name is not null
              let first = path.Services.Policies.Take(second).LastOrDefault(earlier => earlier.Name == policy.Name && !Equals(earlier.Site, policy.Site))
              where first is not null && Together.Always(wiring, first.Site, policy.Site, Sites)
              select new Finding(Definition, policy.Site, ImmutableArray.Create(first.Site), ImmutableArray.Create(InWords(policy.Name!)), FixHint.None)
            : [];

    private static IEnumerable<Site> Sites(Application path) => path.Services.Policies.Select(static policy => policy.Site);

    private static string InWords(string name) => name == Services.FrameworkDefaultPolicyName ? "default policy" : $"policy '{name}'";
}
