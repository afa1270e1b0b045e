using CorsAnalyzers.Tests.Truth.Generation;

namespace CorsAnalyzers.Tests.Truth.Programs;

/// <summary>The model says that it knows an answer, and the real middleware gives another.</summary>
/// <param name="Program">The program.</param>
/// <param name="First">The caller's first switch.</param>
/// <param name="Second">The caller's second switch.</param>
/// <param name="Policy">The name of the policy.</param>
/// <param name="Question">What was asked; null where the two differ in what becomes of the program itself.</param>
/// <param name="Real">The real answer.</param>
/// <param name="Model">The model's.</param>
internal sealed record Disagreement(GeneratedProgram Program, bool First, bool Second, string Policy, Question? Question, string Real, string Model)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{Program}\n\n{DeliveryGrammar.EntryPoint}({First}, {Second}), policy {Policy}, {Question?.ToString() ?? "whatever is asked"}\n  real:  {Real}\n  model: {Model}\n";
}
