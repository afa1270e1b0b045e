using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Simulation;

/// <summary>
/// Functions by their declarations: methods, constructors, operators and accessors, the arrow of an expression-bodied property, lambdas,
/// local functions, initializers, and the compilation unit for top-level statements.
/// </summary>
internal static class FunctionSyntax
{
    /// <summary>The innermost function that the node is or lies in; null where it lies in none.</summary>
    public static SyntaxNode? Enclosing(SyntaxNode? node)
    {
        for (; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax:
                case ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax or IndexerDeclarationSyntax }:
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax }:
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } }:
                    return node;
                case GlobalStatementSyntax:
                    return node.Parent;
                case BaseTypeDeclarationSyntax or AttributeSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The initializers and accessors of the field or property whose type a node names; none where it names no such type.</summary>
    public static IEnumerable<SyntaxNode> OfTypedMember(SyntaxNode? type)
    {
        while (type?.Parent is TypeSyntax or TypeArgumentListSyntax)
        {
            type = type.Parent;
        }

        return type?.Parent switch
        {
            VariableDeclarationSyntax { Parent: BaseFieldDeclarationSyntax } fields => fields.Variables.Select(static field => field.Initializer).OfType<SyntaxNode>(),
            PropertyDeclarationSyntax property => new SyntaxNode?[] { property.Initializer, property.ExpressionBody }
                .Concat(property.AccessorList?.Accessors.Where(static accessor => accessor is not { Body: null, ExpressionBody: null }) ?? [])
                .OfType<SyntaxNode>(),
            _ => [],
        };
    }

    /// <summary>The function's parameters; empty where it has none.</summary>
    public static IEnumerable<ParameterSyntax> Parameters(SyntaxNode function) => function switch
    {
        // An array: a collection expression would become a SeparatedSyntaxList here, whose Add adds nothing.
        SimpleLambdaExpressionSyntax lambda => new[] { lambda.Parameter },
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters,
        AnonymousMethodExpressionSyntax method => method.ParameterList?.Parameters ?? default,
        LocalFunctionStatementSyntax local => local.ParameterList.Parameters,
        BaseMethodDeclarationSyntax method => method.ParameterList.Parameters,
        _ => [],
    };

    /// <summary>Whether a function makes a sequence by <c>yield</c>.</summary>
    public static bool IsIterator(SyntaxNode function)
    {
        var body = function switch
        {
            MethodDeclarationSyntax { ReturnType: not PredefinedTypeSyntax } method => method.Body,
            LocalFunctionStatementSyntax { ReturnType: not PredefinedTypeSyntax } local => local.Body,
            OperatorDeclarationSyntax { ReturnType: not PredefinedTypeSyntax } @operator => @operator.Body,
            AccessorDeclarationSyntax accessor => accessor.Body,
            _ => null,
        };
        return body?.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).Any(static node => node is YieldStatementSyntax) == true;
    }

    /// <summary>The body of a method, accessor or property, as a function that has a graph; null where there is none (abstract, automatic).</summary>
    public static SyntaxNode? OfDeclaration(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } => null,
        LocalFunctionStatementSyntax { Body: null, ExpressionBody: null } => null,
        AccessorDeclarationSyntax { Body: null, ExpressionBody: null } => null,
        BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax => declaration,
        PropertyDeclarationSyntax { ExpressionBody: { } arrow } => arrow,
        IndexerDeclarationSyntax { ExpressionBody: { } arrow } => arrow,
        ArrowExpressionClauseSyntax arrow => arrow,
        _ => null,
    };

    /// <summary>Whether no modifier opens a class's member to others; one of an interface is open all the same.</summary>
    public static bool IsPrivate(MemberDeclarationSyntax member) => !member.Modifiers.Any(static modifier =>
        modifier.IsKind(SyntaxKind.PublicKeyword) || modifier.IsKind(SyntaxKind.InternalKeyword) || modifier.IsKind(SyntaxKind.ProtectedKeyword));
}
