using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Simulation;

/// <summary>Finds tokens by their text, so that most of a tree is not looked at.</summary>
internal static class NamedTokens
{
    /// <summary>The tokens of a node whose text holds a name, in order; identifiers written with escapes are not among them.</summary>
    public static IEnumerable<SyntaxToken> In(SyntaxNode scope, string name, StringComparison comparison = StringComparison.Ordinal)
    {
        // Variables that the compiler makes have no name.
        if (string.IsNullOrEmpty(name))
        {
            yield break;
        }

        var text = scope.SyntaxTree.GetText().ToString();
        for (var at = text.IndexOf(name, scope.SpanStart, scope.Span.Length, comparison); at >= 0;
            at = text.IndexOf(name, at + name.Length, scope.Span.End - at - name.Length, comparison))
        {
            var token = scope.FindToken(at);
            if (token.Span.Contains(at))
            {
                yield return token;
            }
        }
    }
}
