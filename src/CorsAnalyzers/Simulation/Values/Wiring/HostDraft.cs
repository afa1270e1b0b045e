using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Simulation.Values.Wiring;

/// <summary>A host, or what builds it: <c>WebApplicationBuilder</c>, <c>IHostBuilder</c>, <c>IWebHostBuilder</c>, <c>IHost</c>.</summary>
/// <param name="id">Tells it from others.</param>
/// <param name="kind">What builds the application.</param>
/// <param name="services">The services.</param>
internal sealed class HostDraft(int id, HostKind kind, ServicesDraft services) : WiringValue("host#" + id)
{
    public HostKind Kind { get; } = kind;

    public ServicesDraft Services { get; } = services;

    /// <summary>What configures the pipeline when the host is built; the last one counts.</summary>
    public Action<PipelineDraft>? Configure { get; set; }

    /// <summary>The pipeline; null before the host is built, and of one that serves no requests.</summary>
    public PipelineDraft? Pipeline { get; set; }

    /// <summary>The pipeline that the startup filters of <c>WebApplication</c> add to, around its own; null where there are none.</summary>
    public PipelineDraft? Around { get; set; }
}
