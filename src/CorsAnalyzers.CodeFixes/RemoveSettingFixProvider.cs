using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS1008: removes the settings of origins that have no effect.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveSettingFixProvider))]
public sealed class RemoveSettingFixProvider : CodeFixProvider
{
    private static readonly FindingEdit[] WholeSettings =
        [new("Remove what has no effect", FixKeys.OverriddenOrigins, RemoveSetting.Apply)];

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleCatalog.OverriddenOrigins.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => new FindingFixAllProvider(EditsOf);

    /// <inheritdoc />
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => FindingFixer.RegisterAsync(context, EditsOf);

    private static IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic)
    {
        if (diagnostic.Id != RuleCatalog.OverriddenOrigins.Id || !Hints.Has(diagnostic, FixHint.RemoveSetting))
        {
            return [];
        }

        return Hints.NameOf(diagnostic) is { } origin
            ? [new FindingEdit($"Remove '{origin}'", FixKeys.OverriddenOrigins, context => RemoveSetting.ApplyToEntry(context, origin))]
            : WholeSettings;
    }
}
