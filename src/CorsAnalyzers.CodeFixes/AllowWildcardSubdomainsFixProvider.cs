using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS1007: switches wildcard subdomains on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AllowWildcardSubdomainsFixProvider))]
public sealed class AllowWildcardSubdomainsFixProvider : CodeFixProvider
{
    private static readonly FindingEdit[] Edits =
        [new("Allow wildcard subdomains", FixKeys.WildcardSubdomainNotEnabled, AllowWildcardSubdomains.Apply)];

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleCatalog.WildcardSubdomainNotEnabled.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => new FindingFixAllProvider(EditsOf);

    /// <inheritdoc />
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => FindingFixer.RegisterAsync(context, EditsOf);

    private static IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic) =>
        diagnostic.Id == RuleCatalog.WildcardSubdomainNotEnabled.Id && Hints.Has(diagnostic, FixHint.AllowWildcardSubdomains) ? Edits : [];
}
