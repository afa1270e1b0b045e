using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What one project of a test is made of.</summary>
public class ProjectState(string name, string language, string defaultPrefix, string defaultExtension)
{
    public string Name { get; } = name;

    public string AssemblyName => Name;

    public string Language { get; } = language;

    public ReferenceAssemblies? ReferenceAssemblies { get; set; }

    public OutputKind? OutputKind { get; set; }

    public DocumentationMode? DocumentationMode { get; set; }

    public SourceFileList Sources { get; } = new(defaultPrefix, defaultExtension);

    public SourceFileCollection AdditionalFiles { get; } = [];

    public SourceFileCollection AnalyzerConfigFiles { get; } = [];

    public List<Func<IEnumerable<(string filename, SourceText content)>>> AdditionalFilesFactories { get; } = [];

    /// <summary>Names of <see cref="SolutionState.AdditionalProjects"/> that this project references.</summary>
    public List<string> AdditionalProjectReferences { get; } = [];

    public MetadataReferenceCollection AdditionalReferences { get; } = [];

    internal string DefaultPrefix => defaultPrefix;

    internal string DefaultExtension => defaultExtension;

    /// <summary>Takes over all that <paramref name="other"/> says; an additional file's factory is run.</summary>
    internal void AddAll(ProjectState other)
    {
        AddSettings(other);
        Sources.AddRange(other.Sources);
        AdditionalFiles.AddRange(other.AdditionalFiles);
        AdditionalFiles.AddRange(other.AdditionalFilesFactories.SelectMany(factory => factory()));
        AnalyzerConfigFiles.AddRange(other.AnalyzerConfigFiles);
        AdditionalProjectReferences.AddRange(other.AdditionalProjectReferences);
        AdditionalReferences.AddRange(other.AdditionalReferences);
    }

    /// <summary>Takes over from <paramref name="other"/> what this state leaves open.</summary>
    internal void Inherit(ProjectState other)
    {
        AddSettings(other);
        AddIfEmpty(Sources, other.Sources);
        AddIfEmpty(AdditionalFiles, other.AdditionalFiles);
        AddIfEmpty(AnalyzerConfigFiles, other.AnalyzerConfigFiles);
        AddIfEmpty(AdditionalProjectReferences, other.AdditionalProjectReferences);
        AddIfEmpty(AdditionalReferences, other.AdditionalReferences);
    }

    private static void AddIfEmpty<T>(List<T> list, List<T> inherited)
    {
        if (list.Count == 0)
            list.AddRange(inherited);
    }

    private void AddSettings(ProjectState other)
    {
        ReferenceAssemblies ??= other.ReferenceAssemblies;
        OutputKind ??= other.OutputKind;
        DocumentationMode ??= other.DocumentationMode;
    }
}
