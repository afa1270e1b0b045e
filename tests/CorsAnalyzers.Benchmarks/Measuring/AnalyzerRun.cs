using System.Collections.Immutable;
using System.Diagnostics;
using CorsAnalyzers.Benchmarks.Competitors;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Benchmarks.Measuring;

/// <summary>What one competitor did over one compilation.</summary>
/// <param name="OwnTime">The driver's telemetry.</param>
/// <param name="DriverTime">Wall time of the driver, with the binding of all method bodies where an analyzer makes it happen.</param>
/// <param name="ProcessorTime">Of the whole process in that time.</param>
/// <param name="AllocatedBytes">What the whole process allocated in that time, the driver's binding included.</param>
/// <param name="TextHits">Trees in which the text scan found a word; 0 for the other competitors.</param>
internal sealed record AnalyzerRun(
    TimeSpan OwnTime, TimeSpan DriverTime, TimeSpan ProcessorTime, long AllocatedBytes, ImmutableArray<Diagnostic> Diagnostics, int TextHits)
{
    public static async Task<AnalyzerRun> RunAsync(Corpus corpus, ImmutableArray<SyntaxTree> trees, Competitor competitor, bool concurrent)
    {
        var run = PreparedRun.Create(corpus, trees, competitor, concurrent);
        var allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
        var processorBefore = Processor();
        var started = TimeProvider.System.GetTimestamp();
        var diagnostics = await run.DriveAsync();
        var driverTime = TimeProvider.System.GetElapsedTime(started);
        var processorTime = Processor() - processorBefore;
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore;
        var hits = run.Analyzers.OfType<TextScanAnalyzer>().Sum(static scan => scan.Hits);
        return new AnalyzerRun(await run.OwnTimeAsync(), driverTime, processorTime, allocated, diagnostics, hits);
    }

    private static TimeSpan Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
