using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using CorsAnalyzers.Protocol;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Appends <c>Vary: Origin</c> to the response before anything depends on the request's origin.</summary>
internal static class AppendVary
{
    /// <summary>The tree with the new statement; null where there is no place before the first dependence at which the response is known.</summary>
    public static SyntaxNode? Apply(EditContext context)
    {
        var (root, model, cancellation) = (context.Root, context.Model, context.Cancellation);
        if (context.Other is not { } anchor
            || HeaderWrite.Find(context.Primary, CorsHeaderNames.AccessControlAllowOrigin, model, cancellation) is not { Headers: { } headers } write
            || ResponsePlace.Find(write.Node, anchor) is not { } place
            || ReceiverAt.Find(headers, place.Position, model, cancellation) is not { } receiver)
        {
            return null;
        }

        var statement = VaryStatement.Create(receiver, place.Position, headers, context);
        return place.Insert(root, statement, context.LineEnding, model, cancellation);
    }
}
