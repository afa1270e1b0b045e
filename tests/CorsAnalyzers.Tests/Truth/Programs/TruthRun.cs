using CorsAnalyzers.Tests.Truth.Generation;
using CorsAnalyzers.Tests.Truth.Programs.Handlers;

namespace CorsAnalyzers.Tests.Truth.Programs;

/// <summary>Generates programs and compares them, batch after batch.</summary>
internal static class TruthRun
{
    private const int BatchSize = 500;
    private const int DisagreementLimit = 4;

    /// <summary>Compares so many programs of several seeds, the first of them given; the disagreements, each about a program that was made small.</summary>
    public static (Tally Tally, IReadOnlyList<(int Seed, Disagreement Disagreement)> Disagreements) Run(int seed, int seeds, int programs, ProgramKind kind = ProgramKind.Policies)
    {
        var tally = new Tally();
        var disagreements = new List<(int, Disagreement)>();
        for (var i = seed; i < seed + seeds; i++)
        {
            var (counts, found) = Run(i, programs / seeds, kind);
            tally.Add(counts);
            disagreements.AddRange(found.Select(disagreement => (i, disagreement)));
        }

        return (tally, disagreements);
    }

    private static (Tally Tally, IReadOnlyList<Disagreement> Disagreements) Run(int seed, int programs, ProgramKind kind)
    {
        var tally = new Tally();
        var disagreements = new List<Disagreement>();
        for (var start = 0; start < programs && disagreements.Count < DisagreementLimit; start += BatchSize)
        {
            var batch = Enumerable.Range(start, Math.Min(BatchSize, programs - start)).AsParallel().AsOrdered()
                .Select(number => GeneratedProgram.Draw(seed, number, kind)).ToList();
            batch.ForEach(tally.Use);
            var (counts, found) = Compare(batch, kind);
            tally.Add(counts);
            disagreements.AddRange(found.Take(DisagreementLimit - disagreements.Count).Select(disagreement => Shrinker.Shrink(disagreement, few => Compare(few, kind).Disagreements)));
        }

        return (tally, disagreements);
    }

    /// <summary>Compares programs.</summary>
    public static (Tally Tally, IReadOnlyList<Disagreement> Disagreements) Compare(IReadOnlyList<GeneratedProgram> programs, ProgramKind kind = ProgramKind.Policies)
    {
        var batch = new ProgramBatch(programs);
        using var real = new RealBatch(batch);

        // One reader and its half of the programs for each of two cores.
        const int parts = 2;
        var comparisons = Enumerable.Range(0, parts).AsParallel().WithDegreeOfParallelism(parts).Select(part =>
        {
            IComparison comparison = kind == ProgramKind.Policies ? new Comparison(batch, real, new ReadBatch(batch)) : new HandlerComparison(batch, real, new ReadHandlers(batch));
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
