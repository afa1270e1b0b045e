using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using CorsAnalyzers.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>The element <c>["Vary"] = "Origin"</c> of an initializer that makes all headers of an answer.</summary>
internal static class VaryElement
{
    /// <summary>The element in the form of another one; null where the initializer has a <c>Vary</c>.</summary>
    public static ExpressionSyntax? Create(HeaderWrite write, EditContext context)
    {
        if (write.Node is not ExpressionSyntax { Parent: InitializerExpressionSyntax initializer } element
            || HeaderWrite.In(initializer, CorsHeaderNames.Vary, context.Model, context.Cancellation).Any()
            || write.Values(context.Model, context.Cancellation) is not { Count: 1 } values
            || (write.Name ?? (element as AssignmentExpressionSyntax)?.Left) is not { } name)
        {
            return null;
        }

        return element.ReplaceNodes([name, values[0]], Rewritten).WithoutTrivia();

        ExpressionSyntax Rewritten(ExpressionSyntax original, ExpressionSyntax rewritten) =>
            (original == values[0] ? Literal(CorsHeaderNames.Origin)
            : write.Name is null ? SyntaxFactory.IdentifierName(CorsHeaderNames.Vary) : Literal(CorsHeaderNames.Vary)).WithTriviaFrom(original);
    }

    private static ExpressionSyntax Literal(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));
}
