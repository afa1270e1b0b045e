using CorsAnalyzers.CodeFixes.Layout;
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
        ArrowExpressionClauseSyntax arrow
            when arrow.Parent is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax => arrow.Parent,
        _ => null,
    };

    /// <summary>The innermost function around a node; the whole file for top-level statements and initializers.</summary>
    public static SyntaxNode FunctionAround(SyntaxNode node) => node.Ancestors().FirstOrDefault(static ancestor =>
        ancestor is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)
        ?? node.SyntaxTree.GetRoot();

    /// <summary>
    /// Whether the expression that is the owner's body stands for a statement, its value being dropped; null where that cannot be told.
    /// </summary>
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

    /// <summary>The owner with an empty block in place of its expression; null where a comment would be lost.</summary>
    public static SyntaxNode? WithEmptyBlock(SyntaxNode owner) =>
        Comments(owner).Any() ? null : WithBlock(owner, SyntaxFactory.Block());

    /// <summary>
    /// The owner with a block in place of its expression, each statement on a line of its own, the expression's comments before the last.
    /// </summary>
    public static SyntaxNode? WithBlock(SyntaxNode owner, SyntaxTrivia lineEnding, params StatementSyntax[] statements)
    {
        var lines = statements.Select(statement => statement.WithTrailingTrivia(lineEnding)).ToList();
        var last = lines.Count - 1;
        lines[last] = lines[last].WithLeadingTrivia(Comments(owner).SelectMany(comment => new[] { comment, lineEnding }));
        return WithBlock(
            owner,
            SyntaxFactory.Block(lines).WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(lineEnding)));
    }

    private static SyntaxNode? WithBlock(SyntaxNode owner, BlockSyntax newBlock)
    {
        var block = newBlock.WithAdditionalAnnotations(Formatter.Annotation);
        return owner switch
        {
            LambdaExpressionSyntax lambda => lambda.WithBody(block.WithTrailingTrivia(lambda.Body.GetTrailingTrivia())),
            MethodDeclarationSyntax method =>
                method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Ended(block, method.SemicolonToken)),
            ConstructorDeclarationSyntax constructor =>
                constructor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Ended(block, constructor.SemicolonToken)),
            LocalFunctionStatementSyntax function =>
                function.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Ended(block, function.SemicolonToken)),
            AccessorDeclarationSyntax accessor =>
                accessor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Ended(block, accessor.SemicolonToken)),
            _ => null,
        };
    }

    private static BlockSyntax Ended(BlockSyntax block, SyntaxToken semicolon) => block.WithTrailingTrivia(semicolon.TrailingTrivia);

    // Those that go with the expression: before it, and for a member also around its arrow and before its semicolon.
    private static IEnumerable<SyntaxTrivia> Comments(SyntaxNode owner)
    {
        var trivia = owner switch
        {
            LambdaExpressionSyntax lambda => lambda.Body.GetLeadingTrivia(),
            _ when owner.ChildNodes().OfType<ArrowExpressionClauseSyntax>().FirstOrDefault() is { } arrow =>
                [
                    .. arrow.GetLeadingTrivia(),
                    .. arrow.ArrowToken.TrailingTrivia,
                    .. arrow.Expression.GetLeadingTrivia(),
                    .. arrow.GetTrailingTrivia(),
                ],
            _ => [],
        };
        return trivia.Where(TokenGap.IsContent);
    }
}
