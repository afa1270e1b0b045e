using System.Reflection;
using CorsAnalyzers.Analyzers;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Documentation;

/// <summary>The pages under <c>docs/rules</c> say what the catalog says, and their examples do what they claim.</summary>
public sealed class RulePageTests
{
    private static readonly string[] Sections =
    [
        "Cause", "Why it matters", "Example", "Fixed", "What is reported", "What is not reported", "When to suppress", "Options",
        "Related rules",
    ];

    public static TheoryData<string> Ids => RuleTexts.Ids;

    [Fact]
    public void ThereIsAPageForEachRuleAndForNoOther()
    {
        var pages = Directory.EnumerateFiles(RepositoryFiles.PathOf("docs/rules"), "CORS*.md").Select(Path.GetFileNameWithoutExtension).Order();
        Assert.Equal(RuleTexts.Reported.Select(rule => rule.Id), pages);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void HasItsTitleAndSections(string id)
    {
        var page = MarkdownPage.Read(RuleTexts.PathOf(id));
        Assert.Equal($"{id}: {RuleTexts.Rule(id).Title}", page.Title);
        Assert.Equal(Sections, page.Sections);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ItsTableIsTheCatalogs(string id)
    {
        var rule = RuleTexts.Rule(id);
        var table = MarkdownPage.Read(RuleTexts.PathOf(id)).Rows
            .Where(row => row.Section == "")
            .ToDictionary(row => row.Cells[0], row => row.Cells[1]);
        Assert.Equal(["Name", "Category", "Level", "On by default", "Fix", "Since", "CWE"], table.Keys);
        Assert.Equal(rule.Name, table["Name"]);
        Assert.Equal(rule.Category.ToString(), table["Category"]);
        Assert.Equal(RuleTexts.Level(rule), table["Level"]);
        Assert.Equal(rule.Level == RuleLevel.Off ? "no" : "yes", table["On by default"]);
        Assert.Equal(RuleTexts.HasFix(rule), table["Fix"] != "none");
        Assert.Matches(@"^\d+\.\d+\.\d+$", table["Since"]);
        var since = Version.Parse(table["Since"]);
        Assert.True(since <= PackageVersion, $"{id} is said to exist since {since}, and this is {PackageVersion}.");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task EachBlockRaisesWhatItClaims(string id)
    {
        var page = MarkdownPage.Read(RuleTexts.PathOf(id));
        foreach (var block in page.Blocks.Where(block => block.Language == "csharp"))
        {
            await Analysis.VerifyMarksAsync([block.Text], block.Options is null ? null : "root = true\n" + block.Options, SwitchedOn(id));
        }

        foreach (var block in page.Blocks.Where(block => block.Language == "ini"))
        {
            var expected = RuleTexts.Claims(block.Text, "#").Select(claim => new DiagnosticResult(claim, DiagnosticSeverity.Warning));
            await ExampleTest.VerifyOptionsAsync("/.editorconfig", "root = true\n" + block.Text, [.. expected]);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ItsExamplesAreOfItsRule(string id)
    {
        var blocks = MarkdownPage.Read(RuleTexts.PathOf(id)).Blocks;
        var examples = blocks.Where(block => block.Section == "Example" && !blocks.Any(other => ReferenceEquals(other.Options, block.Text))).ToList();
        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.Contains(id, RuleTexts.Claims(example.Text, Comment(example))));
        Assert.All(
            blocks.Where(block => block.Section is "Fixed" or "What is not reported"),
            sound => Assert.DoesNotContain(id, RuleTexts.Claims(sound.Text, Comment(sound))));
    }

    /// <summary>
    /// The blocks of "Fixed" belong to those of "Example" in their order, each under the options of its example; behind an .editorconfig, the
    /// first ones are fixed again under it. What a rule without fixes shows there is no more than sound.
    /// </summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public async Task TheFixesMakeFixedOfExample(string id)
    {
        var blocks = MarkdownPage.Read(RuleTexts.PathOf(id)).Blocks;
        var examples = blocks.Where(block => block is { Section: "Example", Language: "csharp" }).ToList();
        var results = blocks.Where(block => block.Section == "Fixed").ToList();
        if (!RuleTexts.HasFix(RuleTexts.Rule(id)))
        {
            return;
        }

        var plain = results.TakeWhile(block => block.Language == "csharp").ToList();
        Assert.Equal(examples.Count, plain.Count);
        for (var i = 0; i < examples.Count; i++)
        {
            await ExampleTest.VerifyFixAsync(examples[i].Text, plain[i].Text, examples[i].Options, SwitchedOn(id));
        }

        var configured = results.Skip(plain.Count).ToList();
        var (options, example) = (default(string), 0);
        foreach (var block in configured)
        {
            if (block.Language == "ini")
            {
                (options, example) = (block.Text, 0);
            }
            else
            {
                await ExampleTest.VerifyFixAsync(examples[example++].Text, block.Text, options, SwitchedOn(id));
            }
        }
    }

    private static Version PackageVersion { get; } = Version.Parse(
        typeof(CorsAnalyzer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('-', '+')[0]);

    private static string[] SwitchedOn(string id) => RuleTexts.Rule(id).Level == RuleLevel.Off ? [id] : [];

    private static string Comment(CodeBlock block) => block.Language == "csharp" ? "//" : "#";
}
