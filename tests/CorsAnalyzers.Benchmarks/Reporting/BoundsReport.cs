using CorsAnalyzers.Benchmarks.Measuring;
using static CorsAnalyzers.Benchmarks.Reporting.MarkdownTable;

namespace CorsAnalyzers.Benchmarks.Reporting;

/// <summary>The table of the times that code takes which would take for ever.</summary>
internal static class BoundsReport
{
    public static string Create(IReadOnlyCollection<Measurement> measurements)
    {
        var table = new MarkdownTable("code", "lines", "own time, ms", "min … max", "driver, ms", "processor, ms", "findings", $"at most {Goals.Bound.TotalMilliseconds:N0} ms");
        foreach (var measurement in measurements)
        {
            table.Add(
                measurement.Corpus.Program.Name,
                measurement.Corpus.Lines.ToString("N0"),
                Number(measurement.OwnTime.Median),
                Range(measurement.OwnTime.Minimum, measurement.OwnTime.Maximum),
                Number(measurement.DriverTime.Median),
                Number(measurement.ProcessorTime.Median),
                measurement.Findings.ToString(),
                Goals.Verdict(measurement.OwnTime.Median <= Goals.Bound.TotalMilliseconds));
        }

        return $"### Code without end\n\n{table}";
    }
}
