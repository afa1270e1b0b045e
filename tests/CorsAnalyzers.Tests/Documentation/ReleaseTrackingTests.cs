using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Tests.Documentation;

/// <summary>What RS2002 would check if our descriptors were made by constructor calls: the release notes list the catalog's rules.</summary>
public sealed class ReleaseTrackingTests
{
    [Fact]
    public void TheReleaseFilesListEachRule()
    {
        var listed = new[] { "Shipped", "Unshipped" }
            .SelectMany(state => RepositoryFiles.Read($"src/CorsAnalyzers/AnalyzerReleases.{state}.md").Split('\n'))
            .Where(line => line.StartsWith("CORS", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        Assert.Equal(RuleTexts.Reported.Select(rule => $"{rule.Id} | {rule.Category} | {SeverityOf(rule)} | {rule.Name}"), listed);
    }

    private static string SeverityOf(Rule rule) => rule.Level switch
    {
        RuleLevel.Off => "Disabled",
        RuleLevel.Suggestion => "Info",
        _ => "Warning",
    };
}
