using System.Globalization;
using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS3014 and CORS3015: lets preflights be cached for an age that browsers take.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceAgeFixProvider))]
public sealed class ReplaceAgeFixProvider : FindingFixProvider
{
    /// <summary>Made by the editor.</summary>
    public ReplaceAgeFixProvider()
        : base(RuleCatalog.InvalidMaxAge, RuleCatalog.MaxAgeBeyondBrowserLimit)
    {
    }

    /// <inheritdoc />
    private protected override IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic) =>
        Hints.Has(diagnostic, FixHint.Replace)
        && Hints.ValuesOf(diagnostic) is { Count: 1 } values
        && int.TryParse(values[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? [new FindingEdit($"Let preflights be cached for {values[0]} s", FixKeys.DefaultOf(diagnostic.Id), context => ReplaceAge.Apply(context, seconds))]
            : [];
}
