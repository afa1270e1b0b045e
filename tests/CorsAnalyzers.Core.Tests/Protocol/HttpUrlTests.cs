using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Protocol;

/// <summary>The expected URLs are those of <c>new URL(x, base).href</c>, less fragments and credentials.</summary>
public sealed class HttpUrlTests
{
    private const string Base = "https://a.example:8443/b/c/d?e#f";

    [Theory]
    [InlineData("https://a.example", "https://a.example/")]
    [InlineData(" HTTPS://A.example:443/x#y ", "https://a.example/x")]
    [InlineData("https:a.example", "https://a.example/")]
    [InlineData("https:/a.example/x", "https://a.example/x")]
    [InlineData("https:\\\\a.example\\x\\..\\y", "https://a.example/y")]
    [InlineData("https:////a.example", "https://a.example/")]
    [InlineData("ht\ntps://a.exa\tmple/b\r\n/c", "https://a.example/b/c")]
    [InlineData("https://me:secret@a.example/x?y=1", "https://a.example/x?y=1")]
    [InlineData("https://me@you@a.example", "https://a.example/")]
    [InlineData("http://127.1?q", "http://127.0.0.1/?q")]
    [InlineData("https://a.example/./b/%2e/c/../%2E%2e/d/", "https://a.example/d/")]
    [InlineData("https://a.example/../..", "https://a.example/")]
    [InlineData("https://a.example/b/..", "https://a.example/")]
    [InlineData("https://a.example/b/.", "https://a.example/b/")]
    [InlineData("https://a.example/...", "https://a.example/...")]
    [InlineData("https://a.example//b", "https://a.example//b")]
    [InlineData(
        "https://a.example/a b\"<>`{}^'?a b\"<>`{}'\u00FC",
        "https://a.example/a%20b%22%3C%3E%60%7B%7D%5E'?a%20b%22%3C%3E`{}%27%C3%BC")]
    [InlineData("https://a.example/?", "https://a.example/?")]
    [InlineData("/x", null)]
    [InlineData("//a.example", null)]
    [InlineData("ftp://a.example", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("https://", null)]
    [InlineData("https://:80", null)]
    [InlineData("https://a.example:x", null)]
    [InlineData("https://a\\b@c", "https://a/b@c")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Absolute(string? text, string? expected) => Assert.Equal(expected, HttpUrl.Parse(text)?.Href);

    /// <summary>Not in the table: attributes cannot hold a lone surrogate.</summary>
    [Fact]
    public void LoneSurrogatesAreReplaced() =>
        Assert.Equal("https://a.example/%C3%BC%41%EF%BF%BD", HttpUrl.Parse("https://a.example/\u00FC%41\uD800")!.Href);

    [Theory]
    [InlineData("x", "https://a.example:8443/b/c/x")]
    [InlineData("./x", "https://a.example:8443/b/c/x")]
    [InlineData("../x", "https://a.example:8443/b/x")]
    [InlineData("../../../x", "https://a.example:8443/x")]
    [InlineData("/x", "https://a.example:8443/x")]
    [InlineData("\\x", "https://a.example:8443/x")]
    [InlineData("?x", "https://a.example:8443/b/c/d?x")]
    [InlineData("#x", "https://a.example:8443/b/c/d?e")]
    [InlineData("", "https://a.example:8443/b/c/d?e")]
    [InlineData("//b.example", "https://b.example/")]
    [InlineData("\\/b.example", "https://b.example/")]
    [InlineData("http://b.example", "http://b.example/")]
    [InlineData("https:x", "https://a.example:8443/b/c/x")]
    [InlineData("https:/x", "https://a.example:8443/x")]
    [InlineData("http:x", "http://x/")]
    [InlineData("x:y", null)]
    [InlineData("1:y", "https://a.example:8443/b/c/1:y")]
    [InlineData("data:,", null)]
    [InlineData("//", null)]
    public void Relative(string text, string? expected) => Assert.Equal(expected, HttpUrl.Parse(Base)!.Resolve(text)?.Href);

    [Theory]
    [InlineData("https://a.example", false)]
    [InlineData("https://@a.example", false)]
    [InlineData("https://:@a.example", false)]
    [InlineData("https://me@a.example", true)]
    [InlineData("https://me:@a.example", true)]
    [InlineData("https://:secret@a.example", true)]
    [InlineData("https://::@a.example", true)]
    [InlineData("https://a.example/@", false)]
    public void Credentials(string text, bool expected)
    {
        var url = HttpUrl.Parse(text)!;
        Assert.Equal(expected, url.HasCredentials);
        Assert.Equal(expected, url.Resolve("x")!.HasCredentials);
    }
}
