using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Writes <c>Vary: Origin</c> before anything depends on the request's origin, and no longer where only some answers get it.</summary>
internal static class MoveVary
{
    /// <summary>The tree with the new statement; null where a later write would take it away, or there is no place for it.</summary>
    public static SyntaxNode? Apply(EditContext context)
    {
        var (model, cancellation) = (context.Model, context.Cancellation);
        if (context.Other is not { } anchor
            || HeaderWrite.Around(context.Primary, CorsHeaderNames.Vary, model, cancellation) is not { Headers: { } headers } write
            || ResponsePlace.Find(write.Node, anchor) is not { Statement: { } next } place
            || ReceiverAt.Find(headers, place.Position, model, cancellation) is not { } receiver
            || VaryStatement.Create(receiver, place.Position, write, context) is not { } statement)
        {
            return null;
        }

        var later = HeaderWrite.In(place.Function, CorsHeaderNames.Vary, model, cancellation)
            .Where(other => other.Node.SpanStart >= place.Position)
            .ToList();
        var moved = later.Where(other => SaysNothingButOrigin(other, context))
            .Select(static other => other.Node.Parent)
            .OfType<ExpressionStatementSyntax>()
            .ToList();
        var shortened = later.Where(other => !moved.Contains(other.Node.Parent))
            .Select(other => ListWithOrigin(other, context))
            .OfType<LiteralExpressionSyntax>()
            .ToList();
        if (moved.Contains(next)
            || !moved.Concat<SyntaxNode>(shortened).Any(one => one.Contains(context.Primary))
            || later.Any(other => other.Replaces(model, cancellation) && !moved.Contains(other.Node.Parent)))
        {
            return null;
        }

        var root = context.Root.TrackNodes([.. moved, .. shortened, next]);
        foreach (var list in shortened)
        {
            if (HeaderListText.Without(list.Token.Text, list.Token.ValueText, CorsHeaderNames.Origin, isWholeList: true) is not { } text)
            {
                return null;
            }

            var current = root.GetCurrentNode(list)!;
            root = root.ReplaceNode(current, current.WithToken(SyntaxFactory.ParseToken(text).WithTriviaFrom(current.Token)));
        }

        foreach (var one in moved)
        {
            if (root.GetCurrentNode(one) is not { } current || StatementRemoval.Remove(root, current) is not { } changed)
            {
                return null;
            }

            root = changed;
        }

        return place.In(root)?.Insert(statement, context with { Root = root });
    }

    // "Accept-Encoding, Origin"
    private static LiteralExpressionSyntax? ListWithOrigin(HeaderWrite write, EditContext context) =>
        write.Values(context.Model, context.Cancellation) is { Count: 1 } values
        && values[0] is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
        && HeaderList.Split(literal.Token.ValueText).Any(static element => string.Equals(element.Text, CorsHeaderNames.Origin, StringComparison.OrdinalIgnoreCase))
            ? literal
            : null;

    private static bool SaysNothingButOrigin(HeaderWrite write, EditContext context) =>
        write.Values(context.Model, context.Cancellation) is { Count: > 0 } values
        && values.All(value => string.Equals(TextOf(value, context)?.Trim(), CorsHeaderNames.Origin, StringComparison.OrdinalIgnoreCase));

    // "Origin", HeaderNames.Origin, and either as new StringValues(…) or in an array.
    private static string? TextOf(ExpressionSyntax value, EditContext context) => value switch
    {
        _ when context.Model.GetConstantValue(value, context.Cancellation) is { HasValue: true, Value: string text } => text,
        IdentifierNameSyntax or MemberAccessExpressionSyntax
            when context.Model.GetSymbolInfo(value, context.Cancellation).Symbol is IFieldSymbol { Name: CorsHeaderNames.Origin } field
                && KnownTypes.Usual.VocabularyOf(field.ContainingType) is HeaderNamesVocabulary
            => field.Name,
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => TextOf(arguments[0].Expression, context),
        _ => null,
    };
}
