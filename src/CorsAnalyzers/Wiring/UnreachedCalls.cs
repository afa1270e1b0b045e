using System.Collections.Immutable;
using CorsAnalyzers.Relevance;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Vocabulary;
using CorsAnalyzers.Vocabulary.Wiring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Wiring;

/// <summary>
/// Calls of the API of CORS in a program that no path from its entry point reaches: frameworks find modules and endpoints by reflection, and call
/// them. What such code may add is there for all that is known.
/// </summary>
internal static class UnreachedCalls
{
    private static readonly HashSet<string> Names = new(
        ServicesVocabulary.Mvc.Concat(CorsMembers.Metadata).Concat(CorsMembers.Providers).Concat(CorsMembers.Methods).Append(CorsMembers.DefaultPolicyName), StringComparer.Ordinal);

    /// <summary>The wiring with what unreached calls may add.</summary>
    /// <param name="wiring">What the paths come to.</param>
    /// <param name="graphs">Knows the compilation.</param>
    /// <param name="types">The types that are known.</param>
    /// <param name="reached">The calls that were reached.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static ApplicationWiring Admit(ApplicationWiring wiring, FunctionGraphs graphs, KnownTypes types, HashSet<SyntaxNode> reached, CancellationToken cancellationToken)
    {
        var unreached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in graphs.Compilation.SyntaxTrees)
        {
            var text = tree.GetText(cancellationToken).ToString();
            foreach (var position in Identifiers.PositionsIn(text, Names))
            {
                var token = tree.GetRoot(cancellationToken).FindToken(position);
                if (token.SpanStart == position
                    && token.Parent is SimpleNameSyntax name
                    && CallOf(name) is { } call
                    && !reached.Contains(call)
                    && IsOfCors(graphs.ModelOf(tree).GetSymbolInfo(name, cancellationToken), types))
                {
                    unreached.Add(token.ValueText);
                }
            }
        }

        return unreached.Count == 0 ? wiring : wiring with { Paths = wiring.Paths.Select(path => Admit(path, unreached)).ToImmutableArray() };
    }

    /// <summary>The call of a method that is named, or the value that a property is given; null where it is only read.</summary>
    private static SyntaxNode? CallOf(SimpleNameSyntax name)
    {
        SyntaxNode named = name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or QualifiedNameSyntax ? name.Parent : name;
        return named.Parent switch
        {
            InvocationExpressionSyntax call when call.Expression == named => call,
            AssignmentExpressionSyntax assignment when assignment.Left == named => assignment.Right,
            ObjectCreationExpressionSyntax creation when creation.Type == named => creation,
            BaseTypeSyntax parent when CorsMembers.Providers.Contains(name.Identifier.ValueText) => parent,
            _ when CorsMembers.Metadata.Contains(name.Identifier.ValueText) || CorsMembers.Providers.Contains(name.Identifier.ValueText) => null,

            // A method that is handed on as a delegate: nobody is seen to call it.
            _ when name.Identifier.ValueText != CorsMembers.DefaultPolicyName => named,
            _ => null,
        };
    }

    private static bool IsOfCors(SymbolInfo symbol, KnownTypes types) =>
        (symbol.Symbol ?? symbol.CandidateSymbols.FirstOrDefault()) is { } member
        && (types.VocabularyOf((member as IMethodSymbol)?.ReducedFrom?.ContainingType ?? member.ContainingType) is CorsOptionsVocabulary
            || ((ServicesVocabulary.Mvc.Contains(member.Name) || member is INamedTypeSymbol)
                && types.IsFramework(member)));

    private static Application Admit(Application path, HashSet<string> unreached)
    {
        var pipeline = path.Pipeline with
        {
            MayHaveLater = path.Pipeline.MayHaveLater || unreached.Contains(CorsMembers.UseCors),
            MayHaveMoreEndpoints = path.Pipeline.MayHaveMoreEndpoints || unreached.Contains(CorsMembers.RequireCors) || unreached.Overlaps(CorsMembers.Metadata),
        };
        var addsPolicies = unreached.Any(static name => name is not (CorsMembers.UseCors or CorsMembers.RequireCors) && !CorsMembers.Metadata.Contains(name) && !CorsMembers.Providers.Contains(name));
        return path with
        {
            Pipeline = pipeline,
            Services = path.Services with
            {
                MayHaveMore = path.Services.MayHaveMore || addsPolicies,
                HasOwnPolicyProvider = path.Services.HasOwnPolicyProvider || unreached.Overlaps(CorsMembers.Providers),
            },
        };
    }
}
