using CorsAnalyzers.Benchmarks.Competitors;
using CorsAnalyzers.Benchmarks.Measuring.Editing;
using static CorsAnalyzers.Benchmarks.Reporting.MarkdownTable;

namespace CorsAnalyzers.Benchmarks.Reporting;

/// <summary>The table of editing latencies.</summary>
internal static class EditingReport
{
    /// <param name="comparison">What was measured.</param>
    /// <param name="isGoal">Whether the goal is about this one.</param>
    public static string Create(EditingComparison comparison, bool isGoal)
    {
        var table = new MarkdownTable("analyzer", "edits", "median, ms", "95% interval, ms", "min … max, ms", "in times of empty", "processor, ms", "in times of empty");
        foreach (var (competitor, latency, processor) in comparison.Latencies)
        {
            var (low, high) = latency.MedianInterval;
            table.Add(
                competitor.Name,
                latency.Count.ToString(),
                Number(latency.Median),
                Range(low, high),
                Range(latency.Minimum, latency.Maximum),
                Number(comparison.Ratio(competitor, static times => times.Wall)),
                Number(processor.Median),
                Number(comparison.Ratio(competitor, static times => times.Processor)));
        }

        var ratio = comparison.Ratio(Competitor.Package, static times => times.Wall);
        var asked = comparison.AsksCompiler ? "the diagnostics of the edited document" : "the analyzers' diagnostics of the edited document alone";
        return $"### {comparison.Code.Name}: from an edit to {asked}\n\n{table}\n"
            + $"In times of the empty semantic-model analyzer's: {Number(ratio)}"
            + (isGoal ? $", at most {Goals.EditingLatency}: {Goals.Verdict(ratio <= Goals.EditingLatency)}\n" : "\n");
    }
}
