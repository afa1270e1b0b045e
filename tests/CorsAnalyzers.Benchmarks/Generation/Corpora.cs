using System.Collections.Immutable;

namespace CorsAnalyzers.Benchmarks.Generation;

/// <summary>What is measured: (a), (b) and the sizes of (c).</summary>
internal static class Corpora
{
    public const int ServerFiles = 2_000;

    public static ImmutableArray<int> PolicyCounts { get; } = [10, 100, 1_000, 10_000];

    public static GeneratedProgram WithoutCors() => ServerGenerator.Generate(ServerFiles, withCors: false);

    public static GeneratedProgram WithCors() => ServerGenerator.Generate(ServerFiles, withCors: true);

    /// <summary>By the names that BenchmarkDotNet shows.</summary>
    public static ImmutableDictionary<string, Func<GeneratedProgram>> All { get; } = ImmutableDictionary<string, Func<GeneratedProgram>>.Empty
        .Add("a", WithoutCors)
        .Add("b", WithCors)
        .AddRange(PolicyCounts.Select(static count =>
            KeyValuePair.Create<string, Func<GeneratedProgram>>($"c{count:D5}", () => PolicyProgramGenerator.Generate(count))));
}
