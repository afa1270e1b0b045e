using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Wiring;
using CorsAnalyzers.Wiring.Simulation;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS4006: a CORS header is written by hand where the middleware answers, too.</summary>
internal sealed class HandWrittenHeaderOverriddenRule : WiringRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS4006",
        "HandWrittenHeaderOverridden",
        RuleCategory.Reliability,
        RuleLevel.Suggestion,
        "A CORS header is written by hand where UseCors answers, too",
        "UseCors overwrites {0} for origins that it admits, and all others get what is written here",
        "The middleware sets its headers when the answer starts. What the application has written is replaced for origins that the policy admits, "
        + "and goes out unchanged to those that it does not: the policy says one thing, the answer another.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(ApplicationWiring wiring, RuleOptions options)
    {
        if (!wiring.IsComplete)
        {
            return [];
        }

        var judged = wiring.Paths.Select(static path => (Path: path, Written: WrittenIn(path), Overridden: new Lazy<ImmutableHashSet<Site>>(() => OverriddenIn(path)))).ToList();

        // What serves on any path cannot be missed.
        return from header in wiring.ProvenPaths.SelectMany(WrittenIn).GroupBy(static header => header.Site).Select(static alike => alike.First())
               where judged.All(other => other.Written.All(one => !Equals(one.Site, header.Site)) || other.Overridden.Value.Contains(header.Site))
               select new Finding(Definition, header.Site, ImmutableArray<Site>.Empty, ImmutableArray.Create(header.Name), FixHint.RemoveWrite, header.Name);
    }

    private static IReadOnlyList<StatedHeader> WrittenIn(Application path) => path.Endpoints().SelectMany(static endpoint => endpoint.Headers)
        .Concat(Pipelines.All(path.Pipeline).SelectMany(static pipeline => pipeline.Middlewares).SelectMany(static middleware => middleware.Headers))
        .Where(static header => header.Is(CorsHeaderNames.AccessControlAllowOrigin))
        .ToList();

    /// <summary>The places of the headers that the middleware overwrites, as far as it is known.</summary>
    private static ImmutableHashSet<Site> OverriddenIn(Application path)
    {
        var worlds = Worlds.Of(path);
        return worlds.IsEmpty || !path.Find(MiddlewareKind.Cors).Any() || !IsPolicyKnown(path)
            ? ImmutableHashSet<Site>.Empty
            : Targets.OfEndpoints(path).SelectMany(static alike => alike).Concat(Targets.Of(path))
                .SelectMany(target => worlds.Select(world => Variants.Of(path, target).Select(variant => HeadersOf(path, world, target, variant.Target)).Aggregate(static (one, other) => one.Intersect(other)))
                    .Aggregate(static (one, other) => one.Intersect(other)))
                .Select(static header => header.Site)
                .ToImmutableHashSet();
    }

    /// <summary>Whether it is known that <c>UseCors()</c> has a policy.</summary>
    private static bool IsPolicyKnown(Application path) =>
        path.Services is { AreAllPoliciesKnown: true, DefaultPolicyName: not null }
        || path.Find(MiddlewareKind.Cors).All(static call => call.Policy is { Kind: not PolicyReferenceKind.Nameless });

    /// <summary>The headers written to answers for a target that the middleware gives its own headers to, too.</summary>
    private static ImmutableHashSet<StatedHeader> HeadersOf(Application path, World world, Target target, Target variant)
    {
        var server = new SimulatedServer(RequestPath.Of(path, world, variant), new PolicyBook(path.Services, assumesNames: false), static (_, _) => true);
        Visitor.AskSignedIn(server);
        if (!server.HasAppliedPolicy || server.LastStatus != 200)
        {
            return ImmutableHashSet<StatedHeader>.Empty;
        }

        var endpointHeaders = target.Endpoint?.Headers ?? ImmutableArray<StatedHeader>.Empty;
        return Pipelines.All(path.Pipeline)
            .SelectMany(static pipeline => pipeline.Middlewares)
            .Where(middleware => server.Passed.Contains(middleware.Site))
            .SelectMany(static middleware => middleware.Headers)
            .Concat(endpointHeaders)
            .Where(static header => header.Is(CorsHeaderNames.AccessControlAllowOrigin))
            .ToImmutableHashSet();
    }
}
