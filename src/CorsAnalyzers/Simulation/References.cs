using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Simulation;

/// <summary>Where functions are used that nothing outside their file can use.</summary>
internal static class References
{
    /// <summary>More uses than these are not told apart.</summary>
    private const int Limit = 4;

    /// <summary>
    /// The uses of the private method or local function that a function is or lies in; none where others can use it, where it is used in
    /// too many places, or where it is not used at all (framework code may find it by reflection).
    /// </summary>
    public static IReadOnlyList<SyntaxNode> ToNamedAround(SyntaxNode function, SemanticModel model, CancellationToken cancellationToken)
    {
        var named = function;
        while (named is AnonymousFunctionExpressionSyntax && FunctionSyntax.Enclosing(named.Parent) is { } outer)
        {
            named = outer;
        }

        return named is LocalFunctionStatementSyntax || (named is MethodDeclarationSyntax method && FunctionSyntax.IsPrivate(method))
            ? To(model.GetDeclaredSymbol(named, cancellationToken) as IMethodSymbol, named, cancellationToken)
            : [];
    }

    private static IReadOnlyList<SyntaxNode> To(IMethodSymbol? method, SyntaxNode function, CancellationToken cancellationToken)
    {
        if (method is not ({ MethodKind: MethodKind.LocalFunction } or { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private })
            || method.ContainingType is { DeclaringSyntaxReferences.Length: > 1 })
        {
            return [];
        }

        var uses = NamedTokens.In(function.SyntaxTree.GetRoot(cancellationToken), method.Name)
            .Where(token => token.ValueText == method.Name && token.Parent is SimpleNameSyntax name && !function.Span.Contains(name.Span))
            .Select(static token => token.Parent!)
            .Take(Limit + 1)
            .ToList();
        return uses.Count > Limit ? [] : uses;
    }
}
