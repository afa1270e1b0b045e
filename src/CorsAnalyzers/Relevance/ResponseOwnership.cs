using CorsAnalyzers.Protocol;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Relevance;

/// <summary>Whether a function is where the server's code for a response begins and ends, so that a header it does not write is not there.</summary>
internal static class ResponseOwnership
{
    /// <summary>Whether the function is called by the framework, and no code beside it speaks of <c>Vary</c>.</summary>
    public static bool IsWhole(SyntaxNode function, KnownTypes types, SemanticModel model, CancellationToken cancellationToken) =>
        (IsCalledByFramework(function, model, cancellationToken) || ReturnsWhole(function, types, model, cancellationToken)) && !IsVaryWrittenBeside(function);

    private static bool ReturnsWhole(SyntaxNode function, KnownTypes types, SemanticModel model, CancellationToken cancellationToken) =>
        function is MethodDeclarationSyntax method
        && model.GetDeclaredSymbol(method, cancellationToken) is { } symbol
        && ServerFunctions.IsWhole(types, symbol);

    private static bool IsCalledByFramework(SyntaxNode function, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (function)
        {
            case AnonymousFunctionExpressionSyntax:
                return IsHandedToOthers((ExpressionSyntax)function, model, cancellationToken);
            case LocalFunctionStatementSyntax local:
                return IsUsedAsDelegate(local.Identifier.ValueText, function);
            case MethodDeclarationSyntax method:
                return method.Identifier.ValueText is "Invoke" or "InvokeAsync"
                    || (model.GetDeclaredSymbol(method, cancellationToken) is { } symbol && (IsAction(symbol) || OverridesOthers(symbol) || ImplementsOthers(symbol)))
                    || IsUsedAsDelegate(method.Identifier.ValueText, function);
            default:
                return false;
        }
    }

    /// <summary>Whether a lambda is given to code that is not of this compilation, or is a handler by its type.</summary>
    private static bool IsHandedToOthers(ExpressionSyntax lambda, SemanticModel model, CancellationToken cancellationToken)
    {
        var whole = lambda;
        while (whole.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            whole = (ExpressionSyntax)whole.Parent;
        }

        SyntaxNode? taker = whole.Parent switch
        {
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax } argument => argument.Parent!.Parent,
            AssignmentExpressionSyntax assignment when assignment.Right == whole => assignment.Left,
            _ => null,
        };
        return taker is null || model.GetSymbolInfo(taker, cancellationToken).Symbol is not { DeclaringSyntaxReferences.IsEmpty: true }
            ? model.GetTypeInfo(lambda, cancellationToken).ConvertedType is { } type && AspNetCoreTypes.IsRequestDelegate(type) && taker is not InvocationExpressionSyntax
            : true;
    }

    private static bool IsAction(IMethodSymbol method) =>
        method is { DeclaredAccessibility: Accessibility.Public, IsStatic: false } && AspNetCoreTypes.OwnsActions(method.ContainingType);

    // What the code declares itself it may call itself, and write more headers before and after.
    private static bool OverridesOthers(IMethodSymbol method)
    {
        var overridden = method.OverriddenMethod;
        while (overridden?.OverriddenMethod is { } further)
        {
            overridden = further;
        }

        return overridden is { DeclaringSyntaxReferences.IsEmpty: true };
    }

    private static bool ImplementsOthers(IMethodSymbol method) =>
        method.ExplicitInterfaceImplementations.Any(static member => member.DeclaringSyntaxReferences.IsEmpty)
        || method.ContainingType.AllInterfaces.Any(type => type.DeclaringSyntaxReferences.IsEmpty && type.GetMembers(method.Name).Any(member =>
            SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method)));

    /// <summary>Whether the name stands somewhere in the tree where it is not called.</summary>
    private static bool IsUsedAsDelegate(string name, SyntaxNode function) => NamedTokens.In(function.SyntaxTree.GetRoot(), name)
        .Any(token => token.ValueText == name && token.Parent is IdentifierNameSyntax identifier && identifier.Parent switch
        {
            ArgumentSyntax => true,
            EqualsValueClauseSyntax => true,
            MemberAccessExpressionSyntax { Parent: ArgumentSyntax } member => member.Name == identifier,
            _ => false,
        });

    /// <summary>
    /// Other code that works on the same response may write <c>Vary</c>: the other members of the type, or the function around with its
    /// other middleware.
    /// </summary>
    private static bool IsVaryWrittenBeside(SyntaxNode function)
    {
        var scope = function is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
            ? FunctionSyntax.Enclosing(function.Parent)
            : function.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        return scope is not null && NamedTokens.In(scope, CorsHeaderNames.Vary, StringComparison.OrdinalIgnoreCase).Any(token =>
            !function.Span.Contains(token.Span)
            && (token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.StringLiteralToken))
            && string.Equals(token.ValueText, CorsHeaderNames.Vary, StringComparison.OrdinalIgnoreCase)
            && !IsInEndpoint(token, scope));
    }

    /// <summary>Whether the token lies in the handler of another endpoint, which answers other requests.</summary>
    private static bool IsInEndpoint(SyntaxToken token, SyntaxNode scope)
    {
        for (var node = token.Parent; node is not null && node != scope; node = node.Parent)
        {
            if (node is AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } } }
                && PipelineBranches.IsEndpoint(called.Name.Identifier.ValueText))
            {
                return true;
            }
        }

        return false;
    }
}
