using CorsAnalyzers.CodeFixes.Fixing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>The literal that an expression takes its text from and nothing else does.</summary>
internal static class OnlyLiteral
{
    /// <summary>The expression itself, or what the variable is declared with that is named there and nowhere else; null where that is no string literal.</summary>
    public static LiteralExpressionSyntax? Of(ExpressionSyntax place, EditContext context)
    {
        if (place is not LiteralExpressionSyntax
            && VariableUses.DeclarationOf(place, context) is { Initializer.Value: { } value } declarator
            && VariableUses.OnlyOf(declarator, context)?.Span == place.Span)
        {
            place = value;
        }

        return place is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal ? literal : null;
    }
}
