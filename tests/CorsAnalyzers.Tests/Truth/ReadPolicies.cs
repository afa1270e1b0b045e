using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Tests.Truth;

/// <summary>The rows, read by the package's own simulation, and answered by the package's model of the middleware.</summary>
internal sealed class ReadPolicies
{
    private readonly List<(PathRun Path, PolicyModel Policy)> rows = [];

    public ReadPolicies(Compilation compilation)
    {
        var graphs = FunctionGraphs.Of(compilation);
        var types = KnownTypes.Usual;
        foreach (var function in compilation.SyntaxTrees.First().GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            var path = new PathRun(CorsRequest.Get(PolicyRows.Origins[0]), preflight: false, ImmutableArray<Decision>.Empty);
            var symbol = graphs.ModelOf(function.SyntaxTree).GetDeclaredSymbol(function) as IMethodSymbol;
            var policy = (PolicyDraft)new Machine(path, function, graphs, types, CancellationToken.None).Invoker.RunRoot(function, symbol, []);
            rows.Add((path, policy.Model));
        }
    }

    /// <summary>The answer; null where the model does not know it.</summary>
    public Answer? Ask(int row, CorsRequest request, bool preflight)
    {
        var answer = rows[row].Policy.Respond(request, preflight);

        // Nothing in a row is unknown, so nothing may have been guessed.
        Assert.Empty(rows[row].Path.Decisions);
        return answer;
    }
}
