using System.Collections.Immutable;
using CorsAnalyzers.Benchmarks.Competitors;
using CorsAnalyzers.Benchmarks.Measuring;
using static CorsAnalyzers.Benchmarks.Reporting.MarkdownTable;

namespace CorsAnalyzers.Benchmarks.Reporting;

/// <summary>The tables of the analyzers' own times.</summary>
internal static class TelemetryReport
{
    /// <summary>All competitors over one corpus.</summary>
    public static string Competitors(ImmutableArray<Measurement> measurements)
    {
        var driverAllocation = Of(measurements, Competitor.Inert).Allocated.Median;
        var table = new MarkdownTable("analyzer", "own time, ms", "min … max", "driver, ms", "allocated, MB", "over driver alone, MB", "findings", "runs");
        foreach (var measurement in measurements)
        {
            table.Add(
                measurement.Competitor.Name,
                Number(measurement.OwnTime.Median),
                Range(measurement.OwnTime.Minimum, measurement.OwnTime.Maximum),
                Number(measurement.DriverTime.Median),
                Number(measurement.Allocated.Median),
                Number(measurement.Allocated.Median - driverAllocation),
                measurement.Findings.ToString(),
                measurement.OwnTime.Count.ToString());
        }

        var corpus = measurements[0].Corpus;
        return $"### {corpus.Program.Name} ({corpus.Lines:N0} lines)\n\n{table}";
    }

    /// <summary>The package's own time in times of each other competitor's.</summary>
    public static string Ratios(IEnumerable<ImmutableArray<Measurement>> comparisons)
    {
        var table = new MarkdownTable("own time of the package in times of", "empty", "text scan", "S5122", "goal");
        foreach (var measurements in comparisons)
        {
            var package = Of(measurements, Competitor.Package).OwnTime.Median;
            double Ratio(Competitor competitor) => package / Of(measurements, competitor).OwnTime.Median;
            var goal = measurements[0].Corpus.Program switch
            {
                { CorsFiles: 0 } => Goal("text scan", Ratio(Competitor.TextScan), Goals.TextScanRatio),
                { Planted.Count: > 0, Name: ['(', 'b', ..] } => Goal("S5122", Ratio(Competitor.S5122), Goals.PeerRatio),
                _ => "",
            };
            table.Add(
                measurements[0].Corpus.Program.Name,
                Number(Ratio(Competitor.Empty)),
                Number(Ratio(Competitor.TextScan)),
                Number(Ratio(Competitor.S5122)),
                goal);
        }

        return $"### Ratios\n\n{table}";
    }

    /// <summary>Whether time grows with the number of policies and no faster.</summary>
    public static string Growth(IReadOnlyCollection<ImmutableArray<Measurement>> comparisons)
    {
        var table = new MarkdownTable("policies and handlers", "own time, ms", "per policy, µs", "allocated per policy, KB", "S5122 per policy, µs");
        foreach (var measurements in comparisons)
        {
            var package = Of(measurements, Competitor.Package);
            var overEmpty = package.Allocated.Median - Of(measurements, Competitor.Empty).Allocated.Median;
            table.Add(
                package.Corpus.Program.Policies.ToString("N0"),
                Number(package.OwnTime.Median),
                Number(PerPolicy(measurements, Competitor.Package)),
                Number(1e3 * overEmpty / package.Corpus.Program.Policies),
                Number(PerPolicy(measurements, Competitor.S5122)));
        }

        var small = comparisons.Single(static measurements => measurements[0].Corpus.Program.Policies == 100);
        var large = comparisons.Single(static measurements => measurements[0].Corpus.Program.Policies == 10_000);
        var growth = PerPolicy(large, Competitor.Package) / PerPolicy(small, Competitor.Package);
        return $"### Growth\n\n{table}\nPer policy at 10,000 in times of that at 100: {Goal("", growth, Goals.PolicyGrowth)}\n";
    }

    /// <summary>Microseconds.</summary>
    private static double PerPolicy(ImmutableArray<Measurement> measurements, Competitor competitor) =>
        1e3 * Of(measurements, competitor).OwnTime.Median / measurements[0].Corpus.Program.Policies;

    private static string Goal(string what, double value, double limit) =>
        $"{what} {Number(value)}, at most {limit}: {Goals.Verdict(value <= limit)}".TrimStart();

    private static Measurement Of(ImmutableArray<Measurement> measurements, Competitor competitor) =>
        measurements.Single(measurement => measurement.Competitor == competitor);
}
