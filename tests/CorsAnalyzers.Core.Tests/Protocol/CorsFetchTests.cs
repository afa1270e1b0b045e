using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Protocol;
using static CorsAnalyzers.Core.Tests.TestSupport.FetchScene;

namespace CorsAnalyzers.Core.Tests.Protocol;

public sealed class CorsFetchTests
{
    [Theory]
    [InlineData("GET", "", "GET https://api.test/data https://page.test")]
    [InlineData("post", "Content-Type: text/plain", "POST https://api.test/data https://page.test")]
    [InlineData("put", "", "OPTIONS https://api.test/data https://page.test PUT; PUT https://api.test/data https://page.test")]
    [InlineData("patch", "", "OPTIONS https://api.test/data https://page.test patch; patch https://api.test/data https://page.test")]
    [InlineData(
        "GET",
        "X-B: 1|Authorization: t",
        "OPTIONS https://api.test/data https://page.test GET authorization,x-b; GET https://api.test/data https://page.test")]
    [InlineData("GET", "Cookie: a=b|Sec-X: 1|Host: a|X-HTTP-Method-Override: TRACE", "GET https://api.test/data https://page.test")]
    public void SimpleOrPreflighted(string method, string headers, string trace)
    {
        var request = Ask(method, headers.Split('|', StringSplitOptions.RemoveEmptyEntries));

        var result = new FetchScene().Run(request);

        Assert.True(result.IsReadable);
        Assert.Equal(trace, Trace(result));
        Assert.Equal(Preflight.IsNeeded(request), result.Preflight is not null);
        Assert.DoesNotContain(result.Sent[^1].Headers, header => RequestHeaders.IsForbidden(header.Name, header.Value));
    }

    [Theory]
    [InlineData("api.test", FetchFailure.InvalidUrl)]
    [InlineData("/data", FetchFailure.InvalidUrl)]
    [InlineData("data:,x", FetchFailure.InvalidUrl)]
    [InlineData("https://a b", FetchFailure.InvalidUrl)]
    [InlineData("https://me@api.test", FetchFailure.InvalidUrl)]
    [InlineData("https://:secret@api.test", FetchFailure.InvalidUrl)]
    [InlineData("", FetchFailure.InvalidUrl)]
    [InlineData("https://@api.test", FetchFailure.None)]
    [InlineData("https://:@api.test", FetchFailure.None)]
    public void UrlsThatAreNotFetched(string url, FetchFailure expected)
    {
        var result = new FetchScene().Run(Ask("GET"), url);

        Assert.Equal(expected, result.Failure);
        Assert.Equal(expected == FetchFailure.None ? 1 : 0, result.Sent.Length);
    }

    [Theory]
    [InlineData("trace", FetchFailure.ForbiddenMethod)]
    [InlineData("CONNECT", FetchFailure.ForbiddenMethod)]
    [InlineData("Track", FetchFailure.ForbiddenMethod)]
    [InlineData("GET IT", FetchFailure.ForbiddenMethod)]
    [InlineData("", FetchFailure.ForbiddenMethod)]
    public void MethodsThatAreNotSent(string method, FetchFailure expected)
    {
        var result = new FetchScene().Run(Ask(method));

        Assert.Equal(expected, result.Failure);
        Assert.Empty(result.Sent);
    }

    [Theory]
    [InlineData("X A", "1", FetchFailure.InvalidHeader)]
    [InlineData("", "1", FetchFailure.InvalidHeader)]
    [InlineData("X-A", "1\n2", FetchFailure.InvalidHeader)]
    [InlineData("X-A", "1\02", FetchFailure.InvalidHeader)]
    [InlineData("X-A", "\u0100", FetchFailure.InvalidHeader)]
    [InlineData("X-A", " \r\n1\xFF\t", FetchFailure.None)]
    [InlineData("X-A", "", FetchFailure.None)]
    public void HeadersThatAreNotSent(string name, string value, FetchFailure expected)
    {
        var request = new CorsRequest(Page, "GET", [new(name, value)], CredentialsMode.Omit);
        Assert.Equal(expected, new FetchScene().Run(request).Failure);
    }

    [Theory]
    [InlineData(CredentialsMode.Omit, "https://api.test/", false)]
    [InlineData(CredentialsMode.SameOrigin, "https://api.test/", false)]
    [InlineData(CredentialsMode.Include, "https://api.test/", true)]
    [InlineData(CredentialsMode.Omit, "https://page.test/", false)]
    [InlineData(CredentialsMode.SameOrigin, "https://page.test/", true)]
    [InlineData(CredentialsMode.Include, "https://page.test/", true)]
    public void Credentials(CredentialsMode mode, string url, bool expected)
    {
        var result = new FetchScene().Run(new CorsRequest(Page, "PUT", null, mode), url);

        Assert.Equal(expected, result.Sent[^1].HasCredentials);
        Assert.All(result.Sent.Where(sent => sent.IsPreflight), sent => Assert.False(sent.HasCredentials));
    }

    [Fact]
    public void OnItsOwnOriginAPageAsksNobody()
    {
        var scene = new FetchScene().Answer("https://page.test/x", 200, "X-A: 1", "Set-Cookie: a=b", "X-B: 1");

        var result = scene.Run(Ask("GET", "X-C: 1"), "https://PAGE.test:443/x#y");

        Assert.Equal("GET https://page.test/x -", Trace(result));
        Assert.Equal(["x-a", "x-b"], result.ReadableHeaders.AsEnumerable());
        Assert.Equal("DELETE https://page.test/x https://page.test", Trace(scene.Run(Ask("DELETE"), "https://page.test/x")));
    }

