using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>A response header's write, found from the value that it writes.</summary>
/// <param name="Node">The assignment, call or initializer element.</param>
/// <param name="Headers">The header collection; null in an initializer.</param>
internal sealed record HeaderWrite(SyntaxNode Node, ExpressionSyntax? Headers)
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
                when Names(element.Expressions.First(), headerName, model, cancellationToken) => new HeaderWrite(element, null),
            _ => null,
        };
    }

    /// <summary>The value as it is written: with casts, <c>new StringValues(value)</c> and arrays that hold nothing else.</summary>
    public static SyntaxNode WholeValueOf(SyntaxNode value)
    {
        while (Wrapper(value) is { } wrapper)
        {
            value = wrapper;
        }

        return value;
    }

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

    private static HeaderWrite? OfAssignment(
        AssignmentExpressionSyntax assignment, string headerName, SemanticModel model, CancellationToken cancellationToken) => assignment.Left switch
        {
            ElementAccessExpressionSyntax { ArgumentList.Arguments.Count: 1 } element
                when Names(element.ArgumentList.Arguments[0].Expression, headerName, model, cancellationToken)
                => new HeaderWrite(assignment, element.Expression),
            ImplicitElementAccessSyntax { ArgumentList.Arguments.Count: 1 } element
                when Names(element.ArgumentList.Arguments[0].Expression, headerName, model, cancellationToken)
                => new HeaderWrite(assignment, null),
            MemberAccessExpressionSyntax access when IsProperty(access.Name, headerName) => new HeaderWrite(assignment, access.Expression),
            SimpleNameSyntax name when IsProperty(name, headerName) && assignment.Parent is InitializerExpressionSyntax
                => new HeaderWrite(assignment, null),
            _ => null,
        };

    private static HeaderWrite? OfCall(InvocationExpressionSyntax call, string headerName, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!call.ArgumentList.Arguments.Any(argument => Names(argument.Expression, headerName, model, cancellationToken)))
        {
            return null;
        }

        // HeaderDictionaryExtensions.Append(headers, …), written as a static call, has the collection as its first argument.
        var isStatic = model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { IsStatic: true };
        var headers = isStatic ? call.ArgumentList.Arguments[0].Expression : BuilderCall.ReceiverOf(call);
        return new HeaderWrite(call, headers);
    }

    private static bool Names(ExpressionSyntax expression, string headerName, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: string text })
        {
            return string.Equals(text, headerName, StringComparison.OrdinalIgnoreCase);
        }

        // HeaderNames.AccessControlAllowOrigin and its like are static read-only fields.
        return model.GetSymbolInfo(expression, cancellationToken).Symbol is IFieldSymbol field && SpellsHeader(field.Name, headerName);
    }

    private static bool IsProperty(SimpleNameSyntax name, string headerName) => SpellsHeader(name.Identifier.ValueText, headerName);

    private static bool SpellsHeader(string memberName, string headerName) =>
        string.Equals(memberName, headerName.Replace("-", ""), StringComparison.Ordinal);
}
