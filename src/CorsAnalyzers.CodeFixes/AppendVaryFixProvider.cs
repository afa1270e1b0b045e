using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS3001: appends <c>Vary: Origin</c> to the response.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AppendVaryFixProvider))]
public sealed class AppendVaryFixProvider : FindingFixProvider
{
    private static readonly FindingEdit[] Edits = [new("Append 'Vary: Origin'", FixKeys.EchoedOriginWithoutVary, AppendVary.Apply)];

    /// <summary>Made by the editor.</summary>
    public AppendVaryFixProvider()
        : base(RuleCatalog.EchoedOriginWithoutVary)
    {
    }

    /// <inheritdoc />
    private protected override IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic) =>
        Hints.Has(diagnostic, FixHint.AppendVary) ? Edits : [];
}
