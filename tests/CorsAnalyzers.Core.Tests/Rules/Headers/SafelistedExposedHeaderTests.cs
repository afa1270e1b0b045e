using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Headers;

/// <summary>CORS3008: a response header is exposed that scripts can always read.</summary>
public sealed class SafelistedExposedHeaderTests
{
    private static readonly ListedNameAssert Rule = new(RuleCatalog.SafelistedExposedHeader, "Access-Control-Expose-Headers");

    /// <summary>A list, and the names that are reported.</summary>
    [Theory]
    [InlineData("Content-Type", "Content-Type")]
    [InlineData("content-length, X-Total-Count", "content-length")]
    [InlineData("Cache-Control,Content-Language,Expires,Last-Modified,Pragma", "Cache-Control Content-Language Expires Last-Modified Pragma")]
    [InlineData("Content-Disposition, ETag, Location", "")]
    [InlineData("Content-Type-Options", "")]
    [InlineData("Set-Cookie", "")]
    [InlineData("*", "")]
    [InlineData("?", "")]
    [InlineData("", "")]
    public void JudgesAList(string list, string names) => Rule.JudgesAList(list, names);

    [Fact]
    public void OtherAnswersDoNotCount() => Rule.OtherAnswersDoNotCount("Content-Type");

    [Fact]
    public void OneBranchIsEnough() => Rule.OneBranchIsEnough("Content-Type");

    [Fact]
    public void DevelopmentIsSilent() => Rule.DevelopmentIsSilent("Content-Type");

    [Fact]
    public void SaysSo() => Rule.Says("The response header 'Content-Type' is exposed in vain: scripts can always read it", "Content-Type");
}
