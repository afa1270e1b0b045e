using System.Collections.Immutable;
using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS2001 and CORS2002: admits the configured trusted origins only, or takes the credentials away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CredentialsFixProvider))]
public sealed class CredentialsFixProvider : CodeFixProvider
{
    private static readonly FindingEdit WithoutCredentials = new("Do not allow credentials", FixKeys.RemoveCredentials, RemoveCredentials.Apply);

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleCatalog.WildcardOriginWithCredentials.Id, RuleCatalog.AnyOriginWithCredentials.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => new FindingFixAllProvider(EditsOf);

    /// <inheritdoc />
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => FindingFixer.RegisterAsync(context, EditsOf);

    private static IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic)
    {
        if ((diagnostic.Id != RuleCatalog.WildcardOriginWithCredentials.Id && diagnostic.Id != RuleCatalog.AnyOriginWithCredentials.Id)
            || !Hints.Has(diagnostic, FixHint.RemoveCredentials))
        {
            return [];
        }

        var edits = new List<FindingEdit>();
        if (Hints.TrustedOriginsOf(diagnostic) is { Count: > 0 } origins)
        {
            edits.Add(new FindingEdit("Allow the trusted origins only", diagnostic.Id, context => AllowOnly.Apply(context, origins)));
        }

        edits.Add(WithoutCredentials);
        return edits;
    }
}
