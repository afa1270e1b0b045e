using System.Collections.Immutable;
using System.Globalization;
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
        var table = new MarkdownTable(
            "analyzer", "own time, ms", "min … max", "driver, ms", "processor, ms", "allocated, MB", "over driver alone, MB", "findings", "runs");
        foreach (var measurement in measurements)
        {
            table.Add(
                measurement.Competitor.Name,
                Number(measurement.OwnTime.Median),
                Range(measurement.OwnTime.Minimum, measurement.OwnTime.Maximum),
                Number(measurement.DriverTime.Median),
                Number(measurement.ProcessorTime.Median),
                Number(measurement.Allocated.Median),
                Number(measurement.Allocated.Median - driverAllocation),
                measurement.Findings.ToString(),
                measurement.OwnTime.Count.ToString());
        }

        var corpus = measurements[0].Corpus;
        return $"### {corpus.Program.Name} ({corpus.Lines:N0} lines)\n\n{table}";
    }

    /// <summary>The package's own time in times of each other competitor's, by the medians and by the fastest runs.</summary>
    public static string Ratios(IReadOnlyList<ImmutableArray<Measurement>> servers, IEnumerable<ImmutableArray<Measurement>> policies)
    {
        var table = new MarkdownTable(
            "own time of the package in times of", "empty", "text scan", "S5122", "fastest: empty", "text scan", "S5122", "goal");
        AddRatios(table, servers[0], Goal("text scan", Ratio(servers[0], Competitor.TextScan, Median), Goals.TextScanRatio));
        AddRatios(table, servers[1], Goal("S5122", Ratio(servers[1], Competitor.S5122, Median), Goals.PeerRatio));
        foreach (var measurements in policies)
            AddRatios(table, measurements, "");
        return $"### Ratios\n\n{table}";
    }

    /// <summary>Whether time grows with the number of policies and no faster.</summary>
    public static string Growth(IReadOnlyCollection<ImmutableArray<Measurement>> comparisons)
    {
        var table = new MarkdownTable(
            "policies and handlers",
            "own time, ms",
            "per policy, µs",
            "fastest run, per policy, µs",
            "processor over empty, per policy, µs",
            "allocated over empty, per policy, KB",
            "S5122 per policy, µs");
        foreach (var measurements in comparisons)
        {
            var package = Of(measurements, Competitor.Package);
            var empty = Of(measurements, Competitor.Empty);
            double policies = package.Corpus.Program.Policies;
            table.Add(
                policies.ToString("N0", CultureInfo.InvariantCulture),
                Number(package.OwnTime.Median),
                Number(PerPolicy(measurements, Competitor.Package, Median)),
                Number(PerPolicy(measurements, Competitor.Package, Fastest)),
                Number(1e3 * (package.ProcessorTime.Median - empty.ProcessorTime.Median) / policies),
                Number(1e3 * (package.Allocated.Median - empty.Allocated.Median) / policies),
                Number(PerPolicy(measurements, Competitor.S5122, Median)));
        }

        var small = comparisons.Single(static measurements => measurements[0].Corpus.Program.Policies == 100);
        var large = comparisons.Single(static measurements => measurements[0].Corpus.Program.Policies == 10_000);
        double Factor(Func<Statistics, double> of) =>
            PerPolicy(large, Competitor.Package, of) / PerPolicy(small, Competitor.Package, of);
        return $"### Growth\n\n{table}\nPer policy at 10,000 in times of that at 100: {Goal("", Factor(Median), Goals.PolicyGrowth)} "
            + $"(fastest runs: {Number(Factor(Fastest))})\n";
    }

    private static void AddRatios(MarkdownTable table, ImmutableArray<Measurement> measurements, string goal) => table.Add(
        measurements[0].Corpus.Program.Name,
        Number(Ratio(measurements, Competitor.Empty, Median)),
        Number(Ratio(measurements, Competitor.TextScan, Median)),
        Number(Ratio(measurements, Competitor.S5122, Median)),
        Number(Ratio(measurements, Competitor.Empty, Fastest)),
        Number(Ratio(measurements, Competitor.TextScan, Fastest)),
        Number(Ratio(measurements, Competitor.S5122, Fastest)),
        goal);

    private static double Median(Statistics statistics) => statistics.Median;

    private static double Fastest(Statistics statistics) => statistics.Minimum;

    private static double Ratio(ImmutableArray<Measurement> measurements, Competitor competitor, Func<Statistics, double> of) =>
        of(Of(measurements, Competitor.Package).OwnTime) / of(Of(measurements, competitor).OwnTime);

    /// <summary>Microseconds.</summary>
    private static double PerPolicy(ImmutableArray<Measurement> measurements, Competitor competitor, Func<Statistics, double> of) =>
        1e3 * of(Of(measurements, competitor).OwnTime) / measurements[0].Corpus.Program.Policies;

    private static string Goal(string what, double value, double limit) =>
        $"{what} {Number(value)}, at most {limit}: {Goals.Verdict(value <= limit)}".TrimStart();

    private static Measurement Of(ImmutableArray<Measurement> measurements, Competitor competitor) =>
        measurements.Single(measurement => measurement.Competitor == competitor);
}
