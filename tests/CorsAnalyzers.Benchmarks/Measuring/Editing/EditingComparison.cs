using System.Collections.Immutable;
using CorsAnalyzers.Benchmarks.Competitors;
using CorsAnalyzers.Benchmarks.Generation;

namespace CorsAnalyzers.Benchmarks.Measuring.Editing;

/// <summary>How long diagnostics of an edited document take with each competitor.</summary>
/// <param name="Program">What is edited.</param>
/// <param name="Latencies">From edit to diagnostics, in milliseconds, by competitor.</param>
internal sealed record EditingComparison(GeneratedProgram Program, ImmutableArray<(Competitor Competitor, Statistics Milliseconds)> Latencies)
{
    private const int WarmUp = 20;

    /// <summary>The same edits with each competitor, who take turns at each edit; the first edits are not counted.</summary>
    public static async Task<EditingComparison> RunAsync(GeneratedProgram program, ImmutableArray<Competitor> competitors, int edits)
    {
        var sessions = competitors.Select(competitor => (Competitor: competitor, Session: new EditingSession(program, competitor), Times: new List<double>())).ToList();
        for (var version = 1; version <= WarmUp + edits; version++)
        {
            for (var turn = 0; turn < sessions.Count; turn++)
            {
                var (_, session, times) = sessions[(version + turn) % sessions.Count];
                var elapsed = await session.EditAsync(version);
                if (version > WarmUp)
                    times.Add(elapsed.TotalMilliseconds);
            }
        }

        sessions.ForEach(static entry => entry.Session.Dispose());
        return new EditingComparison(program, [.. sessions.Select(static entry => (entry.Competitor, new Statistics(entry.Times)))]);
    }

    /// <summary>The median of one competitor in times of the empty semantic-model analyzer's.</summary>
    public double Ratio(Competitor competitor) => Of(competitor).Median / Of(Competitor.Empty).Median;

    private Statistics Of(Competitor competitor) => Latencies.Single(entry => entry.Competitor == competitor).Milliseconds;
}
