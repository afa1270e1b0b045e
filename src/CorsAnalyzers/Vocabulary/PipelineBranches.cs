using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Vocabulary;

/// <summary><c>UseWhen</c> and <c>MapWhen</c>: middleware that runs for some requests only.</summary>
internal static class PipelineBranches
{
    /// <summary>The predicate that decides whether the middleware in another argument of the call runs; null where there is none.</summary>
    public static ExpressionSyntax? PredicateOf(ArgumentSyntax argument) =>
        argument.Parent is ArgumentListSyntax { Arguments: { Count: 2 } arguments, Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } }
        && called.Name.Identifier.ValueText is "UseWhen" or "MapWhen"
        && argument == arguments[1]
            ? arguments[0].Expression
            : null;
}
