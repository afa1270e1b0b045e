using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>An expression that names at another place what a receiver names where it stands.</summary>
internal static class ReceiverAt
{
    /// <summary>
    /// The expression for that position, with what a local that is not there yet was initialised with in place of the local; null where there is none
    /// that has no effect of its own.
    /// </summary>
    /// <param name="receiver">The receiver, of which member accesses may be repeated, but no calls.</param>
    /// <param name="position">The place, earlier in the same function or in one around it.</param>
    /// <param name="model">The tree's meaning.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static ExpressionSyntax? Find(
        ExpressionSyntax receiver, int position, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (receiver)
        {
            case ThisExpressionSyntax or BaseExpressionSyntax:
                return receiver;

            case MemberAccessExpressionSyntax access:
                return Find(access.Expression, position, model, cancellationToken) is { } inner
                    ? access.WithExpression(inner.WithTrailingTrivia(access.Expression.GetTrailingTrivia()))
                    : null;

            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                return Find(suppressed.Operand, position, model, cancellationToken) is { } operand ? suppressed.WithOperand(operand) : null;

            case ParenthesizedExpressionSyntax parenthesized:
                return Find(parenthesized.Expression, position, model, cancellationToken) is { } whole
                    ? parenthesized.WithExpression(whole)
                    : null;

            case CastExpressionSyntax cast:
                return Find(cast.Expression, position, model, cancellationToken) is { } converted ? cast.WithExpression(converted) : null;

            case IdentifierNameSyntax name:
                return FindName(name, position, model, cancellationToken);

            default:
                return null;
        }
    }

    private static ExpressionSyntax? FindName(
        IdentifierNameSyntax name, int position, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(name, cancellationToken).Symbol is not { } symbol)
        {
            return null;
        }

        var found = model.GetSpeculativeSymbolInfo(position, name, SpeculativeBindingOption.BindAsExpression).Symbol;
        var declaration = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        if (symbol is ILocalSymbol && (declaration is null || IsAssignedAgain(symbol, declaration, model, cancellationToken)))
        {
            return null;
        }

        if (SymbolEqualityComparer.Default.Equals(found, symbol) && (symbol is not ILocalSymbol || declaration!.Span.End <= position))
        {
            return name;
        }

        return symbol is ILocalSymbol { RefKind: RefKind.None } && declaration is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? Find(value, position, model, cancellationToken)
            : null;
    }

    private static bool IsAssignedAgain(ISymbol local, SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken) =>
        (declaration.FirstAncestorOrSelf<BlockSyntax>() ?? declaration.SyntaxTree.GetRoot(cancellationToken))
        .DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == local.Name
            && IsWritten(name)
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, local));

    private static bool IsWritten(IdentifierNameSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
        _ => false,
    };
}
