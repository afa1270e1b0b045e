namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The project under test, the projects beside it, and the diagnostics expected in them.</summary>
public class SolutionState(string name, string language, string defaultPrefix, string defaultExtension)
    : ProjectState(name, language, defaultPrefix, defaultExtension)
{
    /// <summary>
    /// Null: a test state inherits nothing; a fixed state inherits all, unless its contents differ, then all
    /// but the fixable diagnostics.
    /// </summary>
    public StateInheritanceMode? InheritanceMode { get; set; }

    /// <summary>Null: markup is allowed, but in a fixed state that differs the fixable diagnostics are ignored.</summary>
    public MarkupMode? MarkupHandling { get; set; }

    public ProjectCollection AdditionalProjects { get; } = new(language, defaultExtension);

    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    /// <summary>True if the test says anything about this state, so that a code fix is expected to lead to it.</summary>
    internal bool IsSpecified
        => InheritanceMode is not null || MarkupHandling is not null || Sources.Count > 0
            || AdditionalFiles.Count > 0 || AdditionalFilesFactories.Count > 0 || AnalyzerConfigFiles.Count > 0;

    internal SolutionState WithInheritedValues(SolutionState? inherited, IReadOnlyCollection<string> fixableIds)
    {
        var changed = inherited is not null && DiffersFrom(inherited);
        var mode = InheritanceMode
            ?? (inherited is null ? StateInheritanceMode.Explicit
                : changed ? StateInheritanceMode.AutoInherit
                : StateInheritanceMode.AutoInheritAll);
        var result = NewState(
            mode,
            MarkupHandling ?? (changed ? MarkupMode.IgnoreFixable : inherited?.MarkupHandling ?? MarkupMode.Allow));
        result.AddAll(this);
        result.ExpectedDiagnostics.AddRange(ExpectedDiagnostics);
        AddProjects(result, this);
        if (inherited is null || mode == StateInheritanceMode.Explicit)
            return result;

        result.Inherit(inherited);
        if (AdditionalProjects.Count == 0)
            AddProjects(result, inherited);

        if (ExpectedDiagnostics.Count == 0)
        {
            result.ExpectedDiagnostics.AddRange(inherited.ExpectedDiagnostics.Where(
                expected => mode == StateInheritanceMode.AutoInheritAll || !fixableIds.Contains(expected.Id)));
        }

        return result;
    }

    internal SolutionState WithoutMarkup(MarkupReader reader)
    {
        var result = NewState(StateInheritanceMode.Explicit, MarkupMode.None);
        result.AddAll(this);
        reader.ReplaceMarkup(result.Sources);
        reader.ReplaceMarkup(result.AdditionalFiles);
        reader.ReplaceMarkup(result.AnalyzerConfigFiles);
        AddProjects(result, this);
        foreach (var project in result.AdditionalProjects.Values)
        {
            reader.ReplaceMarkup(project.Sources);
            reader.ReplaceMarkup(project.AdditionalFiles);
            reader.ReplaceMarkup(project.AnalyzerConfigFiles);
        }

        result.ExpectedDiagnostics.AddRange(reader.Complete(ExpectedDiagnostics));
        return result;
    }

    internal bool HasSameFiles(SolutionState other)
        => SameFiles(this, other)
            && AdditionalProjects.Count == other.AdditionalProjects.Count
            && AdditionalProjects.All(
                pair => other.AdditionalProjects.TryGetValue(pair.Key, out var project) && SameFiles(pair.Value, project));

    internal static bool SameFiles(ProjectState one, ProjectState other)
        => Same(one.Sources, other.Sources)
            && Same(one.AdditionalFiles, other.AdditionalFiles)
            && Same(one.AnalyzerConfigFiles, other.AnalyzerConfigFiles);

    private static bool Same(SourceFileCollection one, SourceFileCollection other)
        => one.Count == other.Count
            && one.Zip(other, (a, b) => a.filename == b.filename && a.content.ContentEquals(b.content)).All(same => same);

    private static void AddProjects(SolutionState result, SolutionState from)
    {
        foreach (var (name, project) in from.AdditionalProjects)
        {
            var copy = new ProjectState(name, project.Language, project.DefaultPrefix, project.DefaultExtension);
            copy.AddAll(project);
            result.AdditionalProjects.Add(name, copy);
        }
    }

    private bool DiffersFrom(SolutionState inherited)
    {
        var inherits = InheritanceMode != StateInheritanceMode.Explicit;
        return Differs(Sources, inherited.Sources)
            || Differs(AdditionalFiles, inherited.AdditionalFiles)
            || Differs(AnalyzerConfigFiles, inherited.AnalyzerConfigFiles)
            || ((!inherits || AdditionalReferences.Count > 0) && !AdditionalReferences.SequenceEqual(inherited.AdditionalReferences));

        bool Differs(SourceFileCollection own, SourceFileCollection other) => (!inherits || own.Count > 0) && !Same(own, other);
    }

    private SolutionState NewState(StateInheritanceMode mode, MarkupMode markup)
        => new(Name, Language, DefaultPrefix, DefaultExtension) { InheritanceMode = mode, MarkupHandling = markup };
}
