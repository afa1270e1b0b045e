using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixing;

/// <summary>
/// Repairs every diagnostic with the first edit that works for it, whichever that is.
/// </summary>
/// <remarks>
/// <c>dotnet format</c> takes the key of the first action that it is offered for the first diagnostic that the analyzers reported: one that may have
/// no fix (then the key is null) or another id (then the key is not of this id). So every key but that of a particular edit means the default.
/// </remarks>
internal sealed class FindingFixAllProvider(Func<Diagnostic, IReadOnlyList<FindingEdit>> editsOf) : DocumentBasedFixAllProvider
{
    protected override Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var key = fixAllContext.CodeActionEquivalenceKey;
        return FindingFixer.FixAsync(document, [.. diagnostics.Select(diagnostic => (diagnostic, EditsFor(diagnostic, key)))], fixAllContext.CancellationToken);
    }

    private IReadOnlyList<FindingEdit> EditsFor(Diagnostic diagnostic, string? key) =>
        FixKeys.IsParticular(key) ? [.. editsOf(diagnostic).Where(edit => edit.EquivalenceKey == key)] : editsOf(diagnostic);
}
