using System.Diagnostics;
using System.Globalization;
using CorsAnalyzers.BrowserTests.Browser;
using Xunit.Abstractions;

namespace CorsAnalyzers.BrowserTests.Protocol;

/// <summary>Core against Chromium on random fetches and answers: every run of one seed makes the same ones.</summary>
[Collection(BrowserCollection.Name)]
public sealed class RandomPairsTests(BrowserFixture fixture, ITestOutputHelper output)
{
    private const int Count = 2000;

    [BrowserFact]
    public async Task CoreForetellsRandomFetches()
    {
        var watch = Stopwatch.StartNew();
        var seed = ProofSeed.Value;
        var report = await Proof.RunAsync(fixture, new RandomCases(seed).Take(Count));
        var line = string.Create(CultureInfo.InvariantCulture, $"Random fetches, {ProofSeed.Variable}={seed}, {watch.Elapsed.TotalSeconds:F0} s: ")
            + report.Summary;
        output.WriteLine(line);
        fixture.Report(line);

        report.AssertAgreement();

        // A generator that always fails at the first step would prove nothing of the later ones.
        foreach (var outcome in Enum.GetValues<ProofOutcome>())
            Assert.InRange(report.Verdicts.Count(verdict => verdict.Outcome == outcome), Count / 100, Count / 2);
    }
}
