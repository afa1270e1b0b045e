using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>Bodies of methods, accessors, lambdas and local functions, written as blocks or as expressions.</summary>
internal static class FunctionBody
{
    /// <summary>The lambda or member whose body is this expression; null where it is no such body.</summary>
    public static SyntaxNode? OwnerOf(ExpressionSyntax body) => body.Parent switch
    {
        LambdaExpressionSyntax lambda when lambda.ExpressionBody == body => lambda,
        ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax } arrow => arrow.Parent,
        _ => null,
    };

    /// <summary>Whether the expression that is the owner's body stands for a statement, its value being dropped; null where that cannot be told.</summary>
    public static bool? DropsValue(SyntaxNode owner, SemanticModel model, CancellationToken cancellationToken)
    {
        var symbol = owner is LambdaExpressionSyntax
            ? model.GetSymbolInfo(owner, cancellationToken).Symbol
            : model.GetDeclaredSymbol(owner, cancellationToken);
        if (symbol is not IMethodSymbol method)
        {
            return null;
        }

        // An async method whose task has no result ends without a value.
        return method.ReturnsVoid || (method.IsAsync && method.ReturnType is INamedTypeSymbol { IsGenericType: false });
    }

    /// <summary>The owner with an empty block in place of its expression.</summary>
    public static SyntaxNode? WithEmptyBlock(SyntaxNode owner) => WithBlock(owner, SyntaxFactory.Block());

    /// <summary>The owner with a block in place of its expression, each statement on a line of its own.</summary>
    public static SyntaxNode? WithBlock(SyntaxNode owner, SyntaxTrivia lineEnding, params StatementSyntax[] statements) => WithBlock(
        owner,
        SyntaxFactory.Block(statements.Select(statement => statement.WithTrailingTrivia(lineEnding)))
            .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(lineEnding)));

    private static SyntaxNode? WithBlock(SyntaxNode owner, BlockSyntax newBlock)
    {
        var block = newBlock.WithAdditionalAnnotations(Formatter.Annotation);
        switch (owner)
        {
            case LambdaExpressionSyntax lambda:
                return lambda.WithBody(block.WithTrailingTrivia(lambda.Body.GetTrailingTrivia()));

            case MethodDeclarationSyntax method:
                return method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Ended(block, method.SemicolonToken));

            case ConstructorDeclarationSyntax constructor:
                return constructor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Ended(block, constructor.SemicolonToken));

            case LocalFunctionStatementSyntax function:
                return function.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Ended(block, function.SemicolonToken));

            case AccessorDeclarationSyntax accessor:
                return accessor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Ended(block, accessor.SemicolonToken));

            default:
                return null;
        }
    }

    private static BlockSyntax Ended(BlockSyntax block, SyntaxToken semicolon) => block.WithTrailingTrivia(semicolon.TrailingTrivia);
}
