namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>Runs the applications of all questions, and those that a rule would make of them.</summary>
public sealed class Matrix : IDisposable
{
    private readonly WebRoot _webRoot = new();
    private readonly IReadOnlyDictionary<Pipeline, IReadOnlyDictionary<Probe, Outcome>> _seen;

    public Matrix()
    {
        _seen = Run();
        Rows = Question.All.ToDictionary(static question => question, question => (IReadOnlyList<Row>)question.Pipelines
            .Select(pipeline => new Row(pipeline, [.. question.Probes.Select(probe => _seen[pipeline][probe])], RulesFor(pipeline, question)))
            .ToList());
    }

    internal IReadOnlyDictionary<Question, IReadOnlyList<Row>> Rows { get; }

    internal int Count => _seen.Count;

    /// <summary>All that was seen, of what rules would make of the applications, too.</summary>
    internal IEnumerable<(Pipeline Pipeline, Probe Probe, Outcome Outcome)> Seen =>
        _seen.SelectMany(static seen => seen.Value.Select(outcome => (seen.Key, outcome.Key, outcome.Value)));

    /// <summary>What was seen.</summary>
    internal Outcome this[Pipeline pipeline, Probe probe] => _seen[pipeline][probe];

    public void Dispose() => _webRoot.Dispose();

    private IReadOnlyDictionary<Pipeline, IReadOnlyDictionary<Probe, Outcome>> Run()
    {
        var asked = Question.All
            .SelectMany(static question => question.Pipelines
                .SelectMany(pipeline => Repair.Of(pipeline)
                    .Where(repair => question.Probes.Any(repair.RegardsAlone))
                    .Select(static repair => repair.Pipeline)
                    .Prepend(pipeline))
                .SelectMany(pipeline => question.Probes.Select(probe => (pipeline, probe))))
            .Concat(PipelineFact.All.Select(static fact => (pipeline: fact.Pipeline, probe: fact.Probe)))
            .Distinct();
        return RealPipelines.Ask(asked, _webRoot.Path);
    }

    /// <summary>The changes that let a request of the question through that fails now.</summary>
    internal IEnumerable<Repair> HelpfulRepairs(Pipeline pipeline, Question question) => Repair.Of(pipeline)
        .Where(repair => question.Probes.Any(repair.RegardsAlone))
        .Where(repair => !repair.NeedsSoundOwnPage || IsServed(pipeline, Probe.OwnPage))
        .Where(repair =>
        {
            var gained = question.Probes.Any(probe => repair.Regards(probe) && IsServed(repair.Pipeline, probe) && !IsServed(pipeline, probe));
            var lost = question.Probes.Any(probe => repair.Regards(probe) && IsServed(pipeline, probe) && !IsServed(repair.Pipeline, probe));
            return gained && (repair.MayLose || !lost);
        });

    private List<string> RulesFor(Pipeline pipeline, Question question) => HelpfulRepairs(pipeline, question)
        .Select(static repair => repair.Rule)
        .Distinct()
        .Order(StringComparer.Ordinal)
        .ToList();

    private bool IsServed(Pipeline pipeline, Probe probe) =>
        _seen[pipeline][probe] is { IsReadable: true } outcome && outcome.Status == probe.ExpectedStatus(pipeline);
}
