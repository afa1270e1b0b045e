using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>A new call in a chain.</summary>
internal static class ChainedCall
{
    /// <summary>A call behind another, laid out like it: on the same line, or on one of its own with the same indentation.</summary>
    public static InvocationExpressionSyntax Append(InvocationExpressionSyntax call, string name, ArgumentListSyntax arguments)
    {
        var dot = SyntaxFactory.Token(SyntaxKind.DotToken);
        var lineBreak = default(SyntaxTriviaList);
        if (call.Expression is MemberAccessExpressionSyntax access
            && access.Expression.GetTrailingTrivia() is var ending
            && ending.Any(SyntaxKind.EndOfLineTrivia))
        {
            lineBreak = SyntaxFactory.TriviaList(ending[ending.IndexOf(SyntaxKind.EndOfLineTrivia)]);
            dot = dot.WithLeadingTrivia(access.OperatorToken.LeadingTrivia.LastOrDefault() is { RawKind: (int)SyntaxKind.WhitespaceTrivia } indentation
                ? SyntaxFactory.TriviaList(indentation)
                : default);
        }

        return On(call.WithTrailingTrivia(lineBreak), dot, name, arguments.WithTrailingTrivia(call.GetTrailingTrivia()));
    }

    /// <summary>A call on any expression, on its line.</summary>
    public static InvocationExpressionSyntax On(ExpressionSyntax receiver, string name, ArgumentListSyntax arguments) => On(
        receiver.WithoutTrailingTrivia(),
        SyntaxFactory.Token(SyntaxKind.DotToken),
        name,
        arguments.WithTrailingTrivia(receiver.GetTrailingTrivia()));

    private static InvocationExpressionSyntax On(ExpressionSyntax receiver, SyntaxToken dot, string name, ArgumentListSyntax arguments) =>
        SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression, receiver, dot, SyntaxFactory.IdentifierName(name)),
            arguments);
}
