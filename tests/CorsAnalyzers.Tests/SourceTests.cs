using System.Reflection;
using System.Text.RegularExpressions;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Tests.Documentation;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Tests;

/// <summary>What CORS calls things is written in Core, and what frameworks call them in Vocabulary.</summary>
public sealed partial class SourceTests
{
    private const string Analyzer = "src/CorsAnalyzers";

    private static readonly string[] Names = typeof(CorsHeaderNames).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(static field => (string)field.GetRawConstantValue()!)
        .ToArray();

    private static readonly string[] HttpMethods = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "CONNECT", "TRACE", "TRACK"];

    [Fact]
    public void NoCorsNameIsWrittenOutsideTheVocabulary()
    {
        var files = Directory.EnumerateFiles(RepositoryFiles.PathOf(Analyzer), "*.cs", SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(RepositoryFiles.Root, path).Replace('\\', '/'))
            .Where(static path => !path.StartsWith(Analyzer + "/Vocabulary/", StringComparison.Ordinal) && !path.Contains("/obj/") && !path.Contains("/bin/"))
            .ToList();
        Assert.True(files.Count > 20);
        Assert.Empty(files.SelectMany(static path => CorsNamesIn(RepositoryFiles.Read(path)).Select(name => $"{path}: {name}")));
    }

    [Theory]
    [InlineData("""var name = "origin";""", "origin")]
    [InlineData("""var name = "x Vary y";""", "x Vary y")]
    [InlineData("""var name = $"Access-Control-{kind}";""", "Access-Control-")]
    [InlineData(""""var name = """access-control-allow-origin""";"""", "access-control-allow-origin")]
    [InlineData("""var name = "AccessControlAllowOrigin";""", "AccessControlAllowOrigin")]
    [InlineData("""var name = "OPTIONS";""", "OPTIONS")]
    [InlineData("""var name = "options"; // Access-Control-Allow-Origin""", null)]
    [InlineData("""var message = "an origin may vary";""", null)]
    [InlineData("""var name = "Original" + nameof(Origin) + "trusted_origins";""", null)]
    public void NamesAreFound(string code, string? expected) => Assert.Equal(expected, CorsNamesIn(code).SingleOrDefault());

    private static IEnumerable<string> CorsNamesIn(string code) => CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest)).GetRoot()
        .DescendantTokens()
        .Where(static token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken)
        .Select(static token => token.ValueText)
        .Where(static text => text.Contains("Access-Control", StringComparison.OrdinalIgnoreCase)
            || text.Contains("AccessControl", StringComparison.OrdinalIgnoreCase)
            || Names.Contains(text, StringComparer.OrdinalIgnoreCase)
            || Word().Matches(text).Any(static word => Names.Contains(word.Value) || HttpMethods.Contains(word.Value)));

    [GeneratedRegex("[A-Za-z_-]+")]
    private static partial Regex Word();
}
