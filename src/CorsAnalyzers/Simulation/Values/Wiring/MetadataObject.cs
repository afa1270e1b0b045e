namespace CorsAnalyzers.Simulation.Values.Wiring;

/// <summary>An attribute that the code makes to give it to endpoints, such as <c>new EnableCorsAttribute("spa")</c>.</summary>
internal sealed class MetadataObject(int id, EndpointMetadata metadata) : WiringValue("metadata#" + id)
{
    public EndpointMetadata Metadata { get; } = metadata;
}
