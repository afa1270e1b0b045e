namespace CorsAnalyzers.Simulation.Values;

/// <summary>The enumerator of a sequence.</summary>
internal sealed class Enumerator(int id, Sequence source) : Value(source.OfOrigin)
{
    private int index = -1;

    public override string Key => "enumerator#" + id;

    public Sequence Source { get; } = source;

    public Value? Current => index >= 0 && index < Source.Items.Count ? Source.Items[index] : null;

    /// <summary>False at the end.</summary>
    public bool MoveNext() => ++index < Source.Items.Count;
}
