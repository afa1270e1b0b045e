using CorsAnalyzers.Rules;
using CorsAnalyzers.Simulation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Relevance;

/// <summary>Code between <c>#if DEBUG</c> and its end, which is not in what is released.</summary>
internal static class DebugCode
{
    private const string Symbol = "DEBUG";

    /// <summary>Whether a place of a finding is compiled only where the symbol is defined: what is released does not have the mistake then.</summary>
    public static bool ContainsAny(Finding finding, CancellationToken cancellationToken) =>
        finding.Others.Insert(0, finding.Site).Any(site => Contains(((SyntaxSite)site).Node, cancellationToken));

    /// <summary>Whether a node is compiled only where the symbol is defined.</summary>
    public static bool Contains(SyntaxNode node, CancellationToken cancellationToken)
    {
        var root = node.SyntaxTree.GetRoot(cancellationToken);
        if (!root.ContainsDirectives)
        {
            return false;
        }

        // For each region around the place: whether its present branch is for debugging, and whether its next one will be.
        var regions = new Stack<(bool IsDebug, bool IsDebugElse)>();
        for (var directive = root.GetFirstDirective();
            directive is not null && directive.SpanStart < node.SpanStart;
            directive = directive.GetNextDirective())
        {
            switch (directive)
            {
                case IfDirectiveTriviaSyntax start:
                    regions.Push((Asks(start.Condition, isDefined: true), Asks(start.Condition, isDefined: false)));
                    break;
                case ElifDirectiveTriviaSyntax other when regions.Count > 0:
                    var earlier = regions.Pop().IsDebugElse;
                    regions.Push((earlier || Asks(other.Condition, isDefined: true), earlier || Asks(other.Condition, isDefined: false)));
                    break;
                case ElseDirectiveTriviaSyntax when regions.Count > 0:
                    regions.Push((regions.Pop().IsDebugElse, false));
                    break;
                case EndIfDirectiveTriviaSyntax when regions.Count > 0:
                    regions.Pop();
                    break;
            }
        }

        return regions.Any(static region => region.IsDebug);
    }

    /// <summary>Whether the condition holds (or, for what comes instead, does not hold) only where the symbol is defined.</summary>
    private static bool Asks(ExpressionSyntax condition, bool isDefined) => condition switch
    {
        ParenthesizedExpressionSyntax parenthesized => Asks(parenthesized.Expression, isDefined),
        IdentifierNameSyntax name => isDefined && name.Identifier.ValueText == Symbol,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => Asks(not.Operand, !isDefined),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => isDefined
            ? Asks(both.Left, isDefined) || Asks(both.Right, isDefined)
            : Asks(both.Left, isDefined) && Asks(both.Right, isDefined),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either => isDefined
            ? Asks(either.Left, isDefined) && Asks(either.Right, isDefined)
            : Asks(either.Left, isDefined) || Asks(either.Right, isDefined),
        _ => false,
    };
}
