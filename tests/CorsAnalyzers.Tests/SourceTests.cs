using System.Reflection;
using System.Text.RegularExpressions;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Tests.Documentation;
using Microsoft.CodeAnalysis;
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
    [InlineData("""var name = "Vary"u8;""", "Vary")]
    [InlineData(""""var name = """Origin"""u8;"""", "Origin")]
    [InlineData("""var name = @"Vary";""", "Vary")]
    [InlineData("""var name = "Var\u0079";""", "Vary")]
    [InlineData("""var name = "Access-" + "Control-Max-Age";""", "Access-Control-Max-Age")]
    [InlineData("""var name = ("Ori" + @"gin") + "";""", "Origin")]
    [InlineData("""var name = "Authorization";""", "Authorization")]
    [InlineData("""var name = "set-cookie";""", "set-cookie")]
    [InlineData("""var name = "Sec-Fetch-Site";""", "Sec-Fetch-Site")]
    [InlineData("""var name = "X-Forwarded-Host";""", "X-Forwarded-Host")]
    [InlineData("""var name = "Access" + kind + "Control";""", null)]
    [InlineData("""var name = "options"; // Access-Control-Allow-Origin""", null)]
    [InlineData("""var message = "an origin may vary";""", null)]
    [InlineData("""var name = "Original" + nameof(Origin) + "trusted_origins";""", null)]
    public void NamesAreFound(string code, string? expected) => Assert.Equal(expected, CorsNamesIn(code).SingleOrDefault());

    private static IEnumerable<string> CorsNamesIn(string code)
    {
        var root = CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest)).GetRoot();
        var literals = root.DescendantTokens().Where(IsText).Select(static token => token.ValueText);

        // What stands between the literals of a sum keeps them apart.
        var sums = root.DescendantNodes()
            .Where(static node => IsSum(node) && !node.Ancestors().Any(IsSum))
            .Select(static sum => string.Concat(
                sum.DescendantTokens().Where(IsOperand).Select(static token => IsText(token) ? token.ValueText : "\0")));
        return literals.Concat(sums).Where(IsCorsName).Distinct();
    }

    private static bool IsSum(SyntaxNode node) => node.IsKind(SyntaxKind.AddExpression);

    private static bool IsText(SyntaxToken token) => token.Kind() is SyntaxKind.InterpolatedStringTextToken
        or SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken
        or SyntaxKind.Utf8MultiLineRawStringLiteralToken;

    private static bool IsOperand(SyntaxToken token) =>
        token.Kind() is not (SyntaxKind.PlusToken or SyntaxKind.OpenParenToken or SyntaxKind.CloseParenToken);

    private static bool IsCorsName(string text) => text.Contains("Access-Control", StringComparison.OrdinalIgnoreCase)
        || text.Contains("AccessControl", StringComparison.OrdinalIgnoreCase)
        || Names.Contains(text, StringComparer.OrdinalIgnoreCase)
        || IsHeaderName(text)
        || Word().Matches(text).Any(static word => Names.Contains(word.Value) || HttpMethods.Contains(word.Value));

    // Names without a hyphen, such as Host and Date, are words of other things too.
    private static bool IsHeaderName(string text) => RequestHeaders.IsNonWildcard(text)
        || (text.Contains('-')
            && (RequestHeaders.IsForbidden(text)
                || RequestHeaders.FindRisky(text) is not null
                || ResponseHeaders.IsSafelisted(text)
                || ResponseHeaders.IsForbidden(text)
                || ResponseHeaders.FindSensitive(text) is not null));

    [GeneratedRegex("[A-Za-z_-]+")]
    private static partial Regex Word();
}
