using CorsAnalyzers.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Syntax;

/// <summary>
/// The literal that says what is written to a header by hand: in the value itself, or where a variable is declared that is named there and
/// nowhere else.
/// </summary>
/// <param name="Literal">The literal.</param>
/// <param name="IsWholeText">False where more text is put before or behind it.</param>
internal sealed record HeaderText(LiteralExpressionSyntax Literal, bool IsWholeText)
{
    /// <summary>The only literal of that kind in what the finding's place writes to a header; null where there is none, or several.</summary>
    /// <param name="context">The tree, and the finding's place.</param>
    /// <param name="headers">The headers that it may be written to.</param>
    /// <param name="isMeant">Whether a literal's text is the one that is looked for.</param>
    public static HeaderText? Find(EditContext context, IEnumerable<string> headers, Func<string, bool> isMeant)
    {
        if (context.Primary is not ExpressionSyntax value
            || !headers.Any(header => HeaderWrite.Around(value, header, context.Model, context.Cancellation) is not null))
        {
            return null;
        }

        var found = new List<HeaderText>();
        Collect(value, IsPieceOfText(value), context, found);
        var meant = found.Where(text => isMeant(text.Literal.Token.ValueText)).ToList();
        return meant.Count == 1 ? meant[0] : null;
    }

    /// <summary>The tree with other source text in place of the literal's.</summary>
    public SyntaxNode Rewrite(SyntaxNode root, string source) =>
        root.ReplaceNode(Literal, Literal.WithToken(SyntaxFactory.ParseToken(source).WithTriviaFrom(Literal.Token)));

    private static void Collect(ExpressionSyntax expression, bool isPiece, EditContext context, List<HeaderText> found)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal:
                found.Add(new HeaderText(literal, !isPiece));
                break;

            case ParenthesizedExpressionSyntax { Expression: var inner }:
                Collect(inner, isPiece, context, found);
                break;

            case CastExpressionSyntax { Expression: var inner }:
                Collect(inner, isPiece, context, found);
                break;

            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: var inner }:
                Collect(inner, isPiece, context, found);
                break;

            case ConditionalExpressionSyntax choice:
                Collect(choice.WhenTrue, isPiece, context, found);
                Collect(choice.WhenFalse, isPiece, context, found);
                break;

            case SwitchExpressionSyntax choice:
                foreach (var arm in choice.Arms)
                {
                    Collect(arm.Expression, isPiece, context, found);
                }

                break;

            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either:
                Collect(either.Left, isPiece, context, found);
                Collect(either.Right, isPiece, context, found);
                break;

            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } both:
                Collect(both.Left, isPiece: true, context, found);
                Collect(both.Right, isPiece: true, context, found);
                break;

            case IdentifierNameSyntax or MemberAccessExpressionSyntax
                when VariableUses.DeclarationOf(expression, context) is { Initializer.Value: var initial } declarator
                    && VariableUses.OnlyOf(declarator, context)?.Span == expression.Span:
                Collect(initial, isPiece, context, found);
                break;

            // new StringValues("…"), new[] { "…" }, ["…"] and string.Join(", ", "…", "…")
            case BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax:
            case var newer when NewerSyntax.IsCollection(newer):
                foreach (var part in PartsOf(expression))
                {
                    Collect(part, isPiece, context, found);
                }

                break;

            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.Join) } } join:
                foreach (var argument in join.ArgumentList.Arguments.Skip(1))
                {
                    Collect(argument.Expression, isPiece, context, found);
                }

                break;

            default:
                break;
        }
    }

    private static IEnumerable<ExpressionSyntax> PartsOf(ExpressionSyntax holder) =>
        holder is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } ? arguments.Select(static argument => argument.Expression)
        : holder.ChildNodes().OfType<InitializerExpressionSyntax>().FirstOrDefault() is { } initializer ? initializer.Expressions
        : NewerSyntax.IsCollection(holder) ? holder.ChildNodes().SelectMany(static element => element.ChildNodes()).OfType<ExpressionSyntax>()
        : [];

    private static bool IsPieceOfText(ExpressionSyntax value) =>
        value.AncestorsAndSelf().TakeWhile(static node => node is ExpressionSyntax).Any(static node =>
            node.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or InterpolationSyntax);
}
