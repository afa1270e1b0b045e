using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Protocol;

public sealed class ResponseHeadersTests
{
    [Theory]
    [InlineData("Cache-Control")]
    [InlineData("content-language")]
    [InlineData("Content-Length")]
    [InlineData("CONTENT-TYPE")]
    [InlineData("Expires")]
    [InlineData("Last-Modified")]
    [InlineData("Pragma")]
    public void Safelisted(string name)
    {
        Assert.True(ResponseHeaders.IsSafelisted(name));
        Assert.False(ResponseHeaders.IsForbidden(name));
    }

    [Theory]
    [InlineData("ETag")]
    [InlineData("Location")]
    [InlineData("Content-Encoding")]
    [InlineData("")]
    public void NotSafelisted(string name) => Assert.False(ResponseHeaders.IsSafelisted(name));

    [Theory]
    [InlineData("Set-Cookie", true)]
    [InlineData("set-cookie2", true)]
    [InlineData("Set-Cookie3", false)]
    [InlineData("Cookie", false)]
    public void Forbidden(string name, bool expected) => Assert.Equal(expected, ResponseHeaders.IsForbidden(name));

    [Theory]
    [InlineData(null, CredentialsMode.Omit, "ETag", false)]
    [InlineData(null, CredentialsMode.Omit, "Expires", true)]
    [InlineData("X-A, etag", CredentialsMode.Include, "ETag", true)]
    [InlineData("*", CredentialsMode.Omit, "ETag", true)]
    [InlineData("*", CredentialsMode.Omit, "Authorization", true)]
    [InlineData("*", CredentialsMode.Omit, "Set-Cookie", false)]
    [InlineData("*", CredentialsMode.Include, "ETag", false)]
    [InlineData("*", CredentialsMode.Include, "*", true)]
    [InlineData("*, etag", CredentialsMode.Include, "ETag", true)]
    [InlineData("Set-Cookie", CredentialsMode.Include, "Set-Cookie", false)]
    [InlineData("\"etag\"", CredentialsMode.Omit, "ETag", false)]
    [InlineData("etag, a b", CredentialsMode.Omit, "ETag", false)]
    public void Readable(string? expose, CredentialsMode mode, string name, bool expected)
    {
        var response = new CorsResponse(200, expose is null ? [] : [new HeaderField("Access-Control-Expose-Headers", expose)]);

        Assert.Equal(expected, ResponseHeaders.IsReadable(CorsRequest.Get("https://a.example", mode), response, name));
    }

    [Theory]
    [InlineData("", CredentialsMode.Include, "expires")]
    [InlineData("x-a", CredentialsMode.Include, "expires x-a")]
    [InlineData("X-B, x-missing, Set-Cookie", CredentialsMode.Include, "expires x-b")]
    [InlineData("*", CredentialsMode.Include, "expires")]
    [InlineData("*", CredentialsMode.Omit, "access-control-expose-headers expires x-a x-b")]
    [InlineData("X-A, a b", CredentialsMode.Omit, "expires")]
    public void ReadableNames(string expose, CredentialsMode mode, string expected)
    {
        HeaderField[] headers =
        [
            new("X-B", "1"), new("X-A", "1"), new("x-a", "2"), new("Set-Cookie", "a=b"), new("Expires", "0"),
            new("Access-Control-Expose-Headers", expose),
        ];

        var names = ResponseHeaders.GetReadableNames(CorsRequest.Get("https://a.example", mode), new CorsResponse(200, headers));
        Assert.Equal(expected, string.Join(' ', names));
    }
}
