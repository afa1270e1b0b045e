using System.Collections.Immutable;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Tests.Documentation;

/// <summary>Runs all analyzers and all code fixes of the package over an example of the documentation.</summary>
internal sealed class ExampleTest : CorsCodeFixVerifier<EmptyDiagnosticAnalyzer, EmptyCodeFixProvider>.Test
{
    /// <summary>The fixes, one by one and all at once, make exactly <paramref name="fixedSource"/> of an example.</summary>
    public static async Task VerifyFixAsync(string source, string fixedSource, string? editorConfig = null, params string[] switchedOn)
    {
        (source, fixedSource) = (RuleTexts.WithoutClaims(source, "//"), RuleTexts.WithoutClaims(fixedSource, "//"));
        editorConfig = editorConfig is null ? null : "root = true\n" + editorConfig;
        var test = new ExampleTest { TestCode = source, FixedCode = fixedSource };
        test.DisabledDiagnostics.AddRange(Analysis.Analyzers
            .SelectMany(static analyzer => analyzer.SupportedDiagnostics)
            .Where(rule => !rule.IsEnabledByDefault && !switchedOn.Contains(rule.Id))
            .Select(static rule => rule.Id));
        if (editorConfig is not null)
            test.EditorConfig = editorConfig;

        // What is reported, and where, is held by another test against the claims of both.
        var reported = await ReportedAsync(source);
        test.ExpectedDiagnostics.AddRange(reported.Select(Expect));
        test.FixedState.ExpectedDiagnostics.AddRange((await ReportedAsync(fixedSource)).Select(Expect));

        // Editors offer no repair of what the end of the compilation shows, but 'dotnet format' makes it.
        if (reported.Any(static diagnostic => diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd)))
            test.CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipLocalDiagnosticCheck;

        await test.RunAsync(CancellationToken.None);

        Task<ImmutableArray<Diagnostic>> ReportedAsync(string text) => Analysis.RunAsync(
            Analysis.SwitchOn(Analysis.Compile([text], OutputKind.ConsoleApplication), switchedOn),
            editorConfig is null ? null : EditorConfigOptions.Of(editorConfig));
    }

    /// <summary>With the options, the analyzers report of a sound program what they say of the options alone.</summary>
    public static Task VerifyOptionsAsync(string path, string text, params DiagnosticResult[] expected)
    {
        var test = new ExampleTest { TestCode = "var app = WebApplication.Create(args);\napp.Run();\n" };
        test.TestState.AnalyzerConfigFiles.Add((path, text));
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(CancellationToken.None);
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => Analysis.Analyzers;

    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => RuleTexts.Fixes;

    private static DiagnosticResult Expect(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return new DiagnosticResult(diagnostic.Id, diagnostic.Severity)
            .WithSpan(
                span.StartLinePosition.Line + 1,
                span.StartLinePosition.Character + 1,
                span.EndLinePosition.Line + 1,
                span.EndLinePosition.Character + 1)
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);
    }
}
