namespace CorsAnalyzers.Simulation.Values;

/// <summary>A value in the simulation.</summary>
internal abstract class Value
{
    protected Value(bool ofOrigin) => OfOrigin = ofOrigin;

    /// <summary>Whether the value may depend on the request's Origin.</summary>
    public bool OfOrigin { get; }

    /// <summary>Equal for values that are equal along a path; identifies conditions.</summary>
    public abstract string Key { get; }
}
