namespace CorsAnalyzers.Simulation.Values;

/// <summary>The opposite of a condition that is not known.</summary>
internal sealed class Negation(Value operand) : Value(operand.OfOrigin)
{
    public Value Operand { get; } = operand;

    public override string Key => "!" + Operand.Key;
}
