using System.Collections.Immutable;

namespace CorsAnalyzers.Wiring.Simulation;

/// <summary>An application under everything that it may be, and what a change would do for its pages.</summary>
internal sealed class Trial
{
    private readonly Application application;
    private readonly ImmutableArray<Visit> visits;
    private readonly Func<ServingPolicy, bool> admits;
    private readonly ImmutableArray<World> worlds;
    private readonly ImmutableArray<Case> cases;
    private readonly Dictionary<(World, Target, Visit), Experience> asItIs = [];

    /// <summary>Sets a trial up.</summary>
    /// <param name="application">The application as it is.</param>
    /// <param name="isWholeProgram">All its endpoints are seen where it does not say otherwise.</param>
    /// <param name="visits">What is asked.</param>
    /// <param name="counts">The endpoints, and other targets, that a change has to help; it may harm none of the others either.</param>
    /// <param name="admits">The policies that let the page in; null: all.</param>
    public Trial(
        Application application, bool isWholeProgram, ImmutableArray<Visit> visits, Func<Target, bool>? counts = null, Func<ServingPolicy, bool>? admits = null)
    {
        this.application = application;
        this.visits = visits;
        this.admits = admits ?? (static _ => true);
        var seen = Targets.Of(application).Select(target => new Case(Variants.Of(application, target), counts?.Invoke(target) ?? true));
        var unseen = Targets.Unseen(application, isWholeProgram).Select(unseen =>
            new Case(Variants.Of(application, unseen.Target), unseen.IsThere && (counts?.Invoke(unseen.Target) ?? true)));
        cases = seen.Concat(unseen).ToImmutableArray();
        var all = Worlds.Of(application);
        worlds = all.Where(world => world.Acting is null || !all.Contains(world.WithoutUnseen) || !Refuses(world)).ToImmutableArray();
    }

    /// <summary>Whether each page is served in any case: no change can help.</summary>
    public bool IsSound => worlds.All(world => cases.All(one => one.Variants.All(variant => visits.All(visit => IsServed(world, variant.Target, visit)))));

    /// <summary>
    /// What a change gains: a page is served afterwards that is not as it is, and all that are served still are, whatever the application may be.
    /// </summary>
    /// <param name="repaired">The application after the change.</param>
    /// <param name="needsSoundOwnPage">Pages of the own origin have to be served as it is: else the fault is not one of CORS.</param>
    /// <param name="mayLose">Pages may be refused afterwards that are served as it is.</param>
    /// <returns>Null: there is no gain, or something is lost.</returns>
    public Gain? Compare(Application repaired, bool needsSoundOwnPage = false, bool mayLose = false)
    {
        Gain? gain = null;
        var served = 0;
        foreach (var world in worlds)
        {
            var isGain = false;
            foreach (var one in cases)
            {
                Gain? ofCase = null;
                var holds = one.Counts;
                foreach (var (target, isLikely) in one.Variants)
                {
                    if (one.Variants.Length > 1 && !IsPossible(world, target))
                    {
                        continue;
                    }

                    var gained = new List<Visit>();
                    foreach (var visit in visits)
                    {
                        var (before, after) = (IsServed(world, target, visit), Ask(repaired, world, target, visit).IsServed(visit, target, world));
                        served += after ? 1 : 0;
                        if (before && !after && !mayLose)
                        {
                            return null;
                        }

                        if (after && !before)
                        {
                            gained.Add(visit);
                        }
                    }

                    if (!isLikely)
                    {
                        continue;
                    }

                    if (gained.Count == 0 || (needsSoundOwnPage && !IsServed(world, target, Visit.OwnPage)))
                    {
                        holds = false;
                    }
                    else
                    {
                        ofCase ??= new Gain(target, gained.ToImmutableDictionary(static visit => visit, visit => AsItIs(world, target, visit)), 0);
                    }
                }

                if (holds && ofCase is not null)
                {
                    isGain = true;
                    gain ??= ofCase;
                }
            }

            if (!isGain)
            {
                return null;
            }
        }

        return gain is null ? null : gain with { Served = served };
    }

    // An endpoint that asks for authorization fails where there is none, whatever CORS does.
    private bool IsPossible(World world, Target target) =>
        target.Endpoint is not { Protection: EndpointProtection.Required }
        || RequestPath.Of(application, world, target).Steps.Any(static step => step.Kind == MiddlewareKind.Authorization);

    /// <summary>Whether unseen code would take what is served without it from the application's own pages: nobody adds that.</summary>
    private bool Refuses(World world) => cases.Any(one =>
        one.Variants.Where(variant => IsServed(world.WithoutUnseen, variant.Target, Visit.OwnPage)).ToList() is { Count: > 0 } served
        && !served.Any(variant => IsServed(world, variant.Target, Visit.OwnPage)));

    private bool IsServed(World world, Target target, Visit visit) => AsItIs(world, target, visit).IsServed(visit, target, world);

    private Experience AsItIs(World world, Target target, Visit visit)
    {
        if (!asItIs.TryGetValue((world, target, visit), out var experience))
        {
            asItIs[(world, target, visit)] = experience = Ask(application, world, target, visit);
        }

        return experience;
    }

    private Experience Ask(Application asked, World world, Target target, Visit visit) => Visitor.Ask(
        new SimulatedServer(
            asked,
            world,
            target,
            new PolicyBook(asked.Services, assumesNames: true),
            (policy, origin) => Visitor.IsPage(origin) ? admits(policy) : policy.AdmitsNull == true),
        visit);

    /// <summary>One target, as all that it may be.</summary>
    /// <param name="Variants">What it may be.</param>
    /// <param name="Counts">A change may be made for it.</param>
    private sealed record Case(ImmutableArray<(Target Target, bool IsLikely)> Variants, bool Counts);
}
