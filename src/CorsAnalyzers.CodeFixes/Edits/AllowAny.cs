using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Layout;
using CorsAnalyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>
/// Makes a policy's call that lists <c>*</c> among other names allow whatever is requested, and takes away the calls beside it that list
/// names: with them, the list would not be exactly <c>*</c>.
/// </summary>
internal static class AllowAny
{
    /// <summary>The tree with the call; null where the names may come from a place that the edit does not see.</summary>
    public static SyntaxNode? Apply(EditContext context)
    {
        if (ListingCall(context.Primary) is not { } call
            || BuilderCall.NameOf(call) is not { } name
            || !BuilderCall.Is(call, name.Identifier.ValueText, context.Model, context.Cancellation)
            || call.ArgumentList.DescendantTrivia().Where(trivia => call.Span.Contains(trivia.Span)).Any(TokenGap.IsContent))
        {
            return null;
        }

        Func<string, bool> isOfList = PolicyBuilderNames.SetsHeaders(name.Identifier.ValueText)
            ? PolicyBuilderNames.SetsHeaders
            : PolicyBuilderNames.SetsMethods;
        if (OtherSettings.Of(call, isOfList, context.Model, context.Cancellation) is not { } others)
        {
            return null;
        }

        var root = context.Root.TrackNodes([call, .. others]);
        foreach (var other in others)
        {
            if (root.GetCurrentNode(other) is not { } current || CallRemoval.RemoveFromChain(root, current) is not { } removed)
            {
                return null;
            }

            root = removed;
        }

        return root.GetCurrentNode(call) is { } listing ? root.ReplaceNode(listing, Any(listing)) : null;
    }

    // AllowAnyHeader() itself where other names are listed behind it, or the call in whose own arguments the "*" stands.
    private static InvocationExpressionSyntax? ListingCall(SyntaxNode primary)
    {
        if (primary is InvocationExpressionSyntax call && SetsNames(call))
        {
            return call;
        }

        var around = primary.Ancestors().OfType<InvocationExpressionSyntax>().FirstOrDefault();
        return around is not null && SetsNames(around) && IsWritten(primary, around) ? around : null;
    }

    private static bool SetsNames(InvocationExpressionSyntax call) =>
        BuilderCall.NameOf(call)?.Identifier.ValueText is { } name
        && (PolicyBuilderNames.SetsHeaders(name) || PolicyBuilderNames.SetsMethods(name));

    // Not one branch of a choice, and no variable that holds the list.
    private static bool IsWritten(SyntaxNode star, InvocationExpressionSyntax call) => star.Parent switch
    {
        ArgumentSyntax argument => argument.Parent == call.ArgumentList && star is LiteralExpressionSyntax,
        InitializerExpressionSyntax { Parent: ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax } elements
            => elements.Parent!.Parent?.Parent == call.ArgumentList,
        { } element when NewerSyntax.IsElementOfCollection(element) => element.Parent!.Parent?.Parent == call.ArgumentList,
        _ => false,
    };

    private static InvocationExpressionSyntax Any(InvocationExpressionSyntax call)
    {
        var name = BuilderCall.NameOf(call)!;
        var any = PolicyBuilderNames.SetsHeaders(name.Identifier.ValueText) ? PolicyBuilderNames.AllowAnyHeader : PolicyBuilderNames.AllowAnyMethod;
        return call
            .ReplaceNode(name, SyntaxFactory.IdentifierName(any).WithTriviaFrom(name))
            .WithArgumentList(SyntaxFactory.ArgumentList().WithTriviaFrom(call.ArgumentList));
    }
}
