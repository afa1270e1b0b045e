using CorsAnalyzers.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>An entry of a list of header names or methods that goes to policies and nowhere else.</summary>
/// <param name="Element">The argument or element that the entry is; null where no other can be put beside it.</param>
internal sealed record ListEntry(SyntaxNode? Element)
{
    /// <summary>The entry that a text is, or a branch of it; null where the text is none or may serve for more.</summary>
    public static ListEntry? Find(ExpressionSyntax text, EditContext context)
    {
        var whole = WholeOf(text);
        return whole.Parent switch
        {
            ArgumentSyntax argument when IsGivenToBuilder(argument, context)
                => new ListEntry(whole == text && argument.NameColon is null ? argument : null),

            // policy.Methods.Add("…")
            ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax call } }
                when BuilderCall.NameOf(call)?.Identifier.ValueText == nameof(ICollection<string>.Add)
                    && BuilderCall.ReceiverOf(call) is { } receiver
                    && IsPolicyProperty(receiver, context)
                => new ListEntry(Element: null),

            InitializerExpressionSyntax elements when GoesToPolicies(elements, context) => new ListEntry(whole == text ? whole : null),

            { } element when NewerSyntax.IsElementOfCollection(element) && GoesToPolicies(element.Parent!, context)
                => new ListEntry(whole == text ? element : null),

            _ => null,
        };
    }

    private static bool GoesToPolicies(SyntaxNode elements, EditContext context)
    {
        var isArray = elements.Parent is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax;
        var whole = WholeOf(isArray ? elements.Parent! : elements);
        return whole.Parent switch
        {
            ArgumentSyntax argument => IsGivenToBuilder(argument, context),

            // new CorsPolicy { Methods = { "…" } }
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment
                => whole == elements && assignment.Right == elements && IsPolicyProperty(assignment.Left, context),

            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
                => context.Model.GetDeclaredSymbol(declarator, context.Cancellation) is ILocalSymbol
                    && VariableUses.Of(declarator, context) is { Count: > 0 } uses
                    && uses.All(use => use.Parent is ArgumentSyntax argument && IsGivenToBuilder(argument, context)),

            _ => false,
        };
    }

    private static bool IsGivenToBuilder(ArgumentSyntax argument, EditContext context) =>
        argument.Parent?.Parent is InvocationExpressionSyntax call
        && BuilderCall.NameOf(call)?.Identifier.ValueText is { } name
        && PolicyBuilderNames.AddsNames(name)
        && BuilderCall.Is(call, name, context.Model, context.Cancellation);

    /// <summary>Whether an expression is one of the lists of a <c>CorsPolicy</c>.</summary>
    public static bool IsPolicyProperty(ExpressionSyntax expression, EditContext context) =>
        context.Model.GetSymbolInfo(expression, context.Cancellation).Symbol is IPropertySymbol
        {
            ContainingType.Name: PolicyBuilderNames.CorsPolicy,
            DeclaringSyntaxReferences.IsEmpty: true,
        } property
        && PolicyBuilderNames.HoldsNames(property.Name);

    // The value that the expression is, or that it is on some of the paths.
    private static SyntaxNode WholeOf(SyntaxNode expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax
            || (expression.Parent is ConditionalExpressionSyntax conditional && conditional.Condition != expression)
            || expression.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression })
        {
            expression = expression.Parent;
        }

        return expression;
    }
}
