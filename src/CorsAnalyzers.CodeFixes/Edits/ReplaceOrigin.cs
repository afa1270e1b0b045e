using CorsAnalyzers.CodeFixes.Fixing;
using CorsAnalyzers.CodeFixes.Syntax;
using CorsAnalyzers.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Edits;

/// <summary>Writes one or several origins instead of one that is listed, compared with or written by hand.</summary>
internal static class ReplaceOrigin
{
    /// <summary>The tree with the origins; null where the one is no literal, or its text may serve for more.</summary>
    /// <param name="context">The tree, and the place of the entry or of the check.</param>
    /// <param name="origin">What is written now.</param>
    /// <param name="origins">The origins to write, at least one.</param>
    public static SyntaxNode? Apply(EditContext context, string origin, IReadOnlyList<string> origins)
    {
        if (context.Primary is not InvocationExpressionSyntax call
            || !BuilderCall.Is(call, PolicyBuilderNames.SetIsOriginAllowed, context.Model, context.Cancellation))
        {
            return IsWrittenByHand(context) ? ReplaceWritten(context, origin, origins) : ReplaceName.Apply(context, origin, origins);
        }

        // SetIsOriginAllowed(origin => origin == "http://…")
        var literals = call.ArgumentList.DescendantNodes().OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText == origin)
            .ToList();
        return literals.Count == 1 && origins.Count == 1 ? ReplaceName.ReplaceLiteral(context.Root, literals[0], origins[0]) : null;
    }

    private static bool IsWrittenByHand(EditContext context) =>
        HeaderWrite.Around(context.Primary, CorsHeaderNames.AccessControlAllowOrigin, context.Model, context.Cancellation) is not null;

    // The header's value itself, what the request's origin is compared with before it is written, or both where they say the same.
    private static SyntaxNode? ReplaceWritten(EditContext context, string origin, IReadOnlyList<string> origins)
    {
        const string Header = CorsHeaderNames.AccessControlAllowOrigin;
        var written = HeaderText.Find(context, [Header], text => text == origin);
        var literals = new[] { written?.Literal, ComparedOrigin.Find(context, origin, written?.Literal) }.OfType<LiteralExpressionSyntax>().ToList();
        return origins.Count == 1 && literals.Count != 0 && written is not { IsWholeText: false } && !IsComparedElsewhere(context, origin, literals)
            ? context.Root.ReplaceNodes(literals, (literal, _) => ReplaceName.With(literal, origins[0]))
            : null;
    }

    // What is compared in several places, or in none that can be edited, may not fit what is written then.
    private static bool IsComparedElsewhere(EditContext context, string origin, IReadOnlyList<LiteralExpressionSyntax> literals) =>
        FunctionBody.FunctionAround(context.Primary).DescendantNodes().OfType<LiteralExpressionSyntax>()
            .Any(literal => literal.Token.Value is string text && text == origin && !literals.Contains(literal) && ComparedOrigin.ConditionOf(literal) is not null);
}
