using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS1002: lists the origins that the check names instead of checking for parts of them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WeakOriginCheckFixProvider))]
public sealed class WeakOriginCheckFixProvider : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleCatalog.WeakOriginCheck.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => new FindingFixAllProvider(EditsOf);

    /// <inheritdoc />
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => FindingFixer.RegisterAsync(context, EditsOf);

    private static IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic)
    {
        var origins = Hints.ValuesOf(diagnostic);
        if (diagnostic.Id != RuleCatalog.WeakOriginCheck.Id || !Hints.Has(diagnostic, FixHint.CheckExactly) || origins.Count == 0)
        {
            return [];
        }

        var title = "Allow " + string.Join(", ", origins.Select(static origin => $"'{origin}'")) + " only";
        return [new FindingEdit(title, FixKeys.WeakOriginCheck, context => CheckExactly.Apply(context, origins))];
    }
}
