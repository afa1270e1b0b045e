using CorsAnalyzers.Benchmarks.Measuring.Builds;
using static CorsAnalyzers.Benchmarks.Reporting.MarkdownTable;

namespace CorsAnalyzers.Benchmarks.Reporting;

/// <summary>The table of <c>dotnet build</c>'s times.</summary>
internal static class BuildReport
{
    public static string Create(BuildComparison comparison)
    {
        var table = new MarkdownTable(
            "sources", "compiler", "time", "pairs", "without, ms", "with, ms", "median difference, ms", "95% interval, ms", "min … max, ms", "share", "goal");
        AddRow(table, comparison, "wall", comparison.Wall);
        if (comparison.Processor is { } processor)
            AddRow(table, comparison, "processor", processor);

        return $"### dotnet build\n\n{table}";
    }

    private static void AddRow(MarkdownTable table, BuildComparison comparison, string kind, PairedTimes times)
    {
        var (low, high) = times.Differences.MedianInterval;
        var share = times.Differences.Median / times.Without.Median;
        table.Add(
            comparison.Program,
            comparison.Compiler == CompilerProcess.New ? "new process" : "server",
            kind,
            times.Differences.Count.ToString(),
            Number(times.Without.Median),
            Number(times.With.Median),
            Number(times.Differences.Median),
            Range(low, high),
            Range(times.Differences.Minimum, times.Differences.Maximum),
            $"{100 * share:N1}%",
            Verdict(share, low));
    }

    /// <summary>Within noise: the interval of the median difference reaches down to nothing at all.</summary>
    private static string Verdict(double share, double low)
    {
        if (share <= Goals.BuildOverhead)
            return $"at most {Goals.BuildOverhead:0%}: met";
        return low <= 0 ? "within noise" : $"at most {Goals.BuildOverhead:0%}: MISSED";
    }
}
