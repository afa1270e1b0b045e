namespace CorsAnalyzers.Simulation.Values.Wiring;

/// <summary>A <c>ServiceDescriptor</c> of a startup filter.</summary>
/// <param name="id">Tells it from others.</param>
/// <param name="filter">The filter.</param>
internal sealed class ServiceDescriptorObject(int id, StartupFilterDraft filter) : WiringValue("descriptor#" + id)
{
    public StartupFilterDraft Filter { get; } = filter;
}
