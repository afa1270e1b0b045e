namespace CorsAnalyzers.Simulation.Values;

/// <summary>Whether a value that is not known equals another. Where it does, the path goes on with the value known.</summary>
internal sealed class Equality : Value
{
    public Equality(Value operand, Constant other, bool ignoreCase = false)
        : base(operand.OfOrigin || other.OfOrigin)
    {
        Operand = operand;
        Other = other;
        Key = "(" + operand.Key + " == " + (ignoreCase ? other.Key.ToLowerInvariant() : other.Key) + ")";
    }

    public Value Operand { get; }

    public Constant Other { get; }

    public override string Key { get; }
}
