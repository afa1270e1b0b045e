using System.Collections.Concurrent;
using CorsAnalyzers.Analyzers;
using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Tests.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Abstractions;

namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>
/// What the fixes make of the programs of the matrix are programs of the matrix, and it has seen them serve more. Not CORS4004, whose fix leaves the
/// policies to the author.
/// </summary>
[Collection(nameof(Matrix))]
public sealed class RepairedPipelinesTests(Matrix matrix, ITestOutputHelper output)
{
    private static readonly CodeFixProvider[] Fixes = [new UnknownPolicyNameFixProvider(), new UseCorsOrderFixProvider(), new MissingCorsFixProvider()];

    [Fact]
    public async Task EachRepairHelps()
    {
        // Which policy the middleware has makes no difference to where it is moved: one program of those that differ in that alone.
        var rows = matrix.Rows
            .SelectMany(static question => question.Value.Select(row => (Question: question.Key, Row: row)))
            .Where(static pair => pair.Row.Rules.Any(static id => Fixes.Any(fix => fix.FixableDiagnosticIds.Contains(id))))
            .DistinctBy(static pair => (pair.Row.Pipeline.Order, pair.Row.Pipeline.IsStartup, pair.Row.Pipeline.Metadata, pair.Row.Pipeline.Protection, pair.Row.Pipeline.CorsServices))
            .ToList();
        var (wrong, offered) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        await Parallel.ForEachAsync(rows, async (pair, _) =>
        {
            var pipeline = pair.Row.Pipeline;
            var helpful = matrix.HelpfulRepairs(pipeline, pair.Question).Select(static repair => (repair.Rule, repair.Pipeline.Program)).ToHashSet();
            foreach (var (id, program) in (await RepairsOf(pipeline)).Where(static repair => repair.Id != RuleCatalog.MissingAddCors.Id))
            {
                offered.Add(id + (program is null ? " not offered" : ""));
                if (program is not null && !helpful.Contains((id, program)))
                    wrong.Add($"{id} {pipeline}\n{program}");
            }
        });
        output.WriteLine($"{rows.Count} programs: {string.Join(", ", offered.GroupBy(static id => id).OrderBy(static group => group.Key).Select(static group => $"{group.Key} {group.Count()}"))}");
        Assert.True(wrong.IsEmpty, $"{wrong.Count}\n" + string.Join('\n', wrong.Order(StringComparer.Ordinal).Take(10)));

        // Offered is not what more than UseCors would have to move for, and no name that is far from any other.
        Assert.DoesNotContain("CORS4003 not offered", offered);
        Assert.InRange(offered.Count(static repair => repair == "CORS4002"), 5 * offered.Count(static repair => repair == "CORS4002 not offered"), rows.Count);
    }

    /// <summary>The findings of rules with fixes, each with the program after its repair; null where none is offered.</summary>
    private static async Task<IReadOnlyList<(string Id, string? Program)>> RepairsOf(Pipeline pipeline)
    {
        using var workspace = new AdhocWorkspace();
        var alone = MarkedFinding.AddDocument(workspace, pipeline.Program);
        var document = alone.Project.AddDocument("Shared.cs", PipelineSource.Shared).Project.GetDocument(alone.Id)!;
        var compilation = await document.Project.GetCompilationAsync();
        var diagnostics = await compilation!.WithAnalyzers([new CorsAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        var repairs = new List<(string, string?)>();
        foreach (var diagnostic in diagnostics)
        {
            if (Fixes.FirstOrDefault(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)) is not { } fix)
                continue;

            CodeAction? action = null;
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (found, _) => action ??= found, CancellationToken.None));
            repairs.Add((diagnostic.Id, action is null ? null : await OfferedFix.ApplyAsync(action)));
        }

        return repairs;
    }
}
