using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>A new call in a chain.</summary>
internal static class ChainedCall
{
    /// <summary>
    /// A call behind another, or behind what a chain starts with: on the same line, or on one of its own as the calls around it stand. A
    /// comment at the end of the line stays there.
    /// </summary>
    /// <param name="place">The expression where it stands in its tree.</param>
    /// <param name="written">What is to stand in its place, before the new call.</param>
    /// <param name="name">The new call's name.</param>
    /// <param name="arguments">Its arguments.</param>
    public static InvocationExpressionSyntax Behind(ExpressionSyntax place, ExpressionSyntax written, string name, ArgumentListSyntax arguments)
    {
        var dot = SyntaxFactory.Token(SyntaxKind.DotToken);
        var (before, behind) = (default(SyntaxTriviaList), place.GetTrailingTrivia());
        if (LineOf(place) is var (lineEnd, indentation))
        {
            dot = dot.WithLeadingTrivia(indentation);
            (before, behind) = behind.Any(SyntaxKind.EndOfLineTrivia) ? (behind, lineEnd) : (lineEnd, behind);
        }

        return SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression, written.WithTrailingTrivia(before), dot, SyntaxFactory.IdentifierName(name)),
            arguments.WithTrailingTrivia(behind));
    }

    // The line's end and the indentation of this call or the next one, where it starts a line.
    private static (SyntaxTriviaList LineEnd, SyntaxTriviaList Indentation)? LineOf(ExpressionSyntax place)
    {
        foreach (var access in new[] { (place as InvocationExpressionSyntax)?.Expression, place.Parent }.OfType<MemberAccessExpressionSyntax>())
        {
            var ending = access.Expression.GetTrailingTrivia();
            if (ending.Any(SyntaxKind.EndOfLineTrivia))
            {
                return (
                    SyntaxFactory.TriviaList(ending[ending.IndexOf(SyntaxKind.EndOfLineTrivia)]),
                    SyntaxFactory.TriviaList(access.OperatorToken.LeadingTrivia.Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1)));
            }
        }

        return null;
    }
}
