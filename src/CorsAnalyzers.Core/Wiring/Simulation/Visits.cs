using System.Collections.Immutable;

namespace CorsAnalyzers.Wiring.Simulation;

/// <summary>What pages ask, for one question or another.</summary>
internal static class Visits
{
    /// <summary>For an endpoint, over https.</summary>
    public static ImmutableArray<Visit> OfEndpoint { get; } = ImmutableArray.Create(Visit.OwnPage, Visit.Simple, Visit.WithToken);

    /// <summary>For an endpoint, over http, too.</summary>
    public static ImmutableArray<Visit> OverHttp { get; } = OfEndpoint.Add(Visit.OverHttp).Add(Visit.OverHttpWithHeader);

    /// <summary>Those that other pages make.</summary>
    public static ImmutableArray<Visit> OfOtherPages { get; } = ImmutableArray.Create(Visit.Simple, Visit.WithToken);

    /// <summary>For an endpoint; where there are caches, again.</summary>
    public static ImmutableArray<Visit> For(Application application) =>
        application.Find(MiddlewareKind.ResponseCaching).Concat(application.Find(MiddlewareKind.OutputCache)).Any()
            ? OfEndpoint.Add(Visit.AfterOwnPage).Add(Visit.AfterOtherPage)
            : OfEndpoint;
}
