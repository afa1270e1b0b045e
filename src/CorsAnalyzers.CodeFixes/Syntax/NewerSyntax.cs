using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>Syntax that compilers newer than the Roslyn floor add, known by its kind's number.</summary>
internal static class NewerSyntax
{
    // SyntaxKind.CollectionExpression and SyntaxKind.ExpressionElement, C# 12.
    private const int CollectionExpression = 9076;
    private const int ExpressionElement = 9077;

    /// <summary>Whether the node is <c>[x, y]</c>; the expressions are children of its elements.</summary>
    public static bool IsCollection(SyntaxNode node) => node.RawKind == CollectionExpression;

    /// <summary>Whether the node is <c>x</c> in <c>[x, y]</c>; its only child is the expression.</summary>
    public static bool IsElementOfCollection(SyntaxNode node) =>
        node.RawKind == ExpressionElement && node.Parent?.RawKind == CollectionExpression;
}
