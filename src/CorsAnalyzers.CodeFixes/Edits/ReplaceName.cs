using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using CorsAnalyzers.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>
/// Writes one or several names instead of one entry of a list of header names, methods or origins, a policy's or one that is written by hand.
/// </summary>
internal static class ReplaceName
{
    /// <summary>What the user is told.</summary>
    public static string TitleOf(IReadOnlyList<string> names) => "Write " + string.Join(", ", names.Select(static name => $"'{name}'"));

    /// <summary>
    /// The tree with the names; null where the entry is no literal of its own, there or where a variable is declared that is named there and
    /// nowhere else, or where its text may serve for more.
    /// </summary>
    /// <param name="context">The tree, and the entry's place.</param>
    /// <param name="entry">What the entry says now.</param>
    /// <param name="names">The names to write, at least one.</param>
    public static SyntaxNode? Apply(EditContext context, string entry, IReadOnlyList<string> names)
    {
        if (HeaderText.Find(context, NameList.OfNames.Select(static list => list.Header), text => HeaderList.Split(text).Any(element => element.Text == entry)) is { } text)
        {
            return ReplaceInText(context.Root, text, entry, names);
        }

        if (ListEntry.FindLiteral(context, entry) is not { } literal || ListEntry.Find(literal, context) is not { } place)
        {
            return null;
        }

        return names.Count == 1 ? ReplaceLiteral(context.Root, literal, names[0])
            : place.Element is { } element ? ReplaceElement(context.Root, element, literal, names)
            : null;
    }

    /// <summary>The tree with another text in a string literal.</summary>
    public static SyntaxNode ReplaceLiteral(SyntaxNode root, LiteralExpressionSyntax literal, string text) =>
        root.ReplaceNode(literal, With(literal, text));

    // "Content-Type; X-Total-Count", written by hand
    private static SyntaxNode? ReplaceInText(SyntaxNode root, HeaderText text, string entry, IReadOnlyList<string> names) =>
        HeaderListText.With(text.Literal.Token.Text, text.Literal.Token.ValueText, entry, string.Join(", ", names), text.IsWholeText) is { } changed
            ? text.Rewrite(root, changed)
            : null;

    // What stands before the entry stays before the first name, and what stands behind it, a comma too, stays behind the last one.
    private static SyntaxNode ReplaceElement(
        SyntaxNode root, SyntaxNode element, LiteralExpressionSyntax literal, IReadOnlyList<string> names)
    {
        var marks = names.Select(static _ => new SyntaxAnnotation()).ToList();
        var elements = names.Select((name, i) => ElementWith(name, i).WithAdditionalAnnotations(marks[i])).ToList();
        var last = elements.Count - 1;
        var replaced = root.ReplaceNode(element, elements[last]);
        var changed = replaced.InsertNodesBefore(Marked(replaced, last), elements.Take(last));

        // Roslyn puts new commas before or behind the new nodes, and gives them no space.
        var commas = Enumerable.Range(0, last)
            .Select(i => Marked(changed, i).GetLastToken().GetNextToken())
            .ToDictionary(static comma => comma, static comma => comma.WithLeadingTrivia().WithTrailingTrivia(SyntaxFactory.Space));
        var before = element.GetFirstToken().GetPreviousToken();
        if (before.IsKind(SyntaxKind.CommaToken) && before.Parent == element.Parent)
        {
            var comma = Marked(changed, 0).GetFirstToken().GetPreviousToken();
            commas.Add(comma, comma.WithLeadingTrivia(before.LeadingTrivia).WithTrailingTrivia(before.TrailingTrivia));
        }

        return changed.ReplaceTokens(commas.Keys, (comma, _) => commas[comma]);

        SyntaxNode Marked(SyntaxNode tree, int i) => tree.GetAnnotatedNodes(marks[i]).Single();

        SyntaxNode ElementWith(string name, int i)
        {
            var written = element == literal ? With(literal, name) : element.ReplaceNode(literal, With(literal, name));
            written = i == 0 ? written : written.WithoutLeadingTrivia();
            return i == names.Count - 1 ? written : written.WithoutTrailingTrivia();
        }
    }

    /// <summary>The literal with another text, in its own form where that can say it.</summary>
    public static LiteralExpressionSyntax With(LiteralExpressionSyntax literal, string name) =>
        literal.WithToken(TokenOf(literal.Token, name).WithTriviaFrom(literal.Token));

    // In the literal's own form where nothing is escaped in it and it is one line.
    private static SyntaxToken TokenOf(SyntaxToken token, string name)
    {
        var offset = token.ValueText.Contains('"') || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken)
            ? -1
            : token.Text.IndexOf(token.ValueText, StringComparison.Ordinal);
        return offset < 0
            ? SyntaxFactory.Literal(name)
            : SyntaxFactory.ParseToken(token.Text.Remove(offset, token.ValueText.Length).Insert(offset, name));
    }
}
