using System.Collections.Immutable;
using System.Globalization;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>CORS0001: a value of <c>cors_analyzers.trusted_origins</c> that cannot be used is said once, with the reason.</summary>
public sealed class OptionsAnalyzerTests
{
    private const string Name = "cors_analyzers.trusted_origins";

    [Theory]
    [InlineData("*", "'*' means every site")]
    [InlineData("null", "'null' is what any sandboxed page sends")]
    [InlineData("a.example", "'a.example' has no scheme; write 'https://a.example'")]
    [InlineData("https://a.example, b.example", "'b.example' has no scheme; write 'https://b.example'")]
    [InlineData("https://a.example/", "'https://a.example/' ends with a slash; write 'https://a.example'")]
    [InlineData("https://a.example:443", "'https://a.example:443' names the default port, which browsers leave out; write 'https://a.example'")]
    [InlineData("https://A.example", "'https://A.example' has upper-case letters; write 'https://a.example'")]
    [InlineData("https://*.com", "'https://*.com' means every site under 'com'")]
    [InlineData("https://*.github.io", "'https://*.github.io' means every site under 'github.io'")]
    [InlineData("https://x.*.example", "'https://x.*.example' has a '*' that is not the whole first label of the host")]
    [InlineData("https://a.example https://b.example", "'https://a.example https://b.example' holds several origins; separate them with commas")]
    [InlineData(",", "it names no origin")]
    public async Task SaysWhatIsWrong(string value, string reason)
    {
        var diagnostic = Assert.Single(await RunAsync(_ => value));
        Assert.Equal(("CORS0001", DiagnosticSeverity.Warning, Location.None), (diagnostic.Id, diagnostic.Severity, diagnostic.Location));
        Assert.Equal(
            $"The option '{Name}' has the value '{value}', which cannot be used: {reason}",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("https://a.example")]
    [InlineData(" https://a.example , https://*.b.example:8443,http://localhost:3000,")]
    [InlineData("https://*.shop.github.io")]
    public async Task IsSilentWhereItCanBeUsed(string? value) => Assert.Empty(await RunAsync(_ => value));

    [Fact]
    public async Task SaysEachWrongValueOnce()
    {
        var diagnostics = await RunAsync(path => path switch { "/Test0.cs" or "/Test1.cs" => "*", "/Test2.cs" => "null", _ => "https://a.example" });
        Assert.Equal(2, diagnostics.Length);
        Assert.Equal(2, diagnostics.Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)).Distinct().Count());
    }

    [Fact]
    public async Task IsSilentWithoutAspNetCore() => Assert.Empty(await RunAsync(_ => "*", withAspNetCore: false));

    private static Task<ImmutableArray<Diagnostic>> RunAsync(Func<string, string?> valueFor, bool withAspNetCore = true) => Analysis.RunAsync(
        Analysis.Compile(["class A { }", "class B { }", "class C { }"], withAspNetCore: withAspNetCore),
        new AnalyzerOptions([], new Provider(valueFor)));

    private sealed class Provider(Func<string, string?> valueFor) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Options(null);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(valueFor(tree.FilePath));

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options(string? trusted) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = trusted ?? string.Empty;
            return key == Name && trusted is not null;
        }
    }
}
