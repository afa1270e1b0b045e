using CorsAnalyzers.Protocol;
using CorsAnalyzers.Simulation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Vocabulary;

/// <summary>
/// What message handlers (<c>DelegatingHandler</c>) are for: those of Web API answer a server's requests, those of <c>HttpClient</c> get what
/// another server has answered.
/// </summary>
internal static class MessageHandlerUses
{
    /// <summary>
    /// Whether a handler is a server's: the project adds it to Web API's, or it knows of preflights, which no client sends; and the project
    /// gives it to no client.
    /// </summary>
    public static bool AreOfServer(Compilation compilation, INamedTypeSymbol handler, CancellationToken cancellationToken)
    {
        var isAdded = false;
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree.GetText(cancellationToken).ToString().IndexOf(handler.Name, StringComparison.Ordinal) < 0)
            {
                continue;
            }

            foreach (var token in NamedTokens.In(tree.GetRoot(cancellationToken), handler.Name).Where(token => token.ValueText == handler.Name))
            {
                if (IsGivenToClient(token))
                {
                    return false;
                }

                isAdded |= IsGivenToServer(token);
            }
        }

        return isAdded || KnowsPreflights(handler, cancellationToken);
    }

    /// <summary><c>new HttpClient(new Handler())</c>, <c>HttpClientFactory.Create(new Handler())</c>, <c>AddHttpMessageHandler&lt;Handler&gt;()</c>.</summary>
    private static bool IsGivenToClient(SyntaxToken token) => Takers(token).Any(static taker => taker switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type.ToString().EndsWith("HttpClient", StringComparison.Ordinal),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } =>
            called.Name.Identifier.ValueText.EndsWith("HttpMessageHandler", StringComparison.Ordinal)
            || called.Expression.ToString().EndsWith("HttpClientFactory", StringComparison.Ordinal),
        _ => false,
    });

    /// <summary><c>configuration.MessageHandlers.Add(new Handler())</c>.</summary>
    private static bool IsGivenToServer(SyntaxToken token) => Takers(token).Any(static taker =>
        taker is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } }
        && receiver.ToString().EndsWith("MessageHandlers", StringComparison.Ordinal));

    /// <summary>The calls and creations that the token is in an argument, or type argument, of.</summary>
    private static IEnumerable<ExpressionSyntax> Takers(SyntaxToken token) => token.Parent?
        .AncestorsAndSelf()
        .TakeWhile(static node => node is ExpressionSyntax or ArgumentSyntax or BaseArgumentListSyntax or TypeArgumentListSyntax or InitializerExpressionSyntax)
        .OfType<ExpressionSyntax>() ?? [];

    private static bool KnowsPreflights(INamedTypeSymbol handler, CancellationToken cancellationToken)
    {
        for (var type = handler; type is not null; type = type.BaseType)
        {
            if (type.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellationToken).DescendantTokens().Any(IsOfPreflight)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfPreflight(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken => string.Equals(token.ValueText, PreflightRequest.Method, StringComparison.OrdinalIgnoreCase)
            || token.ValueText.StartsWith(CorsHeaderNames.AccessControlRequestPrefix, StringComparison.OrdinalIgnoreCase),
        SyntaxKind.IdentifierToken => token.Parent is IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax { Expression: var type } member } name
            && member.Name == name
            && type.ToString().EndsWith("HttpMethod", StringComparison.Ordinal)
            && string.Equals(token.ValueText, PreflightRequest.Method, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
