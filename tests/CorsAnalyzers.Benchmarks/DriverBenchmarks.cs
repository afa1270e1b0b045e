using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CorsAnalyzers.Benchmarks.Competitors;
using CorsAnalyzers.Benchmarks.Generation;
using CorsAnalyzers.Benchmarks.Measuring;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Benchmarks;

/// <summary>
/// The whole driver run (binding included) of each competitor over each corpus: wall time and allocations, with concurrent execution off and on.
/// Every invocation has new trees, whose parsing and declarations BenchmarkDotNet does not count.
/// </summary>
[MemoryDiagnoser]
public class DriverBenchmarks
{
    private static readonly ImmutableDictionary<string, Func<GeneratedProgram>> Programs = Corpora.All;

    private Corpus corpus = null!;
    private PreparedRun run = null!;

    public static IEnumerable<string> CorpusNames => Programs.Keys.Order(StringComparer.Ordinal);

    public static IEnumerable<string> CompetitorNames => Competitor.All.Select(static competitor => competitor.Name);

    [ParamsSource(nameof(CorpusNames))]
    public string Sources { get; set; } = "";

    [ParamsSource(nameof(CompetitorNames))]
    public string Analyzer { get; set; } = "";

    [Params(false, true)]
    public bool Concurrent { get; set; }

    [GlobalSetup]
    public void Generate() => corpus = new Corpus(Programs[Sources]());

    [IterationSetup]
    public void Prepare() =>
        run = PreparedRun.Create(corpus, corpus.Parse(), Competitor.All.Single(competitor => competitor.Name == Analyzer), Concurrent);

    [Benchmark]
    public Task<ImmutableArray<Diagnostic>> Driver() => run.DriveAsync();
}
