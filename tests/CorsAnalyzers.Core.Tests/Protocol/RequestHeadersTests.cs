using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Protocol;

public sealed class RequestHeadersTests
{
    private static readonly int[] UnsafeByteValues =
        [.. Enumerable.Range(0, 0x20).Where(value => value != '\t'), .. "\"():<>?@[\\]{}\x7F".Select(c => (int)c)];

    public static TheoryData<int> UnsafeBytes => new(UnsafeByteValues);

    [Theory]
    [InlineData("Accept-Charset")]
    [InlineData("Accept-Encoding")]
    [InlineData("Access-Control-Request-Headers")]
    [InlineData("Access-Control-Request-Method")]
    [InlineData("Connection")]
    [InlineData("Content-Length")]
    [InlineData("Cookie")]
    [InlineData("Cookie2")]
    [InlineData("Date")]
    [InlineData("DNT")]
    [InlineData("Expect")]
    [InlineData("Host")]
    [InlineData("Keep-Alive")]
    [InlineData("Origin")]
    [InlineData("Referer")]
    [InlineData("Set-Cookie")]
    [InlineData("TE")]
    [InlineData("Trailer")]
    [InlineData("Transfer-Encoding")]
    [InlineData("Upgrade")]
    [InlineData("Via")]
    [InlineData("Proxy-Authorization")]
    [InlineData("Proxy-")]
    [InlineData("Sec-Fetch-Site")]
    [InlineData("Sec-")]
    public void ForbiddenByName(string name)
    {
        Assert.True(RequestHeaders.IsForbidden(name));
        Assert.True(RequestHeaders.IsForbidden(name.ToUpperInvariant()));
        Assert.True(RequestHeaders.IsForbidden(name.ToLowerInvariant(), ""));
    }

    [Theory]
    [InlineData("Accept")]
    [InlineData("Authorization")]
    [InlineData("User-Agent")]
    [InlineData("Content-Transfer-Encoding")]
    [InlineData("Proxy")]
    [InlineData("Sec")]
    [InlineData("Security")]
    [InlineData("X-Forwarded-For")]
    [InlineData("Host ")]
    [InlineData("")]
    public void NotForbiddenByName(string name) => Assert.False(RequestHeaders.IsForbidden(name));

    [Theory]
    [InlineData("X-HTTP-Method", "TRACE", true)]
    [InlineData("x-http-method-override", "get, trace", true)]
    [InlineData("X-Method-Override", " connect ", true)]
    [InlineData("X-Method-Override", ",,TRACK", true)]
    [InlineData("X-Method-Override", "\"TRACE\"", false)]
    [InlineData("X-Method-Override", "\"GET, TRACE\"", false)]
    [InlineData("X-Method-Override", "DELETE", false)]
    [InlineData("X-Method", "TRACE", false)]
    public void ForbiddenByValue(string name, string value, bool expected)
    {
        Assert.Equal(expected, RequestHeaders.IsForbidden(name, value));
        Assert.False(RequestHeaders.IsForbidden(name));
    }

    [Theory]
    [InlineData("Accept", "*/*", true)]
    [InlineData("accept", "text/html;q=0.9", true)]
    [InlineData("Accept", "caf\u00E9", true)]
    [InlineData("Accept", "\u0100", false)]
    [InlineData("Accept", "a\tb", true)]
    [InlineData("Accept", "\"x\"", false)]
    [InlineData("Accept-Language", "de-AT, en;q=0.5, *", true)]
    [InlineData("Accept-Language", "de_AT", false)]
    [InlineData("Accept-Language", "de\tAT", false)]
    [InlineData("Content-Language", "en", true)]
    [InlineData("Content-Language", "en/us", false)]
    [InlineData("Content-Type", "text/plain", true)]
    [InlineData("Content-Type", " TEXT/Plain ; charset=utf-8", true)]
    [InlineData("content-type", "multipart/form-data; boundary=x", true)]
    [InlineData("Content-Type", "application/x-www-form-urlencoded", true)]
    [InlineData("Content-Type", "application/json", false)]
    [InlineData("Content-Type", "text/plain; charset=\"utf-8\"", false)]
    [InlineData("Content-Type", "text/plain, text/plain", false)]
    [InlineData("Content-Type", "text /plain", false)]
    [InlineData("Content-Type", "text/", false)]
    [InlineData("Content-Type", "/plain", false)]
    [InlineData("Content-Type", "text", false)]
    [InlineData("Content-Type", "", false)]
    [InlineData("Range", "bytes=0-99", true)]
    [InlineData("range", "bytes=100-", true)]
    [InlineData("Range", "bytes=99-99", true)]
    [InlineData("Range", "bytes=099-100", true)]
    [InlineData("Range", "bytes=99999999999999999999998-99999999999999999999999", true)]
    [InlineData("Range", "bytes=99999999999999999999999-99999999999999999999998", false)]
    [InlineData("Range", "bytes=100-99", false)]
    [InlineData("Range", "bytes=-5", false)]
    [InlineData("Range", "bytes=-", false)]
    [InlineData("Range", "bytes=0-1,3-4", false)]
    [InlineData("Range", "bytes = 0-1", false)]
    [InlineData("Range", "bytes=0- 1", false)]
    [InlineData("Range", "BYTES=0-1", false)]
    [InlineData("Range", "bytes=", false)]
    [InlineData("Range", "bytes", false)]
    [InlineData("Range", "rows=0-1", false)]
    [InlineData("Save-Data", "on", false)]
    [InlineData("DPR", "2", false)]
    [InlineData("Downlink", "1", false)]
    [InlineData("Viewport-Width", "1", false)]
    [InlineData("Width", "1", false)]
    [InlineData("Authorization", "x", false)]
    [InlineData("X-Requested-With", "XMLHttpRequest", false)]
    [InlineData("", "", false)]
    public void Safelisted(string name, string value, bool expected) => Assert.Equal(expected, RequestHeaders.IsSafelisted(name, value));

