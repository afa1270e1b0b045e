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
            ? HandlerNames.IsType(type.ToString())
            : HandlerNames.IsParameter(parameter.Identifier.ValueText)),
        CompilationUnitSyntax => false,
        _ => FunctionSyntax.Parameters(function).Any(static parameter => parameter.Type is { } type && HandlerNames.IsType(type.ToString()))
            || MentionsResponse(function),
    };

    // Members of controllers and pages reach the response through a property, not a parameter.
    private static bool MentionsResponse(SyntaxNode function) => function is BaseMethodDeclarationSyntax && function
        .DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax)
        .OfType<IdentifierNameSyntax>()
        .Any(static name => HandlerNames.IsPropertyOfController(name.Identifier.ValueText) && name.Parent is not ParameterSyntax);
}
