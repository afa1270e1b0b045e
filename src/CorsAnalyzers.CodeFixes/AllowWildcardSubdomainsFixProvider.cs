using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS1007: switches wildcard subdomains on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AllowWildcardSubdomainsFixProvider))]
public sealed class AllowWildcardSubdomainsFixProvider : FindingFixProvider
{
    private static readonly FindingEdit[] Edits =
        [new("Allow wildcard subdomains", FixKeys.WildcardSubdomainNotEnabled, AllowWildcardSubdomains.Apply)];

    /// <summary>Made by the editor.</summary>
    public AllowWildcardSubdomainsFixProvider()
        : base(RuleCatalog.WildcardSubdomainNotEnabled)
    {
    }

    /// <inheritdoc />
    private protected override IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic) =>
        Hints.Has(diagnostic, FixHint.AllowWildcardSubdomains) ? Edits : [];
}
