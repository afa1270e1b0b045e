using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Layout;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>
/// A check of the origin that does nothing but compare the origin, or its host, with texts, in whole or in part. Of such a check it can be
/// told what it admits and what it means.
/// </summary>
internal sealed class NamingCheck
{
    private const string Separator = "://";
    private const string Wildcard = "*.";

    private readonly IReadOnlyList<string> origins;
    private readonly EditContext context;
    private readonly ISymbol origin;
    private readonly HashSet<ISymbol> uris = new(SymbolEqualityComparer.Default);

    private NamingCheck(IReadOnlyList<string> origins, EditContext context, ISymbol origin)
    {
        this.origins = origins;
        this.context = context;
        this.origin = origin;
    }

    /// <summary>Whether the check admits all of the origins, and each of its texts names one of them.</summary>
    /// <param name="check">A lambda or anonymous method; of others nothing is told.</param>
    /// <param name="origins">The origins; those with <c>*</c> are all subdomains of a host.</param>
    /// <param name="context">The tree's meaning.</param>
    public static bool NamesExactly(ExpressionSyntax check, IReadOnlyList<string> origins, EditContext context)
    {
        // A comment in the check would go with it.
        if (check is not AnonymousFunctionExpressionSyntax function
            || ParameterOf(function) is not { } parameter
            || context.Model.GetDeclaredSymbol(parameter, context.Cancellation) is not { } origin
            || function.DescendantTrivia().Where(trivia => function.Span.Contains(trivia.Span)).Any(TokenGap.IsContent))
        {
            return false;
        }

        var body = function.Body is BlockSyntax { Statements.Count: 1 } block
            ? (block.Statements[0] as ReturnStatementSyntax)?.Expression
            : function.Body as ExpressionSyntax;
        return body is not null
            && new NamingCheck(origins, context, origin).Read(body) is { } named
            && named.Count == origins.Count;
    }

