using CorsAnalyzers.Relevance;
using CorsAnalyzers.Tests.TestSupport;
using CorsAnalyzers.Tests.Truth.Generation;
using CorsAnalyzers.Tests.Truth.Programs;
using CorsAnalyzers.Tests.Truth.Programs.Handlers;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace CorsAnalyzers.Tests.Truth;

/// <summary>
/// Findings both ways, about random programs: whom the analyzers say is let in with credentials gets in, and where they say nothing and
/// everything is known, no attacker does.
/// </summary>
public sealed class GeneratedFindingsTests(ITestOutputHelper output)
{
    private const int BatchSize = 500;

    // All analyzers over a program take longer than its reading alone.
    private const int Share = 6;

    [Fact]
    public async Task WhoeverIsReportedGetsInAndNobodyElse()
    {
        var counts = await CompareAsync(ProgramKind.Policies, static (batch, real, findings) => new FindingComparison(batch, real, new ReadBatch(batch), findings));
        if (counts.Programs >= BatchSize)
            Assert.All(FindingComparison.Rules, rule => Assert.Contains($"{rule}: reported and served", counts.Outcomes));
    }

    /// <summary>
    /// Whatever is claimed of a handler is so when it runs; and where nothing is claimed and everything is known, no attacker reads what it
    /// answers with credentials, and its answers vary by origin only where they say so.
    /// </summary>
    [Fact]
    public async Task WhatIsReportedOfHandlersIsSoAndNothingElse()
    {
        var counts = await CompareAsync(ProgramKind.Handler, static (batch, real, findings) => new HandlerFindingComparison(batch, real, new ReadHandlers(batch), findings));
        if (counts.Programs >= BatchSize)
            Assert.All(HandlerFindingComparison.Rules, rule => Assert.Contains($"{rule}: reported and so", counts.Outcomes));
    }

    private async Task<(int Programs, IReadOnlyCollection<string> Outcomes)> CompareAsync(
        ProgramKind kind, Func<ProgramBatch, RealBatch, IReadOnlyList<Diagnostic>, IFindingComparison> comparisonOf)
    {
        var (seed, programs) = (TruthSettings.Seed, TruthSettings.Programs / Share);
        var wrong = new List<string>();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var start = 0; start < programs; start += BatchSize)
        {
            var batch = new ProgramBatch([.. Enumerable.Range(start, Math.Min(BatchSize, programs - start)).Select(number => GeneratedProgram.Draw(seed, number, kind))]);
            using var real = new RealBatch(batch);
            var comparison = comparisonOf(batch, real, await FindingsAsync(batch));
            wrong.AddRange(Enumerable.Range(0, batch.Programs.Count).SelectMany(comparison.Compare));
            foreach (var (what, count) in comparison.Counts)
                counts[what] = counts.GetValueOrDefault(what) + count;
        }

        output.WriteLine($"seed {seed}, {programs} programs");
        output.WriteLine(string.Join("\n", counts.Select(static pair => $"  {pair.Key}: {pair.Value}")));
        Assert.True(wrong.Count == 0, $"seed {seed}, {wrong.Count}:\n" + string.Join("\n\n", wrong.OrderBy(static text => text.Length).Take(8)));
        return (programs, counts.Keys);
    }

    /// <summary>The programs are many applications: middleware of one that writes <c>Vary</c> to all answers says nothing of the others'.</summary>
    private static async Task<IReadOnlyList<Diagnostic>> FindingsAsync(ProgramBatch batch)
    {
        var (telling, others) = (new List<SyntaxTree>(), new List<SyntaxTree>());
        for (var index = 0; index < batch.Programs.Count; index++)
            (CachesElsewhere.Tells(batch.TreeOf(index), CancellationToken.None) ? telling : others).Add(batch.TreeOf(index));

        return [
            .. await Analysis.RunAsync(batch.Compilation.RemoveSyntaxTrees(telling)),
            .. await Analysis.RunAsync(batch.Compilation.RemoveSyntaxTrees(others)),
        ];
    }
}
