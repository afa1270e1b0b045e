using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Simulation;

/// <summary>
/// Functions that configure options run when the options are asked for, long after they are given: what they name may have changed by then.
/// </summary>
internal static class LaterChanges
{
    /// <summary>Whether code behind a function, in the same one, assigns what it names.</summary>
    public static bool MayConcern(Function function)
    {
        if (function.Syntax is not AnonymousFunctionExpressionSyntax lambda || FunctionSyntax.Enclosing(lambda.Parent) is not { } outer)
        {
            return false;
        }

        var assigned = outer.DescendantNodes()
            .OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.SpanStart > lambda.Span.End)
            .Select(static assignment => RootOf(assignment.Left))
            .OfType<string>()
            .ToList();
        return assigned.Count > 0
            && lambda.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && assigned.Contains(token.ValueText));
    }

    private static string? RootOf(ExpressionSyntax assigned) => assigned switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => RootOf(access.Expression),
        ElementAccessExpressionSyntax access => RootOf(access.Expression),
        _ => null,
    };
}
