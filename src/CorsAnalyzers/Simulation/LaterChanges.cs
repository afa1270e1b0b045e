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

        // Members of what the function is given are not outside it.
        return lambda.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => !own.Contains(name.Identifier.ValueText) && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name && RootOf(access) is { } root && own.Contains(root)))
            .Select(static name => name.Identifier.ValueText);
    }

    private static string? RootOf(ExpressionSyntax assigned) => assigned switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => RootOf(access.Expression),
        ElementAccessExpressionSyntax access => RootOf(access.Expression),
        InvocationExpressionSyntax call => RootOf(call.Expression),
        _ => null,
    };
}
