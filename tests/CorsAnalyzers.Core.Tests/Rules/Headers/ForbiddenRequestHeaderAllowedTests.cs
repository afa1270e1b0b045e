using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Headers;

/// <summary>CORS3006: a request header is listed that no script can set.</summary>
public sealed class ForbiddenRequestHeaderAllowedTests
{
    private static readonly ListedNameAssert Rule = new(RuleCatalog.ForbiddenRequestHeaderAllowed, "Access-Control-Allow-Headers");

    /// <summary>A list, and the names that are reported.</summary>
    [Theory]
    [InlineData("Cookie", "Cookie")]
    [InlineData("origin", "origin")]
    [InlineData("Origin, X-Requested-With, Content-Type, Accept", "Origin")]
    [InlineData("Host,Referer,Sec-Fetch-Mode,Proxy-Authorization", "Host Referer Sec-Fetch-Mode Proxy-Authorization")]
    [InlineData("Access-Control-Request-Method", "Access-Control-Request-Method")]
    [InlineData("Set-Cookie", "Set-Cookie")]
    [InlineData("Authorization, Content-Type, X-CSRF-Token", "")]
    [InlineData("X-Cookie", "")]
    [InlineData("User-Agent", "")]
    [InlineData("Security", "")]
    [InlineData("Cookie2s", "")]
    [InlineData("*", "")]
    [InlineData("?", "")]
    [InlineData("", "")]
    public void JudgesAList(string list, string names) => Rule.JudgesAList(list, names);

    [Fact]
    public void OtherAnswersDoNotCount() => Rule.OtherAnswersDoNotCount("Cookie");

    [Fact]
    public void OneBranchIsEnough() => Rule.OneBranchIsEnough("Cookie");

    [Fact]
    public void DevelopmentIsSilent() => Rule.DevelopmentIsSilent("Cookie");

    [Fact]
    public void SaysSo() => Rule.Says("The request header 'Cookie' is allowed in vain: browsers let no script set it", "Cookie");
}
