using CorsAnalyzers.Tests.Truth.Generation;

namespace CorsAnalyzers.Tests.Truth.Programs;

/// <summary>Makes a program smaller for as long as the model and the real thing disagree about it.</summary>
internal static class Shrinker
{
    private const int Rounds = 60;
    private const int CandidatesAtOnce = 150;
    private const int CandidatesInAll = 1500;

    /// <summary>A small program on which they disagree.</summary>
    /// <param name="found">The disagreement about a program.</param>
    /// <param name="compare">Compares many programs.</param>
    public static Disagreement Shrink(Disagreement found, Func<IReadOnlyList<GeneratedProgram>, IEnumerable<Disagreement>> compare)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var program = found.Program;
            var smaller = Smaller(program)
                .Select(program.With)
                .Where(candidate => SizeOf(candidate).CompareTo(SizeOf(program)) < 0)
                .DistinctBy(static candidate => candidate.ToString())
                .OrderBy(SizeOf)
                .Take(CandidatesInAll)
                .Chunk(CandidatesAtOnce);
            var still = smaller.Select(some => compare(some).OrderBy(static disagreement => SizeOf(disagreement.Program)).FirstOrDefault())
                .FirstOrDefault(static disagreement => disagreement is not null);
            if (still is null)
                return found;
            found = still;
        }

        return found;
    }

    private static (int, int) SizeOf(GeneratedProgram program) => (program.ToString().Length, program.Choices.Sum());

    /// <summary>The choices without those of one production, with its first choice the simplest, or with one choice smaller.</summary>
    private static IEnumerable<int[]> Smaller(GeneratedProgram program)
    {
        var choices = program.Choices;
        foreach (var (start, end) in program.Spans.OrderByDescending(static span => span.End - span.Start))
        {
            yield return [.. choices.Take(start), .. choices.Skip(end)];
            yield return [.. choices.Take(start), 0, .. choices.Skip(end)];
            yield return [.. choices.Take(start), 0, 0, .. choices.Skip(end)];
        }

        // A production in the place of the one around it.
        foreach (var outer in program.Spans)
        {
            foreach (var inner in program.Spans.Where(inner => inner.Start > outer.Start && inner.End < outer.End).Take(6))
                yield return [.. choices.Take(outer.Start), .. choices.Skip(inner.Start).Take(inner.End - inner.Start), .. choices.Skip(outer.End)];
        }

        for (var i = 0; i < choices.Count; i++)
        {
            if (choices[i] > 0)
            {
                yield return [.. choices.Take(i), 0, .. choices.Skip(i + 1)];
                yield return [.. choices.Take(i), choices[i] / 2, .. choices.Skip(i + 1)];
                yield return [.. choices.Take(i), choices[i] - 1, .. choices.Skip(i + 1)];
            }

            yield return [.. choices.Take(i), .. choices.Skip(i + 1)];
        }
    }
}
