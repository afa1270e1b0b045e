using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Asks a fix's own provider for the action that fixes all in a scope.</summary>
internal static class FixAll
{
    /// <returns>Null if the scope is not supported, or nothing is to be fixed in it.</returns>
    public static async Task<CodeAction?> GetActionAsync(
        Analysis analysis,
        AnalysisFinding trigger,
        CodeFixProvider fix,
        CodeAction action,
        FixAllScope scope,
        CancellationToken cancellationToken)
    {
        var provider = fix.GetFixAllProvider();
        if (provider is null || !provider.GetSupportedFixAllScopes().Contains(scope))
            return null;

        var context = new FixAllContext(
            analysis.Solution.GetDocument(trigger.Diagnostic.Location.SourceTree)!,
            fix,
            scope,
            action.EquivalenceKey!,
            provider.GetSupportedFixAllDiagnosticIds(fix),
            new KnownDiagnostics(analysis),
            cancellationToken);
        return await provider.GetFixAsync(context).ConfigureAwait(false);
    }

    private sealed class KnownDiagnostics(Analysis analysis) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Select(project, _ => true);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
            => Select(document.Project, diagnostic => analysis.Solution.GetDocument(diagnostic.Location.SourceTree)?.Id == document.Id);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Select(project, diagnostic => !diagnostic.Location.IsInSource);

        private Task<IEnumerable<Diagnostic>> Select(Project project, Func<Diagnostic, bool> predicate)
            => Task.FromResult<IEnumerable<Diagnostic>>([.. analysis.Findings
                .Where(finding => finding.Project.Id == project.Id && predicate(finding.Diagnostic))
                .Select(finding => finding.Diagnostic)]);
    }
}
