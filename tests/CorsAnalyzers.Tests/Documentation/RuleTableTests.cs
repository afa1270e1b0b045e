using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Tests.Documentation;

/// <summary>The tables that list all rules agree with the catalog.</summary>
public sealed class RuleTableTests
{
    [Theory]
    [InlineData("docs/rules/README.md", "")]
    [InlineData("README.md", "docs/rules/")]
    public void ListsEachRule(string page, string folder)
    {
        var rows = MarkdownPage.Read(page).Rows.Where(row => row.Cells[0].StartsWith("[CORS", StringComparison.Ordinal)).Select(row => string.Join(" | ", row.Cells));
        Assert.Equal(
            RuleCatalog.All.Select(rule =>
                $"[{rule.Id}]({folder}{rule.Id}.md) | {rule.Title} | {rule.Category} | {LevelOf(rule)} | {(RuleTexts.HasFix(rule) ? "yes" : "no")}"),
            rows);
    }

    private static string LevelOf(Rule rule) => rule.Level == RuleLevel.Off ? "off" : RuleTexts.Level(rule);
}
