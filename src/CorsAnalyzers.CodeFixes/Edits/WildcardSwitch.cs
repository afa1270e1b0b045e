using CorsAnalyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>The call <c>.SetIsOriginAllowedToAllowWildcardSubdomains()</c>.</summary>
internal static class WildcardSwitch
{
    /// <summary>
    /// Puts it behind a call or creation in a chain: on the same line, or on one of its own as the calls around it stand.
    /// </summary>
    /// <param name="place">The call or creation where it stands in its tree.</param>
    /// <param name="written">What is to stand in its place, before the new call.</param>
    public static ExpressionSyntax Behind(ExpressionSyntax place, ExpressionSyntax written)
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
                SyntaxKind.SimpleMemberAccessExpression,
                written.WithTrailingTrivia(before),
                dot,
                SyntaxFactory.IdentifierName(PolicyBuilderNames.SetIsOriginAllowedToAllowWildcardSubdomains)),
            SyntaxFactory.ArgumentList().WithTrailingTrivia(behind));
    }

    /// <summary>Whether the call is this one.</summary>
    public static bool Is(InvocationExpressionSyntax call) =>
        BuilderCall.NameOf(call)?.Identifier.ValueText == PolicyBuilderNames.SetIsOriginAllowedToAllowWildcardSubdomains;

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
