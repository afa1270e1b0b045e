using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Vocabulary;

/// <summary>The lists of <c>CorsPolicy</c>: their type is any collection's, so calls are told by what they are made on.</summary>
internal static class PolicyListVocabulary
{
    /// <summary>
    /// Whether the list is filled where it is read, by an initializer or a call. Whoever reads it otherwise may do anything with it, by what it
    /// holds: that is not followed.
    /// </summary>
    public static bool IsFilledAt(SyntaxNode property) => property.Parent switch
    {
        AssignmentExpressionSyntax { Right: InitializerExpressionSyntax } assignment => assignment.Left == property,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax, Name.Identifier.ValueText: "Add" or "Clear" } access => access.Expression == property,
        _ => false,
    };

    /// <summary>The result of a call on such a list; null where it is made on something else or its result is not known.</summary>
    public static Value? TryInvoke(Call call)
    {
        if (call.Receiver is not PolicyList list)
        {
            return null;
        }

        switch (call.Name)
        {
            case "Add" when call.Arguments.Count == 1:
                list.Add(call.Text(0), call.SiteOf(0, call.Argument(0)));
                return Constant.Null;
            case "Clear":
                list.Clear();
                return Constant.Null;
            default:
                list.Forget();
                return null;
        }
    }
}
