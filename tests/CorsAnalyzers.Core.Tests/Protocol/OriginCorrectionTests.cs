using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Protocol;

/// <summary><see cref="OriginParser.Correct"/>: the origins that a text plainly means, separated by spaces here.</summary>
public sealed class OriginCorrectionTests
{
    [Theory]
    [InlineData("https://a.example", "https://a.example")]
    [InlineData("null", "null")]
    [InlineData("capacitor://localhost", "capacitor://localhost")]
    [InlineData("https://a.example/", "https://a.example")]
    [InlineData("https://a.example//", "https://a.example")]
    [InlineData("https://a.example/app/index.html", "https://a.example")]
    [InlineData("https://a.example\\app", "https://a.example")]
    [InlineData("https://a.example?x=https://b.example", "https://a.example")]
    [InlineData("https://a.example#x", "https://a.example")]
    [InlineData("https://a.example:443", "https://a.example")]
    [InlineData("http://a.example:80/", "http://a.example")]
    [InlineData("http://a.example:443", "http://a.example:443")]
    [InlineData("https://a.example:", "https://a.example")]
    [InlineData("https://a.example:08443", "https://a.example:8443")]
    [InlineData("HTTPS://A.Example", "https://a.example")]
    [InlineData("https://b\u00FCcher.example", "https://xn--bcher-kva.example")]
    [InlineData(" https://a.example\r\n", "https://a.example")]
    [InlineData("http://127.1:3000", "http://127.0.0.1:3000")]
    [InlineData("http://[0:0::1]", "http://[::1]")]
    [InlineData("https:/a.example", "https://a.example")]
    [InlineData("https:a.example/x", "https://a.example")]
    [InlineData("https:\\\\a.example", "https://a.example")]
    [InlineData("https:///a.example", "https://a.example")]
    public void WhatIsRepaired(string text, string expected) => AssertCorrected(text, expected);

    [Theory]
    [InlineData("a.example", "https://a.example")]
    [InlineData("www.A.example/", "https://www.a.example")]
    [InlineData("//a.example", "https://a.example")]
    [InlineData("a.example:8443", "https://a.example:8443")]
    [InlineData("a.example:443", "https://a.example")]
    [InlineData("a.example:80", "")]
    [InlineData("b\u00FCcher.example", "https://xn--bcher-kva.example")]
    [InlineData("a.xn--p1ai", "https://a.xn--p1ai")]
    [InlineData("*.a.example", "https://*.a.example")]
    [InlineData("localhost", "http://localhost")]
    [InlineData("LocalHost:3000/", "http://localhost:3000")]
    [InlineData("shop.localhost:3000", "http://shop.localhost:3000")]
    [InlineData("127.0.0.1:5173", "http://127.0.0.1:5173")]
    [InlineData("127.0.0.1:80", "http://127.0.0.1")]
    [InlineData("localhost:443", "")]
    [InlineData("[::1]:3000", "http://[::1]:3000")]
    [InlineData("192.168.0.10:8080", "https://192.168.0.10:8080")]
    [InlineData("[2001:DB8::1]", "https://[2001:db8::1]")]
    [InlineData("trusted", "")]
    [InlineData("Null", "")]
    [InlineData("/app", "")]
    [InlineData("3.14", "")]
    [InlineData("2130706433", "")]
    [InlineData("a..example", "")]
    [InlineData("-a.example", "")]
    [InlineData("a-.example", "")]
    [InlineData("a_b.example", "")]
    [InlineData("a.b", "")]
    [InlineData("a.e1", "")]
    [InlineData("a.*.example", "")]
    [InlineData("*", "")]
    [InlineData("*.*", "")]
    [InlineData("me@a.example", "")]
    [InlineData("mailto:me@a.example", "")]
    [InlineData("a.example:x", "")]
    [InlineData("{Origin}.example", "")]
    public void WithoutAScheme(string text, string expected) => AssertCorrected(text, expected);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" null")]
    [InlineData("https://me@a.example")]
    [InlineData("https://me:secret@a.example/")]
    [InlineData("https:/me@a.example/")]
    [InlineData("file:///c:/index.html")]
    [InlineData("https://")]
    [InlineData("https://a b.example")]
    [InlineData("https://a.example:99999")]
    [InlineData("http://localhost:*")]
    [InlineData("https://https://a.example")]
    [InlineData("http://http:/a.example")]
    [InlineData("https://256.0.0.1")]
    public void WhatIsNotPlain(string? text) => AssertCorrected(text, "");

    [Theory]
    [InlineData("https://*.a.example", "https://*.a.example")]
    [InlineData("https://*.a.example/", "https://*.a.example")]
    [InlineData("HTTPS://www.*.A.example", "https://www.*.a.example")]
    public void WildcardsStay(string text, string expected) => AssertCorrected(text, expected);

    [Theory]
    [InlineData("https://a.example,https://b.example", "https://a.example https://b.example")]
    [InlineData("https://a.example; https://b.example:443/ ;", "https://a.example https://b.example")]
    [InlineData("https://a.example | http://b.example\n https://c.example", "https://a.example http://b.example https://c.example")]
    [InlineData("https://a.example, https://A.example/, https://a.example", "https://a.example")]
    [InlineData("a.example, localhost:3000", "https://a.example http://localhost:3000")]
    [InlineData("https://a.example, *", "")]
    [InlineData("null, https://a.example", "")]
    [InlineData("https://a.example, https://b<c.example", "")]
    [InlineData("https://a.example, https://me@b.example", "")]
    public void Lists(string text, string expected) => AssertCorrected(text, expected);

    private static void AssertCorrected(string? text, string expected)
    {
        var corrected = OriginParser.Correct(text);

        Assert.Equal(expected, string.Join(' ', corrected));
        Assert.All(corrected, origin => Assert.True(Origin.IsSerialized(origin), origin));
    }
}
