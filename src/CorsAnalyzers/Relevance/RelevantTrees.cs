using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Relevance;

/// <summary>
/// The trees of a compilation that can hold CORS code, found by looking at their text only. Texts and trees are looked at once, however
/// many compilations they are part of.
/// </summary>
internal sealed class RelevantTrees
{
    // Roslyn's own value providers cost more than the scan: they compare texts by their checksums. All analyzers share what was found.
    private static readonly ConditionalWeakTable<SyntaxTree, FoundWords> FoundIn = new();

    private readonly ImmutableHashSet<SyntaxTree> trees;

    private readonly Scan scan;

    private RelevantTrees(Scan scan, ImmutableHashSet<SyntaxTree> trees, ImmutableArray<string> names)
    {
        this.scan = scan;
        this.trees = trees;
        Names = names;
    }

    public CorsWords Words => scan.Words;

    /// <summary>Names that stand for CORS code of another file.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Whether there is no CORS code in the compilation.</summary>
    public bool IsEmpty => trees.Count == 0;

    public IReadOnlyCollection<SyntaxTree> All => trees;

    public bool Contains(SyntaxTree tree) => trees.Contains(tree);

    /// <summary>Where words, and names that stand for CORS code, are in a tree's text.</summary>
    public IEnumerable<int> PositionsIn(SyntaxTree tree, string text, CancellationToken cancellationToken)
    {
        var declared = scan.NamesIn(tree, cancellationToken);
        var names = new HashSet<string>(Names, StringComparer.Ordinal);
        names.UnionWith(declared.All);
        return declared.Positions.Concat(Identifiers.PositionsIn(text, names));
    }

    /// <summary>Whether a tree's text holds one of the words.</summary>
    public static bool HasWords(SyntaxTree tree, CorsWords words, CancellationToken cancellationToken)
    {
        if (!FoundIn.TryGetValue(tree, out var known))
        {
            known = FoundWords.In(tree.GetText(cancellationToken).ToString());
            known = FoundIn.GetValue(tree, _ => known);
        }

        return known.Has(words);
    }

    /// <summary>Finds the trees.</summary>
#pragma warning disable RS1012 // The caller registers what depends on the result.
    public static RelevantTrees In(CompilationStartAnalysisContext context, Scan scan) =>
        scan.In(((CSharpCompilation)context.Compilation).SyntaxTrees, context.CancellationToken);
#pragma warning restore RS1012

    private static RelevantTrees Find(Scan scan, ImmutableArray<SyntaxTree> all, CancellationToken cancellationToken)
    {
        var found = ImmutableHashSet.CreateBuilder<SyntaxTree>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in all)
        {
            if (scan.HasWords(tree, cancellationToken))
            {
                found.Add(tree);
                names.UnionWith(scan.ForOthersIn(tree, cancellationToken));
            }
        }

        if (names.Count > 0)
        {
            var uses = scan.UsesOf(names);
            foreach (var tree in all)
            {
                if (!found.Contains(tree) && uses.AreIn(tree, cancellationToken))
                {
                    found.Add(tree);
                }
            }
        }

