using System.Collections.Immutable;

namespace CorsAnalyzers.Wiring.Simulation;

/// <summary>An application under everything that it may be, and what a change would do for its pages.</summary>
internal sealed class Trial
{
    private readonly Application application;
    private readonly ImmutableArray<Visit> visits;
    private readonly Func<ServingPolicy, bool> admits;
    private readonly ImmutableArray<(World World, Dictionary<Variant, Meeting> AsItIs)> worlds;
    private readonly ImmutableArray<Case> cases;

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
        var seen = Targets.Of(application).Select(target => new Case(target, Variants.Of(application, target), counts?.Invoke(target) ?? true));
        var unseen = Targets.Unseen(application, isWholeProgram).Select(unseen =>
            new Case(unseen.Target, Variants.Of(application, unseen.Target), unseen.IsThere && (counts?.Invoke(unseen.Target) ?? true)));
        cases = seen.Concat(unseen).ToImmutableArray();
        var all = Worlds.Of(application);
        worlds = all
            .Where(world => world.Acting is null || !all.Contains(world.WithoutUnseen) || !Refuses(world))
            .Select(static world => (world, new Dictionary<Variant, Meeting>()))
            .ToImmutableArray();
    }

    /// <summary>Whether each page is served in any case: no change can help.</summary>
    public bool IsSound => worlds.All(pair =>
        cases.All(one => one.Variants.All(variant => visits.All(AsItIs(pair.World, pair.AsItIs, variant).IsServed))));

    /// <summary>
    /// What a change gains: a page is served afterwards that is not as it is, and all that are served still are, whatever the application may be.
    /// </summary>
    /// <param name="repaired">The application after the change.</param>
    /// <param name="needsSoundOwnPage">Pages of the own origin have to be served as it is: else the fault is not one of CORS.</param>
    /// <param name="mayLose">Pages may be refused afterwards that are served as it is.</param>
    /// <param name="gainer">The endpoint that it has to help; null: any.</param>
    /// <returns>Null: there is no gain, or something is lost.</returns>
    public Gain? Compare(Application repaired, bool needsSoundOwnPage = false, bool mayLose = false, Endpoint? gainer = null)
    {
        Gain? gain = null;
        var served = 0;
        foreach (var (world, asItIs) in worlds)
        {
            var isGain = false;
            foreach (var one in cases)
            {
                Gain? ofCase = null;
                var holds = one.Counts && (gainer is null || ReferenceEquals(gainer, one.Target.Endpoint));
                foreach (var variant in one.Variants)
                {
                    var (before, after) = (AsItIs(world, asItIs, variant), Meet(repaired, world, variant));
                    if (one.Variants.Length > 1 && !before.IsPossible)
                    {
                        continue;
                    }

                    var gained = visits.Where(visit => after.IsServed(visit) && !before.IsServed(visit)).ToList();
                    served += visits.Count(after.IsServed);
                    if (!mayLose && visits.Any(visit => before.IsServed(visit) && !after.IsServed(visit)))
                    {
                        return null;
                    }

                    if (!variant.IsLikely)
                    {
                        continue;
                    }

                    if (gained.Count == 0 || (needsSoundOwnPage && !before.IsServed(Visit.OwnPage)))
                    {
                        holds = false;
                    }
                    else
                    {
                        ofCase ??= new Gain(variant.Target, gained.ToImmutableDictionary(static visit => visit, before.Ask), 0);
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

    /// <summary>Whether unseen code would take what is served without it from the application's own pages: nobody adds that.</summary>
    private bool Refuses(World world) => cases.Any(one =>
        one.Variants.Where(variant => Meet(application, world.WithoutUnseen, variant).IsServed(Visit.OwnPage)).ToList() is { Count: > 0 } served
        && !served.Any(variant => Meet(application, world, variant).IsServed(Visit.OwnPage)));

    private Meeting AsItIs(World world, Dictionary<Variant, Meeting> known, Variant variant)
    {
        if (!known.TryGetValue(variant, out var meeting))
        {
            known[variant] = meeting = Meet(application, world, variant);
        }

        return meeting;
    }

    private Meeting Meet(Application asked, World world, Variant variant) =>
        new(variant, RequestPath.Of(asked, world, variant.Target), new PolicyBook(asked.Services, assumesNames: true), admits);

    /// <summary>One target, as all that it may be.</summary>
    /// <param name="Target">The target.</param>
    /// <param name="Variants">What it may be.</param>
    /// <param name="Counts">A change may be made for it.</param>
    private sealed record Case(Target Target, ImmutableArray<Variant> Variants, bool Counts);
}
