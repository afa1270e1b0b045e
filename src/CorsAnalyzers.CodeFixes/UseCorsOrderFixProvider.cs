using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS4002: moves <c>UseCors</c> to where it serves.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseCorsOrderFixProvider))]
public sealed class UseCorsOrderFixProvider : FindingFixProvider
{
    private static readonly FindingEdit[] Edits = [new("Move UseCors", FixKeys.UseCorsOrder, MoveStatement.Apply)];

    /// <summary>Made by the editor.</summary>
    public UseCorsOrderFixProvider()
        : base(RuleCatalog.UseCorsOrder)
    {
    }

    /// <inheritdoc />
    private protected override IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic) => Hints.Has(diagnostic, FixHint.MoveStatement) ? Edits : [];
}
