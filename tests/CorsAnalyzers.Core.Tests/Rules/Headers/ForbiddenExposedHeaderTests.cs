using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Headers;

/// <summary>CORS3009: a response header is exposed that no script can read.</summary>
public sealed class ForbiddenExposedHeaderTests
{
    private static readonly ListedNameAssert Rule = new(RuleCatalog.ForbiddenExposedHeader, "Access-Control-Expose-Headers");

    /// <summary>A list, and the names that are reported.</summary>
    [Theory]
    [InlineData("Set-Cookie", "Set-Cookie")]
    [InlineData("X-A, set-cookie2", "set-cookie2")]
    [InlineData("Set-Cookie,Set-Cookie2", "Set-Cookie Set-Cookie2")]
    [InlineData("Cookie", "")]
    [InlineData("Set-Cookie3", "")]
    [InlineData("X-Set-Cookie", "")]
    [InlineData("Content-Type", "")]
    [InlineData("*", "")]
    [InlineData("?", "")]
    [InlineData("", "")]
    public void JudgesAList(string list, string names) => Rule.JudgesAList(list, names);

    [Fact]
    public void OtherAnswersDoNotCount() => Rule.OtherAnswersDoNotCount("Set-Cookie");

    [Fact]
    public void OneBranchIsEnough() => Rule.OneBranchIsEnough("Set-Cookie");

    [Fact]
    public void DevelopmentIsSilent() => Rule.DevelopmentIsSilent("Set-Cookie");

    [Fact]
    public void SaysSo() => Rule.Says("The response header 'Set-Cookie' is exposed in vain: no browser shows it to scripts", "Set-Cookie");
}
