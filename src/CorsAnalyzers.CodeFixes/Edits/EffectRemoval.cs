using CorsAnalyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Takes an assignment or call out whose only purpose is its effect.</summary>
internal static class EffectRemoval
{
    /// <summary>The tree without the statement, initializer element or lambda body that the node is; null where its value is used.</summary>
    public static SyntaxNode? Remove(SyntaxNode root, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        // context.AddResponseHeader("…", "…").AddResponseHeader("…", "…")
        if (node is InvocationExpressionSyntax call
            && BuilderCall.ReceiverOf(call) is { } receiver
            && (receiver is InvocationExpressionSyntax || call.Parent is MemberAccessExpressionSyntax)
            && model.GetTypeInfo(call, cancellationToken).Type is { SpecialType: SpecialType.None } type
            && SymbolEqualityComparer.Default.Equals(type, model.GetTypeInfo(receiver, cancellationToken).Type))
        {
            return CallRemoval.Remove(root, call, model, cancellationToken);
        }

        while (node.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == node)
        {
            node = conditional;
        }

        // _ = headers.TryAdd(…);
        if (node.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment
            && assignment.Left is IdentifierNameSyntax { Identifier.ValueText: "_" })
        {
            node = assignment;
        }

        return node switch
        {
            { Parent: ExpressionStatementSyntax statement } => StatementRemoval.Remove(root, statement),
            { Parent: InitializerExpressionSyntax } => NodeRemoval.Remove(root, node),
            ExpressionSyntax body when FunctionBody.OwnerOf(body) is { } owner && FunctionBody.DropsValue(owner, model, cancellationToken) is true
                => FunctionBody.WithEmptyBlock(owner) is { } emptied ? root.ReplaceNode(owner, emptied) : null,
            _ => null,
        };
    }
}
