using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.CodeFixes.Layout;

/// <summary>The trivia that two tokens get when the code between them goes; computed from the tree that still has it.</summary>
internal sealed class TokenNeighbours
{
    private readonly Dictionary<SyntaxToken, (SyntaxTriviaList Leading, SyntaxTriviaList Trailing)> changes = [];

    private TokenNeighbours()
    {
    }

    /// <summary>The tokens whose trivia changes.</summary>
    public IEnumerable<SyntaxToken> Tokens => changes.Keys;

    /// <summary>
    /// Makes <paramref name="first"/> (none at the start of the file) and <paramref name="second"/> neighbours with a gap between them.
    /// </summary>
    public static TokenNeighbours Join(SyntaxToken first, TokenGap gap, SyntaxToken second)
    {
        var neighbours = new TokenNeighbours();
        var lineEnd = first.IsKind(SyntaxKind.None)
            ? 0
            : gap.Trivia.TakeWhile(static trivia => !trivia.IsKind(SyntaxKind.EndOfLineTrivia)).Count() + 1;
        if (!first.IsKind(SyntaxKind.None))
        {
            neighbours.changes[first] = (first.LeadingTrivia, SyntaxFactory.TriviaList(gap.Trivia.Take(lineEnd)));
        }

        if (!second.IsKind(SyntaxKind.None))
        {
            neighbours.changes[second] = (SyntaxFactory.TriviaList(gap.Trivia.Skip(lineEnd)), second.TrailingTrivia);
        }

        if (gap.Moved.Count != 0)
        {
            neighbours.MoveToLineEnd(second, gap.Moved);
        }

        return neighbours;
    }

    /// <summary>The token with its new trivia; <paramref name="rewritten"/> where nothing changes.</summary>
    public SyntaxToken Apply(SyntaxToken original, SyntaxToken rewritten) =>
        changes.TryGetValue(original, out var trivia)
            ? rewritten.WithLeadingTrivia(trivia.Leading).WithTrailingTrivia(trivia.Trailing)
            : rewritten;

    private void MoveToLineEnd(SyntaxToken token, IReadOnlyList<SyntaxTrivia> comments)
    {
        while (!EndsLine(token) && !token.GetNextToken().IsKind(SyntaxKind.None) && !token.GetNextToken().IsKind(SyntaxKind.EndOfFileToken))
        {
            token = token.GetNextToken();
        }

        var (leading, trailing) = changes.TryGetValue(token, out var trivia) ? trivia : (token.LeadingTrivia, token.TrailingTrivia);
        var end = trailing.IndexOf(SyntaxKind.EndOfLineTrivia);
        var spaced = comments.SelectMany(static comment => new[] { SyntaxFactory.Space, comment });
        changes[token] = (leading, trailing.InsertRange(end < 0 ? trailing.Count : end, spaced));
    }

    private static bool EndsLine(SyntaxToken token) => token.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
}
