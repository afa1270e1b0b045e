using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Diagnostics;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS3004: takes the header's name out of the list of allowed ones.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveHeaderNameFixProvider))]
public sealed class RemoveHeaderNameFixProvider : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleCatalog.RiskyRequestHeaderAllowed.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => new FindingFixAllProvider(EditsOf);

    /// <inheritdoc />
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => FindingFixer.RegisterAsync(context, EditsOf);

    private static IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic) =>
        diagnostic.Id == RuleCatalog.RiskyRequestHeaderAllowed.Id
        && Hints.Has(diagnostic, FixHint.RemoveHeaderName)
        && diagnostic.Properties.TryGetValue(FindingProperties.HeaderName, out var name)
        && name is not null
            ? [new FindingEdit($"Do not allow '{name}'", FixKeys.RiskyRequestHeaderAllowed, context => RemoveHeaderName.Apply(context, name))]
            : [];
}