    [Theory]
    [MemberData(nameof(UnsafeBytes))]
    public void UnsafeBytesInTheMiddleOfAValue(int value)
    {
        var unsafeByte = (char)value;
        Assert.False(RequestHeaders.IsSafelisted("Accept", "a" + unsafeByte + "b"));
        Assert.False(RequestHeaders.IsSafelisted("Accept-Language", "a" + unsafeByte + "b"));
        Assert.False(RequestHeaders.IsSafelisted("Content-Type", "text/plain; a=" + unsafeByte + "b"));
    }

    [Fact]
    public void EveryOtherByteIsSafeInAccept()
    {
        for (var b = 0; b <= 0xFF; b++)
        {
            Assert.Equal(!UnsafeByteValues.Contains(b), RequestHeaders.IsSafelisted("Accept", "a" + (char)b + "b"));
        }
    }

    [Fact]
    public void AValueMayHave128Bytes()
    {
        Assert.True(RequestHeaders.IsSafelisted("Accept", new string('a', 128)));
        Assert.True(RequestHeaders.IsSafelisted("Accept", "  " + new string('a', 128) + "  "));
        Assert.False(RequestHeaders.IsSafelisted("Accept", new string('a', 129)));
    }

    [Fact]
    public void AllValuesMayHave1024Bytes()
    {
        var headers = Enumerable.Repeat(new HeaderField("Accept", new string('a', 128)), 8).ToList();
        Assert.Empty(RequestHeaders.GetUnsafeNames(headers));

        headers.Add(new HeaderField("Content-Language", "e"));
        Assert.Equal(["accept", "content-language"], RequestHeaders.GetUnsafeNames(headers).AsEnumerable());
    }

    [Fact]
    public void UnsafeNamesAreLowerCaseDistinctAndSortedByBytes()
    {
        HeaderField[] headers =
        [
            new("X-B", "1"), new("x-b", "2"), new("Authorization", "t"), new("X_A", "1"), new("Accept", "x"), new("Accept", "\"x\""),
            new("Cookie", "c=1"), new("Sec-Fetch-Site", "x"), new("X-HTTP-Method-Override", "TRACE"), new("no token", "x"), new("", "x"),
        ];

        Assert.Equal(["accept", "authorization", "x-b", "x_a"], RequestHeaders.GetUnsafeNames(headers).AsEnumerable());
    }

    [Theory]
    [InlineData("Content-Encoding", true)]
    [InlineData("content-language", true)]
    [InlineData("Content-Location", true)]
    [InlineData("CONTENT-TYPE", true)]
    [InlineData("Content-Length", false)]
    [InlineData("Content-Disposition", false)]
    [InlineData("Accept", false)]
    public void BodyHeaders(string name, bool expected) => Assert.Equal(expected, RequestHeaders.IsBodyHeader(name));

    [Theory]
    [InlineData("Authorization", true)]
    [InlineData("AUTHORIZATION", true)]
    [InlineData("Proxy-Authorization", false)]
    [InlineData("*", false)]
    public void NonWildcardNames(string name, bool expected) => Assert.Equal(expected, RequestHeaders.IsNonWildcard(name));
}
