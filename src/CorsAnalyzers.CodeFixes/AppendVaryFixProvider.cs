using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS3001: appends <c>Vary: Origin</c> to the response.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AppendVaryFixProvider))]
public sealed class AppendVaryFixProvider : CodeFixProvider
{
    private static readonly FindingEdit[] Edits = [new("Append 'Vary: Origin'", FixKeys.EchoedOriginWithoutVary, AppendVary.Apply)];

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleCatalog.EchoedOriginWithoutVary.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => new FindingFixAllProvider(EditsOf);

    /// <inheritdoc />
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => FindingFixer.RegisterAsync(context, EditsOf);

    private static IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic) =>
        diagnostic.Id == RuleCatalog.EchoedOriginWithoutVary.Id && Hints.Has(diagnostic, FixHint.AppendVary) ? Edits : [];
}
