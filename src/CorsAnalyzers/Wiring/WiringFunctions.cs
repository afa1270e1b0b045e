using CorsAnalyzers.Simulation;
using CorsAnalyzers.Vocabulary.Wiring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Wiring;

/// <summary>The functions that may show a mistake of wiring by themselves: they call <c>UseCors</c>, or add policies more than once.</summary>
internal static class WiringFunctions
{
    private static readonly HashSet<string> Calls = new(StringComparer.Ordinal) { CorsMembers.UseCors, CorsMembers.AddPolicy, CorsMembers.AddDefaultPolicy };

    /// <summary>Whether a function is one of them.</summary>
    public static bool Holds(SyntaxNode function)
    {
        var (uses, policies) = (0, 0);
        foreach (var token in function.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && Calls.Contains(token.ValueText))
            {
                uses += token.ValueText == CorsMembers.UseCors ? 1 : 0;
                policies += CorsMembers.AddsPolicy(token.ValueText) ? 1 : 0;
            }
        }

        return uses > 0 || policies > 1;
    }

    /// <summary>Finds them, in the order of the text.</summary>
    public static IReadOnlyList<SyntaxNode> In(SyntaxNode root, string text)
    {
        // One policy alone is what most functions add: their tokens need no second look, unless some may be written with escapes.
        Dictionary<SyntaxNode, bool>? found = null;
        foreach (var call in Calls)
        {
            for (var at = text.IndexOf(call, StringComparison.Ordinal); at >= 0; at = text.IndexOf(call, at + call.Length, StringComparison.Ordinal))
            {
                var token = root.FindToken(at);
                if (token.SpanStart == at && Calls.Contains(token.ValueText) && Outermost(token.Parent) is { } function)
                {
                    found ??= [];
                    found[function] = token.ValueText == CorsMembers.UseCors || found.ContainsKey(function);
                }
            }
        }

        if (found is null)
        {
            return [];
        }

        var mayBeEscaped = text.IndexOf('\\') >= 0;
        return found.Where(pair => (pair.Value || mayBeEscaped) && Holds(pair.Key)).Select(static pair => pair.Key).OrderBy(static function => function.SpanStart).ToList();
    }

    /// <summary>The outermost function that a node lies in; null where it lies in none.</summary>
    public static SyntaxNode? Outermost(SyntaxNode? node)
    {
        SyntaxNode? outermost = null;
        for (var function = FunctionSyntax.Enclosing(node); function is not null; function = FunctionSyntax.Enclosing(function.Parent))
        {
            outermost = function;
            if (function is CompilationUnitSyntax)
            {
                break;
            }
        }

        return outermost;
    }
}
