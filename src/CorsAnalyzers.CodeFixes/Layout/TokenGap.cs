using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.CodeFixes.Layout;

/// <summary>
/// What stands between two tokens that become neighbours because the code between them is removed: of the two gaps that it leaves, the comments
/// and directives of both and the line breaks of one.
/// </summary>
internal sealed class TokenGap
{
    private TokenGap(IReadOnlyList<SyntaxTrivia> trivia, IReadOnlyList<SyntaxTrivia> moved)
    {
        Trivia = trivia;
        Moved = moved;
    }

    /// <summary>What stands between the two tokens.</summary>
    public IReadOnlyList<SyntaxTrivia> Trivia { get; }

    /// <summary>Comments that must move to the end of the line, because the second token belongs directly behind the first.</summary>
    public IReadOnlyList<SyntaxTrivia> Moved { get; }

    /// <summary>Joins the gap before the removed code and the gap behind it.</summary>
    /// <param name="before">The gap before the removed code, with what stood inside it.</param>
    /// <param name="after">The gap behind it.</param>
    /// <param name="opens">The first token opens a list or block: nothing but its first element follows.</param>
    /// <param name="closes">The second token closes a list, block or statement: no further call, element or statement follows.</param>
    public static TokenGap Join(IReadOnlyList<SyntaxTrivia> before, IReadOnlyList<SyntaxTrivia> after, bool opens, bool closes)
    {
        var contentBefore = before.Any(IsContent);
        if (after.Any(IsContent))
        {
            return Of(JoinWithContentBehind(before, after));
        }

        if (!contentBefore)
        {
            var keepsAfter = closes || (!opens && LineBreaks(after) >= LineBreaks(before));
            return Of(keepsAfter ? after : before);
        }

        if (LineBreaks(after) > 0)
        {
            var text = before.Take(before.Count - CountAtEnd(before, SyntaxKind.WhitespaceTrivia));
            var indentation = after.Skip(after.Count - CountAtEnd(after, SyntaxKind.WhitespaceTrivia));
            var lineEnds = EndsLine(text.Last()) ? [] : after.Where(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)).Take(1);
            return Of(text.Concat(lineEnds).Concat(indentation));
        }

        if (closes && LineBreaks(before) > 0 && !before.Any(static trivia => trivia.IsDirective))
        {
            return new TokenGap([.. after], [.. before.Where(IsContent)]);
        }

        return EndsLine(before[before.Count - 1]) ? Of(before.Concat(IndentationIn(before))) : Of(before.Concat(after));
    }

    /// <summary>Comments, directives, disabled and skipped text: all that is not white space.</summary>
    public static bool IsContent(SyntaxTrivia trivia) => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    /// <summary>The content alone; a comment that ends its line keeps the line's end.</summary>
    public static IEnumerable<SyntaxTrivia> ContentOf(IEnumerable<SyntaxTrivia> trivia)
    {
        var endsLine = false;
        foreach (var one in trivia)
        {
            if (IsContent(one) || (endsLine && one.IsKind(SyntaxKind.EndOfLineTrivia)))
            {
                yield return one;
            }

            endsLine = one.IsKind(SyntaxKind.SingleLineCommentTrivia);
        }
    }

    private static TokenGap Of(IEnumerable<SyntaxTrivia> trivia) => new([.. trivia], []);

    private static int LineBreaks(IReadOnlyList<SyntaxTrivia> trivia) => trivia.Count(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    // Where the removed code had lines of its own, the line break behind it goes with it.
    private static IEnumerable<SyntaxTrivia> JoinWithContentBehind(IReadOnlyList<SyntaxTrivia> before, IReadOnlyList<SyntaxTrivia> after)
    {
        var lines = before.Take(before.Count - CountAtEnd(before, SyntaxKind.WhitespaceTrivia)).ToList();
        if (lines.Count == 0 || !EndsLine(lines[lines.Count - 1]))
        {
            return before.Concat(after);
        }

        var text = after.SkipWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).ToList();
        return text[0].IsKind(SyntaxKind.EndOfLineTrivia) ? lines.Concat(text.Skip(1)) : before.Concat(text);
    }

    private static IEnumerable<SyntaxTrivia> IndentationIn(IReadOnlyList<SyntaxTrivia> trivia) =>
        Enumerable.Range(1, trivia.Count - 1)
            .Where(i => trivia[i].IsKind(SyntaxKind.WhitespaceTrivia) && EndsLine(trivia[i - 1]))
            .Select(i => trivia[i])
            .Take(1);

    // A directive includes its line break, and so does a documentation comment.
    private static bool EndsLine(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.EndOfLineTrivia) || trivia.HasStructure;

    private static int CountAtEnd(IReadOnlyList<SyntaxTrivia> trivia, SyntaxKind kind) =>
        trivia.Reverse().TakeWhile(one => one.IsKind(kind)).Count();
}
