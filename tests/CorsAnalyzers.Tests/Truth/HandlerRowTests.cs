using CorsAnalyzers.Tests.Truth.Generation;
using CorsAnalyzers.Tests.Truth.Generation.Handlers;
using CorsAnalyzers.Tests.Truth.Programs;
using CorsAnalyzers.Tests.Truth.Programs.Handlers;

namespace CorsAnalyzers.Tests.Truth;

/// <summary>Every handler of <see cref="HandlerRows"/> answers as the simulation says.</summary>
public sealed class HandlerRowTests
{
    [Fact]
    public void TheSimulationAnswersAsTheHandlersDo()
    {
        var batch = new ProgramBatch([.. HandlerRows.All.Select(static row => GeneratedProgram.Written($$"""
            public static class {{Grammar.ProgramName}}
            {
                public static void {{HandlerGrammar.EntryPoint}}(HttpContext context, bool first, bool second)
                {
                    var headers = context.Response.Headers;
                    var origin = context.Request.Headers.Origin.ToString();
                    string text = context.Request.Headers.Origin;
                    {{row}}
                }
            }
            """))]);
        using var real = new RealBatch(batch);
        var comparison = new HandlerComparison(batch, real, new ReadHandlers(batch));
        var disagreements = Enumerable.Range(0, HandlerRows.All.Count).Select(comparison.Compare).OfType<Disagreement>().ToList();
        Assert.True(disagreements.Count == 0, string.Join("\n", disagreements));
        Assert.All(comparison.Tally.Known, static fact => Assert.True(fact.Value == 1, $"{fact.Key}: {fact.Value:P1} is known."));
    }
}
