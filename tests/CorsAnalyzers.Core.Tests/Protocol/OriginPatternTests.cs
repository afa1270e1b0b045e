using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Protocol;

public sealed class OriginPatternTests
{
    [Theory]
    [InlineData("https://contoso.com", false, "https://contoso.com", true)]
    [InlineData("https://contoso.com", false, "https://www.contoso.com", false)]
    [InlineData("https://contoso.com", false, "http://contoso.com", false)]
    [InlineData("https://contoso.com", false, "https://contoso.com:444", false)]
    [InlineData(" https://contoso.com:444 ", false, "https://contoso.com:444", true)]
    [InlineData("https://*.contoso.com", true, "https://www.contoso.com", true)]
    [InlineData("https://*.contoso.com", true, "https://a.b.contoso.com", true)]
    [InlineData("https://*.contoso.com", true, "https://contoso.com", false)]
    [InlineData("https://*.contoso.com", true, "https://evilcontoso.com", false)]
    [InlineData("https://*.contoso.com", true, "https://.contoso.com", false)]
    [InlineData("https://*.contoso.com", true, "https://www.contoso.com.attacker.test", false)]
    [InlineData("https://*.contoso.com", true, "http://www.contoso.com", false)]
    [InlineData("https://*.contoso.com", true, "https://www.contoso.com:444", false)]
    [InlineData("https://*.contoso.com:444", true, "https://www.contoso.com:444", true)]
    [InlineData("https://*.contoso.com", true, "null", false)]
    [InlineData("http://*.localhost:3000", true, "http://shop.localhost:3000", true)]
    [InlineData("https://*.shop.github.io", true, "https://www.shop.github.io", true)]
    [InlineData("https://*.city.kobe.jp", true, "https://www.city.kobe.jp", true)]
    [InlineData("https://*.uk.example", true, "https://co.uk.example", true)]
    [InlineData("https://github.io", false, "https://github.io", true)]
    [InlineData("https://*.xn--bcher-kva.example", true, "https://www.xn--bcher-kva.example", true)]
    public void Matches(string text, bool isWildcard, string origin, bool expected)
    {
        Assert.True(OriginPattern.TryParse(text, out var pattern, out var reason));
        Assert.Null(reason);
        Assert.Equal(isWildcard, pattern.IsWildcard);
        Assert.Equal(text.Trim(), pattern.Text);
        Assert.True(Origin.TryParse(origin, out var parsed));
        Assert.Equal(expected, pattern.Matches(parsed));
    }

