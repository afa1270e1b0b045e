using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Protocol;

public sealed class OriginIssueWordsTests
{
    public static TheoryData<OriginIssues> Issues => new(Enum.GetValues<OriginIssues>().Where(issue => issue != OriginIssues.None));

    [Theory]
    [MemberData(nameof(Issues))]
    public void EachIssueHasItsOwnWords(OriginIssues issue)
    {
        var words = OriginIssueWords.Describe(issue);

        Assert.NotEmpty(words);
        Assert.False(words.EndsWith('.'));
        Assert.DoesNotContain(Enum.GetValues<OriginIssues>(), other => other != issue && OriginIssueWords.Describe(other) == words);
    }

    [Theory]
    [InlineData(null, "is empty")]
    [InlineData("https://a.example", "")]
    [InlineData("https://a.example/", "ends with a slash")]
    [InlineData("https://a.example/app", "has a path")]
    [InlineData(" https://A.example:443/ ", "ends with a slash")]
    [InlineData("https://A.example:443", "names the default port, which browsers leave out")]
    [InlineData("https://me@a.example/app", "has a user name")]
    [InlineData("https://a b/", "has no valid host")]
    [InlineData("a.example, b.example", "holds several origins")]
    [InlineData("\"https://a.example\"", "has quotation marks or separators around it")]
    [InlineData("https://a.example\u200B", "has invisible characters around it")]
    [InlineData("ws://a.example/", "has a scheme that no page has")]
    [InlineData("htps://a.example/", "has a misspelt scheme")]
    public void TheGravestIsSaid(string? text, string expected) =>
        Assert.Equal(expected, OriginIssueWords.Describe(OriginParser.Parse(text, out _)));
}
