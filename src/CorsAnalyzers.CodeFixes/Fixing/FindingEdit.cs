using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.CodeFixes.Fixing;

/// <summary>One way to repair a finding.</summary>
/// <param name="Title">What the user sees.</param>
/// <param name="EquivalenceKey">The key of this very edit; the first edit of a finding is registered under its id's default key instead.</param>
/// <param name="Apply">The changed tree; null where the edit cannot be made.</param>
internal sealed record FindingEdit(string Title, string EquivalenceKey, Func<EditContext, SyntaxNode?> Apply);
