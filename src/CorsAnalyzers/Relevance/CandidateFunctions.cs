using CorsAnalyzers.Simulation;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Relevance;

/// <summary>The functions of a tree that hold CORS words, each as a whole that can be run by itself.</summary>
internal static class CandidateFunctions
{
    /// <summary>Finds them, in the order of the text.</summary>
    public static IReadOnlyList<SyntaxNode> In(SyntaxNode root, string text, RelevantTrees relevant)
    {
        var functions = new HashSet<SyntaxNode>();
        foreach (var position in relevant.PositionsIn(root.SyntaxTree, text, CancellationToken.None))
        {
            var token = root.FindToken(position, findInsideTrivia: false);
            if (!token.Span.Contains(position))
            {
                continue;
            }

            var named = FunctionSyntax.Enclosing(token.Parent) is { } function ? [function] : FunctionSyntax.OfTypedMember(token.Parent);
            functions.UnionWith(named
                .Where(static function => function is not EqualsValueClauseSyntax { Value: LiteralExpressionSyntax })
                .Select(static function => HandlerAround(function)));
        }

        return functions.OrderBy(static function => function.SpanStart).ToList();
    }

    /// <summary>
    /// The outermost function around that handles the request: what it does before (a check of the origin) decides whether and how the
    /// inner one runs. The function itself where none around it handles a request.
    /// </summary>
    private static SyntaxNode HandlerAround(SyntaxNode function)
    {
        var handler = function;
        for (var outer = FunctionSyntax.Enclosing(function.Parent); outer is not null; outer = FunctionSyntax.Enclosing(outer.Parent))
        {
            if (HandlesRequest(outer))
            {
                handler = outer;
            }
        }

        return handler;
    }

    private static bool HandlesRequest(SyntaxNode function) => function switch
    {
        // A lambda's parameters may have no types; those of a handler have names.
        AnonymousFunctionExpressionSyntax => FunctionSyntax.Parameters(function).Any(static parameter => parameter.Type is { } type
            ? IsRequestType(type)
            : parameter.Identifier.ValueText is "context" or "ctx" or "httpContext" or "request" or "req" or "response" or "res" or "http" or "c"),
        CompilationUnitSyntax => false,
        _ => FunctionSyntax.Parameters(function).Any(static parameter => parameter.Type is { } type && IsRequestType(type))
            || MentionsResponse(function),
    };

    // IHttpContextAccessor is none: it is given to functions that set up others.
    private static bool IsRequestType(TypeSyntax type) => type.ToString().TrimEnd('?') is var name
        && (KnownTypes.MessageNames.Any(known => name.EndsWith(known, StringComparison.Ordinal))
            || name.EndsWith("Context", StringComparison.Ordinal));

    // Members of controllers and pages reach the response through a property, not a parameter.
    private static bool MentionsResponse(SyntaxNode function) => function is BaseMethodDeclarationSyntax && function
        .DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax)
        .OfType<IdentifierNameSyntax>()
        .Any(static name => name.Identifier.ValueText is "Response" or "HttpContext" && name.Parent is not ParameterSyntax);
}
