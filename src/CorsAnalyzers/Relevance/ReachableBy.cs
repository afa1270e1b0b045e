using CorsAnalyzers.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Relevance;

/// <summary>Which requests a function answers, as its route says: an endpoint for GET never sees a preflight, one for OPTIONS sees nothing else.</summary>
internal readonly record struct ReachableBy(bool ActualRequests, bool Preflights)
{
    private const string RouteAttributePrefix = "Http";

    /// <summary>Both, where nothing says otherwise.</summary>
    public static ReachableBy Any { get; } = new(true, true);

    /// <summary>What the route of the function lets through.</summary>
    public static ReachableBy Of(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax invocation } } => OfRoute(invocation),
        MethodDeclarationSyntax method => OfMethods(method.AttributeLists
            .SelectMany(static list => list.Attributes)
            .Select(static attribute => (attribute.Name as SimpleNameSyntax ?? (attribute.Name as QualifiedNameSyntax)?.Right)?.Identifier.ValueText ?? string.Empty)
            .Where(static name => name.StartsWith(RouteAttributePrefix, StringComparison.Ordinal))
            .Select(static name => name.Substring(RouteAttributePrefix.Length))),
        _ => Any,
    };

    private static ReachableBy OfRoute(InvocationExpressionSyntax invocation)
    {
        var name = (invocation.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText;
        return name switch
        {
            "MapGet" or "MapPost" or "MapPut" or "MapDelete" or "MapPatch" => OfMethods([name.Substring("Map".Length)]),
            "MapMethods" when invocation.ArgumentList.Arguments.Count > 1 => OfMethods(invocation.ArgumentList.Arguments[1]
                .DescendantNodes()
                .OfType<LiteralExpressionSyntax>()
                .Select(static literal => literal.Token.ValueText)),
            _ => Any,
        };
    }

    private static ReachableBy OfMethods(IEnumerable<string> methods)
    {
        var (count, preflights) = (0, 0);
        foreach (var method in methods)
        {
            count++;
            preflights += string.Equals(method, PreflightRequest.Method, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return count == 0 ? Any : new ReachableBy(preflights < count, preflights > 0);
    }
}
