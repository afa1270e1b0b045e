using CorsAnalyzers.Protocol;
using CorsAnalyzers.Simulation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Relevance;

/// <summary>Which requests a function answers, as its route says: an endpoint for GET never sees a preflight, one for OPTIONS sees nothing else.</summary>
/// <param name="ActualRequests">Requests that are no preflights.</param>
/// <param name="Preflights">Preflights.</param>
/// <param name="IsCached">Requests whose answers caches keep.</param>
internal readonly record struct ReachableBy(bool ActualRequests, bool Preflights, bool IsCached)
{
    private const string RouteAttributePrefix = "Http";
    private const string VerbsAttribute = "AcceptVerbs";

    /// <summary>Both, where nothing says otherwise.</summary>
    public static ReachableBy Any { get; } = new(true, true, true);

    /// <summary>What the route of the function lets through.</summary>
    public static ReachableBy Of(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax invocation } } => OfRoute(invocation),
        MethodDeclarationSyntax method when AttributesOf(method) is { Count: > 0 } methods => OfMethods(methods),
        MethodDeclarationSyntax method => OfUses(method.Identifier.ValueText, function),
        LocalFunctionStatementSyntax local => OfUses(local.Identifier.ValueText, function),
        _ => Any,
    };

    private static IReadOnlyList<string> AttributesOf(MethodDeclarationSyntax method) => method.AttributeLists
        .SelectMany(static list => list.Attributes)
        .SelectMany(static attribute => (attribute.Name as SimpleNameSyntax ?? (attribute.Name as QualifiedNameSyntax)?.Right)?.Identifier.ValueText switch
        {
            VerbsAttribute => LiteralsIn(attribute),
            { } name when name.StartsWith(RouteAttributePrefix, StringComparison.Ordinal) => [name.Substring(RouteAttributePrefix.Length)],
            _ => [],
        })
        .ToList();

    private static IEnumerable<string> LiteralsIn(SyntaxNode node) => node
        .DescendantNodes()
        .OfType<LiteralExpressionSyntax>()
        .Select(static literal => literal.Token.ValueText);

    /// <summary>What the routes let through that are given the function by its name; everything, where it is used in another way.</summary>
    private static ReachableBy OfUses(string name, SyntaxNode function)
    {
        ReachableBy? reachable = null;
        foreach (var use in NamedTokens.In(function.SyntaxTree.GetRoot(), name)
            .Where(token => token.ValueText == name && token.Parent is IdentifierNameSyntax && !function.Span.Contains(token.Span))
            .Select(static token => token.Parent!.Parent is MemberAccessExpressionSyntax member ? member : token.Parent))
        {
            var route = use is { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax invocation } } ? OfRoute(invocation) : Any;
            reachable = reachable is { } others
                ? new ReachableBy(others.ActualRequests || route.ActualRequests, others.Preflights || route.Preflights, others.IsCached || route.IsCached)
                : route;
        }

        return reachable ?? Any;
    }

    private static ReachableBy OfRoute(InvocationExpressionSyntax invocation)
    {
        var name = (invocation.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText;
        return name switch
        {
            "MapGet" or "MapPost" or "MapPut" or "MapDelete" or "MapPatch" => OfMethods([name.Substring("Map".Length)]),
            "MapMethods" when invocation.ArgumentList.Arguments.Count > 1 => OfMethods(LiteralsIn(invocation.ArgumentList.Arguments[1])),
            _ => Any,
        };
    }

    private static ReachableBy OfMethods(IEnumerable<string> methods)
    {
        var (count, preflights, cached) = (0, 0, 0);
        foreach (var method in methods)
        {
            count++;
            cached += Methods.IsCached(method) ? 1 : 0;
            preflights += string.Equals(method, PreflightRequest.Method, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return count == 0 ? Any : new ReachableBy(preflights < count, preflights > 0, cached > 0);
    }
}
