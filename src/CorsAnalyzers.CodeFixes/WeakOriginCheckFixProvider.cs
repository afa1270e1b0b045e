using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>
/// CORS1002: lists the origins that the check names instead of checking for parts of them; in headers that are written by hand, admits the
/// configured trusted origins only.
/// </summary>
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
        var edits = new List<FindingEdit>();
        if (Hints.TrustedOriginsOf(diagnostic) is { Count: > 0 } trusted)
        {
            edits.Add(new FindingEdit("Allow the trusted origins only", FixKeys.WeakOriginCheck, context => CheckTrusted.Apply(context, trusted)));
        }

        if (Hints.Has(diagnostic, FixHint.CheckExactly) && Hints.ValuesOf(diagnostic) is { Count: > 0 } origins)
        {
            var title = "Allow " + string.Join(", ", origins.Select(static origin => $"'{origin}'")) + " only";
            edits.Add(new FindingEdit(title, FixKeys.WeakOriginCheck, context => CheckExactly.Apply(context, origins)));
        }

        return edits;
    }
}
