using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Checks diagnostics, then applies the fixes one by one, and all at once in document, project and solution, and
/// compares what comes out.
/// </summary>
public abstract class CodeFixTest<TVerifier> : CodeActionTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    protected CodeFixTest()
    {
        FixedState = new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);
        BatchFixedState = new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);
    }

    public string FixedCode
    {
        set
        {
            if (value is not null)
                FixedState.Sources.Add(value);
        }
    }

    public SolutionState FixedState { get; }

    public string BatchFixedCode
    {
        set
        {
            if (value is not null)
                BatchFixedState.Sources.Add(value);
        }
    }

    /// <summary>What fixing all leads to, where it is not what fixing one by one leads to.</summary>
    public SolutionState BatchFixedState { get; }

    /// <summary>
    /// How often a fix is applied: exactly so often, or at most so often for a negative number. Null: at most once
    /// per fixable diagnostic, and never if the fixed state is the test state.
    /// </summary>
    public int? NumberOfIncrementalIterations { get; set; }

    /// <summary>As above; null: once.</summary>
    public int? NumberOfFixAllIterations { get; set; }

    /// <summary>As above; null: at most once per document with fixable diagnostics.</summary>
    public int? NumberOfFixAllInDocumentIterations { get; set; }

    /// <summary>As above; null: at most once per project that changes.</summary>
    public int? NumberOfFixAllInProjectIterations { get; set; }

    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    protected abstract IEnumerable<CodeFixProvider> GetCodeFixProviders();

    protected virtual Diagnostic? TrySelectDiagnosticToFix(ImmutableArray<Diagnostic> fixableDiagnostics)
        => fixableDiagnostics.FirstOrDefault();

    /// <summary>A compiler diagnostic that the code fixes handle always counts.</summary>
    protected override bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics)
        => base.IsCompilerDiagnosticIncluded(diagnostic, compilerDiagnostics) || IsFixable(diagnostic.Id);

    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        Verify.NotEmpty($"{nameof(TestState)}.{nameof(SolutionState.Sources)}", TestState.Sources);
        var fixableIds = GetCodeFixProviders().SelectMany(provider => provider.FixableDiagnosticIds).ToArray();
        var markedTest = TestState.WithInheritedValues(null, fixableIds);
        var markedFixed = FixedState.WithInheritedValues(markedTest, fixableIds);
        var testState = WithoutMarkup(markedTest, fixableIds);
        var fixedState = WithoutMarkup(markedFixed, fixableIds);
        var batchFixedState = WithoutMarkup(BatchFixedState.WithInheritedValues(markedFixed, fixableIds), fixableIds);

        await VerifyDiagnosticsAsync(testState, Verify.PushContext("Diagnostics of test state"), cancellationToken).ConfigureAwait(false);
        if (!FixedState.IsSpecified && !BatchFixedState.IsSpecified)
            return;

        await VerifyFixesAsync(testState, fixedState, batchFixedState, cancellationToken).ConfigureAwait(false);
        await VerifyDiagnosticsAsync(fixedState, Verify.PushContext("Diagnostics of fixed state"), cancellationToken).ConfigureAwait(false);
        if (BatchFixedState.IsSpecified && !Has(CodeFixTestBehaviors.SkipFixAllCheck))
        {
            var verifier = Verify.PushContext("Diagnostics of batch fixed state");
            await VerifyDiagnosticsAsync(batchFixedState, verifier, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task VerifyFixesAsync(
        SolutionState testState, SolutionState fixedState, SolutionState batchFixedState, CancellationToken cancellationToken)
    {
        var counts = new IterationCounts(testState, fixedState, batchFixedState, IsFixable);
        var one = Verify.PushContext("Iterative code fix application");
        var limit = new IterationLimit(NumberOfIncrementalIterations ?? counts.OneByOne, "code fix");
        await VerifyFixAsync(scope: null, testState, fixedState, limit, one, cancellationToken).ConfigureAwait(false);
        if (GetCodeFixProviders().All(provider => provider.GetFixAllProvider() is null))
            return;

        var inDocument = NumberOfFixAllInDocumentIterations ?? NumberOfFixAllIterations ?? counts.InDocument;
        var inProject = NumberOfFixAllInProjectIterations ?? NumberOfFixAllIterations ?? counts.InProject;
        var inSolution = NumberOfFixAllIterations ?? counts.InSolution;
        foreach (var (scope, skipped, iterations) in new[]
        {
            (FixAllScope.Document, CodeFixTestBehaviors.SkipFixAllInDocumentCheck, inDocument),
            (FixAllScope.Project, CodeFixTestBehaviors.SkipFixAllInProjectCheck, inProject),
            (FixAllScope.Solution, CodeFixTestBehaviors.SkipFixAllInSolutionCheck, inSolution),
        })
        {
            if (Has(skipped))
                continue;

            var verifier = Verify.PushContext($"Fix all in {scope.ToString().ToLowerInvariant()}");
            limit = new IterationLimit(iterations, "fix all");
            await VerifyFixAsync(scope, testState, batchFixedState, limit, verifier, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <param name="scope">Null: one by one.</param>
    private async Task VerifyFixAsync(
        FixAllScope? scope,
        SolutionState testState,
        SolutionState fixedState,
        IterationLimit limit,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var solution = CreateProject(testState).Solution;
        Analysis? previous = null;
        for (var round = 0; ; round++)
        {
            var analysis = await AnalyzeAsync(solution, cancellationToken).ConfigureAwait(false);
            solution = analysis.Solution;
            if (analysis.Findings.IsEmpty || analysis.HasSameDiagnosticsAs(previous) || limit.IsExceeded)
                break;

            previous = analysis;
            var chosen = await ChooseAsync(analysis, round == 0, scope, verifier, cancellationToken).ConfigureAwait(false);
            if (chosen is null)
                break;

            limit.Count();
            var changed = await ApplyAsync(solution, chosen, verifier, cancellationToken).ConfigureAwait(false);
            var isUnchanged = changed == solution;
            solution = changed;
            if (isUnchanged || Has(CodeFixTestBehaviors.FixOne))
                break;
        }

        await SolutionComparison.VerifyAsync(fixedState, solution, verifier, cancellationToken).ConfigureAwait(false);
        limit.Verify(verifier);
    }

    private async Task<CodeAction?> ChooseAsync(
        Analysis analysis, bool isFirstRound, FixAllScope? scope, IVerifier verifier, CancellationToken cancellationToken)
    {
        foreach (var finding in FixableFindings(analysis, verifier))
        {
            var offered = await OfferAsync(analysis.Solution, finding.Diagnostic, cancellationToken).ConfigureAwait(false);
            var action = SelectAction([.. offered.Select(offer => offer.Action)], isFirstRound, verifier);
            if (action is null)
                continue;

            if (scope is null)
                return action;

            var provider = offered.First(offer => offer.Action == action).Provider;
            return await FixAll.GetActionAsync(analysis, finding, provider, action, scope.Value, cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    private IEnumerable<AnalysisFinding> FixableFindings(Analysis analysis, IVerifier verifier)
    {
        var fixable = analysis.Findings
            .Where(finding => IsFixable(finding.Diagnostic.Id))
            .Where(finding => analysis.Solution.GetDocument(finding.Diagnostic.Location.SourceTree) is not null)
            .ToArray();
        if (!Has(CodeFixTestBehaviors.SkipLocalDiagnosticCheck))
        {
            verifier.True(
                fixable.All(finding => finding.IsLocal),
                "Code fix is attempting to provide a fix for a non-local analyzer diagnostic");
        }

        if (!Has(CodeFixTestBehaviors.FixOne))
            return fixable;

        var selected = TrySelectDiagnosticToFix([.. fixable.Select(finding => finding.Diagnostic)]);
        return fixable.Where(finding => ReferenceEquals(finding.Diagnostic, selected));
    }

    private async Task<ImmutableArray<(CodeAction Action, CodeFixProvider Provider)>> OfferAsync(
        Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var document = solution.GetDocument(diagnostic.Location.SourceTree)!;
        var offered = ImmutableArray.CreateBuilder<(CodeAction, CodeFixProvider)>();
        foreach (var provider in GetCodeFixProviders().Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var actions = ImmutableArray.CreateBuilder<CodeAction>();
            var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken);
            await provider.RegisterCodeFixesAsync(context).ConfigureAwait(false);
            offered.AddRange(FilterCodeActions(actions.ToImmutable()).Select(action => (action, provider)));
        }

        return offered.ToImmutable();
    }

    private bool IsFixable(string id) => GetCodeFixProviders().Any(provider => provider.FixableDiagnosticIds.Contains(id));

    private bool Has(CodeFixTestBehaviors behaviors) => CodeFixTestBehaviors.HasFlag(behaviors);
}
