using CorsAnalyzers.Tests.TestSupport;
using CorsAnalyzers.Tests.Truth.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Tests.Truth.Programs;

/// <summary>Programs in one assembly, a file each.</summary>
internal sealed class ProgramBatch
{
    public ProgramBatch(IReadOnlyList<GeneratedProgram> programs)
        : this(programs, Analysis.Compile(programs.Select(static (program, index) => program.Source(TypeOf(index)))))
    {
    }

    private ProgramBatch(IReadOnlyList<GeneratedProgram> programs, CSharpCompilation compilation) =>
        (Programs, Compilation) = (programs, compilation);

    public IReadOnlyList<GeneratedProgram> Programs { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>The class of a program.</summary>
    public static string TypeOf(int index) => "P" + index;

    /// <summary>The file of a program.</summary>
    public SyntaxTree TreeOf(int index) => Compilation.SyntaxTrees[index];

    /// <summary>The same programs after a change to their code.</summary>
    public ProgramBatch Rewrite(Func<SyntaxNode, SyntaxNode> change) => new(
        Programs,
        Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(Compilation.SyntaxTrees.Select((tree, index) =>
            index < Programs.Count ? tree.WithRootAndOptions(change(tree.GetRoot()), tree.Options) : tree)));
}
