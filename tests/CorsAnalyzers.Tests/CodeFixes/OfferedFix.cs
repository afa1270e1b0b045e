using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Tests.CodeFixes;

/// <summary>The first action that a provider offers for the first diagnostic of an id in a program.</summary>
internal static class OfferedFix
{
    public static async Task<CodeAction?> FindAsync(DiagnosticAnalyzer analyzer, CodeFixProvider provider, string id, string source)
    {
        using var workspace = new AdhocWorkspace();
        var document = MarkedFinding.AddDocument(workspace, source);
        var compilation = await document.Project.GetCompilationAsync();
        var diagnostics = await compilation!.WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync();
        CodeAction? first = null;
        await provider.RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostics.First(diagnostic => diagnostic.Id == id), (action, _) => first ??= action, CancellationToken.None));
        return first;
    }

    /// <summary>The text of the changed document.</summary>
    public static async Task<string> ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var documents = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.Projects.Single().Documents;
        return (await documents.Single(static document => document.Name == "Program.cs").GetTextAsync()).ToString();
    }
}
