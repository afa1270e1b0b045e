using System.Collections.Immutable;
using CorsAnalyzers.Benchmarks.Competitors;

namespace CorsAnalyzers.Benchmarks.Measuring;

/// <summary>
/// Runs competitors over a corpus in interleaved rounds: each round has new trees, every competitor of it a new compilation over them, and the
/// order turns, so that what slows the machine for a while slows all of them.
/// </summary>
internal static class Comparison
{
    /// <summary>What takes less than this share of the round's slowest is measured in more rounds: it costs little, and its median needs them.</summary>
    private const double Short = 0.25;

    private const int ExtraRounds = 4;

    /// <summary>Analyzers run one after the other, so that no time is spent on waiting for another thread's binding.</summary>
    public static async Task<ImmutableArray<Measurement>> RunAsync(Corpus corpus, ImmutableArray<Competitor> competitors, RoundLimit limit)
    {
        var runs = competitors.ToDictionary(static competitor => competitor, static _ => new List<AnalyzerRun>());
        var order = 0;
        foreach (var _ in limit.Rounds())
        {
            await RunRoundAsync(corpus, competitors, order++, runs);
            var slowest = competitors.Max(competitor => runs[competitor][^1].DriverTime);
            var shortOnes = competitors.RemoveAll(competitor => runs[competitor][^1].DriverTime > Short * slowest);
            for (var extra = 0; extra < ExtraRounds; extra++)
                await RunRoundAsync(corpus, shortOnes, order++, runs);
        }

        return [.. competitors.Select(competitor => new Measurement(corpus, competitor, runs[competitor]))];
    }

    private static async Task RunRoundAsync(
        Corpus corpus, ImmutableArray<Competitor> competitors, int order, Dictionary<Competitor, List<AnalyzerRun>> runs)
    {
        if (competitors.IsEmpty)
            return;
        var trees = corpus.Parse();
        for (var turn = 0; turn < competitors.Length; turn++)
        {
            var competitor = competitors[(order + turn) % competitors.Length];
            var run = await AnalyzerRun.RunAsync(corpus, trees, competitor, concurrent: false);
            FindingsGuard.Check(corpus, competitor, run);
            runs[competitor].Add(run);
        }
    }
}
