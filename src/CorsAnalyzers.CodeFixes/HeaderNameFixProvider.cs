using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS3017: writes to the header that was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HeaderNameFixProvider))]
public sealed class HeaderNameFixProvider : FindingFixProvider
{
    /// <summary>Made by the editor.</summary>
    public HeaderNameFixProvider()
        : base(RuleCatalog.MisspelledCorsHeader)
    {
    }

    /// <inheritdoc />
    private protected override IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic) =>
        Hints.Has(diagnostic, FixHint.RenameHeader) && Hints.NameOf(diagnostic) is { } written && Hints.ValuesOf(diagnostic) is { Count: 1 } names
            ? [new FindingEdit($"Write to '{names[0]}'", FixKeys.MisspelledCorsHeader, context => RenameHeader.Apply(context, written, names[0]))]
            : [];
}
