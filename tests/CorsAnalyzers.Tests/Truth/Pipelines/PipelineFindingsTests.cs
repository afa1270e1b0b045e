using System.Collections.Concurrent;
using System.Diagnostics;
using CorsAnalyzers.Analyzers;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Abstractions;

namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>What the analyzer reports of the programs of the matrix, as their authors would write them, is what was measured.</summary>
[Collection(nameof(Matrix))]
public sealed class PipelineFindingsTests(Matrix matrix, ITestOutputHelper output)
{
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
    internal static async Task<string> RulesIn(Pipeline pipeline)
    {
        var diagnostics = await Analysis.SwitchOn(PipelineSource.CompileProgram(pipeline), [RuleCatalog.RedirectBeforeCors.Id])
            .WithAnalyzers([new CorsAnalyzer()], new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync();
        return string.Join(' ', diagnostics.Select(static diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
    }
}
