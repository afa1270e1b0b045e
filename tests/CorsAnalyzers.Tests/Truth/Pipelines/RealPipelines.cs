using System.Collections.Concurrent;

namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>Runs applications on ASP.NET Core's test server.</summary>
internal static class RealPipelines
{
    /// <summary>What scripts get of each application, by what they ask for.</summary>
    public static IReadOnlyDictionary<Pipeline, IReadOnlyDictionary<Probe, Outcome>> Ask(IEnumerable<(Pipeline Pipeline, Probe Probe)> asked, string webRoot)
    {
        var groups = asked.ToLookup(static pair => pair.Pipeline, static pair => pair.Probe);
        var builds = PipelineSource.Compile(groups.Select(static group => group.Key));
        var seen = new ConcurrentDictionary<Pipeline, IReadOnlyDictionary<Probe, Outcome>>();
        var queue = new ConcurrentQueue<IGrouping<Pipeline, Probe>>(groups);

        // Threads of their own: they wait for answers that the pool's threads give.
        var workers = Enumerable.Range(0, Environment.ProcessorCount)
            .Select(_ => Task.Factory.StartNew(AskAll, TaskCreationOptions.LongRunning))
            .ToArray();
        Task.WaitAll(workers);
        return seen;

        void AskAll()
        {
            while (queue.TryDequeue(out var group))
            {
                using var server = PipelineServer.Start(builds[group.Key], webRoot);
                seen[group.Key] = group.ToDictionary(static probe => probe, server.Ask);
            }
        }
    }
}
