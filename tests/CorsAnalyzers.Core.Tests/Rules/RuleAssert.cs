using System.Globalization;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules;

/// <summary>Holds the findings of one rule against a table's line.</summary>
internal static class RuleAssert
{
    /// <summary>The findings as <c>id at site (other, other) argument | argument: hint</c>.</summary>
    public static void Finds(Conversation conversation, params string[] expected)
    {
        var findings = CorsRuleSet.Judge(conversation);
        Assert.Equal(expected, findings.Select(Show));
        foreach (var finding in findings)
        {
            Assert.Equal(RuleCatalogTests.Placeholders(finding.Rule).Count, finding.Arguments.Length);
            Assert.DoesNotContain("{", Message(finding), StringComparison.Ordinal);
        }
    }

    /// <summary>The message as a user reads it.</summary>
    public static string Message(Finding finding) =>
        string.Format(CultureInfo.InvariantCulture, finding.Rule.MessageFormat, [.. finding.Arguments.Cast<object>()]);

    private static string Show(Finding finding) =>
        $"{finding.Rule.Id} at {finding.Site} ({string.Join(", ", finding.Others)}) "
        + $"{string.Join(" | ", finding.Arguments)}: {finding.FixHint}{(finding.HeaderName is null ? "" : " " + finding.HeaderName)}";
}
