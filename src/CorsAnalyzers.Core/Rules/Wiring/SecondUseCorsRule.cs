using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Wiring;
using CorsAnalyzers.Wiring.Simulation;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS4009: <c>UseCors</c> is called twice in one pipeline.</summary>
internal sealed class SecondUseCorsRule : WiringRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS4009",
        "SecondUseCors",
        RuleCategory.Reliability,
        RuleLevel.Warning,
        "UseCors is called twice in one pipeline",
        "UseCors is called before and answers every preflight: what this call's policy admits is refused",
        "The first middleware answers all preflights by its own policy. The second one's policy serves simple requests only. "
        + "Endpoints that need another policy ask for it by RequireCors or [EnableCors].");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(ApplicationWiring wiring, RuleOptions options) =>
        wiring.IsComplete ? wiring.ProvenPaths.SelectMany(path => JudgePath(path, wiring)) : [];

    private static IEnumerable<Finding> JudgePath(Application path, ApplicationWiring wiring)
    {
        var book = new PolicyBook(path.Services, assumesNames: false);
        return from second in CorsCall.In(path)
               let policy = Find(second)
               where policy is not null
               from first in CorsCall.In(path)
               where Find(first) is not null && !Equals(first.Middleware.Site, second.Middleware.Site) && IsBefore(first, second)
               where new Trial(path, wiring.IsWholeProgram, Visits.OfOtherPages, second.IsMeantFor, policy.Equals).Compare(first.With(first.Others), mayLose: true) is not null
               where Together.Always(wiring, first.Middleware.Site, second.Middleware.Site, Sites)
               select new Finding(
                   Definition, second.Middleware.Site, ImmutableArray.Create(first.Middleware.Site), ImmutableArray<string>.Empty, FixHint.None);

        // Without a default policy UseCors() leaves everything to the other call.
        ServingPolicy? Find(CorsCall call) => call.Middleware.Policy is { } reference && (reference.Kind != PolicyReferenceKind.Nameless || HasDefaultPolicy(path.Services))
            ? book.Find(reference)
            : null;
    }

    private static bool HasDefaultPolicy(Services services) =>
        services.DefaultPolicyName is { } name && services.Policies.Any(policy => policy.Name == name);

    /// <summary>Whether requests that reach the second have passed the first.</summary>
    private static bool IsBefore(CorsCall first, CorsCall second) =>
        first.Way.Length <= second.Way.Length
        && first.Way.SequenceEqual(second.Way.Take(first.Way.Length))
        && (first.Way.Length == second.Way.Length
            ? first.Index < second.Index
            : first.Pipeline.Middlewares.Skip(first.Index).Any(middleware => Equals(middleware.Site, second.Way[first.Way.Length])));

    private static IEnumerable<Site> Sites(Application path) => path.Find(MiddlewareKind.Cors).Select(static call => call.Site);
}
