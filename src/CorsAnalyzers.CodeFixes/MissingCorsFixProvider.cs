using CorsAnalyzers.CodeFixes.Edits;
using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>CORS4003 and CORS4004: adds the middleware that endpoints ask for, or the services that it needs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingCorsFixProvider))]
public sealed class MissingCorsFixProvider : FindingFixProvider
{
    private static readonly FindingEdit[] AddCors = [new("Call AddCors", FixKeys.MissingAddCors, InsertAddCors.Apply)];

    /// <summary>Made by the editor.</summary>
    public MissingCorsFixProvider()
        : base(RuleCatalog.MissingUseCors, RuleCatalog.MissingAddCors)
    {
    }

    /// <inheritdoc />
    private protected override IReadOnlyList<FindingEdit> EditsOf(Diagnostic diagnostic)
    {
        if (Hints.Has(diagnostic, FixHint.InsertAddCors))
        {
            return AddCors;
        }

        var policy = Hints.ValuesOf(diagnostic).FirstOrDefault();
        return Hints.Has(diagnostic, FixHint.InsertUseCors)
            ? [new FindingEdit("Call UseCors", FixKeys.MissingUseCors, context => InsertUseCors.Apply(context, policy))]
            : [];
    }
}
