using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Wiring;
using CorsAnalyzers.Wiring.Simulation;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS4003: endpoints ask for CORS, and nothing calls <c>UseCors</c>.</summary>
internal sealed class MissingUseCorsRule : WiringRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS4003",
        "MissingUseCors",
        RuleCategory.Reliability,
        RuleLevel.Warning,
        "Endpoints ask for CORS and UseCors is never called",
        "This endpoint asks for {0}, and UseCors is never called: it answers 500 to everyone",
        "RequireCors, [EnableCors] and [DisableCors] are read by the middleware that UseCors adds. Without it ASP.NET Core refuses to run the endpoint, "
        + "for pages of its own origin, too.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(ApplicationWiring wiring, RuleOptions options) =>
        wiring.ShowsAll && !wiring.Paths.Any(static path => path.MayHaveMoreMiddlewares() || path.Services.MaySuppressMetadataCheck || path.Find(MiddlewareKind.Cors).Any())
            ? wiring.ProvenPaths.Select(JudgePath).OfType<Finding>().Take(1)
            : [];

    private static Finding? JudgePath(Application path)
    {
        if (!path.Endpoints().Any(AsksForCors))
        {
            return null;
        }

        var policy = PolicyToUse(path);
        var call = new Middleware(MiddlewareKind.Cors, UnseenSite.Framework)
        {
            Policy = new PolicyReference(policy is null ? PolicyReferenceKind.Nameless : PolicyReferenceKind.Named, policy, UnseenSite.Framework),
        };
        var trial = new Trial(path with { Services = path.Services with { HasCors = true } }, isWholeProgram: true, Visits.OfEndpoint, static target => AsksForCors(target.Endpoint));
        var places = (from pair in Pipelines.AllWithWays(path.Pipeline)
                      from index in Enumerable.Range(0, pair.Pipeline.Middlewares.Length + 1)
                      where IsOwn(pair.Pipeline, index)
                      let gain = trial.Compare(path.With(pair.Way, pair.Pipeline.Middlewares.Insert(index, call)) with { Services = path.Services with { HasCors = true } })
                      where gain is not null
                      select (pair.Pipeline, Index: index, Gain: gain)).ToList();
        if (places.Count == 0)
        {
            return null;
        }

        // The first that serves most, but behind what does not matter: so it stands where the documentation has it.
        var most = places.Max(static place => place.Gain.Served);
        var best = places.First(place => place.Gain.Served == most);
        var next = best.Pipeline.Middlewares
            .Skip(best.Index)
            .TakeWhile(static middleware => middleware.Section == PipelineSection.Own)
            .FirstOrDefault(static middleware => middleware.Kind is not (MiddlewareKind.Other or MiddlewareKind.StaticFiles or MiddlewareKind.HttpsRedirection));
        var target = next?.Site ?? best.Pipeline.Endpoints.FirstOrDefault()?.Site;
        var asking = path.Endpoints().Where(AsksForCors).ToList();
        var first = best.Gain.Target.Endpoint!;
        return new Finding(
            Definition,
            SiteOf(first),
            asking.Select(SiteOf).Where(site => !Equals(site, SiteOf(first))).Distinct().Prepend(target).OfType<Site>().ToImmutableArray(),
            ImmutableArray.Create(InWords(first.Cors!)),
            target is null ? FixHint.None : FixHint.InsertUseCors)
        {
            FixValues = policy is null ? ImmutableArray<string>.Empty : ImmutableArray.Create(policy),
        };
    }

    /// <summary>Whether what stands there is added by the application's own code: that of startup filters is no place for it.</summary>
    private static bool IsOwn(Pipeline pipeline, int index) =>
        pipeline.Middlewares.Take(index).All(static middleware => middleware.Section != PipelineSection.Behind)
        && pipeline.Middlewares.Skip(index).All(static middleware => middleware.Section != PipelineSection.InFront);

    private static bool AsksForCors(Endpoint? endpoint) => endpoint?.Cors is { Kind: not EndpointCorsKind.None };

    /// <summary>The policy for the middleware: none where a default policy is there or endpoints name theirs, or else the only one there is.</summary>
    private static string? PolicyToUse(Application path) =>
        path.Endpoints().Any(static endpoint => endpoint.Cors?.Policy is { Kind: PolicyReferenceKind.Nameless })
        && path.Services is { AreAllPoliciesKnown: true, DefaultPolicyName: { } name }
        && path.Services.Policies.Select(static policy => policy.Name!).Distinct().ToList() is { Count: 1 } names
        && names[0] != name
            ? names[0]
            : null;

    private static Site SiteOf(Endpoint endpoint) => endpoint.Cors?.Policy?.Site ?? endpoint.Site;

    private static string InWords(EndpointCors cors) => cors switch
    {
        { Kind: EndpointCorsKind.Disabled } => "no CORS",
        { Policy: { Kind: PolicyReferenceKind.Named, Name: { } name } } => $"the policy '{name}'",
        { Policy.Kind: PolicyReferenceKind.Inline } => "a policy of its own",
        _ => "CORS",
    };
}
