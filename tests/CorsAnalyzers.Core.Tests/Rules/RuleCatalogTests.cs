using System.Text.RegularExpressions;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules;

public sealed partial class RuleCatalogTests
{
    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(static rule => rule.Id)];

    [Fact]
    public void IdsAndNamesAreUniqueAndInOrder()
    {
        var ids = RuleCatalog.All.Select(static rule => rule.Id).ToList();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.Equal(ids.Count, RuleCatalog.All.Select(static rule => rule.Name).Distinct().Count());
    }

    [Fact]
    public void HoldsEveryRuleThatItDeclares()
    {
        var declared = typeof(RuleCatalog).GetProperties().Where(static property => property.PropertyType == typeof(Rule));
        Assert.Equal(
            declared.Select(static property => (property.Name, (Rule)property.GetValue(null)!))
                .OrderBy(static pair => pair.Item2.Id, StringComparer.Ordinal),
            RuleCatalog.All.Select(static rule => (rule.Name, rule)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void IsWrittenAsRoslynAsksForIt(string id)
    {
        var rule = RuleCatalog.All.Single(rule => rule.Id == id);
        Assert.Matches("^CORS[0-4][0-9]{3}$", rule.Id);
        Assert.Matches("^[A-Z][A-Za-z]+$", rule.Name);
        foreach (var line in new[] { rule.Title, rule.MessageFormat })
        {
            Assert.NotEmpty(line);
            Assert.DoesNotContain('\n', line);
            Assert.False(line.EndsWith('.'));
            Assert.Equal(line.Trim(), line);
        }

        Assert.DoesNotContain('{', rule.Title);
        Assert.EndsWith(".", rule.Description, StringComparison.Ordinal);
    }

    /// <summary>The numbers of the placeholders are 0 to n - 1; <see cref="CorsRuleSetTests"/> holds n against the findings.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void PlaceholdersHaveNoGaps(string id)
    {
        var placeholders = Placeholders(RuleCatalog.All.Single(rule => rule.Id == id));
        Assert.Equal(Enumerable.Range(0, placeholders.Count), placeholders);
    }

    [Theory]
    [InlineData("CORS0001", RuleCategory.Usage, RuleLevel.Warning, 3)]
    [InlineData("CORS1001", RuleCategory.Security, RuleLevel.Suggestion, 2)]
    [InlineData("CORS1002", RuleCategory.Security, RuleLevel.Warning, 2)]
    [InlineData("CORS1003", RuleCategory.Security, RuleLevel.Warning, 1)]
    [InlineData("CORS1004", RuleCategory.Security, RuleLevel.Warning, 1)]
    [InlineData("CORS1005", RuleCategory.Security, RuleLevel.Warning, 2)]
    [InlineData("CORS1006", RuleCategory.Reliability, RuleLevel.Warning, 2)]
    [InlineData("CORS1007", RuleCategory.Reliability, RuleLevel.Warning, 1)]
    [InlineData("CORS1008", RuleCategory.Reliability, RuleLevel.Warning, 2)]
    [InlineData("CORS1009", RuleCategory.Security, RuleLevel.Suggestion, 1)]
    [InlineData("CORS1010", RuleCategory.Security, RuleLevel.Warning, 1)]
    [InlineData("CORS1011", RuleCategory.Reliability, RuleLevel.Warning, 1)]
    [InlineData("CORS1012", RuleCategory.Reliability, RuleLevel.Warning, 0)]
    [InlineData("CORS2001", RuleCategory.Reliability, RuleLevel.Warning, 1)]
    [InlineData("CORS2002", RuleCategory.Security, RuleLevel.Warning, 1)]
    [InlineData("CORS2003", RuleCategory.Reliability, RuleLevel.Warning, 1)]
    [InlineData("CORS2004", RuleCategory.Reliability, RuleLevel.Warning, 1)]
    [InlineData("CORS2005", RuleCategory.Usage, RuleLevel.Suggestion, 1)]
    [InlineData("CORS3001", RuleCategory.Reliability, RuleLevel.Warning, 4)]
    [InlineData("CORS3002", RuleCategory.Reliability, RuleLevel.Suggestion, 1)]
    [InlineData("CORS3003", RuleCategory.Reliability, RuleLevel.Suggestion, 5)]
    [InlineData("CORS3004", RuleCategory.Security, RuleLevel.Warning, 3)]
    [InlineData("CORS3005", RuleCategory.Security, RuleLevel.Off, 0)]
    [InlineData("CORS3006", RuleCategory.Usage, RuleLevel.Suggestion, 1)]
    [InlineData("CORS3007", RuleCategory.Reliability, RuleLevel.Suggestion, 0)]
    [InlineData("CORS3008", RuleCategory.Usage, RuleLevel.Suggestion, 1)]
    [InlineData("CORS3009", RuleCategory.Usage, RuleLevel.Warning, 1)]
    [InlineData("CORS3010", RuleCategory.Security, RuleLevel.Suggestion, 3)]
    [InlineData("CORS3011", RuleCategory.Reliability, RuleLevel.Warning, 4)]
    [InlineData("CORS3012", RuleCategory.Usage, RuleLevel.Warning, 1)]
    [InlineData("CORS3013", RuleCategory.Reliability, RuleLevel.Warning, 3)]
    [InlineData("CORS3014", RuleCategory.Reliability, RuleLevel.Warning, 2)]
    [InlineData("CORS3015", RuleCategory.Performance, RuleLevel.Suggestion, 2)]
    [InlineData("CORS3016", RuleCategory.Performance, RuleLevel.Off, 1)]
    [InlineData("CORS3017", RuleCategory.Reliability, RuleLevel.Warning, 2)]
    [InlineData("CORS3018", RuleCategory.Usage, RuleLevel.Warning, 1)]
    [InlineData("CORS4001", RuleCategory.Reliability, RuleLevel.Warning, 2)]
    [InlineData("CORS4002", RuleCategory.Reliability, RuleLevel.Warning, 2)]
    [InlineData("CORS4003", RuleCategory.Reliability, RuleLevel.Warning, 1)]
    [InlineData("CORS4004", RuleCategory.Reliability, RuleLevel.Warning, 0)]
    [InlineData("CORS4005", RuleCategory.Reliability, RuleLevel.Warning, 2)]
    [InlineData("CORS4006", RuleCategory.Reliability, RuleLevel.Suggestion, 1)]
    [InlineData("CORS4007", RuleCategory.Reliability, RuleLevel.Warning, 1)]
    [InlineData("CORS4008", RuleCategory.Reliability, RuleLevel.Off, 0)]
    [InlineData("CORS4009", RuleCategory.Reliability, RuleLevel.Warning, 0)]
    public void SaysTheHarm(string id, RuleCategory category, RuleLevel level, int arguments)
    {
        var rule = RuleCatalog.All.Single(rule => rule.Id == id);
        Assert.Equal((category, level, arguments), (rule.Category, rule.Level, Placeholders(rule).Count));
    }

    /// <summary>The numbers of the placeholders of a rule's message, each once, in order.</summary>
    internal static List<int> Placeholders(Rule rule) =>
        Placeholder().Matches(rule.MessageFormat).Select(static match => int.Parse(match.Groups[1].Value)).Distinct().Order().ToList();

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Placeholder();
}
