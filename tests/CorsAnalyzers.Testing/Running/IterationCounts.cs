namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How many rounds of fixes are expected when a test does not say so.</summary>
internal sealed class IterationCounts(
    SolutionState testState, SolutionState fixedState, SolutionState batchFixedState, Func<string, bool> isFixable)
{
    public int OneByOne => testState.HasSameFiles(fixedState) ? 0 : -Fixable.Count();

    public int InDocument
        => SolutionState.SameFiles(testState, batchFixedState)
            ? 0
            : -Fixable.Select(expected => expected.Spans.Select(location => location.Span.Path).FirstOrDefault()).Distinct().Count();

    public int InProject
        => -testState.AdditionalProjects.Count(pair =>
                !batchFixedState.AdditionalProjects.TryGetValue(pair.Key, out var project) || !SolutionState.SameFiles(pair.Value, project))
            - (SolutionState.SameFiles(testState, batchFixedState) ? 0 : 1);

    public int InSolution => testState.HasSameFiles(batchFixedState) ? 0 : -1;

    private IEnumerable<DiagnosticResult> Fixable => testState.ExpectedDiagnostics.Where(expected => isFixable(expected.Id));
}
