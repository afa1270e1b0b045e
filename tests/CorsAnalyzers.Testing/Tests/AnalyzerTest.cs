using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compiles sources, runs analyzers and compares what they report with what the test expects.</summary>
public abstract class AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    private AnalysisRunner? runner;

    protected AnalyzerTest() => TestState = new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);

    public abstract string Language { get; }

    public string TestCode
    {
        set
        {
            if (value is not null)
                TestState.Sources.Add(value);
        }
    }

    public SolutionState TestState { get; }

    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    public MarkupOptions MarkupOptions { get; set; }

    public TestBehaviors TestBehaviors { get; set; }

    /// <summary>Ids that are switched off in the projects' options.</summary>
    public List<string> DisabledDiagnostics { get; } = [];

    public ReferenceAssemblies ReferenceAssemblies { get; set; } = ReferenceAssemblies.Default;

    /// <summary>A further check of each diagnostic that was matched.</summary>
    public Action<Diagnostic, DiagnosticResult, IVerifier>? DiagnosticVerifier { get; set; }

    /// <summary>Changes that a test makes to its solution before it is compiled.</summary>
    public List<Func<Solution, ProjectId, Solution>> SolutionTransforms { get; } = [];

    protected static TVerifier Verify { get; } = new();

    protected virtual string DefaultFilePathPrefix => "/0/Test";

    protected virtual string DefaultTestProjectName => "TestProject";

    protected virtual string DefaultFilePath => DefaultFilePathPrefix + "0." + DefaultFileExt;

    protected abstract string DefaultFileExt { get; }

    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        runner = new AnalysisRunner(
            () => [.. GetDiagnosticAnalyzers()],
            diagnostic => IsCompilerDiagnosticIncluded(diagnostic, CompilerDiagnostics),
            GetAnalyzerOptions);
        await RunImplAsync(cancellationToken).ConfigureAwait(false);
    }

    protected internal virtual DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers)
    {
        if (MarkupOptions.HasFlag(MarkupOptions.UseFirstDescriptor))
            return analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).FirstOrDefault();

        return analyzers is [var first, ..] && first.SupportedDiagnostics.Length == 1 ? first.SupportedDiagnostics[0] : null;
    }

    protected virtual async Task RunImplAsync(CancellationToken cancellationToken)
    {
        Verify.NotEmpty($"{nameof(TestState)}.{nameof(SolutionState.Sources)}", TestState.Sources);
        var state = WithoutMarkup(TestState.WithInheritedValues(null, []), []);
        await VerifyDiagnosticsAsync(state, Verify, cancellationToken).ConfigureAwait(false);
    }

    protected abstract IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers();

    protected abstract CompilationOptions CreateCompilationOptions();

    protected abstract ParseOptions CreateParseOptions();

    protected virtual AnalyzerOptions GetAnalyzerOptions(Project project) => project.AnalyzerOptions;

    protected virtual bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics)
        => compilerDiagnostics switch
        {
            CompilerDiagnostics.None => false,
            CompilerDiagnostics.Errors => diagnostic.Severity >= DiagnosticSeverity.Error,
            CompilerDiagnostics.Warnings => diagnostic.Severity >= DiagnosticSeverity.Warning,
            CompilerDiagnostics.Suggestions => diagnostic.Severity >= DiagnosticSeverity.Info,
            _ => true,
        };

    /// <summary>Switches on all that the analyzers can report, and makes an exception in them an error.</summary>
    protected virtual Project ApplyCompilationOptions(Project project)
    {
        var reports = new Dictionary<string, ReportDiagnostic>(StringComparer.Ordinal) { ["AD0001"] = ReportDiagnostic.Error };
        foreach (var descriptor in GetDiagnosticAnalyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics))
            reports[descriptor.Id] = descriptor.IsEnabledByDefault ? ReportDiagnostic.Default : ToReport(descriptor.DefaultSeverity);

        foreach (var id in DisabledDiagnostics)
            reports[id] = ReportDiagnostic.Suppress;

        var options = project.CompilationOptions!;
        options = options.WithSpecificDiagnosticOptions(reports.ToImmutableDictionary().SetItems(options.SpecificDiagnosticOptions));
        return project.Solution.WithProjectCompilationOptions(project.Id, options).GetProject(project.Id)!;
    }

    private protected SolutionState WithoutMarkup(SolutionState state, IReadOnlyCollection<string> fixableIds)
    {
        var analyzers = GetDiagnosticAnalyzers().ToArray();
        return state.WithoutMarkup(new MarkupReader(
            state.MarkupHandling ?? MarkupMode.Allow,
            MarkupOptions,
            GetDefaultDiagnostic(analyzers),
            [.. analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)],
            fixableIds,
            DefaultFilePath));
    }

    private protected async Task VerifyDiagnosticsAsync(SolutionState state, IVerifier verifier, CancellationToken cancellationToken)
    {
        verifier.LanguageIsSupported(Language);
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. GetDiagnosticAnalyzers()];
        var formatter = new ResultFormatter(analyzers, DefaultFilePath);
        var analysis = await AnalyzeAsync(CreateProject(state).Solution, cancellationToken).ConfigureAwait(false);
        CompareResults(state.ExpectedDiagnostics, analysis.Diagnostics, formatter, verifier);

        var scope = new ExclusionScope(analyzers, [.. state.Sources.Select(source => source.filename)]);
        if (!state.ExpectedDiagnostics.Any(scope.Covers))
            return;

        if (!TestBehaviors.HasFlag(TestBehaviors.SkipGeneratedCodeCheck) && !analyzers.All(GeneratedCodeSetting.IsConfiguredBy))
        {
            var inGenerated = verifier.PushContext("Verifying exclusions in <auto-generated> code");
            var actual = await AnalyzeWithFirstLineAsync(state, " // <auto-generated>", cancellationToken).ConfigureAwait(false);
            CompareResults(scope.ExpectedWhenGenerated(state.ExpectedDiagnostics), actual.Diagnostics, formatter, inGenerated);
        }

        if (!TestBehaviors.HasFlag(TestBehaviors.SkipSuppressionCheck))
        {
            var suppressed = verifier.PushContext("Verifying exclusions in '#pragma warning disable' code");
            var ids = state.ExpectedDiagnostics.Where(scope.Covers).Select(expected => expected.Id).Distinct(StringComparer.Ordinal);
            var pragma = "#pragma warning disable " + string.Join(", ", ids);
            var actual = await AnalyzeWithFirstLineAsync(state, pragma, cancellationToken).ConfigureAwait(false);
            CompareResults(
                scope.ExpectedWhenSuppressed(state.ExpectedDiagnostics),
                actual.Diagnostics.Where(diagnostic => !diagnostic.IsSuppressed),
                formatter,
                suppressed);
        }
    }

    private protected Task<Analysis> AnalyzeAsync(Solution solution, CancellationToken cancellationToken)
        => runner!.AnalyzeAsync(solution, cancellationToken);

    private protected Project CreateProject(SolutionState state)
    {
        var project = SharedWorkspace.EmptyProject(
            state,
            CreateCompilationOptions().WithOutputKind(state.OutputKind ?? OutputKind.DynamicallyLinkedLibrary),
            CreateParseOptions().WithDocumentationMode(state.DocumentationMode ?? DocumentationMode.Diagnose));
        var solution = SolutionFiles.AddFiles(project.Solution, project.Id, state);
        if (state.AdditionalProjects.Count > 0)
            solution = AddProjects(solution, project.Id, state);

        foreach (var transform in SolutionTransforms)
            solution = transform(solution, project.Id);

        return ApplyCompilationOptions(solution.GetProject(project.Id)!);
    }

    private static ReportDiagnostic ToReport(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => ReportDiagnostic.Error,
        DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
        DiagnosticSeverity.Info => ReportDiagnostic.Info,
        _ => ReportDiagnostic.Hidden,
    };

    private Solution AddProjects(Solution solution, ProjectId primary, SolutionState state)
    {
        var ids = new Dictionary<string, ProjectId>(StringComparer.Ordinal) { [state.Name] = primary };
        foreach (var (name, project) in state.AdditionalProjects)
        {
            var id = ids[name] = ProjectId.CreateNewId(name);
            solution = solution.AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Default,
                name,
                name,
                project.Language,
                compilationOptions: CreateCompilationOptions().WithOutputKind(project.OutputKind ?? OutputKind.DynamicallyLinkedLibrary),
                parseOptions: CreateParseOptions(),
                metadataReferences: project.AdditionalReferences));
            solution = SolutionFiles.AddFiles(solution, id, project);
        }

        foreach (var project in state.AdditionalProjects.Values.Prepend(state))
        {
            solution = solution.AddProjectReferences(
                ids[project.Name], project.AdditionalProjectReferences.Select(name => new ProjectReference(ids[name])));
        }

        return solution;
    }

    private Task<Analysis> AnalyzeWithFirstLineAsync(SolutionState state, string line, CancellationToken cancellationToken)
    {
        var solution = CreateProject(state).Solution;
        foreach (var document in solution.Projects.Single(project => project.Name == state.Name).Documents)
        {
            var text = state.Sources.Single(source => source.filename == document.FilePath).content;
            solution = solution.WithDocumentText(document.Id, text.Replace(new TextSpan(0, 0), line + "\r\n"));
        }

        return AnalyzeAsync(solution, cancellationToken);
    }

    private void CompareResults(
        IReadOnlyList<DiagnosticResult> expected, IEnumerable<Diagnostic> actualDiagnostics, ResultFormatter formatter, IVerifier verifier)
    {
        var actual = actualDiagnostics.ToArray();
        var matching = new ResultMatching(expected, actual);
        if (expected.Count != actual.Length)
        {
            verifier.Fail(
                $"Mismatch between number of diagnostics returned, expected \"{expected.Count}\" actual \"{actual.Length}\"\r\n\r\n"
                + $"Diagnostics:\r\n{formatter.Format(actual)}\r\n"
                + $"Not expected:\r\n{formatter.Format(matching.Unexpected)}\r\n"
                + $"Not found:\r\n{formatter.Format(matching.Missing)}\r\n");
        }

        foreach (var (result, diagnostic) in matching.Pairs)
        {
            if (ResultComparison.Differences(result, diagnostic).FirstOrDefault() is { } difference)
            {
                verifier.Fail(
                    $"{difference}\r\n\r\nExpected diagnostic:\r\n    {formatter.Format([result])}\r\n"
                    + $"Actual diagnostic:\r\n    {formatter.Format([diagnostic])}\r\n");
            }

            DiagnosticVerifier?.Invoke(diagnostic, result, verifier);
        }
    }
}
