using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS4001: asks for the policy whose name is nearest.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownPolicyNameFixProvider))]
public sealed class UnknownPolicyNameFixProvider : FindingFixProvider
{
    /// <summary>Made by the editor.</summary>
    public UnknownPolicyNameFixProvider()
        : base(RuleCatalog.UnknownPolicyName)
    {
    }

    /// <inheritdoc />
    private protected override IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic) =>
        Hints.Has(diagnostic, FixHint.Replace) && Hints.NameOf(diagnostic) is { } written && Hints.ValuesOf(diagnostic) is { Count: 1 } names
            ? [new FindingEdit(ReplaceName.TitleOf(names), FixKeys.UnknownPolicyName, context => ReplacePolicyName.Apply(context, written, names[0]))]
            : [];
}
