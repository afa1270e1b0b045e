using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using CorsAnalyzers.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Takes one name out of a list of header names, methods or origins, and what holds the list where no other name is left.</summary>
internal static class RemoveHeaderName
{
    /// <summary>The tree without the name; null where the list has no known form.</summary>
    /// <param name="context">The tree, and the name's place.</param>
    /// <param name="list">The list that the name is taken out of.</param>
    /// <param name="headerName">The name, in any letter case.</param>
    public static SyntaxNode? Apply(EditContext context, NameList list, string headerName)
    {
        var value = ConstantOf(context);
        if (value is null && context.Primary is not LiteralExpressionSyntax && ListEntry.FindLiteral(context, headerName) is { } declared)
        {
            return Apply(context with { Primary = declared }, list, headerName);
        }

        if (value is null && HeaderText.Find(context, [list.Header], Holds) is { } written)
        {
            return IsNothingBut(written.Literal.Token.ValueText, headerName) && written.IsWholeText
                ? RemoveValue(context, written.Literal, list)
                : RemoveFromText(context, written, headerName);
        }

        if (value is null || value == headerName || IsNothingBut(value, headerName))
        {
            return RemoveWhole(context, list, context.Primary, isOneName: value is not null);
        }

        // The literal, or the one in "…, " + "…" that has the name between two others.
        var literals = context.Primary.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression) && Holds(literal.Token.ValueText))
            .ToList();
        return literals.Count == 1 ? RemoveFromText(context, new HeaderText(literals[0], IsWholeText: literals[0] == context.Primary), headerName)
            : literals.Count == 0 && HeaderText.Find(context, [list.Header], Holds) is { } declaredElsewhere
                ? RemoveFromText(context, declaredElsewhere, headerName)
            : null;

        bool Holds(string text) => HeaderList.Split(text).Any(element => IsName(element.Text, headerName));
    }

    // The value's, or that of the only element of an array.
    private static string? ConstantOf(EditContext context)
    {
        var whole = HeaderWrite.WholeValueOf(context.Primary);
        return context.Primary.DescendantNodesAndSelf().OfType<ExpressionSyntax>()
            .Where(expression => HeaderWrite.WholeValueOf(expression) == whole)
            .Select(expression => context.Model.GetConstantValue(expression, context.Cancellation).Value)
            .OfType<string>()
            .FirstOrDefault();
    }

    private static bool IsNothingBut(string value, string headerName)
    {
        var elements = HeaderList.Split(value).ToList();
        return elements.Count != 0 && elements.All(element => IsName(element.Text, headerName));
    }

    private static bool IsName(string text, string headerName) => string.Equals(text, headerName, StringComparison.OrdinalIgnoreCase);

    // "Content-Type, X-Forwarded-For"
    private static SyntaxNode? RemoveFromText(EditContext context, HeaderText text, string headerName) =>
        HeaderListText.Without(text.Literal.Token.Text, text.Literal.Token.ValueText, headerName, text.IsWholeText) is { } changed
            ? text.Rewrite(context.Root, changed)
            : null;

    // One of the values that are joined or given together; of others, something has to stay.
    private static SyntaxNode? RemoveValue(EditContext context, LiteralExpressionSyntax value, NameList list) => value.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: > 2, Parent: InvocationExpressionSyntax join } } argument
            when BuilderCall.NameOf(join)?.Identifier.ValueText == nameof(string.Join) => NodeRemoval.Remove(context.Root, argument),
        InitializerExpressionSyntax { Expressions.Count: > 1 } when !IsSharedList(value, context, list) => NodeRemoval.Remove(context.Root, value),
        { } element when NewerSyntax.IsElementOfCollection(element) && element.Parent!.ChildNodes().Skip(1).Any() && !IsSharedList(value, context, list)
            => NodeRemoval.Remove(context.Root, element),
        _ => null,
    };

    private static SyntaxNode? RemoveWhole(EditContext context, NameList list, SyntaxNode name, bool isOneName)
    {
        var (root, model, cancellation) = (context.Root, context.Model, context.Cancellation);
        var whole = HeaderWrite.WholeValueOf(name);
        if (HeaderWrite.Find(whole, list.Header, model, cancellation) is { } write)
        {
            // What is not constant may hold other names.
            if (!isOneName)
            {
                return null;
            }

            return whole.Parent is ArgumentSyntax argument && CountOfValues(write.Node, context) > 1
                ? NodeRemoval.Remove(root, argument)
                : EffectRemoval.Remove(root, write.Node, model, cancellation);
        }

        // Each argument of a policy's call is one name, constant or not; an array may hold others.
        if (!isOneName && model.GetTypeInfo(name, cancellation).Type?.SpecialType != SpecialType.System_String)
        {
            return null;
        }

        // new CorsPolicyBuilder("…")
        if (name.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } given
            && BuilderCall.IsCreation(creation, model, cancellation))
        {
            return NodeRemoval.Remove(root, given);
        }

        switch (whole.Parent)
        {
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } arguments } allowed
                when BuilderCall.NameOf(call)?.Identifier.ValueText == list.Call:
                return arguments.Arguments.Count == 1 ? CallRemoval.Remove(root, call, model, cancellation) : NodeRemoval.Remove(root, allowed);

            // policy.Headers.Add("…"); any other list may serve for more than this one.
            case ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax call } }
                when BuilderCall.NameOf(call)?.Identifier.ValueText == nameof(ICollection<string>.Add):
                return BuilderCall.ReceiverOf(call) is { } receiver && ListEntry.IsPolicyProperty(receiver, context)
                    ? EffectRemoval.Remove(root, call, model, cancellation)
                    : null;

            case InitializerExpressionSyntax:
                return IsSharedList(whole, context, list) ? null : NodeRemoval.Remove(root, whole);

            default:
                return IsSharedList(name, context, list) ? null : RemoveElement(root, name);
        }
    }

    // A variable that holds the list may serve for more than this one.
    private static bool IsSharedList(SyntaxNode element, EditContext context, NameList list)
    {
        var holder = element.Ancestors().FirstOrDefault(node =>
            node is VariableDeclaratorSyntax or ArgumentSyntax or StatementSyntax or MemberDeclarationSyntax
            || (node is AssignmentExpressionSyntax assignment && ListEntry.IsPolicyProperty(assignment.Left, context)));
        return holder is VariableDeclaratorSyntax declarator
            && !(VariableUses.Of(declarator, context) is { } uses && uses.All(use => list.IsGiven(use, context)));
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
