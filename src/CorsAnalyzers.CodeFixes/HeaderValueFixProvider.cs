using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS1011, CORS2003, CORS2005 and CORS3007: writes the value that was meant, or takes a write that means nothing away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HeaderValueFixProvider))]
public sealed class HeaderValueFixProvider : FindingFixProvider
{
    private static readonly (Rule Rule, string Header)[] Fixes =
    [
        (RuleCatalog.MultipleOriginsInHeader, CorsHeaderNames.AccessControlAllowOrigin),
        (RuleCatalog.InvalidAllowCredentialsValue, CorsHeaderNames.AccessControlAllowCredentials),
        (RuleCatalog.AllowCredentialsFalse, CorsHeaderNames.AccessControlAllowCredentials),
        (RuleCatalog.AuthorizationNotCoveredByWildcard, CorsHeaderNames.AccessControlAllowHeaders),
    ];

    /// <summary>Made by the editor.</summary>
    public HeaderValueFixProvider()
        : base([.. Fixes.Select(static fix => fix.Rule)])
    {
    }

    /// <inheritdoc />
    private protected override IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic)
    {
        var (rule, header) = Fixes.Single(fix => fix.Rule.Id == diagnostic.Id);
        var key = FixKeys.DefaultOf(diagnostic.Id);
        if (Hints.Has(diagnostic, FixHint.RemoveWrite))
        {
            return rule == RuleCatalog.AllowCredentialsFalse
                ? [new FindingEdit($"Do not write {header}", key, context => RemoveWrite.Apply(context, header)
                    ?? WriteNothing.Apply(context, header, static text => text != CorsHeaderValues.AllowCredentials))]
                : [new FindingEdit($"Write {header} once", key, context => RemoveWrite.ApplyToSecond(context, header))];
        }

        var values = Hints.ValuesOf(diagnostic);
        if (!Hints.Has(diagnostic, FixHint.Replace) || values.Count == 0)
        {
            return [];
        }

        var text = string.Join(", ", values);
        return [new FindingEdit($"Write '{text}'", key, EditOf(rule, header, text, Hints.NameOf(diagnostic)))];
    }

    private static Func<EditContext, SyntaxNode?> EditOf(Rule rule, string header, string text, string? written) =>
        rule == RuleCatalog.InvalidAllowCredentialsValue ? context => ReplaceHeaderValue.ApplyTrue(context, written)
        : rule == RuleCatalog.AuthorizationNotCoveredByWildcard
            ? context => ReplaceHeaderValue.Apply(context, header, text, static value => value.Trim() == CorsHeaderValues.Wildcard)
        : context => ReplaceHeaderValue.Apply(context, header, text, value => value != text && value.Contains(text));
}
