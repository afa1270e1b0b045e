using System.Collections.Immutable;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Wiring.Simulation;

/// <summary>One way in which what is not known of an application may turn out.</summary>
internal sealed record World
{
    /// <summary>What builds the application; never <see cref="HostKind.Unknown"/>.</summary>
    public HostKind Host { get; init; } = HostKind.Plain;

    /// <summary>Authorization's services are there.</summary>
    public bool HasAuthorization { get; init; }

    /// <summary>Endpoints that say nothing are protected.</summary>
    public bool HasFallbackPolicy { get; init; }

    /// <summary>Endpoints answer without the middleware that their metadata asks for.</summary>
    public bool SuppressesMetadataCheck { get; init; }

    /// <summary>The detours that requests take.</summary>
    public ImmutableHashSet<Site> Detours { get; init; } = ImmutableHashSet<Site>.Empty;

    /// <summary>The unseen code that adds something; null: none does.</summary>
    public Site? Acting { get; init; }

    /// <summary>The same, where unseen code adds nothing.</summary>
    public World WithoutUnseen => this with { Acting = null, Added = ImmutableArray<Middleware>.Empty };

    /// <summary>What that adds.</summary>
    public ImmutableArray<Middleware> Added { get; init; } = ImmutableArray<Middleware>.Empty;
}
