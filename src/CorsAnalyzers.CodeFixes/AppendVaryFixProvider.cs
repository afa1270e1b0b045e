using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>
/// CORS3001 and CORS3003: appends <c>Vary: Origin</c> to the response before anything depends on the origin; CORS3002: appends to <c>Vary</c>
/// what is assigned to it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AppendVaryFixProvider))]
public sealed class AppendVaryFixProvider : FindingFixProvider
{
    private static readonly (FixHint Hint, FindingEdit Edit)[] Fixes =
    [
        (FixHint.AppendVary, new FindingEdit("Append 'Vary: Origin'", FixKeys.EchoedOriginWithoutVary, AppendVary.Apply)),
        (FixHint.AppendInsteadOfAssign, new FindingEdit("Append to 'Vary'", FixKeys.VaryReplaced, AppendToVary.Apply)),
        (FixHint.MoveVary, new FindingEdit("Append 'Vary: Origin' to all answers", FixKeys.VaryOnlyWhenAllowed, MoveVary.Apply)),
    ];

    /// <summary>Made by the editor.</summary>
    public AppendVaryFixProvider()
        : base(RuleCatalog.EchoedOriginWithoutVary, RuleCatalog.VaryReplaced, RuleCatalog.VaryOnlyWhenAllowed)
    {
    }

    /// <inheritdoc />
    private protected override IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic) =>
        [.. Fixes.Where(fix => Hints.Has(diagnostic, fix.Hint)).Select(static fix => fix.Edit)];
}
