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
        var calls = In(graphs.Compilation.SyntaxTrees, reached, cancellationToken).Where(name => IsOfCors(name, graphs, types, cancellationToken)).ToList();
        var unreached = new HashSet<string>(calls.Select(static name => name.Identifier.ValueText), StringComparer.Ordinal);
        var isInFilter = calls.Exists(name => name.Identifier.ValueText == CorsMembers.UseCors
            && name.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
            && graphs.ModelOf(type.SyntaxTree).GetDeclaredSymbol(type, cancellationToken) is INamedTypeSymbol declared
            && StartupFilters.Are(declared));
        return unreached.Count == 0 ? wiring : wiring with { Paths = wiring.Paths.Select(path => Admit(path, unreached, isInFilter)).ToImmutableArray() };
    }

    /// <summary>
    /// Whether there is one in a function that a module could call which nobody has read: not in one that is given the options of CORS, as those who call
    /// it have them from the API of CORS.
    /// </summary>
    public static bool MayBeOfModules(IEnumerable<SyntaxTree> trees, FunctionGraphs graphs, KnownTypes types, HashSet<SyntaxNode> reached, CancellationToken cancellationToken) =>
        In(trees, reached, cancellationToken).Any(name => !IsGivenOptions(WiringFunctions.Outermost(name)) && IsOfCors(name, graphs, types, cancellationToken));

    /// <summary>What is named in the calls that look as if they were some and are not among those that were reached.</summary>
    private static IEnumerable<SimpleNameSyntax> In(IEnumerable<SyntaxTree> trees, HashSet<SyntaxNode> reached, CancellationToken cancellationToken)
    {
        foreach (var tree in trees)
        {
            var text = tree.GetText(cancellationToken).ToString();
            foreach (var position in Identifiers.PositionsIn(text, Names))
            {
                var token = tree.GetRoot(cancellationToken).FindToken(position);
                if (token.SpanStart == position && token.Parent is SimpleNameSyntax name && CallOf(name) is { } call && !reached.Contains(call))
                {
                    yield return name;
                }
            }
        }
    }

    private static bool IsGivenOptions(SyntaxNode? function) => (function as BaseMethodDeclarationSyntax)?.ParameterList.Parameters
        .Any(static parameter => parameter.Type is { } type && CorsMembers.Given.Contains(type.GetLastToken().ValueText)) == true;

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

    private static bool IsOfCors(SimpleNameSyntax name, FunctionGraphs graphs, KnownTypes types, CancellationToken cancellationToken) =>
        graphs.ModelOf(name.SyntaxTree).GetSymbolInfo(name, cancellationToken) is var symbol
        && (symbol.Symbol ?? symbol.CandidateSymbols.FirstOrDefault()) is { } member
        && (types.VocabularyOf((member as IMethodSymbol)?.ReducedFrom?.ContainingType ?? member.ContainingType) is CorsOptionsVocabulary
            || ((ServicesVocabulary.Mvc.Contains(member.Name) || member is INamedTypeSymbol)
                && types.IsFramework(member)));

    private static Application Admit(Application path, HashSet<string> unreached, bool isInFilter)
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
                HasStartupFilter = path.Services.HasStartupFilter || isInFilter,
                HasOwnPolicyProvider = path.Services.HasOwnPolicyProvider || unreached.Overlaps(CorsMembers.Providers),
            },
        };
    }
}
