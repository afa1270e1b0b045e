using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Inserts a call in front of another one: as a statement of its own, or in the chain that the other one continues.</summary>
internal static class CallInsertion
{
    /// <summary>The tree with the call; null where there is no place for it, or it stands there already.</summary>
    /// <param name="place">The call that the new one comes before; where it stands in a function that another call is given, that one may be meant.</param>
    /// <param name="receiverFor">What the new call is made on, given what the other one is made on; null where that has no such thing.</param>
    /// <param name="inserted">The new call.</param>
    /// <param name="context">The tree.</param>
    public static SyntaxNode? Before(SyntaxNode place, Func<ExpressionSyntax, ExpressionSyntax?> receiverFor, InsertedCall inserted, EditContext context)
    {
        for (var call = place as InvocationExpressionSyntax; call is not null; call = CallAround(call))
        {
            if (BuilderCall.ReceiverOf(call) is { } receiver && receiverFor(receiver) is { } target)
            {
                return StatementList.BegunBy(call) is { } statement
                    ? AsStatement(statement, target, inserted, context)
                    : InChain(receiver, target, inserted, context);
            }
        }

        return null;
    }

    private static SyntaxNode? AsStatement(StatementSyntax next, ExpressionSyntax target, InsertedCall inserted, EditContext context)
    {
        if (inserted.On(target, next.SpanStart, context) is not { } call || IsBefore(next, call))
        {
            return null;
        }

        return StatementInsertion.Before(next, (StatementSyntax)context.Generator.ExpressionStatement(call), context);
    }

    // app.UseRouting().UseAuthorization(), or services => services.AddRouting()
    private static SyntaxNode? InChain(ExpressionSyntax receiver, ExpressionSyntax target, InsertedCall inserted, EditContext context) =>
        target == receiver && !(receiver is InvocationExpressionSyntax previous && BuilderCall.NameOf(previous)?.Identifier.ValueText == inserted.Method)
            ? context.Root.ReplaceNode(receiver, ChainedCall.Behind(receiver, receiver, inserted.Method, inserted.ArgumentList))
            : null;

    // An earlier repair has put it there.
    private static bool IsBefore(StatementSyntax next, ExpressionSyntax call) =>
        StatementList.Around(next)?.TakeWhile(statement => statement != next).LastOrDefault() is ExpressionStatementSyntax { Expression: var previous }
        && SyntaxFactory.AreEquivalent(previous, call);

    private static InvocationExpressionSyntax? CallAround(InvocationExpressionSyntax call) =>
        BuilderCall.OutermostOf(call).Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>();
}
