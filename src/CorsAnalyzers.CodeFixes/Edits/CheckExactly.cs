using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Lists the origins that a policy's check names instead of checking for parts of them.</summary>
internal static class CheckExactly
{
    /// <summary>The tree with the list; null where the check does more than to look for these origins.</summary>
    /// <param name="context">The tree, and the call that sets the check.</param>
    /// <param name="origins">The origins; those with <c>*</c> are all subdomains of a host.</param>
    public static SyntaxNode? Apply(EditContext context, IReadOnlyList<string> origins) =>
        context.Primary is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } call
        && BuilderCall.Is(call, PolicyBuilderNames.SetIsOriginAllowed, context.Model, context.Cancellation)
        && NamingCheck.NamesExactly(arguments[0].Expression, origins, context)
            ? AllowOnly.Apply(context, origins)
            : null;
}
