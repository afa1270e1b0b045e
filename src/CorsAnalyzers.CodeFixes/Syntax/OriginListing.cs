using CorsAnalyzers.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>What puts origins into a builder's list: <c>WithOrigins(…)</c> or <c>new CorsPolicyBuilder(…)</c>.</summary>
internal static class OriginListing
{
    /// <summary>The call or creation that has an origin in its arguments; null where none has.</summary>
    public static ExpressionSyntax? Around(SyntaxNode origin, EditContext context)
    {
        foreach (var node in origin.Ancestors().TakeWhile(static node =>
            node is not (StatementSyntax or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax)))
        {
            if (node is InvocationExpressionSyntax call
                && call.ArgumentList.Contains(origin)
                && BuilderCall.Is(call, PolicyBuilderNames.WithOrigins, context.Model, context.Cancellation))
            {
                return call;
            }

            if (node is BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } creation
                && arguments.Contains(origin)
                && BuilderCall.IsCreation(creation, context.Model, context.Cancellation))
            {
                return creation;
            }
        }

        return null;
    }

    /// <summary>The same, also where the origin stands in the declaration of a variable that is named there and nowhere else.</summary>
    public static ExpressionSyntax? Of(SyntaxNode origin, EditContext context)
    {
        var declarator = origin.Ancestors()
            .TakeWhile(static node => node is not (ArgumentSyntax or StatementSyntax or AnonymousFunctionExpressionSyntax))
            .OfType<VariableDeclaratorSyntax>()
            .FirstOrDefault();
        return declarator is null ? Around(origin, context)
            : VariableUses.OnlyOf(declarator, context) is { } use ? Around(use, context)
            : null;
    }
}
