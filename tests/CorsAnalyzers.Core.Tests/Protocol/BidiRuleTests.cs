using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Protocol;

/// <summary>The conditions of RFC 5893 §2, each met and missed.</summary>
public sealed class BidiRuleTests
{
    [Theory]
    [InlineData("\u05D0", true)]
    [InlineData("\u05D0\u05D1.example", true)]
    [InlineData("\u05D01", true)]
    [InlineData("\u05D0-\u05D1", true)]
    [InlineData("\u05D0\u05B0", true)]
    [InlineData("\u0627\u0661", true)]
    [InlineData("a1.\u05D0.", true)]
    [InlineData("\u0627\u0661\u06621", false)]
    [InlineData("\u0627\u06F1", true)]
    [InlineData("\u05D0a", false)]
    [InlineData("a\u05D0", false)]
    [InlineData("\u05D0-", false)]
    [InlineData("-\u05D0", false)]
    [InlineData("1\u05D0", false)]
    [InlineData("1.\u05D0", false)]
    [InlineData("-a.\u05D0", false)]
    [InlineData("a-.\u05D0", false)]
    [InlineData("\u0661", false)]
    [InlineData("1\u0661", false)]
    [InlineData("1.-a.b-", true)]
    [InlineData("\uD83A\uDD00", true)]
    [InlineData("a\uD83A\uDD00", false)]
    public void Allows(string host, bool expected) => Assert.Equal(expected, BidiRule.Allows(host.Split('.')));

    [Theory]
    [InlineData("https://\u05D0a.example", null)]
    [InlineData("https://xn--a-zhc.example", null)]
    [InlineData("https://\u05D0.example", "https://xn--4db.example")]
    [InlineData("https://xn--4db.example", "https://xn--4db.example")]
    public void HostsFollowIt(string url, string? expected) => Assert.Equal(expected, Origin.OfUrl(url)?.Serialize());

    [Fact]
    public void TheCapitalSharpSIsASharpS() =>
        Assert.Equal("https://xn--strae-oqa.example", Origin.OfUrl("https://STRA\u1E9EE.example")?.Serialize());
}
