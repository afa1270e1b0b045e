using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Wiring;
using CorsAnalyzers.Wiring.Simulation;

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
    public override IEnumerable<Finding> Judge(ApplicationWiring wiring, RuleOptions options) =>
        wiring.ShowsAll && wiring.Paths.All(static path => IsMissing(path.Services))
            ? wiring.ProvenPaths.SelectMany(path => JudgePath(path, isForAll: !wiring.Paths.Any(MayHaveOwnPolicies)))
            : [];

    private static bool IsMissing(Services services) =>
        services is { AreAllPoliciesKnown: true, DefaultPolicyName: not null }
        && !services.Policies.Any(policy => policy.Name == services.DefaultPolicyName);

    /// <summary>Whether endpoints may name policies of their own: then the others are not meant for other origins.</summary>
    private static bool MayHaveOwnPolicies(Application path) =>
        path.MayHaveMoreEndpoints() || path.Endpoints().Any(static endpoint => endpoint.IsOpen || endpoint.Cors is null || HasOwnPolicy(endpoint));

    /// <param name="path">The path.</param>
    /// <param name="isForAll">Whether <c>UseCors()</c> has to serve all endpoints, whatever path is taken.</param>
    private static IEnumerable<Finding> JudgePath(Application path, bool isForAll)
    {
        var repaired = path with
        {
            Services = path.Services with { Policies = path.Services.Policies.Add(new AddedPolicy(path.Services.DefaultPolicyName, UnseenSite.Framework)) },
        };
        var trial = new Trial(path, isWholeProgram: true, Visits.OfEndpoint);
        var isSaid = false;
        foreach (var alike in Targets.OfEndpoints(path).Where(static alike => alike[0].Endpoint!.Cors?.Policy is { Kind: PolicyReferenceKind.Nameless }))
        {
            if (trial.Compare(repaired, gainer: alike[0].Endpoint) is { } gain)
            {
                isSaid = true;
                foreach (var target in alike)
                {
                    yield return Report(target.Endpoint!.Cors!.Policy!.Site, "This endpoint", gain);
                }
            }
        }

        if (isSaid || !isForAll)
        {
            yield break;
        }

        if (trial.Compare(repaired) is { } gainOfAll
            && path.Find(MiddlewareKind.Cors).Select(static call => call.Policy).FirstOrDefault(static policy => policy is { Kind: PolicyReferenceKind.Nameless }) is { } nameless)
        {
            yield return Report(nameless.Site, "UseCors", gainOfAll);
        }
    }

    private static bool HasOwnPolicy(Endpoint endpoint) => endpoint.Cors?.Policy is { Kind: not PolicyReferenceKind.Nameless };

    private static Finding Report(Site site, string who, Gain gain) => new(
        Definition, site, ImmutableArray<Site>.Empty, ImmutableArray.Create(who, gain.InWords), FixHint.None);
}