    [Fact]
    public void WithoutAnOriginThePageIsTheUrlsOwn()
    {
        var result = new FetchScene().Answer(Api, 200).Run(new CorsRequest(null, "PUT", null, CredentialsMode.SameOrigin));

        Assert.True(result.IsReadable);
        Assert.Equal("PUT https://api.test/data https://api.test", Trace(result));
        Assert.True(result.Sent[0].HasCredentials);
    }

    [Theory]
    [InlineData("null", "null", FetchFailure.None)]
    [InlineData("null", "*", FetchFailure.None)]
    [InlineData("null", "https://api.test", FetchFailure.CorsCheck)]
    [InlineData("https://page.test", "https://page.test/", FetchFailure.CorsCheck)]
    public void TheCheckComparesTheOriginThatIsSent(string origin, string allowed, FetchFailure expected)
    {
        var scene = new FetchScene().Answer(Api, 200, "Access-Control-Allow-Origin: " + allowed);

        var result = scene.Run(CorsRequest.Get(origin, CredentialsMode.Omit));

        Assert.Equal(expected, result.Failure);
        Assert.Equal(expected == FetchFailure.None, result.CorsCheck == CorsCheckResult.Allowed);
        Assert.Equal(expected == FetchFailure.None, result.Response is not null);
    }

    [Theory]
    [InlineData(201)]
    [InlineData(204)]
    [InlineData(205)]
    [InlineData(304)]
    [InlineData(300)]
    [InlineData(302)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(500)]
    public void EveryStatusIsRead(int status)
    {
        var result = new FetchScene().Admit(Api, status).Run(Ask("GET"));

        Assert.True(result.IsReadable);
        Assert.Equal(status, result.Response!.Status);
    }

    [Fact]
    public void ProxyAuthenticationAndSilenceAreNoAnswer()
    {
        Assert.Equal(FetchFailure.NoAnswer, new FetchScene().Admit(Api, 407).Run(Ask("GET")).Failure);
        Assert.Equal(FetchFailure.NoAnswer, new FetchScene().Admit("OPTIONS " + Api, 407).Run(Ask("PUT")).Failure);
        Assert.Equal(FetchFailure.NoAnswer, CorsFetch.Run(Ask("GET"), Api, static _ => null).Failure);
    }

    [Fact]
    public void AMisdirectedRequestIsSentOnceMore()
    {
        var result = new FetchScene().Admit(Api, 421).Run(Ask("GET"));

        Assert.Equal(2, result.Sent.Length);
        Assert.Equal(421, result.Response!.Status);
        Assert.Equal(2, new FetchScene().Admit("OPTIONS " + Api, 421).Run(Ask("PUT")).Sent.Length);
    }

    [Theory]
    [InlineData("PUT", CredentialsMode.Omit, "Access-Control-Allow-Methods: put", PreflightVerdict.MethodNotAllowed)]
    [InlineData("PUT", CredentialsMode.Omit, "Access-Control-Allow-Methods: *", PreflightVerdict.Allowed)]
    [InlineData("PUT", CredentialsMode.Include, "Access-Control-Allow-Methods: *", PreflightVerdict.MethodNotAllowed)]
    [InlineData("PUT", CredentialsMode.Include, "Access-Control-Allow-Methods: GET, PUT", PreflightVerdict.Allowed)]
    [InlineData("PUT", CredentialsMode.Omit, "Access-Control-Allow-Methods: \"PUT\"", PreflightVerdict.InvalidList)]
    public void ARefusedPreflightEndsTheFetch(string method, CredentialsMode mode, string header, PreflightVerdict expected)
    {
        var result = new FetchScene().Admit("OPTIONS " + Api, 204, header).Run(new CorsRequest(Page, method, null, mode));

        Assert.Equal(expected, result.Preflight!.Verdict);
        Assert.Equal(expected == PreflightVerdict.Allowed ? FetchFailure.None : FetchFailure.Preflight, result.Failure);
        Assert.Equal(expected == PreflightVerdict.Allowed ? 2 : 1, result.Sent.Length);
    }

    [Fact]
    public void ARedirectedPreflightFails()
    {
        var result = new FetchScene().Redirect("OPTIONS " + Api, 307, "/other").Run(Ask("PUT"));

        Assert.Equal(FetchFailure.Preflight, result.Failure);
        Assert.Equal(PreflightVerdict.Redirect, result.Preflight!.Verdict);
        Assert.Single(result.Sent);
    }

    [Theory]
    [InlineData(CredentialsMode.Omit, "x-a", "content-type x-a")]
    [InlineData(
        CredentialsMode.Omit,
        "*",
        "access-control-allow-credentials access-control-allow-origin access-control-expose-headers content-type x-a x-b")]
    [InlineData(CredentialsMode.Include, "*", "content-type")]
    [InlineData(CredentialsMode.Include, "*, X-B, Set-Cookie", "content-type x-b")]
    [InlineData(CredentialsMode.Omit, "x-a, x b", "content-type")]
    [InlineData(CredentialsMode.Omit, "x-a,,", "content-type x-a")]
    public void ReadableHeaders(CredentialsMode mode, string exposed, string expected)
    {
        var scene = new FetchScene().Admit(
            Api,
            200,
            "Access-Control-Expose-Headers: " + exposed,
            "X-B: 1",
            "X-A: 1",
            "x-a: 2",
            "Content-Type: text/plain",
            "Set-Cookie: a=b");

        Assert.Equal(expected, string.Join(' ', scene.Run(CorsRequest.Get(Page, mode)).ReadableHeaders));
    }
}
