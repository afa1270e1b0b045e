using CorsAnalyzers.CodeFixes.Layout;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Takes a node out of a list, with the separator that it no longer needs, and closes the gap.</summary>
internal static class NodeRemoval
{
    /// <summary>The tree without the node. Comments and directives around it stay.</summary>
    public static SyntaxNode? Remove(SyntaxNode root, SyntaxNode node)
    {
        var first = node.GetFirstToken().GetPreviousToken();
        var second = node.GetLastToken().GetNextToken();
        var before = new List<SyntaxTrivia>();
        var separated = first.IsKind(SyntaxKind.CommaToken) && first.Parent == node.Parent;
        var followed = second.IsKind(SyntaxKind.CommaToken) && second.Parent == node.Parent;
        var opens = !separated && (first.IsKind(SyntaxKind.None) || first.Parent == node.Parent);

        if (followed)
        {
            // "a, x, b" and "x, b": the comma behind the node stays in the first case and goes in the second.
            before.AddRange(first.TrailingTrivia);
            before.AddRange(node.GetLeadingTrivia());
            before.AddRange(TokenGap.ContentOf(node.GetTrailingTrivia().Concat(second.LeadingTrivia)));
            var comma = second;
            second = second.GetNextToken();
            var gap = TokenGap.Join(before, Behind(comma.TrailingTrivia, second), opens, Closes(second));
            return Remove(root, node, TokenNeighbours.Join(separated ? comma : first, gap, second));
        }

        if (separated)
        {
            // "a, x": the comma before the node goes.
            var comma = first;
            first = first.GetPreviousToken();
            before.AddRange(first.TrailingTrivia);
            before.AddRange(comma.LeadingTrivia);
            before.AddRange(comma.LeadingTrivia.Count == 0 ? comma.TrailingTrivia : TokenGap.ContentOf(comma.TrailingTrivia));
        }
        else
        {
            before.AddRange(first.TrailingTrivia);
        }

        before.AddRange(node.GetLeadingTrivia());
        var joined = TokenGap.Join(before, Behind(node.GetTrailingTrivia(), second), opens, Closes(second));
        return Remove(root, node, TokenNeighbours.Join(first, joined, second));
    }

    private static SyntaxNode? Remove(SyntaxNode root, SyntaxNode node, TokenNeighbours neighbours)
    {
        var mark = new SyntaxAnnotation();
        var changed = root.ReplaceSyntax(
            [node],
            (_, rewritten) => rewritten.WithoutTrivia().WithAdditionalAnnotations(mark),
            neighbours.Tokens,
            neighbours.Apply,
            [],
            static (_, rewritten) => rewritten);
        var marked = changed.GetAnnotatedNodes(mark).Single();
        return changed.RemoveNode(marked, SyntaxRemoveOptions.KeepUnbalancedDirectives);
    }

    private static bool Closes(SyntaxToken token) => token.Kind() is
        SyntaxKind.CloseParenToken or SyntaxKind.CloseBraceToken or SyntaxKind.CloseBracketToken or SyntaxKind.EndOfFileToken;

    private static List<SyntaxTrivia> Behind(SyntaxTriviaList trailing, SyntaxToken next) => [.. trailing, .. next.LeadingTrivia];
}
