using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Runs the analyzers of one test and keeps the result per contents, so that equal states are analyzed once.</summary>
internal sealed class AnalysisRunner(
    Func<ImmutableArray<DiagnosticAnalyzer>> createAnalyzers, Func<Diagnostic, bool> isIncluded, Func<Project, AnalyzerOptions> getOptions)
{
    private readonly Dictionary<string, Analysis> analyses = new(StringComparer.Ordinal);

    /// <summary>The analysis's solution may be another one than the given, with the same contents.</summary>
    public async Task<Analysis> AnalyzeAsync(Solution solution, CancellationToken cancellationToken)
    {
        var contents = await SolutionFiles.ContentsAsync(solution, cancellationToken).ConfigureAwait(false);
        if (!analyses.TryGetValue(contents, out var analysis))
            analyses.Add(contents, analysis = await RunAsync(solution, cancellationToken).ConfigureAwait(false));

        return analysis;
    }

    private async Task<Analysis> RunAsync(Solution solution, CancellationToken cancellationToken)
    {
        var analyzers = createAnalyzers();
        var suppressible = analyzers.OfType<DiagnosticSuppressor>()
            .SelectMany(suppressor => suppressor.SupportedSuppressions)
            .Select(suppression => suppression.SuppressedDiagnosticId)
            .ToHashSet(StringComparer.Ordinal);
        var findings = new List<AnalysisFinding>();
        foreach (var project in solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
            findings.AddRange(compilation.GetDiagnostics(cancellationToken)
                .Where(isIncluded)
                .Select(diagnostic => new AnalysisFinding(project, diagnostic, IsLocal: true)));
            if (!analyzers.IsEmpty)
                findings.AddRange(await AnalyzeAsync(project, compilation, analyzers, cancellationToken).ConfigureAwait(false));
        }

        return new Analysis(solution, [.. findings
            .Where(finding => !finding.Diagnostic.IsSuppressed || suppressible.Contains(finding.Diagnostic.Id))
            .OrderBy(finding => finding.Diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Diagnostic.Location.SourceSpan.Start)
            .ThenBy(finding => finding.Diagnostic.Location.SourceSpan.End)
            .ThenBy(finding => finding.Diagnostic.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Diagnostic.GetMessage(), StringComparer.Ordinal)]);
    }

    private async Task<IEnumerable<AnalysisFinding>> AnalyzeAsync(
        Project project, Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken)
    {
        var options = new CompilationWithAnalyzersOptions(
            getOptions(project),
            onAnalyzerException: null,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true);
        var result = await new CompilationWithAnalyzers(OffByDefaultOptions.Apply(compilation, analyzers), analyzers, options)
            .GetAnalysisResultAsync(cancellationToken)
            .ConfigureAwait(false);
        var nonLocal = result.CompilationDiagnostics.Values
            .SelectMany(diagnostics => diagnostics)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return result.GetAllDiagnostics().Select(diagnostic => new AnalysisFinding(project, diagnostic, !nonLocal.Contains(diagnostic)));
    }
}
