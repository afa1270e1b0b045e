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
    private readonly HashSet<SyntaxTree> trees;

    private readonly Scan scan;

    private RelevantTrees(Scan scan, HashSet<SyntaxTree> trees, ImmutableArray<string> names)
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

    /// <summary>Finds the trees.</summary>
#pragma warning disable RS1012 // The caller registers what depends on the result.
    public static RelevantTrees In(CompilationStartAnalysisContext context, Scan scan) =>
        scan.In(((CSharpCompilation)context.Compilation).SyntaxTrees, context.CancellationToken);
#pragma warning restore RS1012

    private static RelevantTrees Find(Scan scan, ImmutableArray<SyntaxTree> all, ProgramWords words, CancellationToken cancellationToken)
    {
        var found = new HashSet<SyntaxTree>(words.TreesWith(scan.Words));
        var names = new HashSet<string>(found.SelectMany(tree => scan.ForOthersIn(tree, cancellationToken)), StringComparer.Ordinal);
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

        return new RelevantTrees(scan, found, names.ToImmutableArray());
    }

    /// <summary>The relevant trees after some have been edited; null where that changes what others are looked through for.</summary>
    private RelevantTrees? WithEdits(Found before, ImmutableArray<SyntaxTree> all, ProgramWords words, CancellationToken cancellationToken)
    {
        var found = new HashSet<SyntaxTree>(trees);
        for (var i = 0; i < all.Length; i++)
        {
            if (before.All[i] == all[i])
            {
                continue;
            }

            var hasWords = words.HaveAt(i, Words);
            if (!NamesForOthers(before.All[i], before.Words.HaveAt(i, Words)).SequenceEqual(NamesForOthers(all[i], hasWords)))
            {
                return null;
            }

            found.Remove(before.All[i]);
            if (hasWords || (!Names.IsEmpty && scan.UsesOf(Names).AreIn(all[i], cancellationToken)))
            {
                found.Add(all[i]);
            }
        }

        return new RelevantTrees(scan, found, Names);

        ImmutableArray<string> NamesForOthers(SyntaxTree tree, bool hasWords) =>
            hasWords ? scan.ForOthersIn(tree, cancellationToken) : ImmutableArray<string>.Empty;
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
            var words = ProgramWords.Of(all, cancellationToken);
            if (all.IsEmpty)
            {
                return Find(this, all, words, cancellationToken);
            }

            var last = lasts.GetOrCreateValue(all[0]);
            var known = last.Found;
            if (known?.All == all)
            {
                return known.Relevant;
            }

            var edited = known?.All.Length == all.Length ? known.Relevant.WithEdits(known, all, words, cancellationToken) : null;
            var relevant = edited ?? Find(this, all, words, cancellationToken);
            last.Found = new Found(all, words, relevant);
            return relevant;
        }

        /// <summary>The names by which the tree and other files use CORS code of the tree.</summary>
        public DeclaredNames NamesIn(SyntaxTree tree, CancellationToken cancellationToken) => names.GetValue(
            tree,
            key => new DeclaredNames(key.GetRoot(cancellationToken), key.GetText(cancellationToken).ToString(), Words));

        /// <summary>The names by which other files use CORS code of the tree, which has a word.</summary>
        public ImmutableArray<string> ForOthersIn(SyntaxTree tree, CancellationToken cancellationToken) =>
            Words.ArePassedOn ? NamesIn(tree, cancellationToken).ForOthers : ImmutableArray<string>.Empty;

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

    private sealed record Found(ImmutableArray<SyntaxTree> All, ProgramWords Words, RelevantTrees Relevant);

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

    private static class Boxed
    {
        public static object True { get; } = true;

        public static object False { get; } = false;
    }
}
