using CorsAnalyzers.Simulation.Values;
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

        var names = new HashSet<string>(NamesOutside(lambda), StringComparer.Ordinal);
        return names.Count > 0 && outer.DescendantNodes()
            .OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.SpanStart > lambda.Span.End)
            .Select(static assignment => RootOf(assignment.Left))
            .OfType<string>()
            .Any(names.Contains);
    }

    private static IEnumerable<string> NamesOutside(AnonymousFunctionExpressionSyntax lambda)
    {
        var own = new HashSet<string>(lambda.DescendantNodes().OfType<ParameterSyntax>().Select(static parameter => parameter.Identifier.ValueText), StringComparer.Ordinal);
        return lambda.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(static name => name.Parent is not MemberAccessExpressionSyntax { Expression: not (ThisExpressionSyntax or BaseExpressionSyntax) } access || access.Name != name)
            .Select(static name => name.Identifier.ValueText).Where(name => !own.Contains(name));
    }

    private static string? RootOf(ExpressionSyntax assigned) => assigned switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => RootOf(access.Expression),
        ElementAccessExpressionSyntax access => RootOf(access.Expression),
        _ => null,
    };
}
