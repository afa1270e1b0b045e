using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Takes the write of a header out.</summary>
internal static class RemoveWrite
{
    /// <summary>
    /// The tree without the write of the value at the finding's place; null where the write gives the header more than that value, or keeps
    /// another value from being sent.
    /// </summary>
    public static SyntaxNode? Apply(EditContext context, string header) => Apply(context, header, value => IsOneText(value, context));

    /// <summary>The same for a write that the middleware overwrites, whatever it says; null also where its value is computed by calls that may do more.</summary>
    public static SyntaxNode? ApplyToOverridden(EditContext context, string header) => Apply(context, header, static value => !MayDoMore(value));

    private static SyntaxNode? Apply(EditContext context, string header, Func<ExpressionSyntax, bool> isRemovable)
    {
        var (model, cancellation) = (context.Model, context.Cancellation);
        if (HeaderWrite.Find(context.Primary, header, model, cancellation) is not { } write
            || write.Values(model, cancellation) is not { Count: 1 } values
            || !isRemovable(values[0])
            || HeaderWrite.In(context.Root, header, model, cancellation)
                .Any(other => other.Node != write.Node && MayBeOfOneAnswer(other.Node, write.Node)))
        {
            return null;
        }

        return EffectRemoval.Remove(context.Root, write.Node, model, cancellation);
    }

    /// <summary>
    /// The tree without the second write of a value that is written twice; null where the first may not have taken place when the second does.
    /// </summary>
    public static SyntaxNode? ApplyToSecond(EditContext context, string header)
    {
        var (model, cancellation) = (context.Model, context.Cancellation);
        if (context.Other is not { } first || first == context.Primary)
        {
            return null;
        }

        // headers.Append(name, new[] { "…", "…" })
        if (HeaderWrite.Around(first, header, model, cancellation) is not { } firstWrite
            || HeaderWrite.Around(context.Primary, header, model, cancellation) is not { } write
            || firstWrite.Node == write.Node
            || HeaderWrite.Find(context.Primary, header, model, cancellation)?.Node != write.Node
            || write.Values(model, cancellation).Count != 1
            || firstWrite.Node.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: var block } earlier
            || block?.Contains(write.Node) != true
            || earlier.SpanStart > write.Node.SpanStart
            || earlier.Contains(write.Node))
        {
            return null;
        }

        return EffectRemoval.Remove(context.Root, write.Node, model, cancellation);
    }

    // origin, context.Request.Headers["Origin"].ToString()
    private static bool MayDoMore(ExpressionSyntax value) => value.DescendantNodesAndSelf().Any(static node => node switch
    {
        InvocationExpressionSyntax call => call.ArgumentList.Arguments.Count != 0 || BuilderCall.NameOf(call)?.Identifier.ValueText != nameof(ToString),
        AssignmentExpressionSyntax or AwaitExpressionSyntax or ThrowExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.SuppressNullableWarningExpression } => true,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } => true,
        _ => false,
    });

    // "false", false.ToString() or bool.FalseString, as it is or in new StringValues(…) or an array of its own; what is chosen may be
    // another text, too.
    private static bool IsOneText(ExpressionSyntax value, EditContext context) =>
        value.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Any(part => HeaderWrite.WholeValueOf(part) == value
            && (context.Model.GetConstantValue(part, context.Cancellation).HasValue
                || part is MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(bool.FalseString) }
                || (part is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call
                    && BuilderCall.ReceiverOf(call) is LiteralExpressionSyntax)));

    // In one function and not in branches of a choice, or in a function that is named there: then this write may take the other's effect.
    private static bool MayBeOfOneAnswer(SyntaxNode other, SyntaxNode write)
    {
        var (otherFunction, function) = (FunctionBody.FunctionAround(other), FunctionBody.FunctionAround(write));
        return otherFunction == function
            ? !OtherSettings.AreExclusive(other, write)
            : otherFunction.Contains(write) || function.Contains(other) || Names(function, otherFunction) || Names(otherFunction, function);
    }

    private static bool Names(SyntaxNode function, SyntaxNode other) => NameOf(other) is { } name
        && function.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);

    private static string? NameOf(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax local => local.Identifier.ValueText,
        _ => null,
    };
}
