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

        // Words mostly stand side by side.
        SyntaxNode? last = null;
        foreach (var position in relevant.PositionsIn(root.SyntaxTree, text, CancellationToken.None))
        {
            var token = root.FindToken(position, findInsideTrivia: false);
            if (!token.Span.Contains(position))
            {
                continue;
            }

            if (FunctionSyntax.Enclosing(token.Parent) is { } function)
            {
                if (function != last)
                {
                    Add(function);
                }

                last = function;
                continue;
            }

            foreach (var typed in FunctionSyntax.OfTypedMember(token.Parent))
            {
                Add(typed);
            }
        }

        return functions.Count < 2 ? functions.ToArray() : functions.OrderBy(static function => function.SpanStart).ToArray();

        void Add(SyntaxNode function)
        {
            if (function is not EqualsValueClauseSyntax { Value: LiteralExpressionSyntax })
            {
                functions.Add(HandlerAround(function, text));
            }
        }
    }

    /// <summary>
    /// The outermost function around that handles the request: what it does before (a check of the origin) decides whether and how the
    /// inner one runs. The function itself where none around it handles a request.
    /// </summary>
    private static SyntaxNode HandlerAround(SyntaxNode function, string text)
    {
        var handler = function;
        for (var outer = FunctionSyntax.Enclosing(function.Parent); outer is not null; outer = FunctionSyntax.Enclosing(outer.Parent))
        {
            if (HandlesRequest(outer, text))
            {
                handler = outer;
            }
        }

        return handler;
    }

    private static bool HandlesRequest(SyntaxNode function, string text) => function switch
    {
        // A lambda's parameters may have no types; those of a handler have names.
        AnonymousFunctionExpressionSyntax => FunctionSyntax.Parameters(function).Any(static parameter => parameter.Type is { } type
            ? HandlerNames.IsType(type.ToString())
            : HandlerNames.IsParameter(parameter.Identifier.ValueText)),
        CompilationUnitSyntax => false,
        _ => FunctionSyntax.Parameters(function).Any(static parameter => parameter.Type is { } type && HandlerNames.IsType(type.ToString()))
            || MentionsResponse(function, text),
    };

    // Members of controllers and pages reach the response through a property, not a parameter.
    private static bool MentionsResponse(SyntaxNode function, string text) => function is BaseMethodDeclarationSyntax
        && HandlerNames.MayNamePropertyOfController(text, function.SpanStart, function.Span.Length)
        && function.DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax)
        .OfType<IdentifierNameSyntax>()
        .Any(static name => HandlerNames.IsPropertyOfController(name.Identifier.ValueText) && name.Parent is not ParameterSyntax);
}
