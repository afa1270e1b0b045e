using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Appends to <c>Vary</c> what is assigned to it.</summary>
internal static class AppendToVary
{
    private const string SetCommaSeparatedValues = "SetCommaSeparatedValues";
    private const string AppendCommaSeparatedValues = "AppendCommaSeparatedValues";

    /// <summary>The tree with the call; null where the assignment's value is used, or the collection cannot be appended to.</summary>
    public static SyntaxNode? Apply(EditContext context)
    {
        var (model, cancellation) = (context.Model, context.Cancellation);
        if (HeaderWrite.Around(context.Primary, CorsHeaderNames.Vary, model, cancellation) is not { } write || !write.Replaces(model, cancellation))
        {
            return null;
        }

        return write.Node switch
        {
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
                when write.Headers is { } headers && IsStatement(assignment, context)
                => VaryStatement.Append(headers, write, assignment.Right, context) is { } append
                    ? context.Root.ReplaceNode(assignment, append.WithTriviaFrom(assignment))
                    : null,
            InvocationExpressionSyntax call when BuilderCall.NameOf(call) is { } name && AppendingNameOf(call, name.Identifier.ValueText, context) is { } appending
                => context.Root.ReplaceNode(name, SyntaxFactory.IdentifierName(appending).WithTriviaFrom(name)),
            _ => null,
        };
    }

    private static bool IsStatement(AssignmentExpressionSyntax assignment, EditContext context) =>
        assignment.Parent is ExpressionStatementSyntax
        || (FunctionBody.OwnerOf(assignment) is { } owner && FunctionBody.DropsValue(owner, context.Model, context.Cancellation) is true);

    private static string? AppendingNameOf(InvocationExpressionSyntax call, string method, EditContext context) =>
        method == SetCommaSeparatedValues ? AppendCommaSeparatedValues
        : context.Model.GetSymbolInfo(call, context.Cancellation).Symbol?.ContainingType is { } type && method == HeaderCollections.ReplacingMethodOf(type)
            ? HeaderCollections.AppendingMethodOf(type)
        : null;
}
