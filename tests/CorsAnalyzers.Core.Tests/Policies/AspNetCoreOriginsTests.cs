using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Core.Tests.Policies;

/// <summary>The middleware itself is asked in CorsAnalyzers.Tests/Truth.</summary>
public sealed class AspNetCoreOriginsTests
{
    [Theory]
    [InlineData("https://a.example", "https://a.example")]
    [InlineData("https://A.Example", "https://a.example")]
    [InlineData("HTTPS://A.EXAMPLE:443/Path", "https://a.example:443/path")]
    [InlineData("https://a.example/", "https://a.example/")]
    [InlineData("https://b\u00FCcher.example", "https://xn--bcher-kva.example")]
    [InlineData("https://b\u00FCcher.example/", "https://xn--bcher-kva.example")]
    [InlineData("https://b\u00FCcher.example:443/app?x=1", "https://xn--bcher-kva.example")]
    [InlineData("http://b\u00FCcher.example:8080/", "http://xn--bcher-kva.example:8080")]
    [InlineData("http://b\u00FCcher.example:443", "http://xn--bcher-kva.example:443")]
    [InlineData("http://[::1]:3000", "http://[::1]:3000")]
    [InlineData("HTTP://[0:0::1]:80/app", "http://[::1]")]
    [InlineData("http://[0:0::1]/app", "http://[::1]")]
    [InlineData("ftp://b\u00FCcher.example/", "ftp://b\u00FCcher.example/")]
    [InlineData("b\u00FCcher.example", "b\u00FCcher.example")]
    [InlineData("*", "*")]
    [InlineData("NULL", "null")]
    [InlineData("", "")]
    [InlineData("https://a.example,https://b.example", "https://a.example,https://b.example")]
    public void Normalizes(string text, string expected) => Assert.Equal(expected, AspNetCoreOrigins.Normalize(text));

    [Theory]
    [InlineData("https://*.a.example", "https://x.a.example", true)]
    [InlineData("https://*.a.example", "https://x.y.a.example", true)]
    [InlineData("https://*.a.example", "https://a.example", false)]
    [InlineData("https://*.a.example", "https://xa.example", false)]
    [InlineData("https://*.a.example", "http://x.a.example", false)]
    [InlineData("https://*.a.example", "https://x.a.example:8443", false)]
    [InlineData("https://*.a.example", "null", false)]
    [InlineData("https://*.a.example/", "https://x.a.example", true)]
    [InlineData("https://*.a.example/app", "https://x.a.example", true)]
    [InlineData("https://*.a.example:443", "https://x.a.example", true)]
    [InlineData("https://*.a.example?x=1", "https://x.a.example", true)]
    [InlineData("https://*.com", "https://attacker.com", true)]
    [InlineData("https://*.b\u00FCcher.example", "https://x.xn--bcher-kva.example", false)]
    [InlineData("*.a.example", "https://x.a.example", false)]
    [InlineData("https://x*.a.example", "https://xy.a.example", false)]
    [InlineData("http://localhost:*", "http://localhost:3000", false)]
    [InlineData("https://a.example", "https://x.a.example", false)]
    public void AdmitsSubdomains(string entry, string origin, bool expected) =>
        Assert.Equal(expected, AspNetCoreOrigins.AdmitsSubdomain(entry, origin));

    [Theory]
    [InlineData("https://*.a.example:*")]
    [InlineData("://*.a.example")]
    [InlineData("https://*.a.example,https://b.example")]
    public void ThrowsWhereTheMiddlewareDoes(string entry) =>
        Assert.Throws<PredicateFailedException>(() => AspNetCoreOrigins.AdmitsSubdomain(entry, "https://x.a.example"));

    [Fact]
    public void KeepsWhatIdnaRefusesLate() => Assert.Equal("https://\u2028b\u00FC?%zz[", AspNetCoreOrigins.Normalize("https://\u2028b\u00FC?%zz["));

    /// <summary>Where .NET itself throws late, and on random text, nothing but the host's own exception comes out.</summary>
    [Trait("Category", "Long")]
    [Fact]
    public void TakesAnyText()
    {
        var random = new Random(20261122);
        string[] pieces = ["https://", "a", "b\u00FC", "\uD800", "\uDC00", "\0", ".", "*.", "*", "[", "]", ":", "443", "/", "?", "#", "@", "%zz", "xn--", "\u3002", "\u00AD", "\u2028", "\u212A"];
        for (var i = 0; i < 50_000; i++)
        {
            var text = "https://" + string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => pieces[random.Next(pieces.Length)]));
            AspNetCoreOrigins.Normalize(text);
            try
            {
                AspNetCoreOrigins.AdmitsSubdomain(text, "https://x.a.example");
                AspNetCoreOrigins.AdmitsSubdomain("https://*.a.example", text);
            }
            catch (PredicateFailedException)
            {
                // What the middleware does with a listed origin that is no URI without its wildcard.
            }
        }
    }
}
