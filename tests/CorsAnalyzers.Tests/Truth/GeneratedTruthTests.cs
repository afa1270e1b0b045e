using System.Diagnostics;
using CorsAnalyzers.Tests.Truth.Programs;
using Xunit.Abstractions;

namespace CorsAnalyzers.Tests.Truth;

/// <summary>Random programs: what the package reads in them, against what the real middleware does when they run.</summary>
public sealed class GeneratedTruthTests(ITestOutputHelper output)
{
    private const int Seeds = 3;

    [Fact]
    public void TheModelAnswersAsTheMiddlewareDoes()
    {
        var (seed, count) = (TruthSettings.Seed, TruthSettings.Programs);
        var watch = Stopwatch.StartNew();
        var tally = new Tally();
        var disagreements = new List<(int Seed, Disagreement Disagreement)>();
        for (var i = 0; i < Seeds; i++)
        {
            var (counts, found) = TruthRun.Run(seed + i, count / Seeds);
            tally.Add(counts);
            disagreements.AddRange(found.Select(disagreement => (seed + i, disagreement)));
        }

        output.WriteLine($"seeds {seed} to {seed + Seeds - 1}, {watch.Elapsed.TotalSeconds:F1} s");
        output.WriteLine(tally.ToString());
        Assert.True(disagreements.Count == 0, string.Join("\n", disagreements.Select(static one => $"seed {one.Seed}:\n{one.Disagreement}")));
    }
}
