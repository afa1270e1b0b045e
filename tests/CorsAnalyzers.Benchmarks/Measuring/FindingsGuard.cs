using CorsAnalyzers.Benchmarks.Competitors;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Benchmarks.Measuring;

/// <summary>Times of analyzers that do not find what is there are worth nothing.</summary>
internal static class FindingsGuard
{
    /// <exception cref="GuardException">A competitor's findings are not those that the generator planted.</exception>
    public static void Check(Corpus corpus, Competitor competitor, AnalyzerRun run)
    {
        if (competitor == Competitor.Package)
            CheckPlanted(corpus, run);
        else if (competitor == Competitor.TextScan && run.TextHits != corpus.Program.CorsFiles)
            throw new GuardException($"{corpus.Program.Name}: the text scan found {run.TextHits} files, not {corpus.Program.CorsFiles}");
        else if (competitor == Competitor.S5122 && corpus.Program.CorsFiles > 0 == run.Diagnostics.IsEmpty)
            throw new GuardException($"{corpus.Program.Name}: {SonarRule.Id} reported {run.Diagnostics.Length} findings: is it switched on?");
    }

    private static void CheckPlanted(Corpus corpus, AnalyzerRun run)
    {
        var warnings = run.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
        var found = warnings.CountBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .OrderBy(static pair => pair.Key, StringComparer.Ordinal)
            .ToList();
        if (found.SequenceEqual(corpus.Program.Planted))
            return;
        var excerpt = string.Join(Environment.NewLine, warnings.Take(20));
        throw new GuardException(
            $"{corpus.Program.Name}: planted {Describe(corpus.Program.Planted)}, found {Describe(found)}{Environment.NewLine}{excerpt}");
    }

    private static string Describe(IEnumerable<KeyValuePair<string, int>> counts) =>
        counts.Any() ? string.Join(", ", counts.Select(static pair => $"{pair.Key} x{pair.Value}")) : "nothing";
}
