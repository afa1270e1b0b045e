using System.Collections.Immutable;
using CorsAnalyzers.Benchmarks.Competitors;
using CorsAnalyzers.Benchmarks.Generation;

namespace CorsAnalyzers.Benchmarks.Measuring.Editing;

/// <summary>How long diagnostics of an edited document take with each competitor.</summary>
/// <param name="Code">What is edited.</param>
/// <param name="AsksCompiler">Whether the compiler's own diagnostics are among them.</param>
/// <param name="Latencies">From edit to diagnostics, by competitor.</param>
internal sealed record EditingComparison(EditedCode Code, bool AsksCompiler, ImmutableArray<EditingLatency> Latencies)
{
    /// <summary>The same edits with each competitor, who take turns at each edit; those of the warm-up are not counted.</summary>
    public static async Task<EditingComparison> RunAsync(EditedCode code, bool asksCompiler, ImmutableArray<Competitor> competitors, int edits)
    {
        var sessions = competitors.Select(competitor => (Competitor: competitor, Session: new EditingSession(code, competitor, asksCompiler), Times: new List<(TimeSpan Wall, TimeSpan Processor)>())).ToList();
        var warmUp = new EditingWarmUp();
        var version = 0;
        while (warmUp.GoesOn())
        {
            for (var edit = 0; edit < EditingWarmUp.Batch; edit++)
                await EditAsync();
        }

        sessions.ForEach(static entry => entry.Times.Clear());
        for (var edit = 0; edit < edits; edit++)
            await EditAsync();

        sessions.ForEach(static entry => entry.Session.Dispose());
        return new EditingComparison(code, asksCompiler, [.. sessions.Select(static entry => new EditingLatency(
            entry.Competitor,
            new Statistics(entry.Times.Select(static time => time.Wall.TotalMilliseconds)),
            new Statistics(entry.Times.Select(static time => time.Processor.TotalMilliseconds))))]);

        async Task EditAsync()
        {
            version++;
            for (var turn = 0; turn < sessions.Count; turn++)
            {
                var (_, session, times) = sessions[(version + turn) % sessions.Count];
                times.Add(await session.EditAsync(version));
            }
        }
    }

    /// <summary>A median of one competitor in times of the empty semantic-model analyzer's.</summary>
    public double Ratio(Competitor competitor, Func<EditingLatency, Statistics> of) => of(Of(competitor)).Median / of(Of(Competitor.Empty)).Median;

    private EditingLatency Of(Competitor competitor) => Latencies.Single(latency => latency.Competitor == competitor);
}
