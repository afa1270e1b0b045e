using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS2004: allows whatever is requested, by name; among exposed headers, takes the <c>*</c> away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LiteralWildcardFixProvider))]
public sealed class LiteralWildcardFixProvider : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleCatalog.LiteralWildcardWithCredentials.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => new FindingFixAllProvider(EditsOf);

    /// <inheritdoc />
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => FindingFixer.RegisterAsync(context, EditsOf);

    private static IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic) =>
        diagnostic.Id != RuleCatalog.LiteralWildcardWithCredentials.Id ? []
        : Hints.Has(diagnostic, FixHint.AllowAny)
            ? [new FindingEdit("Allow whatever is requested", FixKeys.LiteralWildcardWithCredentials, AllowAny.Apply)]
        : Hints.Has(diagnostic, FixHint.RemoveHeaderName)
            ? [new FindingEdit(
                "Do not expose '*'",
                FixKeys.LiteralWildcardWithCredentials,
                static context => RemoveHeaderName.Apply(context, NameList.ExposedHeaders, CorsHeaderValues.Wildcard))]
        : [];
}
