using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>The elements between the braces of an initializer.</summary>
internal static class InitializerElements
{
    /// <summary>The initializer with one more element behind the others, on a line of its own where they are.</summary>
    public static InitializerExpressionSyntax WithLast(InitializerExpressionSyntax initializer, ExpressionSyntax element)
    {
        var elements = initializer.Expressions;
        var last = elements[elements.Count - 1];
        element = element.WithLeadingTrivia(last.GetLeadingTrivia().LastOrDefault() is { RawKind: (int)SyntaxKind.WhitespaceTrivia } indentation
            ? SyntaxFactory.TriviaList(indentation)
            : default);
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken);
        if (elements.SeparatorCount == elements.Count)
        {
            var ending = elements.GetSeparator(elements.Count - 1).TrailingTrivia;
            return initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(
                elements.GetWithSeparators().Add(element).Add(comma.WithTrailingTrivia(LayoutIn(ending)))));
        }

        var trailing = last.GetTrailingTrivia();
        var separator = comma.WithTrailingTrivia(trailing.Any(SyntaxKind.EndOfLineTrivia) ? trailing : SyntaxFactory.TriviaList(SyntaxFactory.Space));
        return initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(
            elements.Replace(last, last.WithoutTrailingTrivia()).GetWithSeparators().Add(separator).Add(element.WithTrailingTrivia(LayoutIn(trailing)))));
    }

    private static SyntaxTriviaList LayoutIn(SyntaxTriviaList trivia) =>
        trivia.Any(SyntaxKind.EndOfLineTrivia)
            ? SyntaxFactory.TriviaList(trivia[trivia.IndexOf(SyntaxKind.EndOfLineTrivia)])
            : SyntaxFactory.TriviaList(trivia.Where(static one => one.IsKind(SyntaxKind.WhitespaceTrivia)));
}
