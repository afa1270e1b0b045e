using CorsAnalyzers.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>An entry of a list of header names, methods or origins that goes to policies and nowhere else.</summary>
/// <param name="Element">The argument or element that the entry is; null where no other can be put beside it.</param>
internal sealed record ListEntry(SyntaxNode? Element)
{
    /// <summary>The entry that a text is, or a branch of it; null where the text is none or may serve for more.</summary>
    public static ListEntry? Find(ExpressionSyntax text, EditContext context)
    {
        var whole = WholeOf(text);
        return whole.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
            ? VariableUses.OnlyOf(declarator, context) is { } use && FindAt(WholeOf(use), use, context) is not null ? new ListEntry(Element: null) : null
            : FindAt(whole, text, context);
    }

    /// <summary>
    /// The literal that says a text at the finding's place, or where the variable is declared that is named there and nowhere else; null
    /// where there is none.
    /// </summary>
    public static LiteralExpressionSyntax? FindLiteral(EditContext context, string text)
    {
        if (context.Primary is LiteralExpressionSyntax here)
        {
            return Says(here) ? here : null;
        }

        if (context.Primary is not (IdentifierNameSyntax or MemberAccessExpressionSyntax)
            || VariableUses.DeclarationOf(context.Primary, context) is not { Initializer.Value: { } value } declarator
            || VariableUses.OnlyOf(declarator, context)?.Span != context.Primary.Span)
        {
            return null;
        }

        var literals = value.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().Where(Says).ToList();
        return literals.Count == 1 ? literals[0] : null;

        bool Says(LiteralExpressionSyntax literal) =>
            literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText.Trim() == text.Trim();
    }

    /// <summary>Whether an expression is one of the lists of a <c>CorsPolicy</c>.</summary>
    public static bool IsPolicyProperty(ExpressionSyntax expression, EditContext context) =>
        context.Model.GetSymbolInfo(expression, context.Cancellation).Symbol is IPropertySymbol
        {
            ContainingType.Name: PolicyBuilderNames.CorsPolicy,
            DeclaringSyntaxReferences.IsEmpty: true,
        } property
        && PolicyBuilderNames.HoldsEntries(property.Name);

    private static ListEntry? FindAt(SyntaxNode whole, ExpressionSyntax text, EditContext context) => whole.Parent switch
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
                => VariableUses.Of(declarator, context) is { Count: > 0 } uses
                    && uses.All(use => use.Parent is ArgumentSyntax argument && IsGivenToBuilder(argument, context)),

            _ => false,
        };
    }

    private static bool IsGivenToBuilder(ArgumentSyntax argument, EditContext context) => argument.Parent?.Parent switch
    {
        InvocationExpressionSyntax call => BuilderCall.NameOf(call)?.Identifier.ValueText is { } name
            && PolicyBuilderNames.AddsEntries(name)
            && BuilderCall.Is(call, name, context.Model, context.Cancellation),
        BaseObjectCreationExpressionSyntax creation => BuilderCall.IsCreation(creation, context.Model, context.Cancellation),
        _ => false,
    };

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
