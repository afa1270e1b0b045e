using System.Collections.Immutable;

namespace CorsAnalyzers.Benchmarks.Generation;

/// <summary>What the analyzers are run over.</summary>
/// <param name="Name">How tables call it.</param>
/// <param name="CorsFiles">How many of the files hold CORS code.</param>
/// <param name="Policies">How many policies and handlers the files hold, sound and unsound.</param>
/// <param name="Planted">How often each rule must report, by id.</param>
internal sealed record GeneratedProgram(
    string Name,
    ImmutableArray<GeneratedFile> Files,
    int CorsFiles,
    int Policies,
    ImmutableSortedDictionary<string, int> Planted);
