using System.Collections.Concurrent;
using System.Diagnostics;
using CorsAnalyzers.Analyzers;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Abstractions;

namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>What the analyzer reports of the programs of the matrix, as their authors would write them, is what was measured.</summary>
[Collection(nameof(Matrix))]
public sealed class PipelineFindingsTests(Matrix matrix, ITestOutputHelper output)
{
    private const int ModuleRows = 400;

    private static readonly HashSet<string> OfWiring = [.. new WiringAnalysis().Descriptors.Select(static descriptor => descriptor.Id)];

    [Fact]
    public async Task TheAnalyzerReportsWhereAChangeHelps()
    {
        var rows = matrix.Rows.SelectMany(static question => question.Value).ToList();
        var wrong = new ConcurrentBag<string>();
        var time = Stopwatch.StartNew();
        await Parallel.ForEachAsync(rows, async (row, _) =>
        {
            var found = await RulesIn(row.Pipeline);
            if (found != string.Join(' ', row.Rules))
                wrong.Add($"{row.Pipeline}: {string.Join(' ', row.Rules)} expected, found: {found}");
        });
        output.WriteLine($"{rows.Count} programs, {time.Elapsed.TotalSeconds:F1} s");
        Assert.True(wrong.IsEmpty, $"{wrong.Count} of {rows.Count}\n" + string.Join('\n', wrong.Order(StringComparer.Ordinal).Take(40)));
    }

    /// <summary>The rules that the analyzer reports of a program.</summary>
    /// <summary>
    /// The same of programs whose statements all stand in modules of another file. A first look at such a program leaves modules out, and must not
    /// overlook what they do.
    /// </summary>
    [Fact]
    public async Task ModulesOfOtherFilesAreRead()
    {
        var random = new Random(20261123);
        var rows = matrix.Rows.SelectMany(static question => question.Value).Where(static row => !row.Pipeline.IsStartup).OrderBy(_ => random.Next()).Take(ModuleRows).ToList();
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(rows, async (row, _) =>
        {
            var (program, modules) = SplitProgram.Of(row.Pipeline.Program)!.Value;
            var found = await RulesIn(PipelineSource.CompileProgram(program, modules));
            if (found != string.Join(' ', row.Rules))
                wrong.Add($"{row.Pipeline}: {string.Join(' ', row.Rules)} expected, found: {found}");
        });
        Assert.True(wrong.IsEmpty, $"{wrong.Count} of {rows.Count}\n" + string.Join('\n', wrong.Order(StringComparer.Ordinal).Take(40)));
        Assert.InRange(rows.Count(static row => row.Rules.Any()), ModuleRows / 10, ModuleRows);
    }

    internal static Task<string> RulesIn(Pipeline pipeline) => RulesIn(PipelineSource.CompileProgram(pipeline.Program));

    private static async Task<string> RulesIn(CSharpCompilation program)
    {
        var diagnostics = await Analysis.SwitchOn(program, [RuleCatalog.RedirectBeforeCors.Id])
            .WithAnalyzers([new CorsAnalyzer()], new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync();
        return string.Join(' ', diagnostics.Select(static diagnostic => diagnostic.Id).Where(OfWiring.Contains).Distinct().Order(StringComparer.Ordinal));
    }
}
