using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using CorsAnalyzers.Protocol;
using Microsoft.CodeAnalysis;
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
            || HeaderWrite.Around(context.Primary, CorsHeaderNames.AccessControlAllowOrigin, model, cancellation) is not { } write)
        {
            return null;
        }

        if (write.Headers is not { } headers)
        {
            return AddElement(write, context);
        }

        if (ResponsePlace.Find(write.Node, anchor) is not { } place
            || ReceiverAt.Find(headers, place.Position, model, cancellation) is not { } receiver
            || IsReplacedBehind(place, model, cancellation))
        {
            return null;
        }

        return VaryStatement.Create(receiver, place.Position, write, context) is { } statement ? place.Insert(statement, context) : null;
    }

    // headers.Vary = "Accept-Encoding" would take the new value away.
    private static bool IsReplacedBehind(ResponsePlace place, SemanticModel model, CancellationToken cancellationToken) =>
        HeaderWrite.In(place.Function, CorsHeaderNames.Vary, model, cancellationToken).Any(write =>
            write.Node.SpanStart >= place.Position && write.Replaces(model, cancellationToken));

    // Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin }: the whole answer is made here.
    private static SyntaxNode? AddElement(HeaderWrite write, EditContext context) =>
        write.Node.Parent is InitializerExpressionSyntax initializer && VaryElement.Create(write, context) is { } element
            ? context.Root.ReplaceNode(initializer, InitializerElements.WithLast(initializer, element))
            : null;
}
