using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CorsAnalyzers.Analyzers;
using CorsAnalyzers.TestShared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Tests.TestSupport;

/// <summary>Runs all analyzers of the package over sources, many cases at once.</summary>
internal static partial class Analysis
{
    /// <summary>All analyzers of the package.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [.. typeof(CorsAnalyzer).Assembly.GetTypes()
            .Where(type => type.GetCustomAttributes(typeof(DiagnosticAnalyzerAttribute), inherit: false).Length > 0)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>A compilation of a web project.</summary>
    public static CSharpCompilation Compile(IEnumerable<string> sources, OutputKind kind = OutputKind.DynamicallyLinkedLibrary, bool withAspNetCore = true, params MetadataReference[] references)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var trees = sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, options, $"/Test{i}.cs"));
        if (withAspNetCore)
            trees = trees.Append(CSharpSyntaxTree.ParseText(WebImplicitUsings.Text, options, WebProject.GlobalUsingsPath));
        return CSharpCompilation.Create(
            "Test",
            trees,
            (withAspNetCore ? AspNetCoreReferences.All : AspNetCoreReferences.NetCoreOnly).AddRange(references),
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>What the analyzers report; an exception in one fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(Compilation compilation, AnalyzerOptions? options = null)
    {
        var withAnalyzers = compilation.WithAnalyzers(
            Analyzers,
            new CompilationWithAnalyzersOptions(
                options ?? new AnalyzerOptions([]),
                onAnalyzerException: null, // What such a callback throws, the driver drops: without one, the exception is reported.
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false));
        var diagnostics = await withAnalyzers.GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Id == "AD0001");
        return diagnostics;
    }

    /// <summary>
    /// Holds the findings against the sources: a line that ends in <c>// CORSnnnn</c> (several: separated by a space) has exactly those
    /// findings, any other line none. The sources compile.
    /// </summary>
    public static Task VerifyMarksAsync(params string[] sources) => VerifyMarksAsync(sources, editorConfig: null);

    /// <summary>The same under an <c>.editorconfig</c> or a global configuration, with rules switched on that are off by default.</summary>
    public static async Task VerifyMarksAsync(string[] sources, string? editorConfig, params string[] switchedOn)
    {
        var kind = sources.Any(static source => TopLevel().IsMatch(source)) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        await VerifyMarksAsync(SwitchOn(Compile(sources, kind), switchedOn), sources, editorConfig);
    }

    /// <summary>The same for a program whose entry point is a <c>Main</c> method.</summary>
    public static Task VerifyProgramMarksAsync(params string[] sources) => VerifyMarksAsync(Compile(sources, OutputKind.ConsoleApplication), sources, editorConfig: null);

    /// <summary>The same for a project that knows other hosts than ASP.NET Core.</summary>
    public static Task VerifyHostAsync(bool withAspNetCore, MetadataReference[] references, params string[] sources) =>
        VerifyMarksAsync(Compile(sources, OutputKind.DynamicallyLinkedLibrary, withAspNetCore, references), sources, editorConfig: null);

    private static async Task VerifyMarksAsync(CSharpCompilation compilation, string[] sources, string? editorConfig)
    {
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static error => error.ToString()));

        var expected = sources.SelectMany((source, file) => source.Split('\n').SelectMany((line, number) =>
            Mark().Match(line) is { Success: true } mark
                ? mark.Groups["id"].Captures.Select(id => $"/Test{file}.cs({number + 1}): {id.Value}")
                : []));
        var actual = (await RunAsync(compilation, editorConfig is null ? null : EditorConfigOptions.Of(editorConfig))).Select(static diagnostic =>
            $"{diagnostic.Location.SourceTree?.FilePath}({diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}): {diagnostic.Id}");
        var (missing, unexpected) = (expected.Except(actual).ToList(), actual.Except(expected).ToList());
        Assert.True(missing.Count + unexpected.Count == 0, $"missing: {string.Join("; ", missing)}\nunexpected: {string.Join("; ", unexpected)}");
        Assert.Equal(expected.Count(), actual.Count());
    }

    /// <summary>The compilation with rules switched on that are off by default.</summary>
    public static CSharpCompilation SwitchOn(CSharpCompilation compilation, IEnumerable<string> ids) => compilation.WithOptions(
        compilation.Options.WithSpecificDiagnosticOptions(ids.Select(static id => KeyValuePair.Create(id, ReportDiagnostic.Warn))));

    [GeneratedRegex(@"//(?:\s(?<id>CORS\d{4}))+\s*$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(var builder = WebApplication|var app = WebApplication)", RegexOptions.Multiline)]
    private static partial Regex TopLevel();
}
