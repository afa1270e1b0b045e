using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS2001 and CORS2002: admits the configured trusted origins only, or takes the credentials away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CredentialsFixProvider))]
public sealed class CredentialsFixProvider : FindingFixProvider
{
    private static readonly FindingEdit WithoutCredentials = new("Do not allow credentials", FixKeys.RemoveCredentials, RemoveCredentials.Apply);

    /// <summary>Made by the editor.</summary>
    public CredentialsFixProvider()
        : base(RuleCatalog.WildcardOriginWithCredentials, RuleCatalog.AnyOriginWithCredentials)
    {
    }

    /// <inheritdoc />
    private protected override IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic)
    {
        if (!Hints.Has(diagnostic, FixHint.RemoveCredentials))
        {
            return [];
        }

        var edits = new List<FindingEdit>();
        if (Hints.TrustedOriginsOf(diagnostic) is { Count: > 0 } origins)
        {
            edits.Add(new FindingEdit(
                "Allow the trusted origins only",
                diagnostic.Id,
                context => AllowOnly.Apply(context, origins) ?? CheckTrusted.Apply(context, origins)));
        }

        edits.Add(WithoutCredentials);
        return edits;
    }
}
