using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS3011 and CORS3013: writes the names that were meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceNameFixProvider))]
public sealed class ReplaceNameFixProvider : FindingFixProvider
{
    /// <summary>Made by the editor.</summary>
    public ReplaceNameFixProvider()
        : base(RuleCatalog.InvalidFieldName, RuleCatalog.MethodCase)
    {
    }

    /// <inheritdoc />
    private protected override IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic)
    {
        var values = Hints.ValuesOf(diagnostic);

        // A '*' that was part of a name meant nothing; on its own it may let in whatever is asked for.
        if (!Hints.Has(diagnostic, FixHint.Replace)
            || Hints.NameOf(diagnostic) is not { } name
            || values.Count == 0
            || values.Contains(CorsHeaderValues.Wildcard))
        {
            return [];
        }

        return [new FindingEdit(ReplaceName.TitleOf(values), FixKeys.DefaultOf(diagnostic.Id), context => ReplaceName.Apply(context, name, values))];
    }
}
