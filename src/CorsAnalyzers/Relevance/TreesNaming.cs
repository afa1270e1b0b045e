using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Relevance;

/// <summary>The trees of a compilation whose text holds a name; after an edit only the edited tree is looked through again.</summary>
internal static class TreesNaming
{
    /// <summary>More names than these are not remembered.</summary>
    private const int Limit = 256;

    private static readonly ConcurrentDictionary<string, RelevantTrees.NameUses> Known = new(StringComparer.Ordinal);

    /// <summary>The trees, in the compilation's order.</summary>
    public static IEnumerable<SyntaxTree> In(Compilation compilation, string name, CancellationToken cancellationToken)
    {
        if (Known.Count >= Limit)
        {
            Known.Clear();
        }

        var uses = Known.GetOrAdd(name, static key => new RelevantTrees.NameUses([key]));
        return compilation.SyntaxTrees.Where(tree => uses.AreIn(tree, cancellationToken));
    }
}
