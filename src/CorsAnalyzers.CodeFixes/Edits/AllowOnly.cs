using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Makes the policy call that admits too many origins admit the given ones, and nothing else.</summary>
internal static class AllowOnly
{
    /// <summary>The tree with the origins; null where the policy may get origins from a place that the edit does not see.</summary>
    public static SyntaxNode? Apply(EditContext context, IReadOnlyList<string> origins)
    {
        if (AdmittingCall(context.Primary) is not { } call
            || BuilderCall.NameOf(call) is not { } name
            || !BuilderCall.Is(call, name.Identifier.ValueText, context.Model, context.Cancellation)
            || OtherSettings.Of(call, PolicyBuilderNames.SetsOrigins, context.Model, context.Cancellation) is not { } others)
        {
            return null;
        }

        // A predicate that stayed would decide in place of the list, and a list that stayed would come back to life.
        var root = context.Root.TrackNodes([call, .. others]);
        foreach (var other in others)
        {
            if (root.GetCurrentNode(other) is not { } current || CallRemoval.RemoveFromChain(root, current) is not { } removed)
            {
                return null;
            }

            root = removed;
        }

        return root.GetCurrentNode(call) is { } admitting ? root.ReplaceNode(admitting, Listing(admitting, origins, context.Generator)) : null;
    }

    // The call itself, or what holds the "*" of WithOrigins("*").
    private static InvocationExpressionSyntax? AdmittingCall(SyntaxNode primary)
    {
        if (primary is InvocationExpressionSyntax call && SetsOrigins(call))
        {
            return call;
        }

        var around = primary.Ancestors().OfType<InvocationExpressionSyntax>().FirstOrDefault();
        return around is not null && around.ArgumentList.Contains(primary) && SetsOrigins(around) ? around : null;
    }

    private static bool SetsOrigins(InvocationExpressionSyntax call) =>
        BuilderCall.NameOf(call) is { } name && PolicyBuilderNames.SetsOrigins(name.Identifier.ValueText);

    private static ExpressionSyntax Listing(InvocationExpressionSyntax call, IReadOnlyList<string> origins, SyntaxGenerator generator)
    {
        var name = BuilderCall.NameOf(call)!;
        var literals = origins.Select(origin => SyntaxFactory.Argument((ExpressionSyntax)generator.LiteralExpression(origin)));
        var arguments = SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(literals))
            .WithTriviaFrom(call.ArgumentList)
            .WithAdditionalAnnotations(Formatter.Annotation);
        var withOrigins = call
            .ReplaceNode(name, SyntaxFactory.IdentifierName(PolicyBuilderNames.WithOrigins).WithTriviaFrom(name))
            .WithArgumentList(arguments);
        return origins.Any(static origin => origin.Contains('*')) ? WildcardSwitch.Behind(call, withOrigins) : withOrigins;
    }
}
