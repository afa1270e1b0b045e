using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace CorsAnalyzers.CodeFixes.Fixing;

/// <summary>What an edit works on.</summary>
/// <param name="Root">The tree that it changes.</param>
/// <param name="Model">The tree's meaning.</param>
/// <param name="Generator">Makes new code.</param>
/// <param name="Primary">The node at the finding's location.</param>
/// <param name="Others">The nodes at its additional locations; null for those that are in another file.</param>
/// <param name="LineEnding">The file's line ending.</param>
/// <param name="Cancellation">Ends the edit.</param>
internal sealed record EditContext(
    SyntaxNode Root,
    SemanticModel Model,
    SyntaxGenerator Generator,
    SyntaxNode Primary,
    IReadOnlyList<SyntaxNode?> Others,
    SyntaxTrivia LineEnding,
    CancellationToken Cancellation)
{
    /// <summary>The node at the first additional location; null where that is in another file, or there is none.</summary>
    public SyntaxNode? Other => Others.Count == 0 ? null : Others[0];
}
