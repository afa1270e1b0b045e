using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using CorsAnalyzers.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Takes an origin out of the check behind which Access-Control-Allow-Origin is written by hand.</summary>
internal static class RemoveComparedOrigin
{
    /// <summary>The tree without the origin; null where nothing but the origin is checked for, or the check has no known form.</summary>
    /// <param name="context">The tree, and the place of the header's value.</param>
    /// <param name="origin">The origin.</param>
    public static SyntaxNode? Apply(EditContext context, string origin)
    {
        const string Header = CorsHeaderNames.AccessControlAllowOrigin;
        if (WriteNothing.Apply(context, Header, text => text == origin) is { } changed)
        {
            return changed;
        }

        var (root, literal) = (context.Root, ComparedOrigin.Find(context, origin));
        if (literal is null)
        {
            return null;
        }

        if (ComparedOrigin.ConditionOf(literal) is { } condition)
        {
            return WithoutOperand(root, condition);
        }

        return literal.Parent switch
        {
            ConstantPatternSyntax { Parent: BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } either } pattern
                => Keep(root, either, either.Left == pattern ? either.Right : either.Left),
            CaseSwitchLabelSyntax { Parent: SwitchSectionSyntax { Labels.Count: > 1 } } label => NodeRemoval.Remove(root, label),
            InitializerExpressionSyntax { Expressions.Count: > 1 } => NodeRemoval.Remove(root, literal),
            { } element when NewerSyntax.IsElementOfCollection(element) && element.Parent!.ChildNodes().Skip(1).Any() => NodeRemoval.Remove(root, element),
            _ => null,
        };
    }

    // origin == "https://…" || origin == "null"
    private static SyntaxNode? WithoutOperand(SyntaxNode root, ExpressionSyntax condition)
    {
        while (condition.Parent is ParenthesizedExpressionSyntax parenthesized)
        {
            condition = parenthesized;
        }

        return condition.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either
            ? Keep(root, either, either.Left == condition ? either.Right : either.Left)
            : null;
    }

    // A comment between the two would be lost.
    private static SyntaxNode? Keep(SyntaxNode root, SyntaxNode both, SyntaxNode kept)
    {
        var inner = both.DescendantTrivia().Where(trivia => both.Span.Contains(trivia.Span) && !kept.Span.Contains(trivia.Span));
        return inner.Any(Layout.TokenGap.IsContent) ? null : root.ReplaceNode(both, kept.WithTriviaFrom(both));
    }
}
