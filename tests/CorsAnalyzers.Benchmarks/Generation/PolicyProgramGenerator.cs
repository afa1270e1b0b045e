using System.Collections.Immutable;

namespace CorsAnalyzers.Benchmarks.Generation;

/// <summary>Corpus (c): a given number of policies and handlers, ten in each file, and nothing else.</summary>
internal static class PolicyProgramGenerator
{
    private const int PoliciesPerFile = 10;

    /// <summary>Every second file has other handlers; from 20 policies on, the mix is the same at every size.</summary>
    /// <param name="policies">A multiple of ten.</param>
    public static GeneratedProgram Generate(int policies)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(policies % PoliciesPerFile, 0);
        var fileCount = policies / PoliciesPerFile;
        var files = ImmutableArray.CreateBuilder<GeneratedFile>(fileCount);
        var planted = new PlantedFindings();
        for (var file = 0; file < fileCount; file++)
        {
            var shapes = PolicyShapes.All.AddRange(file % 2 == 0 ? HandlerShapes.All : HandlerShapes.Others);
            ArgumentOutOfRangeException.ThrowIfNotEqual(shapes.Length, PoliciesPerFile);
            files.Add(CorsFileWriter.Write(
                $"Policies/PolicySet{file}.cs", "Generated.Policies", $"PolicySet{file}", file * PoliciesPerFile, shapes));
            planted.Add(shapes);
        }

        return new GeneratedProgram(
            $"(c) {policies} policies",
            files.MoveToImmutable().Add(GlobalUsings.File),
            fileCount,
            policies,
            planted.ToImmutable());
    }
}
