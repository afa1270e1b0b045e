using System.Collections.Immutable;
using CorsAnalyzers.Attacks;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Simulation;

namespace CorsAnalyzers.Vocabulary;

/// <summary>The origins that a policy is asked from, beside the stranger's: made of what it lists and what its check compares with.</summary>
internal sealed class PolicyProbes
{
    private readonly IReadOnlyList<PolicyModel> policies;
    private readonly List<CheckedTexts> checks;
    private ImmutableArray<string>? trusted;

    /// <param name="policies">The policy as it stands at the ends of the paths.</param>
    public PolicyProbes(IReadOnlyList<PolicyModel> policies)
    {
        this.policies = policies;
        checks = policies.Select(static policy => policy.Predicate).OfType<SimulatedPredicate>().Select(static check => check.FindCompared()).ToList();
    }

    /// <summary>The origins that the policy's code names.</summary>
    public ImmutableArray<string> Trusted => trusted ??= FindTrusted();

    /// <summary>
    /// The attacks that get through on some path: those that every path refuses tell a rule nothing. A check that asks for nothing but a whole
    /// origin takes nobody for another.
    /// </summary>
    /// <param name="stranger">The origin that is asked from anyway; where it gets in on every path, nobody need look like a friend.</param>
    public IEnumerable<AttackOrigin> Attacks(string stranger)
    {
        var wildcards = policies.Where(static policy => policy.WildcardSubdomains).ToList();
        if ((checks.Count == 0 && wildcards.Count == 0) || policies.All(policy => policy.Admits(stranger)))
        {
            return [];
        }

        // Friends come further than the stranger, and meet more of what the check asks.
        foreach (var policy in policies.Where(static policy => policy.Predicate is not null))
        {
            foreach (var origin in Trusted)
            {
                policy.Admits(origin);
            }
        }

        var texts = checks.SelectMany(static check => check.Texts).Concat(Listed(wildcards));
        var attacks = wildcards.Count > 0 || checks.Exists(static check => check.AsksForParts)
            ? AttackOrigins.LookAlikes(texts, checks.SelectMany(static check => check.Patterns))
            : AttackOrigins.WholeTexts(texts);
        return attacks.Where(attack => attack.Origin != stranger && policies.Any(policy => policy.Admits(attack.Origin)));
    }

    private ImmutableArray<string> FindTrusted()
    {
        // The paths' policies name mostly the same.
        var compared = checks.SelectMany(static check => check.Texts).Distinct().ToList();
        return AttackOrigins.TrustedProbes(Listed(policies).Concat(compared).Distinct())
            .Concat(AttackOrigins.HostProbes(compared))
            .Distinct()
            .Take(AttackOrigins.TrustedProbeLimit)
            .ToImmutableArray();
    }

    private static IEnumerable<string> Listed(IEnumerable<PolicyModel> policies) =>
        policies.SelectMany(static policy => policy.LookedUp ?? policy.Origins).Select(static entry => entry.Value).OfType<string>();
}
