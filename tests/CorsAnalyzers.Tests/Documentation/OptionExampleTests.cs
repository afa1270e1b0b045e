using System.Reflection;
using System.Xml.Linq;
using CorsAnalyzers.Options;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Documentation;

/// <summary>The pages speak of every option, and the configuration that they show can be used as it stands.</summary>
public sealed class OptionExampleTests
{
    private const string Configuration = "docs/configuration.md";

    /// <summary>Each option has a class of its own that knows its name.</summary>
    public static TheoryData<string> Names { get; } = new(typeof(Configuration).Assembly.GetTypes()
        .Where(static type => type.Namespace == typeof(Configuration).Namespace)
        .Select(static type => type.GetField("Name", BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .OfType<FieldInfo>()
        .Select(static field => (string)field.GetRawConstantValue()!));

    [Theory]
    [InlineData("README.md")]
    [InlineData(Configuration)]
    [InlineData("src/CorsAnalyzers.Package/README.md")]
    public async Task EachConfigurationIsValid(string page)
    {
        var blocks = MarkdownPage.Read(page).Blocks.Where(block => block.Language == "ini").ToList();
        Assert.Contains(blocks, block => block.Text.Contains("cors_analyzers.trusted_origins"));
        foreach (var block in blocks)
        {
            var isGlobal = block.Text.Contains("is_global", StringComparison.Ordinal);
            await ExampleTest.VerifyOptionsAsync(isGlobal ? "/.globalconfig" : "/.editorconfig", (isGlobal ? "" : "root = true\n") + block.Text);
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData(Configuration)]
    [InlineData("src/CorsAnalyzers.Package/README.md")]
    public void EachModeIsOne(string page)
    {
        var modes = MarkdownPage.Read(page).Blocks
            .Where(block => block.Language == "xml" && block.Text.Contains(AnalyzersModeOption.Name, StringComparison.Ordinal))
            .SelectMany(block => XElement.Parse(block.Text).DescendantsAndSelf(AnalyzersModeOption.Name))
            .Select(static element => element.Value);
        Assert.All(modes, mode => Assert.Contains(mode, AnalyzersModeOption.Modes));
        Assert.All(AnalyzersModeOption.Modes.Skip(1), mode => Assert.Contains($"`{mode}`", RepositoryFiles.Read(page), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EachOptionIsDescribedWithAnExample(string name)
    {
        var page = MarkdownPage.Read(Configuration);
        var section = $"`{name}`";
        Assert.Contains(section, page.Sections);
        Assert.Equal(
            ["Value", "Default", "Used by"],
            page.Rows.Where(row => row.Section == section).Select(static row => row.Cells[0]).Where(static cell => !cell.StartsWith('`')));
        Assert.Contains(page.Blocks, block => block.Section == section && block.Text.Contains(name, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheRulesPageSaysWhatIsReportedOfEachOption(string name) =>
        Assert.Contains(
            MarkdownPage.Read("docs/rules/CORS0001.md").Rows, row => row.Section == "What is reported" && row.Cells[0] == $"`{name}`");

    /// <summary>What the options make of the code behind them is what its comments claim, and not what is found without them.</summary>
    [Fact]
    public async Task EachProgramShowsWhatItsOptionsChange()
    {
        var blocks = MarkdownPage.Read(Configuration).Blocks.Where(block => block.Language == "csharp").ToList();
        Assert.NotEmpty(blocks);
        foreach (var block in blocks)
        {
            Assert.NotNull(block.Options);
            await Analysis.VerifyMarksAsync([block.Text], "root = true\n" + block.Options);
            var without = await Analysis.RunAsync(Analysis.Compile([block.Text], OutputKind.ConsoleApplication));
            Assert.NotEqual(RuleTexts.Claims(block.Text, "//"), without.Select(static diagnostic => diagnostic.Id));
        }
    }
}
