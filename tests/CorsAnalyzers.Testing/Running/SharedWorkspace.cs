using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Host.Mef;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// One workspace for all tests of the process, and an empty project in it per set of references: compilations that
/// start from it share its bound reference assemblies, which is most of what a small compilation costs.
/// </summary>
internal static class SharedWorkspace
{
    private static readonly AdhocWorkspace Workspace = new(MefHostServices.DefaultHost);
    private static readonly ConcurrentDictionary<ProjectKey, Lazy<Project>> Projects = new();

    // Held so that no empty project's compilation is collected: a solution may keep it only weakly.
    private static readonly ConcurrentBag<Compilation?> Compilations = [];

    public static Project EmptyProject(ProjectState state, CompilationOptions compilationOptions, ParseOptions parseOptions)
    {
        var key = new ProjectKey(
            state.Name, state.Language, compilationOptions, parseOptions, [.. state.AdditionalReferences]);
        return Projects.GetOrAdd(key, static key => new Lazy<Project>(() => Create(key))).Value;
    }

    private static Project Create(ProjectKey key)
    {
        var info = ProjectInfo.Create(
            ProjectId.CreateNewId(key.Name),
            VersionStamp.Default,
            key.Name,
            key.Name,
            key.Language,
            compilationOptions: key.CompilationOptions,
            parseOptions: key.ParseOptions,
            metadataReferences: key.References);
        var solution = Workspace.CurrentSolution.AddProject(info);
        var project = solution.GetProject(info.Id)!;
        var compilation = project.GetCompilationAsync().GetAwaiter().GetResult();

        // Binds the references now; an unasked compilation would leave that to each of its descendants.
        _ = compilation?.GetSpecialType(SpecialType.System_Object);
        Compilations.Add(compilation);
        return project;
    }

    private sealed record ProjectKey(
        string Name,
        string Language,
        CompilationOptions CompilationOptions,
        ParseOptions ParseOptions,
        ImmutableArray<MetadataReference> References)
    {
        public bool Equals(ProjectKey? other)
            => other is not null
                && Name == other.Name
                && Language == other.Language
                && CompilationOptions.Equals(other.CompilationOptions)
                && ParseOptions.Equals(other.ParseOptions)
                && References.SequenceEqual(other.References);

        public override int GetHashCode() => HashCode.Combine(Name, Language, ParseOptions, References.Length);
    }
}
