using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using CorsAnalyzers.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Takes away what allows credentials: the policy's call or assignment, or the header's write.</summary>
internal static class RemoveCredentials
{
    /// <summary>The tree without it; null where it is in another file, or in a helper.</summary>
    public static SyntaxNode? Apply(EditContext context)
    {
        if (context.Other is not { } site)
        {
            return null;
        }

        var (root, model, cancellation) = (context.Root, context.Model, context.Cancellation);
        if (HeaderWrite.Find(site, CorsHeaderNames.AccessControlAllowCredentials, model, cancellation) is { } write)
        {
            return EffectRemoval.Remove(root, write.Node, model, cancellation);
        }

        if (site is InvocationExpressionSyntax call && BuilderCall.Is(call, PolicyBuilderNames.AllowCredentials, model, cancellation))
        {
            return CallRemoval.Remove(root, call, model, cancellation);
        }

        var assignment = site as AssignmentExpressionSyntax ?? HeaderWrite.WholeValueOf(site).Parent as AssignmentExpressionSyntax;
        return assignment is not null && AssignsCredentials(assignment)
            ? EffectRemoval.Remove(root, assignment, model, cancellation)
            : null;
    }

    private static bool AssignsCredentials(AssignmentExpressionSyntax assignment)
    {
        var name = (assignment.Left as MemberAccessExpressionSyntax)?.Name ?? assignment.Left as SimpleNameSyntax;
        return name?.Identifier.ValueText == PolicyBuilderNames.SupportsCredentials;
    }
}
