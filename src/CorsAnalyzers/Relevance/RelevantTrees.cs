using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Relevance;

/// <summary>
/// The trees of a compilation that can hold CORS code, found by looking at their text only. Texts and trees are looked at once, however
/// many compilations they are part of.
/// </summary>
internal sealed class RelevantTrees
{
    private readonly HashSet<SyntaxTree> trees;

    private RelevantTrees(CorsWords words, HashSet<SyntaxTree> trees, ImmutableArray<string> names)
    {
        Words = words;
        this.trees = trees;
        Names = names;
    }

    public CorsWords Words { get; }

    /// <summary>Names that stand for CORS code of another file.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Whether there is no CORS code in the compilation.</summary>
    public bool IsEmpty => trees.Count == 0;

    public IReadOnlyCollection<SyntaxTree> All => trees;

    public bool Contains(SyntaxTree tree) => trees.Contains(tree);

    /// <summary>Finds the trees.</summary>
#pragma warning disable RS1012 // The caller registers what depends on the result.
    public static RelevantTrees In(CompilationStartAnalysisContext context, Scan scan)
    {
        var found = new HashSet<SyntaxTree>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            if (tree.TryGetText(out var text) || (text = tree.GetText(context.CancellationToken)) is not null)
            {
                if (context.TryGetValue(text, scan.HasWords, out var isRelevant) && isRelevant)
                {
                    found.Add(tree);
                    if (context.TryGetValue(tree, scan.Names, out var declared))
                    {
                        names.UnionWith(declared);
                    }
                }
            }
        }

        if (names.Count > 0)
        {
            var hasNames = scan.HasNames(names);
            foreach (var tree in context.Compilation.SyntaxTrees)
            {
                if (!found.Contains(tree) && context.TryGetValue(tree.GetText(context.CancellationToken), hasNames, out var isRelevant) && isRelevant)
                {
                    found.Add(tree);
                }
            }
        }

        return new RelevantTrees(scan.Words, found, names.ToImmutableArray());
    }
#pragma warning restore RS1012

    /// <summary>What is remembered of texts and trees for one set of words.</summary>
    public sealed class Scan
    {
        private NamesScan lastNames = new(ImmutableArray<string>.Empty);

        public Scan(CorsWords words)
        {
            Words = words;
            HasWords = new SourceTextValueProvider<bool>(text => words.AreIn(text.ToString()));
            Names = new SyntaxTreeValueProvider<ImmutableArray<string>>(tree => DeclaredNames.In(tree.GetRoot(), tree.GetText().ToString(), words));
        }

        public CorsWords Words { get; }

        public SourceTextValueProvider<bool> HasWords { get; }

        public SyntaxTreeValueProvider<ImmutableArray<string>> Names { get; }

        /// <summary>Whether a text holds one of the names; remembered until the names change.</summary>
        public SourceTextValueProvider<bool> HasNames(IEnumerable<string> names)
        {
            var sorted = names.OrderBy(static name => name, StringComparer.Ordinal).ToImmutableArray();
            var last = Volatile.Read(ref lastNames);
            if (!last.Names.SequenceEqual(sorted))
            {
                last = new NamesScan(sorted);
                Volatile.Write(ref lastNames, last);
            }

            return last.HasNames;
        }
    }

    private sealed class NamesScan(ImmutableArray<string> names)
    {
        public ImmutableArray<string> Names { get; } = names;

        public SourceTextValueProvider<bool> HasNames { get; } = new(text =>
            text.ToString() is var content && names.Any(name => content.IndexOf(name, StringComparison.Ordinal) >= 0));
    }
}
