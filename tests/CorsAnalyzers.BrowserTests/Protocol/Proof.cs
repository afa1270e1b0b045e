using System.Collections.Immutable;
using CorsAnalyzers.BrowserTests.Browser;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.BrowserTests.Protocol;

/// <summary>
/// Lets Core foretell each case, lets Chromium run it, and compares: what the servers saw, whether the script reads the answer, and which
/// headers of it. Core must foretell Chromium, deviations and all; where that differs from the standard, the deviation is counted.
/// </summary>
internal static class Proof
{
    public static async Task<ProofReport> RunAsync(BrowserFixture fixture, IEnumerable<ProofCase> from)
    {
        var cases = from.ToImmutableArray();
        var servers = new ProofServers(cases);
        await using var browser = new ProofBrowser(fixture);
        var verdicts = await browser.RunAsync(cases, servers);
        var disagreements = ImmutableArray.CreateBuilder<string>();
        var deviations = new List<BrowserDeviation>();
        for (var number = 0; number < cases.Length; number++)
        {
            var (proof, actual) = (cases[number], verdicts[number]);
            var standard = Prediction.Of(proof, number, servers, BrowserDeviations.None);
            var needed = Prediction.Explain(proof, number, servers, actual);
            if (needed is null || (proof.Expected is { } expected && standard.Outcome != expected))
            {
                var foretold = Prediction.Of(proof, number, servers, ChromiumDeviations.All);
                disagreements.Add(Describe(proof, ("The standard", standard), ("Core for Chromium", foretold), ("Chromium", actual)));
            }

            deviations.AddRange(needed ?? []);
        }

        return new ProofReport(verdicts, disagreements.DrainToImmutable(), [.. deviations]);
    }

    private static string Describe(ProofCase proof, params (string Who, Verdict Verdict)[] verdicts) => string.Join(
        Environment.NewLine,
        [
            proof.ToCode(),
            .. proof.Expected is { } expected ? [$"The case says {expected}."] : Array.Empty<string>(),
            .. verdicts.Select(static said => $"{said.Who}: {said.Verdict.Outcome}{Environment.NewLine}{said.Verdict}"),
            "",
        ]);
}
