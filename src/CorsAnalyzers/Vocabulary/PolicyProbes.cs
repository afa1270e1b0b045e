using CorsAnalyzers.Attacks;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Simulation;

namespace CorsAnalyzers.Vocabulary;

/// <summary>The origins that a policy is asked from, beside the stranger's: made of what it lists and what its check compares with.</summary>
internal static class PolicyProbes
{
    /// <summary>The origins that the policy's code names, as it stands at the ends of the paths.</summary>
    public static IEnumerable<string> TrustedBy(IReadOnlyList<PolicyModel> policies)
    {
        // The paths' policies name mostly the same.
        var compared = ChecksOf(policies).SelectMany(static check => check.Texts).Distinct().ToList();
        return AttackOrigins.TrustedProbes(Listed(policies).Concat(compared).Distinct())
            .Concat(AttackOrigins.HostProbes(compared))
            .Distinct()
            .Take(AttackOrigins.TrustedProbeLimit);
    }

    /// <summary>The attacks that get through on some path: those that every path refuses tell a rule nothing.</summary>
    /// <param name="policies">The policy as it stands at the ends of the paths.</param>
    /// <param name="stranger">The origin that is asked from anyway; where it gets in on every path, nobody need look like a friend.</param>
    public static IEnumerable<AttackOrigin> AttacksOn(IReadOnlyList<PolicyModel> policies, string stranger)
    {
        var checks = ChecksOf(policies).ToList();
        var wildcards = policies.Where(static policy => policy.WildcardSubdomains).ToList();
        if ((checks.Count == 0 && wildcards.Count == 0) || policies.All(policy => policy.Admits(stranger)))
        {
            return [];
        }

        return AttackOrigins
            .LookAlikes(
                checks.SelectMany(static check => check.Texts).Concat(Listed(wildcards)),
                checks.SelectMany(static check => check.Patterns))
            .Where(attack => attack.Origin != stranger && policies.Any(policy => policy.Admits(attack.Origin)));
    }

    private static IEnumerable<CheckedTexts> ChecksOf(IEnumerable<PolicyModel> policies) => policies
        .Select(static policy => policy.Predicate)
        .OfType<SimulatedPredicate>()
        .Select(static check => check.FindCompared());

    private static IEnumerable<string> Listed(IEnumerable<PolicyModel> policies) =>
        policies.SelectMany(static policy => policy.LookedUp ?? policy.Origins).Select(static entry => entry.Value).OfType<string>();
}
