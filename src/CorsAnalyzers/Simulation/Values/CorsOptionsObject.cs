namespace CorsAnalyzers.Simulation.Values;

/// <summary><c>CorsOptions</c>: where policies are added.</summary>
internal sealed class CorsOptionsObject : Value
{
    private CorsOptionsObject()
        : base(false)
    {
    }

    public static CorsOptionsObject Any { get; } = new();

    public override string Key => "CorsOptions";
}
