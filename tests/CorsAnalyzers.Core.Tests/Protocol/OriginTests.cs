using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Protocol;

public sealed class OriginTests
{
    [Theory]
    [InlineData("https://a.example")]
    [InlineData("http://a.example:8080")]
    [InlineData("https://a.example:80")]
    [InlineData("http://localhost")]
    [InlineData("http://localhost:3000")]
    [InlineData("https://xn--bcher-kva.example")]
    [InlineData("https://a_b.example")]
    [InlineData("https://a.example.")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://[::1]:5000")]
    [InlineData("http://[2001:db8::1]")]
    [InlineData("http://[::ffff:102:304]")]
    [InlineData("https://a.example:0")]
    [InlineData("https://a.example:65535")]
    [InlineData("chrome-extension://abcdefghijklmnop")]
    [InlineData("capacitor://localhost")]
    [InlineData("ionic://localhost")]
    [InlineData("tauri://localhost")]
    [InlineData("app://obsidian.md")]
    [InlineData("vscode-webview://1a2b")]
    [InlineData("moz-extension://0a1b-2c3d")]
    [InlineData("safari-web-extension://0A1B-2C3D")]
    [InlineData("file://")]
    [InlineData("null")]
    public void Serialized(string text)
    {
        Assert.True(Origin.IsSerialized(text));
        Assert.Equal(OriginIssues.None, OriginParser.Parse(text, out var origin));
        Assert.Equal(text, origin!.Serialize());
        Assert.Equal(text, origin.ToString());
    }

    [Theory]
    [InlineData("https://a.example/", "https://a.example", OriginIssues.TrailingSlash)]
    [InlineData("HTTPS://a.example", "https://a.example", OriginIssues.UpperCase)]
    [InlineData("https://A.Example", "https://a.example", OriginIssues.UpperCase)]
    [InlineData("https://XN--BCHER-KVA.example", "https://xn--bcher-kva.example", OriginIssues.UpperCase)]
    [InlineData("https://a.example:443", "https://a.example", OriginIssues.DefaultPort)]
    [InlineData("http://a.example:80", "http://a.example", OriginIssues.DefaultPort)]
    [InlineData("https://a.example:", "https://a.example", OriginIssues.PortSpelling)]
    [InlineData("https://a.example:08080", "https://a.example:8080", OriginIssues.PortSpelling)]
    [InlineData("https://a.example:00443", "https://a.example", OriginIssues.PortSpelling | OriginIssues.DefaultPort)]
    [InlineData(" https://a.example\n", "https://a.example", OriginIssues.WhiteSpace)]
    [InlineData("https://b\u00FCcher.example", "https://xn--bcher-kva.example", OriginIssues.NonAsciiHost)]
    [InlineData("https://B\u00DCCHER.example", "https://xn--bcher-kva.example", OriginIssues.NonAsciiHost)]
    [InlineData("https://\u4F8B\u3048.jp", "https://xn--r8jz45g.jp", OriginIssues.NonAsciiHost)]
    [InlineData("https://a\u3002example", "https://a.example", OriginIssues.NonAsciiHost)]
    [InlineData("http://0x7f.1", "http://127.0.0.1", OriginIssues.HostSpelling)]
    [InlineData("http://127.1", "http://127.0.0.1", OriginIssues.HostSpelling)]
    [InlineData("http://2130706433", "http://127.0.0.1", OriginIssues.HostSpelling)]
    [InlineData("http://0177.0.0.01", "http://127.0.0.1", OriginIssues.HostSpelling)]
    [InlineData("http://127.0.0.1.", "http://127.0.0.1", OriginIssues.HostSpelling)]
    [InlineData("http://%61.example", "http://a.example", OriginIssues.HostSpelling)]
    [InlineData("http://b%C3%BCcher.example", "http://xn--bcher-kva.example", OriginIssues.HostSpelling)]
    [InlineData("http://\u00AD.exam\u00ADple", "http://.example", OriginIssues.NonAsciiHost)]
    [InlineData("http://a\u00DF.example", "http://xn--a-qfa.example", OriginIssues.NonAsciiHost)]
    [InlineData("http://\u2460.\uFF41", "http://1.a", OriginIssues.NonAsciiHost)]
    [InlineData("http://a..b", "http://a..b", OriginIssues.None)]
    [InlineData("http://a~!$&'()+,;=_`{}\"b", "http://a~!$&'()+,;=_`{}\"b", OriginIssues.None)]
    [InlineData("http://[0:0:0:0:0:0:0:1]", "http://[::1]", OriginIssues.HostSpelling)]
    [InlineData("http://[::FFFF]", "http://[::ffff]", OriginIssues.UpperCase)]
    [InlineData("http://[::ffff:1.2.3.4]", "http://[::ffff:102:304]", OriginIssues.HostSpelling)]
    [InlineData("http://[1:0:0:2:0:0:0:3]", "http://[1:0:0:2::3]", OriginIssues.HostSpelling)]
    [InlineData("http://[1:0:2:3:4:5:6:0]", "http://[1:0:2:3:4:5:6:0]", OriginIssues.None)]
    [InlineData("http://[1:0:0:2:3:0:0:4]", "http://[1::2:3:0:0:4]", OriginIssues.HostSpelling)]
    [InlineData("http://[1:2:3:4:5:6::]", "http://[1:2:3:4:5:6::]", OriginIssues.None)]
    [InlineData("http://[::]", "http://[::]", OriginIssues.None)]
    [InlineData("https://*.a.example", "https://*.a.example", OriginIssues.Wildcard)]
    public void NearlySerialized(string text, string expected, OriginIssues issues)
    {
        Assert.True(Origin.TryParse(text, out var origin));
        Assert.Equal(expected, origin.Serialize());
        Assert.Equal(issues, OriginParser.Parse(text, out _));
        Assert.Equal(text == expected, Origin.IsSerialized(text));
        Assert.True(Origin.IsSerialized(expected));
    }

    [Theory]
    [InlineData("https://a.example/app", OriginIssues.Path, "https://a.example")]
    [InlineData("https://a.example//", OriginIssues.Path, "https://a.example")]
    [InlineData("https://a.example\\x", OriginIssues.Path, "https://a.example")]
    [InlineData("https://a.example?x=1", OriginIssues.Query, "https://a.example")]
    [InlineData("https://a.example#x", OriginIssues.Fragment, "https://a.example")]
    [InlineData("https://a.example/x?y#z", OriginIssues.Path | OriginIssues.Query | OriginIssues.Fragment, "https://a.example")]
    [InlineData("https://u:p@a.example", OriginIssues.UserInfo, "https://a.example")]
    [InlineData("a.example", OriginIssues.MissingScheme, null)]
    [InlineData("localhost:3000", OriginIssues.MissingScheme, null)]
    [InlineData("//a.example", OriginIssues.MissingScheme, null)]
    [InlineData("://a.example", OriginIssues.MissingScheme, null)]
    [InlineData("1http://a.example", OriginIssues.MissingScheme, null)]
    [InlineData("*", OriginIssues.MissingScheme | OriginIssues.Wildcard, null)]
    [InlineData("*.a.example", OriginIssues.MissingScheme | OriginIssues.Wildcard, null)]
    [InlineData("Null", OriginIssues.MissingScheme, null)]
    [InlineData("file:///", OriginIssues.OpaqueScheme, null)]
    [InlineData("file://a.example", OriginIssues.OpaqueScheme, null)]
    [InlineData("data:text/html,a", OriginIssues.OpaqueScheme, null)]
    [InlineData("about:blank", OriginIssues.OpaqueScheme, null)]
    [InlineData("data:8080", OriginIssues.MissingScheme, null)]
    [InlineData("data:", OriginIssues.OpaqueScheme, null)]
    [InlineData("ws://a.example", OriginIssues.PagelessScheme, null)]
    [InlineData("ftp://a.example", OriginIssues.PagelessScheme, null)]
    [InlineData("WSS://a.example:1", OriginIssues.PagelessScheme | OriginIssues.UpperCase, null)]
    [InlineData("htpps://a.example", OriginIssues.MisspelledScheme, "https://a.example")]
    [InlineData("htp://a.example:80", OriginIssues.MisspelledScheme | OriginIssues.DefaultPort, "http://a.example")]
    [InlineData("https//a.example", OriginIssues.MissingScheme, null)]
    [InlineData("https;//a.example", OriginIssues.MissingScheme, null)]
    [InlineData("\"https://a.example\"", OriginIssues.Punctuation, "https://a.example")]
    [InlineData("'https://a.example',", OriginIssues.Punctuation, "https://a.example")]
    [InlineData("https://a.example;", OriginIssues.Punctuation, "https://a.example")]
    [InlineData("https://a.example:81 |", OriginIssues.Punctuation | OriginIssues.WhiteSpace, "https://a.example:81")]
    [InlineData("\uFEFFhttps://a.example", OriginIssues.InvisibleCharacters, "https://a.example")]
    [InlineData("https://a.example:81\u200B", OriginIssues.InvisibleCharacters, "https://a.example:81")]
    [InlineData("\u2028https://a.example\u00A0\u2060\u00AD", OriginIssues.InvisibleCharacters, "https://a.example")]
    [InlineData("\u200C\u200D\u200E\u200Fhttps://a.example", OriginIssues.InvisibleCharacters, "https://a.example")]
    [InlineData("'null'", OriginIssues.Punctuation, "null")]
    [InlineData(",", OriginIssues.Empty, null)]
    [InlineData("https://a.example,/", OriginIssues.TrailingSlash | OriginIssues.InvalidHost, null)]
    [InlineData("https://a.example%2Cb.example", OriginIssues.HostSpelling | OriginIssues.InvalidHost, null)]
    [InlineData("https://a.example,b.example", OriginIssues.List, null)]
    [InlineData("https://a.example, b.example:81/x", OriginIssues.List, null)]
    [InlineData("https://a.example/,b.example", OriginIssues.List, null)]
    [InlineData("https://localhost:1;localhost:2,localhost:3", OriginIssues.List, null)]
    [InlineData("https://a.example|b.example", OriginIssues.List, null)]
    [InlineData("https://a.example/x,b.example", OriginIssues.Path, "https://a.example")]
    [InlineData("https://a.example?x,b.example", OriginIssues.Query, "https://a.example")]
    [InlineData("https://a.example b.example", OriginIssues.InvalidHost, null)]
    [InlineData("https://a.example\nb.example", OriginIssues.InvalidHost, null)]
    [InlineData("https://", OriginIssues.InvalidHost, null)]
    [InlineData("https:///a", OriginIssues.InvalidHost | OriginIssues.Path, null)]
    [InlineData("https://a b.example", OriginIssues.InvalidHost, null)]
    [InlineData("https://a\0.example", OriginIssues.InvalidHost, null)]
    [InlineData("https://a<b", OriginIssues.InvalidHost, null)]
    [InlineData("https://a%2fb.example", OriginIssues.InvalidHost, null)]
    [InlineData("https://a%FFb.example", OriginIssues.InvalidHost, null)]
    [InlineData("https://a%4.example", OriginIssues.InvalidHost, null)]
    [InlineData("https://a^b", OriginIssues.InvalidHost, null)]
    [InlineData("https://a%20b.example", OriginIssues.InvalidHost, null)]
    [InlineData("https://xn--.example", OriginIssues.InvalidHost, null)]
    [InlineData("https://xn--a.example", OriginIssues.InvalidHost, null)]
    [InlineData("https://\uD800.example", OriginIssues.InvalidHost, null)]
    [InlineData("https://a\uFF0Fb.example", OriginIssues.InvalidHost, null)]
    [InlineData("http://256.0.0.1", OriginIssues.InvalidHost, null)]
    [InlineData("http://1.2.3.4.5", OriginIssues.InvalidHost, null)]
    [InlineData("http://4294967296", OriginIssues.InvalidHost, null)]
    [InlineData("http://a.08", OriginIssues.InvalidHost, null)]
    [InlineData("http://[::1", OriginIssues.InvalidHost, null)]
    [InlineData("http://[::1]x", OriginIssues.InvalidHost, null)]
    [InlineData("http://[:1]", OriginIssues.InvalidHost, null)]
    [InlineData("http://[1::2::3]", OriginIssues.InvalidHost, null)]
    [InlineData("http://[1:2:3:4:5:6:7]", OriginIssues.InvalidHost, null)]
    [InlineData("http://[1:2:3:4:5:6:7:8:9]", OriginIssues.InvalidHost, null)]
    [InlineData("http://[1:2:3:4:5:6:7:8::]", OriginIssues.InvalidHost, null)]
    [InlineData("http://[1:2:3:4:5:6:7:]", OriginIssues.InvalidHost, null)]
    [InlineData("http://[12345::]", OriginIssues.InvalidHost, null)]
    [InlineData("http://[::1.2.3]", OriginIssues.InvalidHost, null)]
    [InlineData("http://[::1.2.3.256]", OriginIssues.InvalidHost, null)]
    [InlineData("http://[::01.2.3.4]", OriginIssues.InvalidHost, null)]
    [InlineData("http://[1:2:3:4:5:6:7:1.2.3.4]", OriginIssues.InvalidHost, null)]
    [InlineData("https://a.example:65536", OriginIssues.InvalidPort, null)]
    [InlineData("https://a.example:x", OriginIssues.InvalidPort, null)]
    [InlineData("https://a.example:-1", OriginIssues.InvalidPort, null)]
    [InlineData("http://localhost:*", OriginIssues.InvalidPort, null)]
    [InlineData("https://a.example,https://b.example", OriginIssues.List, null)]
    [InlineData("https://a.example https://b.example", OriginIssues.List, null)]
    [InlineData("a.example, b.example", OriginIssues.List, null)]
    [InlineData("", OriginIssues.Empty, null)]
    [InlineData(" \t", OriginIssues.Empty, null)]
    [InlineData(null, OriginIssues.Empty, null)]
    public void NeverSerialized(string? text, OriginIssues issues, string? intended)
    {
        Assert.False(Origin.TryParse(text, out var origin));
        Assert.Null(origin);
        Assert.False(Origin.IsSerialized(text!));
        Assert.Equal(issues, OriginParser.Parse(text, out var corrected));
        Assert.Equal(intended, corrected?.Serialize());
    }

    [Fact]
    public void HasParts()
    {
        Assert.True(Origin.TryParse("HTTPS://A.example:8443/", out var origin));
        Assert.Equal(("https", "a.example", 8443, false), (origin.Scheme, origin.Host, origin.Port!.Value, origin.IsOpaque));
        Assert.True(Origin.TryParse("http://[::1]:80", out origin));
        Assert.Equal(("http", "[::1]", null), (origin.Scheme, origin.Host, origin.Port));
        Assert.True(Origin.Opaque.IsOpaque);
        Assert.Equal(("", "", null), (Origin.Opaque.Scheme, Origin.Opaque.Host, Origin.Opaque.Port));
    }

    [Fact]
    public void EqualsByItsSerialization()
    {
        Assert.True(Origin.TryParse("https://a.example", out var origin));
        Assert.True(Origin.TryParse("https://A.example:443/", out var same));
        Assert.True(Origin.TryParse("http://a.example", out var other));
        Assert.Equal(origin, same);
        Assert.Equal(origin.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(origin, other);
        Assert.False(origin.Equals(null));
        Assert.True(Origin.TryParse("null", out var opaque));
        Assert.Equal(Origin.Opaque, opaque);
    }

    [Theory]
    [InlineData("https://Contoso.com:8443/")]
    [InlineData("http://sub.contoso.com:80")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://[::1]:5000")]
    [InlineData("http://[2001:DB8:0:0:1:0:0:1]")]
    [InlineData("https://b\u00FCcher.example")]
    [InlineData("https://m\u00FCnchen.example:444")]
    public void AgreesWithSystemUri(string text)
    {
        var uri = new Uri(text);
        var host = uri.HostNameType == UriHostNameType.IPv6 ? "[" + uri.IdnHost + "]" : uri.IdnHost;

        Assert.True(Origin.TryParse(text, out var origin));
        Assert.Equal(uri.Scheme + "://" + host + (uri.IsDefaultPort ? "" : ":" + uri.Port), origin.Serialize());
    }
}
