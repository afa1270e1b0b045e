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
    public static bool MayAnswerForCors(SyntaxNode handler)
    {
        // Tokens may be written with escapes: then each is looked at.
        var hasEscapes = handler.SyntaxTree.GetText().ToString().IndexOf('\\', handler.SpanStart, handler.Span.Length) >= 0;
        return hasEscapes
            ? handler.DescendantTokens().Any(MayAnswerForCors)
            : Exact.Concat(AnyCase).Any(word => NamedTokens.In(handler, word, StringComparison.OrdinalIgnoreCase).Any(MayAnswerForCors));
    }

    private static bool MayAnswerForCors(SyntaxToken token) =>
        token.RawKind is (int)SyntaxKind.IdentifierToken or (int)SyntaxKind.StringLiteralToken or (int)SyntaxKind.InterpolatedStringTextToken
        && (Exact.Contains(token.ValueText) || Array.Exists(AnyCase, part => token.ValueText.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0));

    /// <summary>Whether a middleware's class may.</summary>
    public static bool MayAnswerForCors(ITypeSymbol type, Machine machine) => type.DeclaringSyntaxReferences is { IsEmpty: false } declarations
        ? declarations.Any(declaration => MayAnswerForCors(declaration.GetSyntax(machine.CancellationToken)))
        : machine.Types.IsFramework(type) ? type.Name.IndexOf("Cors", StringComparison.Ordinal) >= 0
        : machine.Graphs.References.MayDoCors(type.ContainingAssembly);
}
