using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>Calls in a builder's chain.</summary>
internal static class BuilderCall
{
    /// <summary>The name that is called; null where something other than a name is.</summary>
    public static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    /// <summary>What the chain's call is made on; null for <c>?.Call()</c> and for a call on the implicit <c>this</c>.</summary>
    public static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Expression;

    /// <summary>Whether this is a library's method of that name: a helper of the same name in the same compilation may do anything.</summary>
    public static bool Is(InvocationExpressionSyntax call, string name, SemanticModel model, CancellationToken cancellationToken) =>
        NameOf(call)?.Identifier.ValueText == name
        && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: true };

    /// <summary>Whether this makes a library's builder of policies, which takes origins as <c>WithOrigins</c> does.</summary>
    public static bool IsCreation(BaseObjectCreationExpressionSyntax creation, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(creation, cancellationToken).Symbol is IMethodSymbol
        {
            ContainingType.Name: PolicyBuilderNames.CorsPolicyBuilder,
            DeclaringSyntaxReferences.IsEmpty: true,
        };

    /// <summary>The last call of the chain in which this call or start stands.</summary>
    public static ExpressionSyntax OutermostOf(ExpressionSyntax call)
    {
        var outermost = call;
        while (outermost.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == outermost)
        {
            outermost = next;
        }

        return outermost;
    }

    /// <summary>The chain's calls, the last one first, and what the first one is made on.</summary>
    public static (IReadOnlyList<InvocationExpressionSyntax> Calls, ExpressionSyntax Root) ChainOf(ExpressionSyntax outermost)
    {
        var calls = new List<InvocationExpressionSyntax>();
        var root = outermost;
        while (root is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call)
        {
            calls.Add(call);
            root = access.Expression;
        }

        return (calls, root);
    }
}
