using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>A response header's write, found from the value that it writes.</summary>
/// <param name="Node">The assignment, call or initializer element.</param>
/// <param name="Headers">The header collection; null in an initializer.</param>
/// <param name="Name">The header's name; null where a property stands for it.</param>
internal sealed record HeaderWrite(SyntaxNode Node, ExpressionSyntax? Headers, ExpressionSyntax? Name)
{
    /// <summary>The write of that header with that value; null where the value is not (or no longer) written to it.</summary>
    public static HeaderWrite? Find(SyntaxNode value, string headerName, SemanticModel model, CancellationToken cancellationToken)
    {
        var whole = WholeValueOf(value);
        return whole.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Right == whole => OfAssignment(assignment, headerName, model, cancellationToken),
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => OfCall(call, headerName, model, cancellationToken),
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } element
                when Names(element.Expressions.First(), headerName, model, cancellationToken)
                => new HeaderWrite(element, null, element.Expressions.First()),
            _ => null,
        };
    }

    /// <summary>The same for a part of a value: a branch of a choice, a piece of a text, one of several values.</summary>
    public static HeaderWrite? Around(SyntaxNode part, string headerName, SemanticModel model, CancellationToken cancellationToken)
    {
        for (var larger = part; larger is not null; larger = WholeOf(larger))
        {
            if (Find(larger, headerName, model, cancellationToken) is { } write)
            {
                return write;
            }
        }

        return null;
    }

    /// <summary>The writes of a header in a piece of code, in their order.</summary>
    public static IEnumerable<HeaderWrite> In(SyntaxNode code, string headerName, SemanticModel model, CancellationToken cancellationToken) =>
        code.DescendantNodesAndSelf()
            .Select(static node => node switch
            {
                AssignmentExpressionSyntax assignment => assignment.Right,
                InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 1 } arguments } => arguments.Last().Expression,
                InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: { Count: > 1 } elements } => elements.Last(),
                _ => null,
            })
            .OfType<ExpressionSyntax>()
            .Select(value => Find(value, headerName, model, cancellationToken))
            .OfType<HeaderWrite>();

    /// <summary>The value as it is written: with casts, <c>new StringValues(value)</c> and arrays that hold nothing else.</summary>
    public static SyntaxNode WholeValueOf(SyntaxNode value)
    {
        while (Wrapper(value) is { } wrapper)
        {
            value = wrapper;
        }

        return value;
    }

    /// <summary>The values that the write gives the header: several where the call takes each as an argument of its own.</summary>
    public IReadOnlyList<ExpressionSyntax> Values(SemanticModel model, CancellationToken cancellationToken) => Node switch
    {
        AssignmentExpressionSyntax assignment => [assignment.Right],
        InitializerExpressionSyntax element => [.. element.Expressions.Skip(1)],
        InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } call
            => [.. arguments.SkipWhile(argument => argument.Expression != Name).Skip(1)
                .Take(TakesSeveral(call, model, cancellationToken) ? int.MaxValue : 1)
                .Select(static argument => argument.Expression)],
        _ => [],
    };

    /// <summary>Whether what was written to the header before is lost.</summary>
    public bool Replaces(SemanticModel model, CancellationToken cancellationToken) => Node switch
    {
        AssignmentExpressionSyntax => true,
        InvocationExpressionSyntax call => BuilderCall.NameOf(call)?.Identifier.ValueText is { } name
            && (name.StartsWith("Set", StringComparison.Ordinal)
                || (model.GetSymbolInfo(call, cancellationToken).Symbol?.ContainingType is { } type && name == HeaderCollections.ReplacingMethodOf(type))),
        _ => false,
    };

    private static bool TakesSeveral(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { Parameters: { IsEmpty: false } parameters } && parameters.Last().IsParams;

    private static SyntaxNode? Wrapper(SyntaxNode value) => value.Parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax => value.Parent,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } => value.Parent,
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: BaseObjectCreationExpressionSyntax creation } } => creation,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression, Expressions.Count: 1 } array
            when array.Parent is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax => array.Parent,
        { } parent when NewerSyntax.IsElementOfCollection(parent) && parent.Parent!.ChildNodes().Count() == 1 => parent.Parent,
        _ => null,
    };

    private static SyntaxNode? WholeOf(SyntaxNode part) => Wrapper(part) ?? part.Parent switch
    {
        ConditionalExpressionSyntax conditional when conditional.Condition != part => conditional,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression or (int)SyntaxKind.AddExpression } binary => binary,
        SwitchExpressionArmSyntax arm when arm.Expression == part => arm.Parent,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression, Parent: ExpressionSyntax array } => array,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression, Parent: BaseObjectCreationExpressionSyntax list } => list,
        { } element when NewerSyntax.IsElementOfCollection(element) => element.Parent,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } join }
            when name is nameof(string.Join) or nameof(string.Concat) => join,
        _ => null,
    };

    private static HeaderWrite? OfAssignment(
        AssignmentExpressionSyntax assignment, string headerName, SemanticModel model, CancellationToken cancellationToken) => assignment.Left switch
        {
            ElementAccessExpressionSyntax { ArgumentList.Arguments.Count: 1 } element
                when Names(element.ArgumentList.Arguments[0].Expression, headerName, model, cancellationToken)
                => new HeaderWrite(assignment, element.Expression, element.ArgumentList.Arguments[0].Expression),
            ImplicitElementAccessSyntax { ArgumentList.Arguments.Count: 1 } element
                when Names(element.ArgumentList.Arguments[0].Expression, headerName, model, cancellationToken)
                => new HeaderWrite(assignment, null, element.ArgumentList.Arguments[0].Expression),
            MemberAccessExpressionSyntax access when IsProperty(access.Name, headerName) => new HeaderWrite(assignment, access.Expression, null),
            SimpleNameSyntax name when IsProperty(name, headerName) && assignment.Parent is InitializerExpressionSyntax
                => new HeaderWrite(assignment, null, null),
            _ => null,
        };

    private static HeaderWrite? OfCall(InvocationExpressionSyntax call, string headerName, SemanticModel model, CancellationToken cancellationToken)
    {
        // TryGetValue(name, out var values) reads.
        var arguments = call.ArgumentList.Arguments;
        if (arguments.Any(static argument => argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword))
            || arguments.Select(static argument => argument.Expression)
                .FirstOrDefault(argument => Names(argument, headerName, model, cancellationToken)) is not { } name)
        {
            return null;
        }

        // HeaderDictionaryExtensions.Append(headers, …), written as a static call, has the collection as its first argument.
        var isStatic = model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { IsStatic: true };
        var headers = isStatic ? arguments[0].Expression : BuilderCall.ReceiverOf(call);
        return new HeaderWrite(call, headers, name);
    }

    private static bool Names(ExpressionSyntax expression, string headerName, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: string text })
        {
            return string.Equals(text, headerName, StringComparison.OrdinalIgnoreCase);
        }

        // HeaderNames.AccessControlAllowOrigin and its like are static read-only fields.
        return expression is IdentifierNameSyntax or MemberAccessExpressionSyntax
            && model.GetSymbolInfo(expression, cancellationToken).Symbol is { } symbol
            && ((symbol is IFieldSymbol && SpellsHeader(symbol.Name, headerName)) || IsInitiallyNamed(symbol, headerName, cancellationToken));
    }

    // static readonly string AllowOrigin = "Access-Control-Allow-Origin";
    private static bool IsInitiallyNamed(ISymbol symbol, string headerName, CancellationToken cancellationToken) =>
        symbol is IFieldSymbol { IsReadOnly: true } or ILocalSymbol
        && symbol.DeclaringSyntaxReferences is { Length: 1 } declarations
        && declarations[0].GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax { Token.Value: string text } }
        && string.Equals(text, headerName, StringComparison.OrdinalIgnoreCase);

    private static bool IsProperty(SimpleNameSyntax name, string headerName) => SpellsHeader(name.Identifier.ValueText, headerName);

    private static bool SpellsHeader(string memberName, string headerName) =>
        string.Equals(memberName, headerName.Replace("-", ""), StringComparison.Ordinal);
}
