using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Wiring;
using CorsAnalyzers.Wiring.Simulation;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS4002: <c>UseCors</c> stands where it does not serve requests that it serves elsewhere.</summary>
internal sealed class UseCorsOrderRule : WiringRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS4002",
        "UseCorsOrder",
        RuleCategory.Reliability,
        RuleLevel.Warning,
        "UseCors stands where it does not serve every request",
        "UseCors stands {0}: {1}",
        "Middlewares answer in the order in which they are added. UseCors has to know the endpoint, so it comes after UseRouting, "
        + "and has to come before everything that answers instead of the endpoint: authorization, caches, the endpoints themselves. "
        + "Else preflights are refused, or answers have no CORS headers.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(ApplicationWiring wiring, RuleOptions options) =>
        wiring.ProvenPaths.Where(path => !IsClosed(path, wiring)).SelectMany(path => JudgePath(path, wiring.IsWholeProgram));

    /// <summary>Whether a condition closes the application: what answers everything then, for maintenance or installation, is meant to.</summary>
    private static bool IsClosed(Application path, ApplicationWiring wiring) => path.Find(MiddlewareKind.Terminal)
        .Any(closing => wiring.Paths.Any(other => !other.Find(MiddlewareKind.Terminal).Any(middleware => Equals(middleware.Site, closing.Site))));

    private static IEnumerable<Finding> JudgePath(Application application, bool isWholeProgram) =>
        from call in CorsCall.In(application)
        where call.IsOnlyOne
        let trial = new Trial(application, isWholeProgram, Visits.For(application), call.IsMeantFor)
        where !trial.IsSound
        let finding = Move(call, trial) ?? WriteAuthorization(call, trial) ?? MoveWithRouting(call, trial) ?? MoveToOtherSection(call, trial)
        where finding is not null
        select finding;

    /// <summary>Another place in the same pipeline: the one that serves most, and of several the nearest.</summary>
    private static Finding? Move(CorsCall call, Trial trial)
    {
        var others = call.Others;
        var best = Enumerable.Range(0, others.Length + 1)
            .Where(place => place != call.Index && call.IsInSection(place) && Matters(Crossed(place).Kind))
            .Select(place => (Place: place, Gain: trial.Compare(call.With(others.Insert(place, call.Middleware)))))
            .Where(static move => move.Gain is not null)
            .OrderByDescending(static move => move.Gain!.Served)
            .ThenBy(move => Math.Abs(move.Place - call.Index))
            .FirstOrDefault();
        if (best.Gain is null)
        {
            return null;
        }

        // Behind all middlewares it stands in front of an endpoint that is mapped behind what it has to pass.
        var crossed = Crossed(best.Place);
        var target = best.Place < others.Length && others[best.Place].Section == call.Section ? ImmutableArray.Create(others[best.Place].Site)
            : call.Pipeline.Endpoints.IsEmpty || call.Section != PipelineSection.Own ? ImmutableArray<Site>.Empty
            : ImmutableArray.Create(call.Pipeline.Endpoints[0].Site, crossed.Site);
        return Report(
            call,
            best.Place < call.Index ? $"after {Name(crossed.Kind)}" : $"before {Name(crossed.Kind)}",
            best.Gain,
            target,
            target.IsEmpty ? FixHint.None : FixHint.MoveStatement);

        Middleware Crossed(int place) => others[place < call.Index ? place : place - 1];
    }

    /// <summary>The authorization that <c>WebApplication</c> adds by itself stands in front of everything, unless it is written.</summary>
    private static Finding? WriteAuthorization(CorsCall call, Trial trial)
    {
        if (!call.Way.IsEmpty
            || call.Section != PipelineSection.Own
            || call.Application.Host == HostKind.Plain
            || call.Application.Services.HasAuthorization == false
            || call.Pipeline.Only(PipelineSection.Own).Has(MiddlewareKind.Authorization))
        {
            return null;
        }

        var written = ImmutableArray.Create(new Middleware(MiddlewareKind.Authorization, UnseenSite.Framework));
        if (!call.Pipeline.Only(PipelineSection.Own).Has(MiddlewareKind.Authentication))
        {
            written = written.Insert(0, new Middleware(MiddlewareKind.Authentication, UnseenSite.Framework));
        }

        return trial.Compare(call.With(call.Pipeline.Middlewares.InsertRange(call.Index + 1, written)), needsSoundOwnPage: true) is { } gain
            ? Report(call, "after the authorization that WebApplication adds by itself where UseAuthorization is not called", gain, ImmutableArray<Site>.Empty, FixHint.None)
            : null;
    }

    /// <summary>Both to the front.</summary>
    private static Finding? MoveWithRouting(CorsCall call, Trial trial)
    {
        var front = call.Others.TakeWhile(middleware => middleware.Section < call.Section).Count();
        if (call.Others.FirstOrDefault(middleware => middleware.Kind == MiddlewareKind.Routing && middleware.Section == call.Section) is not { } routing
            || trial.Compare(call.With(call.Others.Remove(routing).InsertRange(front, ImmutableArray.Create(routing, call.Middleware))), needsSoundOwnPage: true) is not { } gain)
        {
            return null;
        }

        var before = call.Pipeline.Middlewares.Take(call.Index).LastOrDefault(static middleware => middleware.Kind != MiddlewareKind.Routing && Matters(middleware.Kind));
        return before is null || call.Pipeline.Middlewares.IndexOf(routing) > call.Index
            ? Report(call, $"before {Name(MiddlewareKind.Routing)}", gain, ImmutableArray.Create(routing.Site), FixHint.None)
            : Report(call, $"after {Name(before.Kind)}", gain, ImmutableArray.Create(before.Site), FixHint.None);
    }

    /// <summary>
    /// From a startup filter to the application's own code, or the other way round: <c>WebApplication</c> adds routing and endpoints between the two.
    /// </summary>
    private static Finding? MoveToOtherSection(CorsCall call, Trial trial)
    {
        // A filter may call it before or after what is next.
        var sections = call.Section == PipelineSection.Own
            ? call.Pipeline.Middlewares.Select(static middleware => middleware.Section).Where(static section => section != PipelineSection.Own).Distinct()
            : new[] { PipelineSection.Own, PipelineSection.InFront, PipelineSection.Behind }.Where(section => section != call.Section);
        var best = (from section in sections
                    let moved = call.Middleware with { Section = section }
                    from place in Enumerable.Range(0, call.Others.Length + 1)
                    where (call with { Pipeline = call.Pipeline with { Middlewares = call.Others.Insert(place, moved) }, Index = place }).IsInSection(place)
                    let gain = trial.Compare(call.With(call.Others.Insert(place, moved)))
                    where gain is not null
                    orderby gain.Served descending
                    select (Section: section, Gain: gain)).FirstOrDefault();
        return best.Gain is null ? null : Report(call, InWords(call.Section, best.Section), best.Gain, ImmutableArray<Site>.Empty, FixHint.None);
    }

    private static string InWords(PipelineSection from, PipelineSection to) => from switch
    {
        PipelineSection.InFront => "in a startup filter, in front of the application's own pipeline",
        PipelineSection.Behind => "in a startup filter, behind the application's own pipeline",
        _ when to == PipelineSection.InFront => "after what a startup filter adds in front of the application's own pipeline",
        _ => "before what a startup filter adds behind the application's own pipeline",
    };

    private static Finding Report(CorsCall call, string place, Gain gain, ImmutableArray<Site> others, FixHint hint) =>
        new(Definition, call.Middleware.Site, others, ImmutableArray.Create(place, gain.InWords), hint);

    /// <summary>Whether it matters on which side of such a middleware <c>UseCors</c> stands.</summary>
    private static bool Matters(MiddlewareKind kind) => kind
        is not (MiddlewareKind.Other or MiddlewareKind.StaticFiles or MiddlewareKind.HttpsRedirection or MiddlewareKind.Authentication);

    private static string Name(MiddlewareKind kind) => kind switch
    {
        MiddlewareKind.Endpoints => "the endpoints",
        MiddlewareKind.Terminal => "a middleware that answers every request",
        MiddlewareKind.Branch or MiddlewareKind.Detour => "a branch",
        MiddlewareKind.Unseen => "other middlewares",
        _ => "Use" + kind,
    };
}
