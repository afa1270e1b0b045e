using System.Collections.Immutable;
using CorsAnalyzers.Benchmarks.Competitors;
using CorsAnalyzers.Benchmarks.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Benchmarks.Measuring.Editing;

/// <summary>
/// An editor that has the program open and one competitor running, as an IDE does: after each edit it asks for the diagnostics of the edited
/// document, the compiler's and the competitor's. What the competitor knows of the other files it may keep.
/// </summary>
internal sealed class EditingSession : IDisposable
{
    private readonly AdhocWorkspace workspace = new();
    private readonly ImmutableArray<DiagnosticAnalyzer> analyzers;
    private readonly Competitor competitor;
    private readonly EditedCode code;
    private readonly bool asksCompiler;
    private readonly DocumentId edited;
    private Solution solution;

    /// <param name="code">What is edited.</param>
    /// <param name="competitor">Who reports.</param>
    /// <param name="asksCompiler">Whether the compiler's own diagnostics are asked for, too.</param>
    public EditingSession(EditedCode code, Competitor competitor, bool asksCompiler)
    {
        (this.code, this.competitor, this.asksCompiler) = (code, competitor, asksCompiler);
        analyzers = competitor.Create();
        var project = ProjectId.CreateNewId();
        solution = workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            project,
            VersionStamp.Create(),
            "Edited",
            "Edited",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14),
            metadataReferences: ReferenceAssemblies.All));
        foreach (var file in code.Program().Files)
            solution = solution.AddDocument(DocumentId.CreateNewId(project), file.Path, SourceText.From(file.Text), filePath: "/" + file.Path);
        edited = solution.GetProject(project)!.Documents.Single(static document => document.Name == EditedCode.Path).Id;
    }

    /// <summary>The time from an edit to the diagnostics of the edited document, by the clock and of the process.</summary>
    /// <exception cref="GuardException">The package does not report what stands there then.</exception>
    public async Task<(TimeSpan Wall, TimeSpan Processor)> EditAsync(int version)
    {
        var text = SourceText.From(code.Text(version));
        var processor = Environment.CpuUsage.TotalTime;
        var started = TimeProvider.System.GetTimestamp();
        solution = solution.WithDocumentText(edited, text);
        var diagnostics = await AskAsync(solution.GetDocument(edited)!);
        var elapsed = TimeProvider.System.GetElapsedTime(started);
        processor = Environment.CpuUsage.TotalTime - processor;
        Check(version, diagnostics);
        return (elapsed, processor);
    }

    public void Dispose() => workspace.Dispose();

    private async Task<ImmutableArray<Diagnostic>> AskAsync(Document document)
    {
        Exception? failure = null;
        var compilation = (await document.Project.GetCompilationAsync())!;
        var driver = new CompilationWithAnalyzers(compilation, analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, _, _) => failure = exception,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false));
        var tree = (await document.GetSyntaxTreeAsync())!;
        var syntax = await driver.GetAnalyzerSyntaxDiagnosticsAsync(tree, CancellationToken.None);
        var model = driver.Compilation.GetSemanticModel(tree);
        if (asksCompiler)
            model.GetDiagnostics();
        var semantic = await driver.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None);
        return failure is null ? syntax.AddRange(semantic) : throw new GuardException($"{competitor}: {failure}");
    }

    private void Check(int version, ImmutableArray<Diagnostic> diagnostics)
    {
        if (competitor != Competitor.Package)
            return;
        var warnings = diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(static diagnostic => diagnostic.Id);
        if (!warnings.SequenceEqual(code.Planted(version) is { } planted ? [planted] : Array.Empty<string>()))
            throw new GuardException($"version {version} of the edited file: found {string.Join(", ", diagnostics)}");
    }
}