    private static ParameterSyntax? ParameterOf(AnonymousFunctionExpressionSyntax function) => function switch
    {
        SimpleLambdaExpressionSyntax lambda => lambda.Parameter,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } => parameters[0],
        AnonymousMethodExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } => parameters[0],
        _ => null,
    };

    // The origins that a condition names and admits; null where it may mean anything else.
    private HashSet<string>? Read(ExpressionSyntax condition)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Read(parenthesized.Expression);

            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either:
                if (Read(either.Left) is { } some && Read(either.Right) is { } others)
                {
                    some.UnionWith(others);
                    return some;
                }

                return null;

            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both:
                return IsParsing(both.Left) ? Read(both.Right)
                    : SchemeIn(both.Left) is { } scheme && Read(both.Right) is { } named && named.All(one => one.StartsWith(scheme, StringComparison.Ordinal)) ? named
                    : null;

            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equality:
                return Compare(nameof(string.Equals), equality.Left, equality.Right) ?? Compare(nameof(string.Equals), equality.Right, equality.Left);

            case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 or 2 } arguments } call
                when BuilderCall.ReceiverOf(call) is { } receiver && IsOfString(call) && IsPlainComparison(arguments.Skip(1)):
                return Compare(BuilderCall.NameOf(call)!.Identifier.ValueText, receiver, arguments[0].Expression);

            default:
                return null;
        }
    }

    private HashSet<string>? Compare(string method, ExpressionSyntax subject, ExpressionSyntax with)
    {
        if (with is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal || KindOf(subject) is not { } isHost)
        {
            return null;
        }

        var text = literal.Token.ValueText.ToLowerInvariant();
        var isWhole = text.Contains(Separator);
        return method switch
        {
            nameof(string.EndsWith) or nameof(string.Contains) when !isWhole => All(one => After(one) == text || After(one) == Wildcard + text, count: 2),
            nameof(string.StartsWith) or nameof(string.Equals) when isWhole && !isHost => All(one => one == text, count: 1),
            nameof(string.StartsWith) or nameof(string.Equals) when !isWhole && isHost => All(one => After(one) == text, count: 1),
            _ => null,
        };
    }

    private HashSet<string>? All(Func<string, bool> isMeant, int count)
    {
        var meant = new HashSet<string>(origins.Where(isMeant), StringComparer.Ordinal);
        return meant.Count == count ? meant : null;
    }

    private static string After(string named) => named.Substring(named.IndexOf(Separator, StringComparison.Ordinal) + Separator.Length);

    // Whether the expression is the origin's host; false: the origin itself; null: anything else.
    private bool? KindOf(ExpressionSyntax subject) => subject switch
    {
        ParenthesizedExpressionSyntax parenthesized => KindOf(parenthesized.Expression),
        IdentifierNameSyntax name when IsOrigin(name) => false,
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call
            when BuilderCall.NameOf(call)?.Identifier.ValueText is nameof(string.ToLower) or nameof(string.ToLowerInvariant)
                && IsOfString(call)
                && BuilderCall.ReceiverOf(call) is { } receiver
            => KindOf(receiver),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Uri.Host) or nameof(Uri.IdnHost) or nameof(Uri.DnsSafeHost) } access
            when IsUri(access.Expression) => true,
        _ => null,
    };

    private bool IsUri(ExpressionSyntax expression) => expression switch
    {
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments, Initializer: null } creation
            => IsOrigin(arguments[0].Expression) && IsSystemType(context.Model.GetTypeInfo(creation, context.Cancellation).Type, nameof(Uri)),
        IdentifierNameSyntax name => context.Model.GetSymbolInfo(name, context.Cancellation).Symbol is { } symbol && uris.Contains(symbol),
        _ => false,
    };

    private bool IsOrigin(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax
        && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(expression, context.Cancellation).Symbol, origin);

    // Uri.TryCreate(origin, UriKind.Absolute, out var uri): true of every origin that is listed.
    private bool IsParsing(ExpressionSyntax condition)
    {
        if (condition is not InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 3 } arguments } call
            || BuilderCall.NameOf(call)?.Identifier.ValueText != nameof(Uri.TryCreate)
            || !IsSystemType(context.Model.GetSymbolInfo(call, context.Cancellation).Symbol?.ContainingType, nameof(Uri))
            || !IsOrigin(arguments[0].Expression)
            || arguments[2].Expression is not DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax designation }
            || context.Model.GetDeclaredSymbol(designation, context.Cancellation) is not { } uri)
        {
            return false;
        }

        uris.Add(uri);
        return true;
    }

    // origin.StartsWith("https://")
    private string? SchemeIn(ExpressionSyntax condition) =>
        condition is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 or 2 } arguments } call
        && BuilderCall.NameOf(call)?.Identifier.ValueText == nameof(string.StartsWith)
        && IsOfString(call)
        && BuilderCall.ReceiverOf(call) is { } receiver
        && KindOf(receiver) is false
        && IsPlainComparison(arguments.Skip(1))
        && arguments[0].Expression is LiteralExpressionSyntax { Token.ValueText: { } scheme }
        && scheme.EndsWith(Separator, StringComparison.Ordinal)
            ? scheme
            : null;

    private bool IsOfString(InvocationExpressionSyntax call) =>
        context.Model.GetSymbolInfo(call, context.Cancellation).Symbol is IMethodSymbol { IsStatic: false, ContainingType.SpecialType: SpecialType.System_String };

    // StringComparison.OrdinalIgnoreCase and its like.
    private bool IsPlainComparison(IEnumerable<ArgumentSyntax> arguments) => arguments.All(argument =>
        IsSystemType(context.Model.GetTypeInfo(argument.Expression, context.Cancellation).Type, nameof(StringComparison)));

    private static bool IsSystemType(ISymbol? type, string name) =>
        type is { ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } } && type.Name == name;
}
