using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Layout;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Puts a statement in front of another.</summary>
internal static class StatementInsertion
{
    /// <summary>The tree with the new statement; null where the other one is not in a block or at the top level.</summary>
    /// <param name="next">The statement that is to follow.</param>
    /// <param name="added">The new one, with comments of its own that come before it or end its line.</param>
    /// <param name="context">The tree.</param>
    public static SyntaxNode? Before(SyntaxNode next, StatementSyntax added, EditContext context) => next switch
    {
        StatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax } => Insert(next, added, context),
        GlobalStatementSyntax => Insert(next, SyntaxFactory.GlobalStatement(added), context),
        StatementSyntax { Parent: GlobalStatementSyntax global } => Insert(global, SyntaxFactory.GlobalStatement(added), context),
        _ => null,
    };

    // Blank lines before the next statement come before the new one; its comments stay with it, behind the last directive.
    private static SyntaxNode Insert(SyntaxNode next, SyntaxNode added, EditContext context)
    {
        var leading = next.GetLeadingTrivia();
        var start = leading.Count;
        while (start > 0 && !leading[start - 1].IsDirective && !leading[start - 1].IsKind(SyntaxKind.DisabledTextTrivia))
        {
            start--;
        }

        var end = start;
        while (end < leading.Count && !TokenGap.IsContent(leading[end]))
        {
            end++;
        }

        // The white space before a comment or the statement is its indentation, and the new statement's too.
        var lineStart = end > start && leading[end - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? end - 1 : end;
        var mark = new SyntaxAnnotation();
        var marked = context.Root.ReplaceNode(next, next.WithLeadingTrivia(leading.Skip(lineStart)).WithAdditionalAnnotations(mark));
        return marked.InsertNodesBefore(
            marked.GetAnnotatedNodes(mark).Single(),
            [
                added
                    .WithLeadingTrivia(leading.Take(end).Concat(Written(added.GetLeadingTrivia())))
                    .WithTrailingTrivia(Written(added.GetTrailingTrivia()).Append(StartsLine(next) ? context.LineEnding : SyntaxFactory.Space)),
            ]);
    }

    // New code has markers without text, at which the formatter would lay the code around it out anew.
    private static IEnumerable<SyntaxTrivia> Written(SyntaxTriviaList trivia) => trivia.Where(static one => !one.FullSpan.IsEmpty);

    private static bool StartsLine(SyntaxNode node)
    {
        var previous = node.GetFirstToken().GetPreviousToken();
        return previous.IsKind(SyntaxKind.None)
            || previous.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia)
            || node.GetLeadingTrivia().Any(SyntaxKind.EndOfLineTrivia);
    }
}
