using System.Collections.Immutable;
using System.Text;
using CorsAnalyzers.Benchmarks.Competitors;
using CorsAnalyzers.Benchmarks.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Benchmarks.Measuring;

/// <summary>A generated program, ready to be compiled.</summary>
internal sealed class Corpus(GeneratedProgram program)
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    public GeneratedProgram Program => program;

    /// <summary>Lines of code, for the reader of a table.</summary>
    public int Lines { get; } = program.Files.Sum(static file => file.Text.Count(static character => character == '\n'));

    /// <summary>New trees over new texts: analyzers may cache what they learn about either.</summary>
    public ImmutableArray<SyntaxTree> Parse()
    {
        var trees = new SyntaxTree[program.Files.Length];
        Parallel.For(0, trees.Length, index =>
        {
            var file = program.Files[index];
            trees[index] = CSharpSyntaxTree.ParseText(SourceText.From(file.Text, Encoding.UTF8), ParseOptions, file.Path);
        });
        return [.. trees];
    }

    /// <summary>A compilation in which nothing is bound yet.</summary>
    public CSharpCompilation CreateCompilation(ImmutableArray<SyntaxTree> trees)
    {
        var hasMain = program.Files.Any(static file => file.Path == "Program.cs");
        var options = new CSharpCompilationOptions(
            hasMain ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            specificDiagnosticOptions: [KeyValuePair.Create(SonarRule.Id, ReportDiagnostic.Warn)]);
        return CSharpCompilation.Create("Generated", trees, ReferenceAssemblies.All, options);
    }

    /// <exception cref="GuardException">The generated code does not compile.</exception>
    public void CheckCompiles()
    {
        var errors = CreateCompilation(Parse()).GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
            throw new GuardException($"{program.Name}: {errors.Count} compiler errors, first: {errors[0]}");
    }
}
