using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Tests.Truth;

/// <summary>The rows, read by the package's own simulation, and answered by the package's model of the middleware.</summary>
internal sealed class ReadPolicies
{
    private readonly FunctionGraphs graphs;
    private readonly KnownTypes types;
    private readonly List<MethodDeclarationSyntax> rows;

    public ReadPolicies(Compilation compilation)
    {
        graphs = new FunctionGraphs(compilation);
        types = KnownTypes.Of(compilation);
        rows = compilation.SyntaxTrees.First().GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().ToList();
    }

    /// <summary>The answer; null where the model does not know it.</summary>
    public Answer? Ask(int row, string origin, bool preflight)
    {
        var function = rows[row];
        var path = new PathRun(CorsRequest.Get(origin), preflight, ImmutableArray<Decision>.Empty);
        var machine = new Machine(path, function, graphs, types, CancellationToken.None);
        var symbol = graphs.ModelOf(function.SyntaxTree).GetDeclaredSymbol(function) as IMethodSymbol;
        machine.Invoker.RunRoot(function, symbol, []);

        // The last policy is the one that Build made.
        var answer = path.Policies[^1].Policy.Model.Respond(path.Request, preflight);

        // Nothing in a row is unknown, so nothing may have been guessed.
        Assert.Empty(path.Decisions);
        return answer;
    }
}
