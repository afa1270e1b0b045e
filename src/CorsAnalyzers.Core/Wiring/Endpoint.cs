using System.Collections.Immutable;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Wiring;

/// <summary>An endpoint, or several that are alike.</summary>
/// <param name="Site">The call that maps it; for an action of a controller, its declaration.</param>
/// <param name="Cors">What it asks of CORS; null where that is not known.</param>
/// <param name="Protection">Whom it lets in.</param>
public sealed record Endpoint(Site Site, EndpointCors? Cors, EndpointProtection Protection)
{
    /// <summary>Whether the output cache keeps its answers; null where that is not known.</summary>
    public bool? CachesOutput { get; init; }

    /// <summary>Its metadata may be changed by code that is not seen: conventions, a group that is handed on.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The CORS headers that its handler writes by hand.</summary>
    public ImmutableArray<StatedHeader> Headers { get; init; } = ImmutableArray<StatedHeader>.Empty;
}
