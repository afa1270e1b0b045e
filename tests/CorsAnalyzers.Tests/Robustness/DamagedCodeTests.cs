using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit.Abstractions;

namespace CorsAnalyzers.Tests.Robustness;

/// <summary>
/// The functions of many servers with tokens left out at random: no analyzer throws. (Prefixes, and fixes, are
/// <see cref="HalfTypedCodeTests"/>'s.)
/// </summary>
public sealed class DamagedCodeTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task TokensLeftOut(int seed)
    {
        var random = new Random(seed);
        var functions = 0;
        var sources = SoundServers.Sources.Select(source => Damage(source.Text, random, ref functions)).ToList();
        var findings = await Analysis.RunAsync(Analysis.Compile(sources, references: SoundServers.References));
        output.WriteLine($"seed {seed}: {functions} functions damaged, {findings.Length} findings");
        Assert.True(functions > 150);
    }

    /// <summary>Leaves out one to three tokens of each function's body.</summary>
    private static string Damage(string text, Random random, ref int functions)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        var left = new List<(int Start, int Length)>();
        foreach (var method in root.DescendantNodes().OfType<BaseMethodDeclarationSyntax>())
        {
            var tokens = (method.Body ?? (CSharpSyntaxNode?)method.ExpressionBody)?.DescendantTokens().ToList() ?? [];
            if (tokens.Count == 0)
                continue;

            functions++;
            for (var i = random.Next(3); i >= 0; i--)
            {
                var token = tokens[random.Next(tokens.Count)];
                left.Add((token.SpanStart, token.Span.Length));
            }
        }

        foreach (var (start, length) in left.Distinct().OrderByDescending(static token => token.Start))
            text = text.Remove(start, length);

        return text;
    }
}
