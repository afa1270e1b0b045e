using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS4006: leaves a header to the middleware.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OverriddenHeaderFixProvider))]
public sealed class OverriddenHeaderFixProvider : FindingFixProvider
{
    /// <summary>Made by the editor.</summary>
    public OverriddenHeaderFixProvider()
        : base(RuleCatalog.HandWrittenHeaderOverridden)
    {
    }

    /// <inheritdoc />
    private protected override IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic) =>
        Hints.Has(diagnostic, FixHint.RemoveWrite) && Hints.NameOf(diagnostic) is { } header
            ? [new FindingEdit($"Do not write {header}", FixKeys.HandWrittenHeaderOverridden, context => RemoveWrite.ApplyToOverridden(context, header))]
            : [];
}
