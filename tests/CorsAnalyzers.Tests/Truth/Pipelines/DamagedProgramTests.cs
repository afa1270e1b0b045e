using CorsAnalyzers.Tests.Analyzers;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace CorsAnalyzers.Tests.Robustness;

/// <summary>Whole programs with tokens left out at random, as they are while they are typed: no analyzer throws.</summary>
public sealed class DamagedProgramTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task TokensLeftOut(int seed)
    {
        var random = new Random(seed);
        var (programs, findings) = (0, 0);
        foreach (var row in (IEnumerable<object[]>)WiringSilenceTests.Programs)
        {
            var sources = ((string[])row[1]).Select(source => Damage(source, random));
            programs++;
            findings += (await Analysis.RunAsync(Analysis.Compile(sources, OutputKind.ConsoleApplication))).Length;
        }

        output.WriteLine($"seed {seed}: {programs} programs damaged, {findings} findings");
        Assert.True(programs > 15);
    }

    private static string Damage(string text, Random random)
    {
        var tokens = CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Where(static token => token.Span.Length > 0).ToList();
        foreach (var token in Enumerable.Range(0, 1 + random.Next(3)).Select(_ => tokens[random.Next(tokens.Count)]).Distinct().OrderByDescending(static token => token.SpanStart))
            text = text.Remove(token.SpanStart, token.Span.Length);

        return text;
    }
}
