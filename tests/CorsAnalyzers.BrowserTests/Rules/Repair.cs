using System.Collections.Immutable;
using System.Reflection;
using CorsAnalyzers.BrowserTests.Hosting;
using CorsAnalyzers.TestShared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.BrowserTests.Rules;

/// <summary>Runs the package's own analyzers and code fixes over a program, as an editor does.</summary>
internal static class Repair
{
    private const int MostFindings = 20;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [.. Marked<DiagnosticAnalyzerAttribute>("CorsAnalyzers").Select(Create<DiagnosticAnalyzer>)];

    private static readonly ImmutableArray<CodeFixProvider> Fixes =
        [.. Marked<ExportCodeFixProviderAttribute>("CorsAnalyzers.CodeFixes").Select(Create<CodeFixProvider>)];

    /// <summary>
    /// The program after the first fix of every finding of the rule. Fails where there is no finding, no fix,
    /// a finding of the rule afterwards, or code that does not compile.
    /// </summary>
    public static async Task<string> ApplyAsync(string program, string ruleId, string? trustedOrigins)
    {
        using var workspace = new AdhocWorkspace();
        var document = AddProgram(workspace, program, trustedOrigins);
        var findings = await FindAsync(document, ruleId);
        Assert.True(findings.Length > 0, $"{ruleId} is not reported in:{Environment.NewLine}{program}");
        for (var round = 0; findings.Length > 0; round++)
        {
            Assert.True(round < MostFindings, $"{ruleId} is still reported after {round} fixes: {findings[0]}");
            document = await ApplyFirstFixAsync(document, findings[0]);
            findings = await FindAsync(document, ruleId);
        }

        return (await document.GetTextAsync()).ToString();
    }

    /// <summary>What is reported of a program.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FindAsync(string program)
    {
        using var workspace = new AdhocWorkspace();
        return await FindAsync(AddProgram(workspace, program, trustedOrigins: null));
    }

    private static IEnumerable<Type> Marked<TAttribute>(string assembly) =>
        Assembly.Load(assembly).GetTypes().Where(static type => type.IsDefined(typeof(TAttribute)));

    private static T Create<T>(Type type) => (T)Activator.CreateInstance(type, nonPublic: true)!;

    private static Document AddProgram(AdhocWorkspace workspace, string program, string? trustedOrigins)
    {
        // Paths that exist nowhere; the options apply because both files are in one folder.
        var folder = Path.Combine(Path.GetTempPath(), "application");
        var options = "root = true\n[*.cs]\n" + (trustedOrigins is null ? "" : $"cors_analyzers.trusted_origins = {trustedOrigins}\n");
        var project = workspace.CurrentSolution.AddProject("Application", "Application", LanguageNames.CSharp)
            .WithCompilationOptions(WebSource.CompilationOptions)
            .WithParseOptions(WebSource.ParseOptions)
            .WithMetadataReferences(WebSource.References)
            .AddDocument("GlobalUsings.cs", WebImplicitUsings.Text, filePath: Path.Combine(folder, "GlobalUsings.cs")).Project
            .AddAnalyzerConfigDocument(".editorconfig", SourceText.From(options), filePath: Path.Combine(folder, ".editorconfig")).Project;
        return project.AddDocument("Program.cs", program, filePath: Path.Combine(folder, "Program.cs"));
    }

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Document document, string ruleId) =>
        [.. (await FindAsync(document)).Where(diagnostic => diagnostic.Id == ruleId)];

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Exception? failure = null;
        var options = new CompilationWithAnalyzersOptions(
            document.Project.AnalyzerOptions,
            onAnalyzerException: (exception, _, _) => failure = exception,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        var diagnostics = await new CompilationWithAnalyzers(compilation, Analyzers, options).GetAnalyzerDiagnosticsAsync();
        Assert.Null(failure);
        return [.. diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static async Task<Document> ApplyFirstFixAsync(Document document, Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None);
        foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(finding.Id)))
            await fix.RegisterCodeFixesAsync(context);

        Assert.True(actions.Count > 0, $"No fix is offered for {finding}.");
        var operations = await actions[0].GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return changed.GetDocument(document.Id)!;
    }
}
