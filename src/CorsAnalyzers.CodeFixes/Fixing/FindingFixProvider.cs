using System.Collections.Immutable;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes.Fixing;

/// <summary>The base of the fixes: each says which edits repair a finding; which of them works, and fixing all, is the same for all.</summary>
public abstract class FindingFixProvider : CodeFixProvider
{
    private protected FindingFixProvider(params Rule[] rules) => FixableDiagnosticIds = rules.Select(static rule => rule.Id).ToImmutableArray();

    /// <inheritdoc />
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider() => new FindingFixAllProvider(EditsFor);

    /// <inheritdoc />
    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context) => FindingFixer.RegisterAsync(context, EditsFor);

    /// <summary>The ways to repair a finding of one of the rules, the best one first; empty where there is none.</summary>
    private protected abstract IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic);

    private IReadOnlyList<FindingEdit> EditsFor(Diagnostic diagnostic) => FixableDiagnosticIds.Contains(diagnostic.Id) ? EditsOf(diagnostic) : [];
}
