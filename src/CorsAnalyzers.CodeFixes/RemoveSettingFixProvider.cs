using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS1008: removes the settings of origins that have no effect.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveSettingFixProvider))]
public sealed class RemoveSettingFixProvider : FindingFixProvider
{
    private static readonly FindingEdit[] WholeSettings =
        [new("Remove what has no effect", FixKeys.OverriddenOrigins, RemoveSetting.Apply)];

    /// <summary>Made by the editor.</summary>
    public RemoveSettingFixProvider()
        : base(RuleCatalog.OverriddenOrigins)
    {
    }

    /// <inheritdoc />
    private protected override IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic)
    {
        if (!Hints.Has(diagnostic, FixHint.RemoveSetting))
        {
            return [];
        }

        return Hints.NameOf(diagnostic) is { } origin
            ? [new FindingEdit($"Remove '{origin}'", FixKeys.OverriddenOrigins, context => RemoveSetting.ApplyToEntry(context, origin))]
            : WholeSettings;
    }
}
