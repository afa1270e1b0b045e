using CorsAnalyzers.Tests.Truth.Generation;

namespace CorsAnalyzers.Tests.Truth.Programs;

/// <summary>Generates programs and compares them, batch after batch.</summary>
internal static class TruthRun
{
    private const int BatchSize = 500;
    private const int DisagreementLimit = 4;

    /// <summary>Compares so many programs of a seed; the disagreements, each about a program that was made small.</summary>
    public static (Tally Tally, IReadOnlyList<Disagreement> Disagreements) Run(int seed, int programs)
    {
        var tally = new Tally();
        var disagreements = new List<Disagreement>();
        for (var start = 0; start < programs && disagreements.Count < DisagreementLimit; start += BatchSize)
        {
            var batch = Enumerable.Range(start, Math.Min(BatchSize, programs - start)).AsParallel().AsOrdered()
                .Select(number => GeneratedProgram.Draw(seed, number)).ToList();
            batch.ForEach(tally.Use);
            var (counts, found) = Compare(batch);
            tally.Add(counts);
            disagreements.AddRange(found.Take(DisagreementLimit - disagreements.Count).Select(static disagreement => Shrinker.Shrink(disagreement, static few => Compare(few).Disagreements)));
        }

        return (tally, disagreements);
    }

    /// <summary>Compares programs.</summary>
    public static (Tally Tally, IReadOnlyList<Disagreement> Disagreements) Compare(IReadOnlyList<GeneratedProgram> programs)
    {
        var batch = new ProgramBatch(programs);
        using var real = new RealBatch(batch);

        // One reader and its half of the programs for each of two cores.
        const int parts = 2;
        var comparisons = Enumerable.Range(0, parts).AsParallel().WithDegreeOfParallelism(parts).Select(part =>
        {
            var comparison = new Comparison(batch, real, new ReadBatch(batch));
            var found = Enumerable.Range(0, programs.Count).Where(index => index % parts == part)
                .Select(comparison.Compare).OfType<Disagreement>().ToList();
            return (comparison.Tally, Found: found);
        }).ToList();
        var tally = new Tally();
        foreach (var (counts, _) in comparisons)
            tally.Add(counts);
        return (tally, [.. comparisons.SelectMany(static comparison => comparison.Found)]);
    }
}
