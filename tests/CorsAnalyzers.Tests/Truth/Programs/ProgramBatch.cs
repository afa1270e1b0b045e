using CorsAnalyzers.Tests.TestSupport;
using CorsAnalyzers.Tests.Truth.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Tests.Truth.Programs;

/// <summary>Programs in one assembly, a file each.</summary>
internal sealed class ProgramBatch
{
    /// <summary>What every assembly refers to: read once for all of them, as they derive from this one.</summary>
    private static readonly CSharpCompilation Empty = Analysis.Compile([]);

    public ProgramBatch(IReadOnlyList<GeneratedProgram> programs)
        : this(programs, With(programs.Select(Parse)))
    {
    }

    private ProgramBatch(IReadOnlyList<GeneratedProgram> programs, CSharpCompilation compilation) =>
        (Programs, Compilation) = (programs, compilation);

    public IReadOnlyList<GeneratedProgram> Programs { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>The class of a program.</summary>
    public static string TypeOf(int index) => "P" + index;

    /// <summary>The file of a program.</summary>
    public SyntaxTree TreeOf(int index) => Compilation.SyntaxTrees[Empty.SyntaxTrees.Length + index];

    /// <summary>The same programs after a change to their code.</summary>
    public ProgramBatch Rewrite(Func<SyntaxNode, SyntaxNode> change) => new(
        Programs,
        With(Enumerable.Range(0, Programs.Count).Select(TreeOf).Select(tree => tree.WithRootAndOptions(change(tree.GetRoot()), tree.Options))));

    // Roslyn goes through the trees several times, and each time must be given the same.
    private static CSharpCompilation With(IEnumerable<SyntaxTree> trees) => Empty.AddSyntaxTrees(trees.ToArray());

    private static SyntaxTree Parse(GeneratedProgram program, int index) =>
        CSharpSyntaxTree.ParseText(program.Source(TypeOf(index)), (CSharpParseOptions)Empty.SyntaxTrees[0].Options, $"/{TypeOf(index)}.cs");
}
