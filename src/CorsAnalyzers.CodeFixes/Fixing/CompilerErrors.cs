using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.CodeFixes.Fixing;

/// <summary>The errors that the compiler reports in one file, warnings that the project takes for errors included.</summary>
internal sealed class CompilerErrors
{
    private readonly Dictionary<string, int> counts;

    private CompilerErrors(Dictionary<string, int> counts) => this.counts = counts;

    /// <summary>The errors in a document.</summary>
    public static async Task<CompilerErrors> InAsync(Document document, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var counts = model!.GetDiagnostics(cancellationToken: cancellationToken)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !diagnostic.IsSuppressed)
            .GroupBy(static diagnostic => diagnostic.Id)
            .ToDictionary(static group => group.Key, static group => group.Count());
        return new CompilerErrors(counts);
    }

    /// <summary>Whether there is an error here that the other does not have: counted by id, because an edit moves them.</summary>
    public bool HasMoreThan(CompilerErrors other) =>
        counts.Any(pair => !other.counts.TryGetValue(pair.Key, out var count) || pair.Value > count);
}
