using CorsAnalyzers.Tests.Truth.Generation;

namespace CorsAnalyzers.Tests.Truth.Programs;

/// <summary>The model says that it knows what a program comes to, and it comes to something else.</summary>
/// <param name="Program">The program.</param>
/// <param name="Scene">How it was run, and what it was asked.</param>
/// <param name="Real">The real answer.</param>
/// <param name="Model">The model's.</param>
internal sealed record Disagreement(GeneratedProgram Program, string Scene, string Real, string Model)
{
    /// <summary>What a comparison finds; where it throws, that.</summary>
    public static Disagreement? In(GeneratedProgram program, Func<Disagreement?> compare)
    {
        try
        {
            return compare();
        }
        catch (Exception exception)
        {
            return new Disagreement(program, "whatever is asked", "whatever it is", exception.ToString());
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Program}\n\n{Scene}\n  real:  {Real}\n  model: {Model}\n";
}