        return new RelevantTrees(scan, found.ToImmutable(), names.ToImmutableArray());
    }

    /// <summary>The relevant trees after some have been edited; null where that changes what others are looked through for.</summary>
    private RelevantTrees? WithEdits(IEnumerable<(SyntaxTree Before, SyntaxTree After)> edits, CancellationToken cancellationToken)
    {
        var found = trees.ToBuilder();
        foreach (var (before, after) in edits)
        {
            if (!scan.ForOthersIn(before, cancellationToken).SequenceEqual(scan.ForOthersIn(after, cancellationToken)))
            {
                return null;
            }

            found.Remove(before);
            if (scan.HasWords(after, cancellationToken) || (!Names.IsEmpty && scan.UsesOf(Names).AreIn(after, cancellationToken)))
            {
                found.Add(after);
            }
        }

        return new RelevantTrees(scan, found.ToImmutable(), Names);
    }

    /// <summary>What is remembered of trees for one set of words, for as long as somebody else holds the tree.</summary>
    public sealed class Scan(CorsWords words)
    {
        private readonly ConditionalWeakTable<SyntaxTree, DeclaredNames> names = new();
        private readonly ConditionalWeakTable<SyntaxTree, Last> lasts = new();
        private NameUses lastUses = new([]);

        public CorsWords Words { get; } = words;

        /// <summary>The relevant ones of a compilation's trees. After an edit only the trees that are not those of the last time are looked at.</summary>
        public RelevantTrees In(ImmutableArray<SyntaxTree> all, CancellationToken cancellationToken)
        {
            if (all.IsEmpty)
            {
                return Find(this, all, cancellationToken);
            }

            // Whoever holds a tree of a program holds the others, too, so one tree is enough to remember them by.
            var last = lasts.GetOrCreateValue(all[0]);
            var known = last.Found;
            if (known?.All == all)
            {
                return known.Relevant;
            }

            var edited = known?.All.Length == all.Length ? known.Relevant.WithEdits(EditsBetween(known.All, all), cancellationToken) : null;
            var relevant = edited ?? Find(this, all, cancellationToken);
            last.Found = new Found(all, relevant);
            return relevant;
        }

        /// <summary>Whether the tree's text holds one of the words.</summary>
        public bool HasWords(SyntaxTree tree, CancellationToken cancellationToken) => RelevantTrees.HasWords(tree, Words, cancellationToken);

        /// <summary>The names by which the tree and other files use CORS code of the tree.</summary>
        public DeclaredNames NamesIn(SyntaxTree tree, CancellationToken cancellationToken) => names.GetValue(
            tree,
            key => new DeclaredNames(key.GetRoot(cancellationToken), key.GetText(cancellationToken).ToString(), Words));

        /// <summary>The names by which other files use CORS code of the tree.</summary>
        public ImmutableArray<string> ForOthersIn(SyntaxTree tree, CancellationToken cancellationToken) =>
            Words.ArePassedOn && HasWords(tree, cancellationToken) ? NamesIn(tree, cancellationToken).ForOthers : ImmutableArray<string>.Empty;

        /// <summary>The uses of names, remembered until the names change.</summary>
        public NameUses UsesOf(IEnumerable<string> sought)
        {
            var sorted = sought.OrderBy(static name => name, StringComparer.Ordinal).ToArray();
            var last = Volatile.Read(ref lastUses);
            if (!last.Names.SequenceEqual(sorted))
            {
                last = new NameUses(sorted);
                Volatile.Write(ref lastUses, last);
            }

            return last;
        }
    }

    private static IEnumerable<(SyntaxTree Before, SyntaxTree After)> EditsBetween(ImmutableArray<SyntaxTree> before, ImmutableArray<SyntaxTree> after)
    {
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] != after[i])
            {
                yield return (before[i], after[i]);
            }
        }
    }

    /// <summary>What was found the last time in the trees of a program.</summary>
    private sealed class Last
    {
        private Found? found;

        public Found? Found
        {
            get => Volatile.Read(ref found);
            set => Volatile.Write(ref found, value);
        }
    }

    private sealed record Found(ImmutableArray<SyntaxTree> All, RelevantTrees Relevant);

    /// <summary>Which trees hold one of some names.</summary>
    public sealed class NameUses(string[] names)
    {
        /// <summary>Up to so many names, a search for each is faster than a look at every identifier.</summary>
        private const int FewNames = 4;

        private readonly ConditionalWeakTable<SyntaxTree, object> areIn = new();
        private readonly HashSet<string> set = new(names, StringComparer.Ordinal);

        public string[] Names { get; } = names;

        /// <summary>Whether the tree's text holds one of the names.</summary>
        public bool AreIn(SyntaxTree tree, CancellationToken cancellationToken)
        {
            if (!areIn.TryGetValue(tree, out var known))
            {
                known = AreIn(tree.GetText(cancellationToken).ToString()) ? Boxed.True : Boxed.False;
                known = areIn.GetValue(tree, _ => known);
            }

            return known == Boxed.True;
        }

        private bool AreIn(string text)
        {
            if (Names.Length <= FewNames)
            {
                return Names.Any(name => text.IndexOf(name, StringComparison.Ordinal) >= 0);
            }

            return Identifiers.PositionsIn(text, set).Any();
        }
    }

    /// <summary>Which of the sets of words a text has; eight objects serve all texts.</summary>
    private sealed class FoundWords(int found)
    {
        private static readonly CorsWords[] Sets = [CorsWords.Policies, CorsWords.Headers, CorsWords.Wiring];
        private static readonly FoundWords[] Combinations = Enumerable.Range(0, 1 << Sets.Length).Select(static found => new FoundWords(found)).ToArray();

        public static FoundWords In(string text)
        {
            var found = 0;
            for (var i = 0; i < Sets.Length; i++)
            {
                found |= Sets[i].AreIn(text) ? 1 << i : 0;
            }

            return Combinations[found];
        }

        public bool Has(CorsWords words) => (found & (1 << Array.IndexOf(Sets, words))) != 0;
    }

    private static class Boxed
    {
        public static object True { get; } = true;

        public static object False { get; } = false;
    }
}
