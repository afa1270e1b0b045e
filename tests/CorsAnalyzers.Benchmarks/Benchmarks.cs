using System.Collections.Immutable;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using CorsAnalyzers.Benchmarks.Competitors;
using CorsAnalyzers.Benchmarks.Generation;
using CorsAnalyzers.Benchmarks.Measuring;
using CorsAnalyzers.Benchmarks.Measuring.Builds;
using CorsAnalyzers.Benchmarks.Measuring.Editing;
using CorsAnalyzers.Benchmarks.Reporting;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Benchmarks;

/// <summary>The modes of the program.</summary>
internal static class Benchmarks
{
    /// <exception cref="GuardException">What was measured is not what should have been.</exception>
    public static async Task RunAsync(BenchmarkOptions options, TextWriter output)
    {
        output.WriteLine(
            $"{Environment.ProcessorCount} processors, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, "
            + $"Roslyn {typeof(CSharpCompilation).Assembly.GetName().Version}\n");
        if (options.Drivers)
            BenchmarkRunner.Run<DriverBenchmarks>(DriverConfiguration());
        if (options.Telemetry)
            await RunTelemetryAsync(options.Rounds, output);
        if (options.Editing)
            await RunEditingAsync(options.Edits, output);
        if (options.Bounds)
            await RunBoundsAsync(output);
        if (options.Builds)
            RunBuilds(options.Pairs, output);
    }

    /// <summary>What an editor's user waits for, which the goal is about; then harder things to ask.</summary>
    private static async Task RunEditingAsync(int edits, TextWriter output)
    {
        foreach (var (code, asksCompiler, isGoal) in new[]
        {
            (EditedCode.Policy, true, true),
            (EditedCode.Handler, true, true),
            (EditedCode.Policy, false, false),
            (EditedCode.Handler, false, false),
            (EditedCode.PolicyAmongOthers, true, false),
            (EditedCode.PolicyAmongOthers, false, false),
        })
        {
            output.WriteLine(EditingReport.Create(
                await EditingComparison.RunAsync(code, asksCompiler, [Competitor.Package, Competitor.Empty, Competitor.S5122], edits), isGoal));
        }
    }

    /// <summary>Each program by itself, as nothing else may make up for it.</summary>
    private static async Task RunBoundsAsync(TextWriter output)
    {
        await WarmUpAsync();
        var measurements = new List<Measurement>();
        foreach (var program in EndlessPrograms.All)
        {
            var corpus = new Corpus(program);
            corpus.CheckCompiles();
            measurements.AddRange(await Comparison.RunAsync(corpus, [Competitor.Package], new RoundLimit(2, 5, TimeSpan.FromSeconds(3))));
        }

        output.WriteLine(BoundsReport.Create(measurements));
    }

    /// <summary>Without <paramref name="rounds"/> the limits add up to two minutes on a quiet machine of two cores.</summary>
    private static async Task RunTelemetryAsync(int? rounds, TextWriter output)
    {
        await WarmUpAsync();
        RoundLimit Limit(int seconds) => rounds is { } count ? RoundLimit.Exactly(count) : new(1, 10, TimeSpan.FromSeconds(seconds));

        var servers = new List<ImmutableArray<Measurement>>
        {
            await CompareAsync(Corpora.WithoutCors(), Limit(30), output),
            await CompareAsync(Corpora.WithCors(), Limit(35), output),
        };
        var policies = new List<ImmutableArray<Measurement>>();
        foreach (var count in Corpora.PolicyCounts)
            policies.Add(await CompareAsync(PolicyProgramGenerator.Generate(count), Limit(count < 10_000 ? 5 : 20), output));

        output.WriteLine(TelemetryReport.Ratios(servers, policies));
        output.WriteLine(TelemetryReport.Growth(policies));
    }

    /// <summary>
    /// So that no competitor's first runs pay for the runtime's compilation of the compiler or of the competitor itself: code without CORS for
    /// those that look at everything, and code with it for those that look at nothing else.
    /// </summary>
    private static async Task WarmUpAsync()
    {
        var limit = new RoundLimit(2, 5, TimeSpan.FromSeconds(10));
        await Comparison.RunAsync(new Corpus(ServerGenerator.Generate(200, withCors: true)), Competitor.All, limit);
        await Comparison.RunAsync(new Corpus(PolicyProgramGenerator.Generate(300)), Competitor.All, limit);
    }

    private static async Task<ImmutableArray<Measurement>> CompareAsync(GeneratedProgram program, RoundLimit limit, TextWriter output)
    {
        var corpus = new Corpus(program);
        corpus.CheckCompiles();
        var measurements = await Comparison.RunAsync(corpus, Competitor.All, limit);
        output.WriteLine(TelemetryReport.Competitors(measurements));
        return measurements;
    }

    private static void RunBuilds(int pairs, TextWriter output)
    {
        foreach (var program in new[] { Corpora.WithoutCors(), Corpora.WithCors() })
        {
            foreach (var compiler in Enum.GetValues<CompilerProcess>())
                output.WriteLine(BuildReport.Create(BuildComparison.Run(program, compiler, pairs)));
        }
    }

    /// <summary>In this process, whose analyzers and generated sources are those of the other modes.</summary>
    private static ManualConfig DriverConfiguration() => ManualConfig.Create(DefaultConfig.Instance).AddJob(
        Job.Default
            .WithToolchain(new InProcessEmitToolchain(TimeSpan.FromHours(1), logOutput: true))
            .WithInvocationCount(1)
            .WithUnrollFactor(1)
            .WithWarmupCount(1)
            .WithIterationCount(5));
}
