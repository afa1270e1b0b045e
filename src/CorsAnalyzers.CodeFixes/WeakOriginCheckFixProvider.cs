using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS1002: lists the origins that the check names instead of checking for parts of them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WeakOriginCheckFixProvider))]
public sealed class WeakOriginCheckFixProvider : FindingFixProvider
{
    /// <summary>Made by the editor.</summary>
    public WeakOriginCheckFixProvider()
        : base(RuleCatalog.WeakOriginCheck)
    {
    }

    /// <inheritdoc />
    private protected override IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic)
    {
        var origins = Hints.ValuesOf(diagnostic);
        if (!Hints.Has(diagnostic, FixHint.CheckExactly) || origins.Count == 0)
        {
            return [];
        }

        var title = "Allow " + string.Join(", ", origins.Select(static origin => $"'{origin}'")) + " only";
        return [new FindingEdit(title, FixKeys.WeakOriginCheck, context => CheckExactly.Apply(context, origins))];
    }
}
