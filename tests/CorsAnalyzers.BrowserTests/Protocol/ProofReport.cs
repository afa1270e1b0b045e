using System.Collections.Immutable;
using System.Globalization;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.BrowserTests.Protocol;

/// <summary>What a proof came to.</summary>
/// <param name="Verdicts">What the browser did, case by case.</param>
/// <param name="Disagreements">The cases, as code, on which Core and the browser say different things.</param>
/// <param name="Deviations">How the browser left the standard, in ways that Core names; one of these for each time.</param>
internal sealed record ProofReport(
    ImmutableArray<Verdict> Verdicts,
    ImmutableArray<string> Disagreements,
    ImmutableArray<BrowserDeviation> Deviations)
{
    private const int Shown = 10;

    public string Summary => string.Create(
        CultureInfo.InvariantCulture,
        $"{Verdicts.Length} cases ({List(Verdicts.CountBy(static verdict => verdict.Outcome))}), {Disagreements.Length} unnamed disagreements, ")
        + Describe(Deviations);

    /// <summary>How often each was met.</summary>
    public static string Describe(IEnumerable<BrowserDeviation> deviations) =>
        "named deviations: " + (List(deviations.CountBy(static deviation => deviation.Name)) is { Length: > 0 } counts ? counts : "none");

    public void AssertAgreement() => Assert.True(
        Disagreements.IsEmpty,
        string.Join(Environment.NewLine, Disagreements.Take(Shown).Prepend(Summary)));

    private static string List<T>(IEnumerable<KeyValuePair<T, int>> counts) =>
        string.Join(", ", counts.Select(static count => $"{count.Key} {count.Value.ToString(CultureInfo.InvariantCulture)}").Order());
}
