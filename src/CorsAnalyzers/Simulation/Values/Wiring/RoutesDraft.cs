namespace CorsAnalyzers.Simulation.Values.Wiring;

/// <summary>Where endpoints are mapped: an <c>IEndpointRouteBuilder</c>, or a group of one.</summary>
/// <param name="id">Tells it from others.</param>
/// <param name="pipeline">The pipeline that the endpoints belong to.</param>
/// <param name="parent">What it is a group of; null where it is none.</param>
internal sealed class RoutesDraft(int id, PipelineDraft pipeline, RoutesDraft? parent) : WiringValue("routes#" + id)
{
    private readonly List<EndpointDraft> endpoints = [];

    public PipelineDraft Pipeline { get; } = pipeline;

    /// <summary>What is said of all endpoints of the group, those of inner groups, too.</summary>
    public EndpointMetadata Conventions { get; } = new();

    /// <summary>The endpoints, in the order of the calls.</summary>
    public List<EndpointDraft> Endpoints => parent?.Endpoints ?? endpoints;

    /// <summary>The controllers' endpoints, once they are mapped here: whatever maps them, it hands out one builder.</summary>
    public EndpointDraft? Controllers { get; set; }

    /// <summary>What is said of all endpoints of this and the groups around it, the outermost first.</summary>
    public EndpointMetadata ToMetadata()
    {
        var metadata = parent?.ToMetadata() ?? new EndpointMetadata();
        metadata.Append(Conventions);
        return metadata;
    }
}
