using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using CorsAnalyzers.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Takes one name out of a list of allowed request headers, and what holds the list where no other name is left.</summary>
internal static class RemoveHeaderName
{
    /// <summary>The tree without the name; null where the list has no known form.</summary>
    public static SyntaxNode? Apply(EditContext context, string headerName) =>
        context.Primary is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) && !IsName(literal.Token.ValueText, headerName)
            ? RemoveFromText(context, literal, headerName)
            : RemoveWhole(context, context.Primary);

    private static bool IsName(string text, string headerName) => string.Equals(text.Trim(), headerName, StringComparison.OrdinalIgnoreCase);

    // "Content-Type, X-Forwarded-For"
    private static SyntaxNode? RemoveFromText(EditContext context, LiteralExpressionSyntax literal, string headerName)
    {
        var others = HeaderList.Split(literal.Token.ValueText).Count(element => !IsName(element.Text, headerName));
        if (others == 0)
        {
            return RemoveWhole(context, literal);
        }

        // In "…, " + more the ends of the literal are not the ends of the list.
        var isWholeList = literal.Parent is not (BinaryExpressionSyntax or InterpolationSyntax);
        return HeaderListText.Without(literal.Token.Text, literal.Token.ValueText, headerName, isWholeList) is { } text
            ? context.Root.ReplaceNode(literal, literal.WithToken(SyntaxFactory.ParseToken(text).WithTriviaFrom(literal.Token)))
            : null;
    }

    private static SyntaxNode? RemoveWhole(EditContext context, SyntaxNode name)
    {
        var (root, model, cancellation) = (context.Root, context.Model, context.Cancellation);
        var whole = HeaderWrite.WholeValueOf(name);
        if (HeaderWrite.Find(whole, CorsHeaderNames.AccessControlAllowHeaders, model, cancellation) is { } write)
        {
            return whole.Parent is ArgumentSyntax argument && CountOfValues(write.Node, context) > 1
                ? NodeRemoval.Remove(root, argument)
                : EffectRemoval.Remove(root, write.Node, model, cancellation);
        }

        switch (whole.Parent)
        {
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } arguments } allowed
                when BuilderCall.NameOf(call)?.Identifier.ValueText == PolicyBuilderNames.WithHeaders:
                return arguments.Arguments.Count == 1 ? CallRemoval.Remove(root, call, model, cancellation) : NodeRemoval.Remove(root, allowed);

            // policy.Headers.Add("…")
            case ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax call } }
                when BuilderCall.NameOf(call)?.Identifier.ValueText == nameof(ICollection<string>.Add):
                return EffectRemoval.Remove(root, call, model, cancellation);

            case InitializerExpressionSyntax:
                return NodeRemoval.Remove(root, whole);

            default:
                return RemoveElement(root, name);
        }
    }

    // The last element of an array or collection that is no argument itself leaves an empty one.
    private static SyntaxNode? RemoveElement(SyntaxNode root, SyntaxNode name) => name.Parent switch
    {
        InitializerExpressionSyntax => NodeRemoval.Remove(root, name),
        { } parent when NewerSyntax.IsElementOfCollection(parent) => NodeRemoval.Remove(root, parent),
        _ => null,
    };

    // AppendCommaSeparatedValues(name, "a", "b") takes each value as an argument of its own.
    private static int CountOfValues(SyntaxNode write, EditContext context) =>
        write is InvocationExpressionSyntax call
        && context.Model.GetSymbolInfo(call, context.Cancellation).Symbol is IMethodSymbol { Parameters.IsEmpty: false } method
        && method.Parameters.Last().IsParams
            ? call.ArgumentList.Arguments.Count - (method.Parameters.Length - 1)
            : 1;
}
