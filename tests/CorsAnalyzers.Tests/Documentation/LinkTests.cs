using System.Reflection;
using CorsAnalyzers.Analyzers;
using CorsAnalyzers.Diagnostics;

namespace CorsAnalyzers.Tests.Documentation;

public sealed class LinkTests
{
    public static TheoryData<string> Ids => RuleTexts.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheHelpLinkLeadsToTheRulesPageOfThisVersion(string id)
    {
        var informational = typeof(CorsAnalyzer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        var version = informational.Split('-', '+')[0];
        var link = new Uri(CorsDescriptors.Of(RuleTexts.Rule(id)).HelpLinkUri);
        Assert.EndsWith($"/blob/v{version}/{RuleTexts.PathOf(id)}", link.AbsolutePath, StringComparison.Ordinal);
        Assert.True(File.Exists(RepositoryFiles.PathOf(RuleTexts.PathOf(id))));
    }

    [Fact]
    public void LinksWithinTheRepositoryLeadToFiles()
    {
        var links = RepositoryFiles.Pages()
            .SelectMany(page => MarkdownPage.Read(page).Links.Select(link => (page, link)))
            .Where(pair => !pair.link.Contains("://") && !pair.link.StartsWith('#'))
            .ToList();
        Assert.NotEmpty(links);
        Assert.All(links, pair =>
        {
            var target = Path.Combine(Path.GetDirectoryName(RepositoryFiles.PathOf(pair.page))!, pair.link.Split('#')[0]);
            Assert.True(Path.Exists(target), $"{pair.page} links to {pair.link}, which does not exist.");
        });
    }
}
