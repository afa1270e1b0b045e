using System.Diagnostics;
using CorsAnalyzers.Tests.Truth.Generation;
using CorsAnalyzers.Tests.Truth.Programs;
using Xunit.Abstractions;

namespace CorsAnalyzers.Tests.Truth;

/// <summary>Random handlers: what the package says of the headers that they write, against what they answer when they run.</summary>
public sealed class HandlerTruthTests(ITestOutputHelper output)
{
    private const int Seeds = 3;
    private const double KnownShare = 0.9;
    private const int HandlersThatUseEverything = 3000;

    [Fact]
    public void TheSimulationAnswersAsTheHandlersDo()
    {
        var (seed, count) = (TruthSettings.Seed, TruthSettings.Programs);
        var watch = Stopwatch.StartNew();
        var (tally, disagreements) = TruthRun.Run(seed, Seeds, count, ProgramKind.Handler);
        output.WriteLine($"seeds {seed} to {seed + Seeds - 1}, {watch.Elapsed.TotalSeconds:F1} s");
        output.WriteLine(tally.ToString());
        Assert.True(disagreements.Count == 0, string.Join("\n", disagreements.Select(static one => $"seed {one.Seed}:\n{one.Disagreement}")));
        Assert.All(tally.Known, static fact => Assert.True(fact.Value >= KnownShare, $"{fact.Key}: only {fact.Value:P1} is known."));
        if (count >= HandlersThatUseEverything)
            Assert.Empty(tally.Used.Where(static use => use.Value == 0).Select(static use => use.Key));
    }
}
