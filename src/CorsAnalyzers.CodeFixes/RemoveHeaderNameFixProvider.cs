using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS3004, CORS3006, CORS3008, CORS3009, CORS3010, CORS3012: takes the name out of the list that it stands in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveHeaderNameFixProvider))]
public sealed class RemoveHeaderNameFixProvider : FindingFixProvider
{
    private static readonly (Rule Rule, NameList List)[] Fixes =
    [
        (RuleCatalog.RiskyRequestHeaderAllowed, NameList.AllowedHeaders),
        (RuleCatalog.ForbiddenRequestHeaderAllowed, NameList.AllowedHeaders),
        (RuleCatalog.SafelistedExposedHeader, NameList.ExposedHeaders),
        (RuleCatalog.ForbiddenExposedHeader, NameList.ExposedHeaders),
        (RuleCatalog.SensitiveHeaderExposed, NameList.ExposedHeaders),
        (RuleCatalog.ForbiddenMethod, NameList.AllowedMethods),
    ];

    /// <summary>Made by the editor.</summary>
    public RemoveHeaderNameFixProvider()
        : base([.. Fixes.Select(static fix => fix.Rule)])
    {
    }

    /// <inheritdoc />
    private protected override IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic)
    {
        if (!Hints.Has(diagnostic, FixHint.RemoveHeaderName) || Hints.NameOf(diagnostic) is not { } name)
        {
            return [];
        }

        var list = Fixes.Single(fix => fix.Rule.Id == diagnostic.Id).List;
        var verb = list == NameList.ExposedHeaders ? "expose" : "allow";
        return [new FindingEdit($"Do not {verb} '{name}'", FixKeys.DefaultOf(diagnostic.Id), context => RemoveHeaderName.Apply(context, list, name))];
    }
}
