using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Asks for another policy.</summary>
internal static class ReplacePolicyName
{
    /// <summary>
    /// The tree with the other name; null where the name is no literal, there or where a variable is declared that is named there and nowhere else.
    /// </summary>
    /// <param name="context">The tree, and the name's place.</param>
    /// <param name="written">The name that is written.</param>
    /// <param name="name">The name to write.</param>
    public static SyntaxNode? Apply(EditContext context, string written, string name) =>
        context.Primary is ExpressionSyntax place && OnlyLiteral.Of(place, context) is { } literal && literal.Token.ValueText == written
            ? ReplaceName.ReplaceLiteral(context.Root, literal, name)
            : null;
}
