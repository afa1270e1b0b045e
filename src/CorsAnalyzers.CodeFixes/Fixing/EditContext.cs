using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace CorsAnalyzers.CodeFixes.Fixing;

/// <summary>What an edit works on.</summary>
/// <param name="Root">The tree that it changes.</param>
/// <param name="Model">The tree's meaning.</param>
/// <param name="Generator">Makes new code.</param>
/// <param name="Primary">The node at the finding's location.</param>
/// <param name="Other">The node at its first additional location; null where that is in another file, or there is none.</param>
/// <param name="LineEnding">The file's line ending.</param>
/// <param name="Cancellation">Ends the edit.</param>
internal sealed record EditContext(
    SyntaxNode Root,
    SemanticModel Model,
    SyntaxGenerator Generator,
    SyntaxNode Primary,
    SyntaxNode? Other,
    SyntaxTrivia LineEnding,
    CancellationToken Cancellation);
