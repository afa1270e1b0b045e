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
    private static readonly (Rule Rule, NameList List, string Key)[] Fixes =
    [
        (RuleCatalog.RiskyRequestHeaderAllowed, NameList.AllowedHeaders, FixKeys.RiskyRequestHeaderAllowed),
        (RuleCatalog.ForbiddenRequestHeaderAllowed, NameList.AllowedHeaders, FixKeys.ForbiddenRequestHeaderAllowed),
        (RuleCatalog.SafelistedExposedHeader, NameList.ExposedHeaders, FixKeys.SafelistedExposedHeader),
        (RuleCatalog.ForbiddenExposedHeader, NameList.ExposedHeaders, FixKeys.ForbiddenExposedHeader),
        (RuleCatalog.SensitiveHeaderExposed, NameList.ExposedHeaders, FixKeys.SensitiveHeaderExposed),
        (RuleCatalog.ForbiddenMethod, NameList.AllowedMethods, FixKeys.ForbiddenMethod),
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

        var fix = Fixes.Single(fix => fix.Rule.Id == diagnostic.Id);
        var verb = fix.List == NameList.ExposedHeaders ? "expose" : "allow";
        return [new FindingEdit($"Do not {verb} '{name}'", fix.Key, context => RemoveHeaderName.Apply(context, fix.List, name))];
    }
}
