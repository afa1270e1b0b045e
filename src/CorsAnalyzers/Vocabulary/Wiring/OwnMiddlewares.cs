using CorsAnalyzers.Protocol;
using CorsAnalyzers.Simulation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Vocabulary.Wiring;

/// <summary>Middlewares that an application has written itself, by their text: whether they may do CORS by hand, or answer preflights.</summary>
internal static class OwnMiddlewares
{
    /// <summary>Parts of names and texts without which code does not speak of CORS.</summary>
    private static readonly string[] AnyCase =
    [
        "cors",
        CorsHeaderNames.AccessControlPrefix.TrimEnd('-'),
        CorsHeaderNames.AccessControlPrefix.Replace("-", string.Empty),
    ];

    /// <summary>What code calls the method of preflights.</summary>
    private static readonly string[] Exact = [PreflightRequest.Method, "IsOptions", "Options"];

    /// <summary>Whether a handler may.</summary>
    public static bool MayAnswerForCors(SyntaxNode handler) => MayAnswerForCors(handler, handler.SyntaxTree.GetText().ToString())
        && handler.DescendantTokens().Any(static token =>
        token.RawKind is (int)SyntaxKind.IdentifierToken or (int)SyntaxKind.StringLiteralToken or (int)SyntaxKind.InterpolatedStringTextToken
        && (Exact.Contains(token.ValueText) || Array.Exists(AnyCase, part => token.ValueText.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0)));

    // Tokens may be written with escapes, where texts have a backslash; what is nowhere in the text is in no token of it either.
    private static bool MayAnswerForCors(SyntaxNode handler, string text)
    {
        var (start, length) = (handler.SpanStart, handler.Span.Length);
        return Array.Exists(AnyCase, part => text.IndexOf(part, start, length, StringComparison.OrdinalIgnoreCase) >= 0)
            || Array.Exists(Exact, word => HasWord(text, word, start, start + length))
            || text.IndexOf('\\', start, length) >= 0;
    }

    private static bool HasWord(string text, string word, int start, int end)
    {
        for (var at = start; (at = text.IndexOf(word, at, end - at, StringComparison.Ordinal)) >= 0; at += word.Length)
        {
            if (text[at - 1] != '-')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a middleware's class may.</summary>
    public static bool MayAnswerForCors(ITypeSymbol type, Machine machine) => type.DeclaringSyntaxReferences is { IsEmpty: false } declarations
        ? declarations.Any(declaration => MayAnswerForCors(declaration.GetSyntax(machine.CancellationToken)))
        : machine.Types.IsFramework(type) ? type.Name.IndexOf("Cors", StringComparison.Ordinal) >= 0
        : machine.Graphs.References.MayDoCors(type.ContainingAssembly);
}
