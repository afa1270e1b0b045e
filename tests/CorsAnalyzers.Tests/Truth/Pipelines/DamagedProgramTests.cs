using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace CorsAnalyzers.Tests.Truth.Pipelines;

/// <summary>Programs of the matrix with tokens left out at random, as they are while they are typed: no analyzer throws.</summary>
public sealed class DamagedProgramTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task TokensLeftOut(int seed)
    {
        var random = new Random(seed);
        var pipelines = Question.All.SelectMany(static question => question.Pipelines.Where(static (_, i) => i % 40 == 0)).ToList();
        var (programs, findings) = (0, 0);
        foreach (var pipeline in pipelines)
        {
            var compilation = PipelineSource.CompileProgram(pipeline);
            var tree = compilation.SyntaxTrees.Single(static tree => tree.FilePath == "/Program.cs");
            var damaged = CSharpSyntaxTree.ParseText(Damage(tree.GetRoot().ToFullString(), random), (CSharpParseOptions)tree.Options, tree.FilePath);
            programs++;
            findings += (await Analysis.RunAsync(compilation.ReplaceSyntaxTree(tree, damaged))).Length;
        }

        output.WriteLine($"seed {seed}: {programs} programs damaged, {findings} findings");
        Assert.True(programs > 30);
    }

    private static string Damage(string text, Random random)
    {
        var tokens = CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Where(static token => token.Span.Length > 0).ToList();
        foreach (var token in Enumerable.Range(0, 1 + random.Next(3)).Select(_ => tokens[random.Next(tokens.Count)]).Distinct().OrderByDescending(static token => token.SpanStart))
            text = text.Remove(token.SpanStart, token.Span.Length);

        return text;
    }
}
