using CorsAnalyzers.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>The places that name a variable.</summary>
internal static class VariableUses
{
    /// <summary>All names of the variable in its file; null where it has no symbol.</summary>
    public static IReadOnlyList<IdentifierNameSyntax>? Of(VariableDeclaratorSyntax declarator, EditContext context) =>
        context.Model.GetDeclaredSymbol(declarator, context.Cancellation) is { } variable
            ? [.. context.Root.DescendantNodes().OfType<IdentifierNameSyntax>()
                .Where(name => name.Identifier.ValueText == variable.Name
                    && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(name, context.Cancellation).Symbol, variable))]
            : null;
}
