using System.Globalization;
using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS3016: lets preflights be cached.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingMaxAgeFixProvider))]
public sealed class MissingMaxAgeFixProvider : FindingFixProvider
{
    /// <summary>Made by the editor.</summary>
    public MissingMaxAgeFixProvider()
        : base(RuleCatalog.MissingMaxAge)
    {
    }

    /// <inheritdoc />
    private protected override IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic) =>
        Hints.Has(diagnostic, FixHint.AddMaxAge)
        && Hints.ValuesOf(diagnostic) is { Count: 1 } values
        && int.TryParse(values[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? [new FindingEdit($"Let preflights be cached for {values[0]} s", FixKeys.MissingMaxAge, context => AddMaxAge.Apply(context, seconds))]
            : [];
}
