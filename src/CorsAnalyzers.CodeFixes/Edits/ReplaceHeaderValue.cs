using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using CorsAnalyzers.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Writes another text instead of a whole value of a header that is written by hand.</summary>
internal static class ReplaceHeaderValue
{
    /// <summary>The tree with the text; null where the value is said by no literal, or by one that may serve for more.</summary>
    /// <param name="context">The tree, and the value's place.</param>
    /// <param name="header">The header.</param>
    /// <param name="text">What to write.</param>
    /// <param name="isMeant">Whether a literal's text is what is to be replaced.</param>
    public static SyntaxNode? Apply(EditContext context, string header, string text, Func<string, bool> isMeant) =>
        HeaderText.Find(context, [header], isMeant) is { IsWholeText: true, Literal: var literal }
            ? ReplaceName.ReplaceLiteral(context.Root, literal, text)
            : null;

    /// <summary>The same for what is meant to say <c>true</c>: also for a <c>bool</c> that is made a text.</summary>
    /// <param name="context">The tree, and the value's place.</param>
    /// <param name="written">What is written now; null where that is not known: then only one text may be written there.</param>
    public static SyntaxNode? ApplyTrue(EditContext context, string? written)
    {
        const string Header = CorsHeaderNames.AccessControlAllowCredentials;
        const string True = CorsHeaderValues.AllowCredentials;
        if (Apply(context, Header, True, text => written is null || text == written) is { } changed)
        {
            return changed;
        }

        if (context.Primary is not ExpressionSyntax value || HeaderWrite.Around(value, Header, context.Model, context.Cancellation) is null)
        {
            return null;
        }

        var found = value.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Where(expression => IsTextOfBool(expression, context)).ToList();
        if (found.Count != 1)
        {
            return null;
        }

        // What is not the same each time has to be written as HTTP writes it in either case.
        var expression = found[0];
        var isAlwaysTrue = expression is not InvocationExpressionSyntax call
            || BuilderCall.ReceiverOf(call) is { } receiver && context.Model.GetConstantValue(receiver, context.Cancellation) is { HasValue: true, Value: true };
        ExpressionSyntax replacement = isAlwaysTrue
            ? SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(True))
            : SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression, expression.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName(nameof(string.ToLowerInvariant))));
        return context.Root.ReplaceNode(expression, replacement.WithTriviaFrom(expression));
    }

    // true.ToString(), allowed.ToString(), bool.TrueString
    private static bool IsTextOfBool(ExpressionSyntax expression, EditContext context) =>
        expression is InvocationExpressionSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(bool.TrueString) }
        && context.Model.GetSymbolInfo(expression, context.Cancellation).Symbol is { ContainingType.SpecialType: SpecialType.System_Boolean } member
        && member.Name is nameof(bool.TrueString) or nameof(ToString)
        && expression.Parent is not MemberAccessExpressionSyntax;
}
