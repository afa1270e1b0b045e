using CorsAnalyzers.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>The text with which a function that writes Access-Control-Allow-Origin by hand compares the request's origin.</summary>
internal static class ComparedOrigin
{
    /// <summary>
    /// The only literal that says the text in a comparison or list of the function around the finding's place, or of variables that only
    /// that function names; null where there is none, or several.
    /// </summary>
    /// <param name="context">The tree, and the place of the header's value.</param>
    /// <param name="origin">The text.</param>
    /// <param name="written">The literal that is written to the header, which is not looked for; null where none is.</param>
    public static LiteralExpressionSyntax? Find(EditContext context, string origin, LiteralExpressionSyntax? written = null)
    {
        var function = FunctionBody.FunctionAround(context.Primary);
        var literals = LiteralsIn(function).Concat(VariablesOf(function, context).SelectMany(LiteralsIn)).Distinct().Where(literal => literal != written).ToList();
        return literals.Count == 1 && IsCompared(literals[0], context) ? literals[0] : null;

        IEnumerable<LiteralExpressionSyntax> LiteralsIn(SyntaxNode code) => code.DescendantNodes().OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText == origin);
    }

    /// <summary>The condition that is true where the origin equals the text: <c>origin == "…"</c>, <c>origin.Equals("…")</c>.</summary>
    public static ExpressionSyntax? ConditionOf(ExpressionSyntax text) => text.Parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equality => equality,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when BuilderCall.NameOf(call)?.Identifier.ValueText == nameof(Equals) => call,
        _ => null,
    };

    private static IEnumerable<SyntaxNode> VariablesOf(SyntaxNode function, EditContext context) =>
        function.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Select(name => VariableUses.DeclarationOf(name, context))
            .OfType<VariableDeclaratorSyntax>()
            .Distinct()
            .Where(declarator => !function.Contains(declarator)
                && VariableUses.Of(declarator, context) is { } uses
                && uses.All(use => function.Contains(use)));

    private static bool IsCompared(ExpressionSyntax text, EditContext context) =>
        ConditionOf(text) is not null
        || text.Parent is ConstantPatternSyntax or CaseSwitchLabelSyntax or InitializerExpressionSyntax
        || (text.Parent is { } parent && NewerSyntax.IsElementOfCollection(parent))
        || (text.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
            && VariableUses.OnlyOf(declarator, context) is { } use
            && IsCompared(use, context));
}
