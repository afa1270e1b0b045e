using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS1001: admits the configured trusted origins only.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AnyOriginFixProvider))]
public sealed class AnyOriginFixProvider : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleCatalog.AnyOrigin.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => new FindingFixAllProvider(EditsOf);

    /// <inheritdoc />
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => FindingFixer.RegisterAsync(context, EditsOf);

    private static IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic) =>
        diagnostic.Id == RuleCatalog.AnyOrigin.Id
        && Hints.Has(diagnostic, FixHint.UseTrustedOrigins)
        && Hints.TrustedOriginsOf(diagnostic) is { Count: > 0 } origins
            ? [new FindingEdit("Allow the trusted origins only", FixKeys.AnyOrigin, context => AllowOnly.Apply(context, origins))]
            : [];
}
