using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using CorsAnalyzers.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Appends <c>Vary: Origin</c> to the response before anything depends on the request's origin.</summary>
internal static class AppendVary
{
    /// <summary>The tree with the new statement; null where there is no place before the first dependence at which the response is known.</summary>
    public static SyntaxNode? Apply(EditContext context)
    {
        var (model, cancellation) = (context.Model, context.Cancellation);
        if (context.Other is not { } anchor
            || HeaderWrite.Find(context.Primary, CorsHeaderNames.AccessControlAllowOrigin, model, cancellation) is not { Headers: { } headers } write
            || ResponsePlace.Find(write.Node, anchor) is not { } place
            || ReceiverAt.Find(headers, place.Position, model, cancellation) is not { } receiver
            || IsReplacedBehind(place, model, cancellation))
        {
            return null;
        }

        var statement = VaryStatement.Create(receiver, place.Position, headers, context);
        return place.Insert(statement, context);
    }

    // headers.Vary = "Accept-Encoding" would take the new value away.
    private static bool IsReplacedBehind(ResponsePlace place, SemanticModel model, CancellationToken cancellationToken) =>
        place.Function.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment =>
            assignment.SpanStart >= place.Position
            && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
            && HeaderWrite.Find(assignment.Right, CorsHeaderNames.Vary, model, cancellationToken) is not null);
}
