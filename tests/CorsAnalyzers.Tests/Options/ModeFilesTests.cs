using System.Xml.Linq;
using CorsAnalyzers.Options;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Tests.Documentation;

namespace CorsAnalyzers.Tests.Options;

/// <summary>The package's files that set the levels of a mode are made from the catalog.</summary>
public sealed class ModeFilesTests
{
    private const string Folder = "src/CorsAnalyzers.Package/buildTransitive";

    // Set by the command in CONTRIBUTING.md that writes the files.
    private static readonly bool IsWriting = Environment.GetEnvironmentVariable("WRITE_MODE_FILES") == "true";

    public static TheoryData<string> Modes { get; } = new(AnalyzersModeOption.Modes.Skip(1));

    [Theory]
    [MemberData(nameof(Modes))]
    public void TheFileHasTheLevelsOfItsMode(string mode)
    {
        var file = $"{Folder}/modes/{mode}.globalconfig";
        var text = string.Concat(Lines(mode).Select(static line => line + "\n"));
        if (IsWriting)
        {
            File.WriteAllText(RepositoryFiles.PathOf(file), text);
        }

        Assert.Equal(text, RepositoryFiles.Read(file));
    }

    [Fact]
    public void TheTargetsChooseAmongTheModes()
    {
        var chosen = XDocument.Load(RepositoryFiles.PathOf($"{Folder}/CorsAnalyzers.targets")).Descendants("EditorConfigFiles")
            .Select(static item => ((string?)item.Attribute("Include"), (string?)item.Attribute("Condition")));
        Assert.Equal(
            AnalyzersModeOption.Modes.Skip(1).Select(static mode => (
                (string?)$"$(MSBuildThisFileDirectory)modes/{mode}.globalconfig",
                (string?)$"'$({AnalyzersModeOption.Name}.Trim())' == '{mode}'")),
            chosen);
        Assert.Equal(
            AnalyzersModeOption.Name,
            (string?)XDocument.Load(RepositoryFiles.PathOf($"{Folder}/CorsAnalyzers.props")).Descendants("CompilerVisibleProperty").Single().Attribute("Include"));
    }

    /// <summary>A user's own global configuration has level 0 or more, and wins.</summary>
    private static IEnumerable<string> Lines(string mode) =>
    [
        $"# The levels of the rules where {AnalyzersModeOption.Name} is {mode}. Made from RuleCatalog: see CONTRIBUTING.md.",
        "is_global = true",
        "global_level = -1",
        "",
        .. RuleCatalog.All
            .Select(rule => (rule.Id, Level: LevelIn(mode, rule)))
            .Where(static rule => rule.Level is not null)
            .Select(static rule => $"dotnet_diagnostic.{rule.Id}.severity = {rule.Level}"),
    ];

    /// <summary>A rule's level in a mode; null where it keeps its own.</summary>
    private static string? LevelIn(string mode, Rule rule) => mode switch
    {
        "Strict" => "warning",
        "SecurityOnly" => rule.Category == RuleCategory.Security || rule == RuleCatalog.InvalidOption ? null : "none",
        "None" => "none",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, message: null),
    };
}
