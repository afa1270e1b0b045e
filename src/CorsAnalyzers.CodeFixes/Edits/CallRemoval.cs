using CorsAnalyzers.CodeFixes.Layout;
using CorsAnalyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Takes a call that returns its receiver out of a builder's chain, and its statement where nothing else is left.</summary>
internal static class CallRemoval
{
    /// <summary>The tree without the call; null where no form of the code without it is known.</summary>
    public static SyntaxNode? Remove(SyntaxNode root, InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (call.Expression)
        {
            case MemberAccessExpressionSyntax access:
                return Remove(root, call, access.Expression, model, cancellationToken);

            case SimpleNameSyntax:
                return Remove(root, call, receiver: null, model, cancellationToken);

            // builder?.AllowCredentials().AllowAnyHeader(): the next call takes the question mark.
            case MemberBindingExpressionSyntax binding when call.Parent is MemberAccessExpressionSyntax next:
                return root.ReplaceNode(next, SyntaxFactory.MemberBindingExpression(binding.OperatorToken, next.Name).WithTriviaFrom(next));

            case MemberBindingExpressionSyntax when call.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == call:
                return Remove(root, conditional, conditional.Expression, model, cancellationToken);

            default:
                return null;
        }
    }

    /// <summary>The same where the call is known not to be the whole body of a lambda or member, so that no meaning needs to be asked for.</summary>
    public static SyntaxNode? RemoveFromChain(SyntaxNode root, InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax access ? Remove(root, call, access.Expression, model: null, CancellationToken.None) : null;

    private static SyntaxNode? Remove(
        SyntaxNode root, ExpressionSyntax whole, ExpressionSyntax? receiver, SemanticModel? model, CancellationToken cancellationToken)
    {
        var standsAlone = receiver is not (InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ConditionalAccessExpressionSyntax);
        if (standsAlone)
        {
            if (whole.Parent is ExpressionStatementSyntax statement)
            {
                return StatementRemoval.Remove(root, statement);
            }

            // builder = builder.AllowCredentials();
            if (whole.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax assigning } assignment
                && receiver is not null
                && SyntaxFactory.AreEquivalent(assignment.Left, receiver))
            {
                return StatementRemoval.Remove(root, assigning);
            }

            if (FunctionBody.OwnerOf(whole) is { } owner && (model is null || FunctionBody.DropsValue(owner, model, cancellationToken) is not false))
            {
                return model is not null && FunctionBody.WithEmptyBlock(owner) is { } emptied ? root.ReplaceNode(owner, emptied) : null;
            }
        }

        return receiver is null
            ? root.ReplaceNode(whole, SyntaxFactory.ThisExpression().WithTriviaFrom(whole))
            : KeepReceiver(root, whole, receiver);
    }

    private static SyntaxNode KeepReceiver(SyntaxNode root, ExpressionSyntax whole, ExpressionSyntax receiver)
    {
        var first = receiver.GetLastToken();
        var last = whole.GetLastToken();
        var second = last.GetNextToken();
        var dot = first.GetNextToken();
        List<SyntaxTrivia> before = [.. first.TrailingTrivia, .. dot.LeadingTrivia, .. TokenGap.ContentOf(dot.TrailingTrivia)];
        for (var token = dot.GetNextToken(); token != second; token = token.GetNextToken())
        {
            before.AddRange(TokenGap.ContentOf(token.LeadingTrivia));
            before.AddRange(token == last ? [] : TokenGap.ContentOf(token.TrailingTrivia));
        }

        List<SyntaxTrivia> after = [.. last.TrailingTrivia, .. second.LeadingTrivia];
        var closes = !second.IsKind(SyntaxKind.DotToken) && !second.IsKind(SyntaxKind.QuestionToken);
        var neighbours = TokenNeighbours.Join(first, TokenGap.Join(before, after, opens: false, closes), second);
        var kept = receiver.ReplaceToken(first, neighbours.Apply(first, first));
        return root.ReplaceSyntax(
            [whole],
            (_, _) => kept,
            neighbours.Tokens.Where(token => token != first),
            neighbours.Apply,
            [],
            static (_, rewritten) => rewritten);
    }
}
