using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Tests.Truth.Generation;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Tests.Truth.Programs;

/// <summary>The programs of a batch, read by the package's own simulation, along every path.</summary>
internal sealed class ReadBatch
{
    private const int PathLimit = 64;

    private readonly ProgramBatch batch;
    private readonly Handovers handovers;
    private readonly FunctionGraphs graphs;
    private readonly KnownTypes types;

    /// <param name="batch">The programs.</param>
    /// <param name="wrap">What to put in the place of a vocabulary; itself where nothing is given.</param>
    public ReadBatch(ProgramBatch batch, Func<IVocabulary, IVocabulary>? wrap = null)
    {
        this.batch = batch;
        var vocabularies = Vocabularies.All.Select(wrap ?? (static vocabulary => vocabulary)).ToList();
        var options = Vocabularies.All.ToList().FindIndex(static vocabulary => vocabulary is CorsOptionsVocabulary);
        vocabularies[options] = handovers = new Handovers(vocabularies[options]);
        graphs = FunctionGraphs.Of(batch.Compilation);
        types = new KnownTypes(vocabularies);
    }

    /// <summary>The paths of a program. A path may be asked until the next one is read, and what it decides then makes further paths.</summary>
    public IEnumerable<ReadPath> Paths(int index)
    {
        var tree = batch.TreeOf(index);
        var entryPoint = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Last(static method => method.Identifier.ValueText == DeliveryGrammar.EntryPoint);
        var symbol = graphs.ModelOf(tree).GetDeclaredSymbol(entryPoint)!;
        var given = ImmutableArray<Decision>.Empty;
        for (var count = 0; count < PathLimit; count++)
        {
            handovers.Policies.Clear();
            var path = new ReadPath(given, entryPoint, symbol, graphs, types, handovers);
            yield return path;

            var next = path.Decisions.ToList();
            while (next.Count > 0 && !(next[^1].Holds && ReadPath.IsOfSwitch(next[^1])))
            {
                next.RemoveAt(next.Count - 1);
            }

            if (next.Count == 0)
                yield break;

            next[^1] = next[^1] with { Holds = false };
            given = [.. next];
        }
    }
}
