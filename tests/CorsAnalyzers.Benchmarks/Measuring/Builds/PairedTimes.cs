namespace CorsAnalyzers.Benchmarks.Measuring.Builds;

/// <summary>Milliseconds without and with the package, in pairs.</summary>
internal sealed class PairedTimes(IReadOnlyCollection<(double Without, double With)> pairs)
{
    public Statistics Without { get; } = new(pairs.Select(static pair => pair.Without));

    public Statistics With { get; } = new(pairs.Select(static pair => pair.With));

    public Statistics Differences { get; } = new(pairs.Select(static pair => pair.With - pair.Without));
}
