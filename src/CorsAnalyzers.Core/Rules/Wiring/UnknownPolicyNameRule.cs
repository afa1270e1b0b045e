using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Wiring;
using CorsAnalyzers.Wiring.Simulation;

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
    public override IEnumerable<Finding> Judge(ApplicationWiring wiring, RuleOptions options)
    {
        if (!wiring.ShowsAll
            || wiring.Paths.Any(static path => !path.Services.AreAllPoliciesKnown)
            || !wiring.Paths.Any(static path => path.Services.HasCors))
        {
            return [];
        }

        var added = wiring.Paths.SelectMany(static path => path.Services.Policies).Select(static policy => policy.Name!).Distinct().ToList();
        return from path in wiring.ProvenPaths
               from reference in References(path)
               let name = reference.Name
               where name is not null && !added.Contains(name)
               select Report(reference, name, PolicyNames.NearestTo(name, added));
    }

    private static Finding Report(PolicyReference reference, string name, string? nearest) => new(
        Definition,
        reference.Site,
        ImmutableArray<Site>.Empty,
        ImmutableArray.Create(name, nearest is null ? "browsers get no CORS headers" : $"the nearest name is '{nearest}'"),
        nearest is null ? FixHint.None : FixHint.Replace,
        name)
    {
        FixValues = nearest is null ? ImmutableArray<string>.Empty : ImmutableArray.Create(nearest),
    };

    private static IEnumerable<PolicyReference> References(Application path)
    {
        var ofEndpoints = path.Endpoints().Select(static endpoint => endpoint.Cors?.Policy).OfType<PolicyReference>();
        return IsMiddlewareAsked(path)
            ? ofEndpoints.Concat(path.Find(MiddlewareKind.Cors).Select(static middleware => middleware.Policy).OfType<PolicyReference>())
            : ofEndpoints;
    }

    /// <summary>Whether the middleware's policy has anything to do: not where each endpoint has its own.</summary>
    private static bool IsMiddlewareAsked(Application path) =>
        path.MayHaveMoreEndpoints()
        || !path.Endpoints().Any()
        || path.Find(MiddlewareKind.Terminal).Any()
        || path.Find(MiddlewareKind.StaticFiles).Any()
        || path.Endpoints().Any(static endpoint => endpoint.IsOpen || endpoint.Cors is null or { Kind: EndpointCorsKind.None } or { Policy.Kind: PolicyReferenceKind.Nameless });
}
