using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Protocol;

public sealed class MethodsTests
{
    [Theory]
    [InlineData("GET", true)]
    [InlineData("HEAD", true)]
    [InlineData("POST", true)]
    [InlineData("get", false)]
    [InlineData("PUT", false)]
    [InlineData("OPTIONS", false)]
    [InlineData("", false)]
    public void Safelisted(string method, bool expected) => Assert.Equal(expected, Methods.IsSafelisted(method));

    [Theory]
    [InlineData("CONNECT", true)]
    [InlineData("trace", true)]
    [InlineData("Track", true)]
    [InlineData("TRACE ", false)]
    [InlineData("GET", false)]
    public void Forbidden(string method, bool expected) => Assert.Equal(expected, Methods.IsForbidden(method));

    [Theory]
    [InlineData("delete", "DELETE")]
    [InlineData("Get", "GET")]
    [InlineData("head", "HEAD")]
    [InlineData("options", "OPTIONS")]
    [InlineData("pOST", "POST")]
    [InlineData("put", "PUT")]
    [InlineData("PUT", "PUT")]
    [InlineData("patch", "patch")]
    [InlineData("Patch", "Patch")]
    [InlineData("query", "query")]
    [InlineData("po\u017Ft", "po\u017Ft")]
    public void Normalized(string method, string expected) => Assert.Equal(expected, Methods.Normalize(method));
}
