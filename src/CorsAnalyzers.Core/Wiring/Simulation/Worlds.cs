using System.Collections.Immutable;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Wiring.Simulation;

/// <summary>The ways in which what is not known of an application may turn out.</summary>
internal static class Worlds
{
    /// <summary>More than these are not looked at.</summary>
    private const int Limit = 256;

    private static readonly bool[] Both = [false, true];

    /// <summary>What unseen code may add, as far as it matters.</summary>
    private static readonly ImmutableArray<ImmutableArray<Middleware>> Additions = ImmutableArray.Create(
        Adding(MiddlewareKind.Routing),
        Adding(MiddlewareKind.Cors),
        Adding(MiddlewareKind.Routing, MiddlewareKind.Cors),
        Adding(MiddlewareKind.Authentication, MiddlewareKind.Authorization));

    /// <summary>All ways in which the application starts, or else all; none where they are too many. Of unseen code one place at a time adds something.</summary>
    public static ImmutableArray<World> Of(Application application)
    {
        var detours = application.Find(MiddlewareKind.Detour)
            .Where(static detour => detour.Inner is { } inner && Matters(inner))
            .Select(static detour => detour.Site)
            .Distinct()
            .ToList();
        if (detours.Count > 4)
        {
            return ImmutableArray<World>.Empty;
        }

        var services = application.Services;
        var worlds =
            (from host in Hosts(application)
             from authorization in Values(services.HasAuthorization)
             from fallback in Values(services.HasFallbackPolicy)
             from suppresses in services.MaySuppressMetadataCheck ? Both : [false]
             from taken in Subsets(detours)
             from addition in UnseenCode(application)
             select new World
             {
                 Host = host,
                 HasAuthorization = authorization,
                 HasFallbackPolicy = fallback,
                 SuppressesMetadataCheck = suppresses,
                 Detours = taken,
                 Acting = addition.Site,
                 Added = addition.Added,
             }).Take(Limit + 1).ToList();
        if (worlds.Count > Limit)
        {
            return ImmutableArray<World>.Empty;
        }

        var started = worlds.Where(world => RequestPath.CanStart(application, world)).ToImmutableArray();
        return started.IsEmpty ? worlds.ToImmutableArray() : started;
    }

    private static IEnumerable<HostKind> Hosts(Application application) =>
        application.Host != HostKind.Unknown ? [application.Host]
        : application.Pipeline.Endpoints.IsEmpty ? [HostKind.Minimal, HostKind.Plain]
        : [HostKind.Minimal];

    private static bool[] Values(bool? value) => value is { } known ? [known] : Both;

    private static IEnumerable<ImmutableHashSet<Site>> Subsets(IReadOnlyList<Site> sites) =>
        Enumerable.Range(0, 1 << sites.Count).Select(bits => sites.Where((_, index) => (bits >> index & 1) == 1).ToImmutableHashSet());

    /// <summary>Whether a detour changes what its requests get.</summary>
    private static bool Matters(Pipeline pipeline) =>
        pipeline.MayHaveEarlier || pipeline.MayHaveLater || pipeline.Middlewares.Any(static middleware =>
            middleware.Kind is not (MiddlewareKind.Other or MiddlewareKind.StaticFiles or MiddlewareKind.Branch)
            && (middleware.Kind != MiddlewareKind.Detour || (middleware.Inner is { } inner && Matters(inner))));

    private static IEnumerable<(Site? Site, ImmutableArray<Middleware> Added)> UnseenCode(Application application)
    {
        yield return (null, ImmutableArray<Middleware>.Empty);
        foreach (var site in UnseenSites(application).Distinct())
        {
            foreach (var addition in Additions)
            {
                yield return (site, addition);
            }
        }
    }

    private static IEnumerable<Site> UnseenSites(Application application)
    {
        foreach (var pipeline in Pipelines.All(application.Pipeline))
        {
            if (pipeline.MayHaveEarlier || application.Services.HasStartupFilter)
            {
                yield return UnseenSite.Before;
            }

            if (pipeline.MayHaveLater || application.Services.HasStartupFilter)
            {
                yield return UnseenSite.Behind;
            }

            foreach (var unseen in pipeline.Middlewares.Where(static middleware => middleware.Kind == MiddlewareKind.Unseen))
            {
                yield return unseen.Site;
            }
        }
    }

    private static ImmutableArray<Middleware> Adding(params MiddlewareKind[] kinds) => kinds
        .Select(static kind => new Middleware(kind, UnseenSite.Framework)
        {
            Policy = kind == MiddlewareKind.Cors ? new PolicyReference(PolicyReferenceKind.Inline, null, UnseenSite.Framework) : null,
        })
        .ToImmutableArray();
}
