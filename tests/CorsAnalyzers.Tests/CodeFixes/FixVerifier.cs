using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Tests.CodeFixes;

/// <summary>
/// Runs a fix one by one and by fix-all in document, project and solution. It is about the fix's own rules: what others say of the sources is
/// tested with the analyzers.
/// </summary>
internal static class FixVerifier<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    /// <summary>Both sources are marked with the diagnostics that they have.</summary>
    public static Task VerifyAsync(string source, string fixedSource, string? editorConfig = null, int? actionIndex = null, string? key = null, int? fixAllIterations = null)
    {
        var test = new CorsCodeFixVerifier<TAnalyzer, TFix>.Test
        {
            TestCode = source,
            FixedCode = fixedSource,
            CodeActionIndex = actionIndex,
            CodeActionEquivalenceKey = key,
            NumberOfFixAllIterations = fixAllIterations,
        };
        var fixable = new TFix().FixableDiagnosticIds;
        var rules = new TAnalyzer().SupportedDiagnostics;

        // Editors offer no repair of what the end of the compilation shows, but 'dotnet format' makes it.
        if (rules.Any(rule => fixable.Contains(rule.Id) && rule.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd)))
            test.CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipLocalDiagnosticCheck;

        test.DisabledDiagnostics.Clear();
        test.DisabledDiagnostics.AddRange(rules.Select(static rule => rule.Id).Where(id => !fixable.Contains(id)));
        if (fixedSource.Contains("{|CORS"))
            test.FixedState.MarkupHandling = MarkupMode.Allow;

        if (editorConfig is not null)
            test.EditorConfig = "root = true\n[*]\n" + editorConfig + "\n";

        return test.RunAsync(CancellationToken.None);
    }

    /// <summary>No fix is offered.</summary>
    public static Task VerifyNoFixAsync(string source, string? editorConfig = null) => VerifyAsync(source, source, editorConfig);
}
