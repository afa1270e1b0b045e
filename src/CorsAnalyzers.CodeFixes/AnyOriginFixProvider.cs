using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS1001: admits the configured trusted origins only.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AnyOriginFixProvider))]
public sealed class AnyOriginFixProvider : FindingFixProvider
{
    /// <summary>Made by the editor.</summary>
    public AnyOriginFixProvider()
        : base(RuleCatalog.AnyOrigin)
    {
    }

    /// <inheritdoc />
    private protected override IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic) =>
        Hints.Has(diagnostic, FixHint.UseTrustedOrigins)
        && Hints.TrustedOriginsOf(diagnostic) is { Count: > 0 } origins
            ? [new FindingEdit(
                "Allow the trusted origins only",
                FixKeys.AnyOrigin,
                context => AllowOnly.Apply(context, origins) ?? CheckTrusted.Apply(context, origins))]
            : [];
}
