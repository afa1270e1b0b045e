using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>
/// CORS2004: allows whatever is requested, by name; among exposed headers and in lists that are written by hand, takes the <c>*</c> away.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LiteralWildcardFixProvider))]
public sealed class LiteralWildcardFixProvider : FindingFixProvider
{
    /// <summary>Made by the editor.</summary>
    public LiteralWildcardFixProvider()
        : base(RuleCatalog.LiteralWildcardWithCredentials)
    {
    }

    /// <inheritdoc />
    private protected override IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic) =>
        Hints.Has(diagnostic, FixHint.AllowAny)
            ? [new FindingEdit("Allow whatever is requested", FixKeys.LiteralWildcardWithCredentials, AllowAny.Apply)]
        : Hints.Has(diagnostic, FixHint.RemoveHeaderName)
            ? [
                new FindingEdit("Allow whatever is requested", FixKeys.LiteralWildcardWithCredentials, EchoRequested.Apply),
                new FindingEdit("Do not list '*'", FixKeys.LiteralWildcardWithCredentials, RemoveWildcard),
            ]
        : [];

    private static SyntaxNode? RemoveWildcard(EditContext context) => NameList.OfNames
        .Select(list => RemoveHeaderName.Apply(context, list, CorsHeaderValues.Wildcard))
        .FirstOrDefault(static changed => changed is not null);
}
