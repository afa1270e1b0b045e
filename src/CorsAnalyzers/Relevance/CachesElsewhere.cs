using System.Runtime.CompilerServices;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Relevance;

/// <summary>
/// What tells caches about a handler's answers elsewhere than in the handler: an attribute on it, or middleware and filters of the project
/// that write <c>Vary: Origin</c> to every answer.
/// </summary>
internal static class CachesElsewhere
{
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Telling = new();

    /// <summary>Whether caches may be told not to give one origin's answer to another.</summary>
    public static bool AreTold(SyntaxNode function, FunctionGraphs graphs, CancellationToken cancellationToken) =>
        function.Ancestors().Prepend(function).Any(HasAttribute)
        || HandlesExceptions(function)
        || graphs.TellCachesOfOrigins(cancellationToken);

    /// <summary>Whether middleware or a filter of a program writes <c>Vary: Origin</c> to all answers.</summary>
    public static bool AreTold(Compilation compilation, CancellationToken cancellationToken) =>
        compilation.SyntaxTrees.Any(tree => Tells(tree, cancellationToken));

    /// <summary>Whether middleware or a filter in a file writes <c>Vary: Origin</c> to all answers.</summary>
    public static bool Tells(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!Telling.TryGetValue(tree, out var known))
        {
            var found = new StrongBox<bool>(NamesVary(tree, cancellationToken) && NamedTokens.In(tree.GetRoot(cancellationToken), CorsHeaderNames.Vary, StringComparison.OrdinalIgnoreCase).Any(IsWrittenForAll));
            known = Telling.GetValue(tree, _ => found);
        }

        return known.Value;
    }

    private static bool HandlesExceptions(SyntaxNode function) =>
        function is MethodDeclarationSyntax method && CacheNames.HandlesExceptions(method.Identifier.ValueText)
        || function.Ancestors().OfType<InvocationExpressionSyntax>().Any(static call =>
            call.Expression is MemberAccessExpressionSyntax member && CacheNames.HandlesExceptions(member.Name.Identifier.ValueText));

    private static bool HasAttribute(SyntaxNode declaration) => declaration is MemberDeclarationSyntax { AttributeLists.Count: > 0 } member
        && member.AttributeLists.SelectMany(static list => list.Attributes).Any(static attribute =>
            CacheNames.IsAttribute(NameOf(attribute)) && attribute.ArgumentList is { } arguments && arguments.Arguments.Any(MaySeparate));

    private static string NameOf(AttributeSyntax attribute) =>
        (attribute.Name as SimpleNameSyntax ?? (attribute.Name as QualifiedNameSyntax)?.Right)?.Identifier.ValueText ?? string.Empty;

    /// <summary>Whether an argument of the attribute names Origin, forbids to keep answers, or is set elsewhere (a profile's name).</summary>
    private static bool MaySeparate(AttributeArgumentSyntax argument)
    {
        var name = argument.NameEquals?.Name.Identifier.ValueText ?? string.Empty;
        return CacheNames.NamesSettings(name)
            || (CacheNames.Forbids(name) && !argument.Expression.IsKind(SyntaxKind.FalseLiteralExpression))
            || (CacheNames.NamesHeader(name) && (argument.Expression is not LiteralExpressionSyntax literal || VaryHeader.CoversOrigin([literal.Token.ValueText])));
    }

    private static bool NamesVary(SyntaxTree tree, CancellationToken cancellationToken) =>
        tree.GetText(cancellationToken).ToString().IndexOf(CorsHeaderNames.Vary, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>
    /// Whether the token is in a statement that writes <c>Vary: Origin</c>, in middleware or a filter that admits no origin: what a handler of
    /// CORS writes, it writes to its own answers.
    /// </summary>
    private static bool IsWrittenForAll(SyntaxToken token) =>
        IsName(token, CorsHeaderNames.Vary)
        && token.Parent?.FirstAncestorOrSelf<SyntaxNode>(static node => node is StatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax) is { } statement
        && statement.DescendantTokens().Any(static other => IsName(other, CorsHeaderNames.Origin))
        && HandlerAround(statement) is { } handler
        && !handler.DescendantTokens().Any(static other =>
            IsName(other, CorsHeaderNames.AccessControlAllowOrigin) || IsName(other, CorsHeaderNames.AccessControlAllowOrigin.Replace("-", string.Empty)));

    private static bool IsName(SyntaxToken token, string name) => (token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.StringLiteralToken))
        && string.Equals(token.ValueText, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The type of a middleware or filter, or the lambda that is one; null in all else, which answers other requests.</summary>
    private static SyntaxNode? HandlerAround(SyntaxNode statement)
    {
        SyntaxNode? handler = null;
        for (var function = FunctionSyntax.Enclosing(statement); function is not null; function = FunctionSyntax.Enclosing(function.Parent))
        {
            switch (function)
            {
                case AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } } }
                    when PipelineBranches.IsEndpoint(called.Name.Identifier.ValueText):
                    return null;
                case AnonymousFunctionExpressionSyntax:
                    handler = PassesOn(function) ? function : handler;
                    break;
                case MethodDeclarationSyntax { Identifier.ValueText: var name } when HandlerNames.IsMiddleware(name) && function.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && PassesOn(type):
                    return type;
                case MethodDeclarationSyntax { Identifier.ValueText: var name } when HandlerNames.IsFilter(name):
                    return function.FirstAncestorOrSelf<TypeDeclarationSyntax>();
            }
        }

        return handler;
    }

    /// <summary>Whether code hands requests to the next middleware.</summary>
    private static bool PassesOn(SyntaxNode handler) => handler.DescendantTokens().Any(static token =>
        token.IsKind(SyntaxKind.IdentifierToken)
        && HandlerNames.IsNextMiddleware(token.ValueText));
}
