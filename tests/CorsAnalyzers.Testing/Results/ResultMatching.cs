namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Pairs expected with actual diagnostics. An expectation may fit several diagnostics, so exact pairs are found as a
/// maximum matching by augmenting paths; what is left is paired by distance, to say in what it differs.
/// </summary>
internal sealed class ResultMatching
{
    private readonly IReadOnlyList<DiagnosticResult> expected;
    private readonly IReadOnlyList<Diagnostic> actual;
    private readonly int[] actualOfExpected;
    private readonly int[] expectedOfActual;

    public ResultMatching(IReadOnlyList<DiagnosticResult> expected, IReadOnlyList<Diagnostic> actual)
    {
        this.expected = expected;
        this.actual = actual;
        actualOfExpected = [.. Enumerable.Repeat(-1, expected.Count)];
        expectedOfActual = [.. Enumerable.Repeat(-1, actual.Count)];
        for (var i = 0; i < expected.Count; i++)
            TryPair(i, new bool[actual.Count]);

        PairRest();
    }

    public IEnumerable<(DiagnosticResult Expected, Diagnostic Actual)> Pairs
        => actualOfExpected.Select((a, e) => (a, e)).Where(pair => pair.a >= 0).Select(pair => (expected[pair.e], actual[pair.a]));

    public IEnumerable<DiagnosticResult> Missing => expected.Where((_, index) => actualOfExpected[index] < 0);

    public IEnumerable<Diagnostic> Unexpected => actual.Where((_, index) => expectedOfActual[index] < 0);

    private bool TryPair(int e, bool[] visited)
    {
        for (var a = 0; a < actual.Count; a++)
        {
            if (visited[a] || !ResultComparison.Matches(expected[e], actual[a]))
                continue;

            visited[a] = true;
            if (expectedOfActual[a] < 0 || TryPair(expectedOfActual[a], visited))
            {
                Pair(e, a);
                return true;
            }
        }

        return false;
    }

    private void PairRest()
    {
        var candidates =
            from e in Enumerable.Range(0, expected.Count)
            where actualOfExpected[e] < 0
            from a in Enumerable.Range(0, actual.Count)
            where expectedOfActual[a] < 0
            orderby ResultComparison.Distance(expected[e], actual[a])
            select (e, a);
        foreach (var (e, a) in candidates.ToArray())
        {
            if (actualOfExpected[e] < 0 && expectedOfActual[a] < 0)
                Pair(e, a);
        }
    }

    private void Pair(int e, int a)
    {
        actualOfExpected[e] = a;
        expectedOfActual[a] = e;
    }
}
