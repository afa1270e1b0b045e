namespace CorsAnalyzers.Simulation.Values;

/// <summary>A <c>System.Range</c>.</summary>
/// <param name="Start">Its first element.</param>
/// <param name="End">The element behind its last one.</param>
internal readonly record struct Stretch(Position Start, Position End)
{
    /// <inheritdoc/>
    public override string ToString() => Start + ".." + End;
}
