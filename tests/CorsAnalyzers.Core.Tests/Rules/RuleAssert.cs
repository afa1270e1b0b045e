using System.Globalization;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Core.Tests.Rules;

/// <summary>Holds the findings of one rule against a table's line.</summary>
internal static class RuleAssert
{
    /// <summary>Every rule there is.</summary>
    public static CorsRuleSet All { get; } = new(RuleCatalog.All);

    /// <summary>What one rule finds, as <c>id at site (other, other) argument | argument: hint name = values</c>.</summary>
    public static void Finds(Rule rule, Conversation conversation, params string[] expected) =>
        Finds(rule, conversation, RuleOptions.Default, expected);

    public static void Finds(Rule rule, Conversation conversation, RuleOptions options, params string[] expected)
    {
        Holds(By(rule, conversation, options), expected);
    }

    /// <summary>What one rule finds in an application, in the same words.</summary>
    public static void Finds(Rule rule, ApplicationWiring wiring, params string[] expected)
    {
        var findings = new WiringRuleSet([rule]).Judge(wiring, RuleOptions.Default);
        Assert.All(findings, finding => Assert.Equal(rule, finding.Rule));
        Holds(findings, expected);
    }

    private static void Holds(IReadOnlyList<Finding> findings, IEnumerable<string> expected)
    {
        Assert.Equal(expected, findings.Select(Show));
        foreach (var finding in findings)
        {
            Assert.Equal(RuleCatalogTests.Placeholders(finding.Rule).Count, finding.Arguments.Length);
            Assert.DoesNotContain("{", Message(finding), StringComparison.Ordinal);
        }
    }

    /// <summary>The findings of one rule, whatever graver ones say.</summary>
    public static IReadOnlyList<Finding> By(Rule rule, Conversation conversation, RuleOptions? options = null)
    {
        var findings = CorsRuleSet.Rules.Single(candidate => candidate.Rule == rule).Judge(conversation, options ?? RuleOptions.Default).ToList();
        Assert.All(findings, finding => Assert.Equal(rule, finding.Rule));
        return findings;
    }

    /// <summary>The message as a user reads it.</summary>
    public static string Message(Finding finding) =>
        string.Format(CultureInfo.InvariantCulture, finding.Rule.MessageFormat, [.. finding.Arguments.Cast<object>()]);

    private static string Show(Finding finding) =>
        $"{finding.Rule.Id} at {finding.Site} ({string.Join(", ", finding.Others)}) "
        + $"{string.Join(" | ", finding.Arguments)}: {finding.FixHint}{(finding.HeaderName is null ? "" : " " + finding.HeaderName)}"
        + (finding.FixValues.IsEmpty ? "" : " = " + string.Join(" | ", finding.FixValues));
}
