using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Vocabulary;

/// <summary>Middleware and handlers that run for some requests only: those of <c>UseWhen</c> and <c>MapWhen</c>, and of endpoints.</summary>
internal static class PipelineBranches
{
    /// <summary>The predicate that decides whether the middleware in another argument of the call runs; null where there is none.</summary>
    public static ExpressionSyntax? PredicateOf(ArgumentSyntax argument) =>
        argument.Parent is ArgumentListSyntax { Arguments: { Count: 2 } arguments, Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } }
        && called.Name.Identifier.ValueText is "UseWhen" or "MapWhen"
        && argument == arguments[1]
            ? arguments[0].Expression
            : null;

    /// <summary>Whether a method of a pipeline or router is given the handler of an endpoint, which answers some requests only.</summary>
    public static bool IsEndpoint(string method) => method.StartsWith("Map", StringComparison.Ordinal) || method == "Run";
}
