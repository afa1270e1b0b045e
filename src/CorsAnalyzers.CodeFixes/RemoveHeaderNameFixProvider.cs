using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS3004, CORS3006, CORS3008, CORS3009, CORS3010, CORS3012: takes the name out of the list that it stands in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveHeaderNameFixProvider))]
public sealed class RemoveHeaderNameFixProvider : CodeFixProvider
{
    private static readonly ImmutableDictionary<string, (NameList List, string Key)> Fixes =
        new (Rule Rule, NameList List, string Key)[]
        {
            (RuleCatalog.RiskyRequestHeaderAllowed, NameList.AllowedHeaders, FixKeys.RiskyRequestHeaderAllowed),
            (RuleCatalog.ForbiddenRequestHeaderAllowed, NameList.AllowedHeaders, FixKeys.ForbiddenRequestHeaderAllowed),
            (RuleCatalog.SafelistedExposedHeader, NameList.ExposedHeaders, FixKeys.SafelistedExposedHeader),
            (RuleCatalog.ForbiddenExposedHeader, NameList.ExposedHeaders, FixKeys.ForbiddenExposedHeader),
            (RuleCatalog.SensitiveHeaderExposed, NameList.ExposedHeaders, FixKeys.SensitiveHeaderExposed),
            (RuleCatalog.ForbiddenMethod, NameList.AllowedMethods, FixKeys.ForbiddenMethod),
        }.ToImmutableDictionary(static fix => fix.Rule.Id, static fix => (fix.List, fix.Key));

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        Fixes.Keys.OrderBy(static id => id, StringComparer.Ordinal).ToImmutableArray();

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => new FindingFixAllProvider(EditsOf);

    /// <inheritdoc />
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => FindingFixer.RegisterAsync(context, EditsOf);

    private static IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic)
    {
        if (!Fixes.TryGetValue(diagnostic.Id, out var fix)
            || !Hints.Has(diagnostic, FixHint.RemoveHeaderName)
            || Hints.NameOf(diagnostic) is not { } name)
        {
            return [];
        }

        var verb = fix.List == NameList.ExposedHeaders ? "expose" : "allow";
        return [new FindingEdit($"Do not {verb} '{name}'", fix.Key, context => RemoveHeaderName.Apply(context, fix.List, name))];
    }
}
