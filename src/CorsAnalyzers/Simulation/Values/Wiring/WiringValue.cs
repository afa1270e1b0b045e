namespace CorsAnalyzers.Simulation.Values.Wiring;

/// <summary>A part of an application that is being put together: each is one object, whoever holds it.</summary>
internal abstract class WiringValue(string key) : Value(false)
{
    /// <inheritdoc/>
    public override string Key { get; } = key;
}
