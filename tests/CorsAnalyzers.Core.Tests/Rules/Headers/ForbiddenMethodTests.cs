using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Headers;

/// <summary>CORS3012: a method is listed that no script can send.</summary>
public sealed class ForbiddenMethodTests
{
    private static readonly ListedNameAssert Rule = new(RuleCatalog.ForbiddenMethod, "Access-Control-Allow-Methods");

    /// <summary>A list, and the names that are reported.</summary>
    [Theory]
    [InlineData("TRACE", "TRACE")]
    [InlineData("GET, trace, Connect", "trace Connect")]
    [InlineData("TRACK", "TRACK")]
    [InlineData("GET,HEAD,POST,PUT,DELETE,OPTIONS,PATCH", "")]
    [InlineData("TRACES", "")]
    [InlineData("*", "")]
    [InlineData("?", "")]
    [InlineData("", "")]
    public void JudgesAList(string list, string names) => Rule.JudgesAList(list, names);

    [Fact]
    public void OtherAnswersDoNotCount() => Rule.OtherAnswersDoNotCount("TRACE");

    [Fact]
    public void OneBranchIsEnough() => Rule.OneBranchIsEnough("TRACE");

    [Fact]
    public void DevelopmentIsSilent() => Rule.DevelopmentIsSilent("TRACE");

    [Fact]
    public void SaysSo() => Rule.Says("The method 'TRACE' is allowed in vain: browsers let no script send it", "TRACE");
}
