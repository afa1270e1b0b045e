using CorsAnalyzers.Policies;
using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Simulation.Values.Wiring;

/// <summary>A pipeline that is being put together: an <c>IApplicationBuilder</c> or <c>WebApplication</c>.</summary>
internal sealed class PipelineDraft : WiringValue
{
    /// <param name="id">Tells it from others.</param>
    /// <param name="isOpen">It came from elsewhere: others may have added to it, and may go on.</param>
    public PipelineDraft(int id, bool isOpen)
        : base("pipeline#" + id)
    {
        Routes = new RoutesDraft(id, this, parent: null);
        MayHaveEarlier = MayHaveLater = MayHaveMoreEndpoints = isOpen;
    }

    public List<MiddlewareDraft> Middlewares { get; } = [];

    /// <summary>From where to where the middlewares are those of the application's own code, where startup filters add others around them.</summary>
    public (int Start, int End)? Own { get; set; }

    /// <summary>The endpoints that are mapped beside the middlewares.</summary>
    public RoutesDraft Routes { get; }

    /// <summary>The host that runs it; null for branches and for what came from elsewhere.</summary>
    public HostDraft? Host { get; init; }

    /// <inheritdoc cref="Pipeline.MayHaveEarlier"/>
    public bool MayHaveEarlier { get; }

    /// <inheritdoc cref="Pipeline.MayHaveLater"/>
    public bool MayHaveLater { get; }

    /// <inheritdoc cref="Pipeline.MayHaveMoreEndpoints"/>
    public bool MayHaveMoreEndpoints { get; set; }

    /// <summary>Adds a middleware.</summary>
    public void Add(MiddlewareKind kind, Site site) => Middlewares.Add(new MiddlewareDraft(kind, site));
}
