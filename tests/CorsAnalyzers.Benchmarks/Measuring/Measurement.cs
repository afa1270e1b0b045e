using CorsAnalyzers.Benchmarks.Competitors;

namespace CorsAnalyzers.Benchmarks.Measuring;

/// <summary>All runs of one competitor over one corpus.</summary>
internal sealed class Measurement(Corpus corpus, Competitor competitor, IReadOnlyCollection<AnalyzerRun> runs)
{
    public Corpus Corpus => corpus;

    public Competitor Competitor => competitor;

    /// <summary>Milliseconds.</summary>
    public Statistics OwnTime { get; } = new(runs.Select(static run => run.OwnTime.TotalMilliseconds));

    /// <summary>Milliseconds.</summary>
    public Statistics DriverTime { get; } = new(runs.Select(static run => run.DriverTime.TotalMilliseconds));

    /// <summary>Milliseconds.</summary>
    public Statistics ProcessorTime { get; } = new(runs.Select(static run => run.ProcessorTime.TotalMilliseconds));

    /// <summary>Megabytes (10^6 bytes).</summary>
    public Statistics Allocated { get; } = new(runs.Select(static run => run.AllocatedBytes / 1e6));

    public int Findings { get; } = runs.First().Diagnostics.Length;
}