    [Theory]
    [InlineData("contoso.com", "'contoso.com' has no scheme; write 'https://contoso.com'")]
    [InlineData("*.contoso.com", "'*.contoso.com' has no scheme; write 'https://*.contoso.com'")]
    [InlineData("https://contoso.com/", "'https://contoso.com/' ends with a slash; write 'https://contoso.com'")]
    [InlineData("https://contoso.com/app", "'https://contoso.com/app' has a path; write 'https://contoso.com'")]
    [InlineData("https://*.contoso.com/", "'https://*.contoso.com/' ends with a slash; write 'https://*.contoso.com'")]
    [InlineData("https://contoso.com?x", "'https://contoso.com?x' has a query; write 'https://contoso.com'")]
    [InlineData("https://contoso.com#x", "'https://contoso.com#x' has a fragment; write 'https://contoso.com'")]
    [InlineData("https://me@contoso.com", "'https://me@contoso.com' has a user name")]
    [InlineData(
        "https://contoso.com:443",
        "'https://contoso.com:443' names the default port, which browsers leave out; write 'https://contoso.com'")]
    [InlineData("https://Contoso.com", "'https://Contoso.com' has upper-case letters; write 'https://contoso.com'")]
    [InlineData("HTTPS://*.Contoso.com:443/", "'HTTPS://*.Contoso.com:443/' ends with a slash; write 'https://*.contoso.com'")]
    [InlineData(
        "https://b\u00FCcher.example",
        "'https://b\u00FCcher.example' is not in punycode, as browsers send it; write 'https://xn--bcher-kva.example'")]
    [InlineData("http://127.1", "'http://127.1' has a host that browsers spell in another way; write 'http://127.0.0.1'")]
    [InlineData(
        "https://contoso.com:070",
        "'https://contoso.com:070' has a port that browsers spell in another way; write 'https://contoso.com:70'")]
    [InlineData(
        "\0https://contoso.com", "'\0https://contoso.com' has white space or control characters around it; write 'https://contoso.com'")]
    [InlineData("localhost:3000", "'localhost:3000' has no scheme; write 'http://localhost:3000'")]
    [InlineData("trusted", "'trusted' has no scheme")]
    [InlineData("https:/contoso.com", "'https:/contoso.com' has no scheme; write 'https://contoso.com'")]
    [InlineData("HTTPS://*.com", "'HTTPS://*.com' has upper-case letters")]
    [InlineData("https://contoso.com:99999", "'https://contoso.com:99999' has no valid port")]
    [InlineData("https://contoso.com:*", "'https://contoso.com:*' has no valid port")]
    [InlineData("https://", "'https://' has no valid host")]
    [InlineData("https://con toso.com", "'https://con toso.com' has no valid host")]
    [InlineData("https://www.*.contoso.com", "'https://www.*.contoso.com' has a '*' that is not the whole first label of the host")]
    [InlineData("https://*.*.contoso.com", "'https://*.*.contoso.com' has a '*' that is not the whole first label of the host")]
    [InlineData("https://*contoso.com", "'https://*contoso.com' has a '*' that is not the whole first label of the host")]
    [InlineData("https://*", "'https://*' has a '*' that is not the whole first label of the host")]
    [InlineData("https://*.", "'https://*.' has no valid host")]
    [InlineData("https://*.com", "'https://*.com' means every site under 'com'")]
    [InlineData("https://*.com.", "'https://*.com.' means every site under 'com.'")]
    [InlineData("https://*.com..", "'https://*.com..' means every site under 'com..'")]
    [InlineData("https://*..", "'https://*..' means every site under '.'")]
    [InlineData("https://*.co.uk", "'https://*.co.uk' means every site under 'co.uk'")]
    [InlineData("https://*.co.uk.", "'https://*.co.uk.' means every site under 'co.uk.'")]
    [InlineData("https://*.github.io", "'https://*.github.io' means every site under 'github.io'")]
    [InlineData("https://*.azurewebsites.net:8443", "'https://*.azurewebsites.net:8443' means every site under 'azurewebsites.net'")]
    [InlineData("https://*.xn--55qx5d.cn", "'https://*.xn--55qx5d.cn' means every site under 'xn--55qx5d.cn'")]
    [InlineData("https://*.nobody.kobe.jp", "'https://*.nobody.kobe.jp' means every site under 'nobody.kobe.jp'")]
    [InlineData("https://*.kobe.jp", "'https://*.kobe.jp' means every site under 'kobe.jp'")]
    [InlineData("https://*.compute.amazonaws.com", "'https://*.compute.amazonaws.com' means every site under 'compute.amazonaws.com'")]
    [InlineData("https://*.intranet", "'https://*.intranet' means every site under 'intranet'")]
    [InlineData("http://*.127.0.0.1", "'http://*.127.0.0.1' has a '*' before an IP address")]
    [InlineData("http://*.[::1]", "'http://*.[::1]' has a '*' before an IP address")]
    [InlineData(
        "https://a.example;https://b.example",
        "'https://a.example;https://b.example' holds several origins; separate them with commas")]
    [InlineData("file:///", "'file:///' has a scheme whose pages send 'null'")]
    [InlineData("*", "'*' means every site")]
    [InlineData("null", "'null' is what any sandboxed page sends")]
    [InlineData("", "'' is empty")]
    [InlineData("  ", "'' is empty")]
    public void SaysWhatIsWrong(string text, string expected)
    {
        Assert.False(OriginPattern.TryParse(text, out var pattern, out var reason));
        Assert.Null(pattern);
        Assert.Equal(expected, reason);
    }

    [Fact]
    public void LongTextsAreQuotedInPart()
    {
        Assert.False(OriginPattern.TryParse(new string('a', 1000), out _, out var reason));
        Assert.Equal("'" + new string('a', 100) + "\u2026' has no scheme", reason);
    }
}
