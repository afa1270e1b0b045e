using System.Globalization;
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
        var rows = MarkdownPage.Read(page).Rows
            .Where(row => row.Cells[0].StartsWith("[CORS", StringComparison.Ordinal))
            .Select(row => string.Join(" | ", row.Cells));
        Assert.Equal(RuleTexts.Reported.Select(RowOf), rows);

        string RowOf(Rule rule)
        {
            var fix = RuleTexts.HasFix(rule) ? "yes" : "no";
            return $"[{rule.Id}]({folder}{rule.Id}.md) | {rule.Title} | {rule.Category} | {LevelOf(rule)} | {fix}";
        }
    }

    /// <summary>The package's own page has no links to folders, and tells what is repaired instead of "yes".</summary>
    [Fact]
    public void ThePackagesPageListsEachRule()
    {
        const string Page = "src/CorsAnalyzers.Package/README.md";
        var rows = MarkdownPage.Read(Page).Rows.Where(row => row.Cells[0].StartsWith("CORS", StringComparison.Ordinal));
        Assert.Equal(
            RuleTexts.Reported.Select(rule => (rule.Id, RuleTexts.HasFix(rule))),
            rows.Select(row => (row.Cells[0], row.Cells[^1].Length > 0)));

        var quotation = RepositoryFiles.Read(Page).Split('\n').Where(line => line.StartsWith("> ", StringComparison.Ordinal));
        var quoted = string.Join(' ', quotation.Select(line => line[2..]));
        var message = string.Format(
            CultureInfo.InvariantCulture, RuleCatalog.AnyOriginWithCredentials.MessageFormat, "https://attacker.test");
        Assert.Equal($"warning CORS2002: {message}", quoted);
    }

    private static string LevelOf(Rule rule) => rule.Level == RuleLevel.Off ? "off" : RuleTexts.Level(rule);
}
