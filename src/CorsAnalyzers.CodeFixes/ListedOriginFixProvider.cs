using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS1003, CORS1004 and CORS1006: writes the origin that was meant, or takes it out of the list or check that it stands in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ListedOriginFixProvider))]
public sealed class ListedOriginFixProvider : FindingFixProvider
{
    /// <summary>Made by the editor.</summary>
    public ListedOriginFixProvider()
        : base(RuleCatalog.NullOrigin, RuleCatalog.InsecureOrigin, RuleCatalog.MalformedOrigin)
    {
    }

    /// <inheritdoc />
    private protected override IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic)
    {
        if ((Hints.NameOf(diagnostic) ?? (diagnostic.Id == RuleCatalog.NullOrigin.Id ? CorsHeaderValues.NullOrigin : null)) is not { } origin)
        {
            return [];
        }

        var key = FixKeys.DefaultOf(diagnostic.Id);
        if (Hints.Has(diagnostic, FixHint.RemoveOrigin))
        {
            return [new FindingEdit($"Do not allow '{origin}'", key, context => RemoveOrigin.Apply(context, origin))];
        }

        // A '*' alone lets everybody in.
        var origins = Hints.ValuesOf(diagnostic);
        return Hints.Has(diagnostic, FixHint.Replace) && origins.Count != 0 && !origins.Contains(CorsHeaderValues.AnyOrigin)
            ? [new FindingEdit(ReplaceName.TitleOf(origins), key, context => ReplaceOrigin.Apply(context, origin, origins))]
            : [];
    }
}
