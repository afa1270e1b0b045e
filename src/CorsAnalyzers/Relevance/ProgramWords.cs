using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Relevance;

/// <summary>
/// Which of the trees of a program have which words, found by looking at their text only. All analyzers share what was found, and after an edit only the
/// trees that are new are looked at. Nothing is kept of a tree for itself: programs have thousands, and most have no word.
/// </summary>
internal sealed class ProgramWords
{
    // Roslyn's own value providers cost more than the scan: they compare texts by their checksums.
    private static readonly ConditionalWeakTable<SyntaxTree, Last> Known = new();

    private readonly ImmutableArray<SyntaxTree> trees;
    private readonly CorsWordSets[] found;

    private ProgramWords(ImmutableArray<SyntaxTree> trees, CorsWordSets[] found)
    {
        this.trees = trees;
        this.found = found;
    }

    /// <summary>The words of a program's trees.</summary>
    public static ProgramWords Of(ImmutableArray<SyntaxTree> trees, CancellationToken cancellationToken)
    {
        if (trees.IsEmpty)
        {
            return new ProgramWords(trees, []);
        }

        // Whoever holds a tree of a program holds the others, too, so one is enough to remember them by; and another where that one is edited.
        if (!Known.TryGetValue(trees[0], out var last) && !Known.TryGetValue(trees[trees.Length - 1], out last))
        {
            last = new Last();
        }

        lock (last)
        {
            if (last.Words is not { } words || words.trees != trees)
            {
                last.Words = words = Find(trees, last.Words, cancellationToken);
                Remember(trees[0], last);
                Remember(trees[trees.Length - 1], last);
            }

            return words;
        }
    }

    /// <summary>The trees that have a word of a set.</summary>
    public IEnumerable<SyntaxTree> TreesWith(CorsWords words)
    {
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i].Have(words))
            {
                yield return trees[i];
            }
        }
    }

    /// <summary>Whether the tree at a place has a word of a set.</summary>
    public bool HaveAt(int index, CorsWords words) => found[index].Have(words);

    private static ProgramWords Find(ImmutableArray<SyntaxTree> trees, ProgramWords? before, CancellationToken cancellationToken)
    {
        var found = new CorsWordSets[trees.Length];
        var isEdit = before?.trees.Length == trees.Length;
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = isEdit && before!.trees[i] == trees[i] ? before.found[i] : CorsWordSets.In(trees[i].GetText(cancellationToken).ToString());
        }

        return new ProgramWords(trees, found);
    }

    private static void Remember(SyntaxTree tree, Last last)
    {
        Known.Remove(tree);
        Known.Add(tree, last);
    }

    /// <summary>What was found the last time.</summary>
    private sealed class Last
    {
        public ProgramWords? Words { get; set; }
    }
}
