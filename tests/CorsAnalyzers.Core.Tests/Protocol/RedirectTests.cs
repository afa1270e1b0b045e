using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Protocol;
using static CorsAnalyzers.Core.Tests.TestSupport.FetchScene;

namespace CorsAnalyzers.Core.Tests.Protocol;

/// <summary>Redirects in <see cref="CorsFetch"/>: Fetch Standard §4.5.</summary>
public sealed class RedirectTests
{
    private const string Own = "https://page.test/start";
    private const string Second = "https://api.test/second";
    private const string Other = "https://other.test/third";

    [Theory]
    [InlineData(301, "GET", "GET")]
    [InlineData(301, "HEAD", "HEAD")]
    [InlineData(301, "POST", "GET")]
    [InlineData(301, "PUT", "PUT")]
    [InlineData(301, "patch", "patch")]
    [InlineData(302, "POST", "GET")]
    [InlineData(302, "DELETE", "DELETE")]
    [InlineData(303, "GET", "GET")]
    [InlineData(303, "HEAD", "HEAD")]
    [InlineData(303, "POST", "GET")]
    [InlineData(303, "PUT", "GET")]
    [InlineData(303, "patch", "GET")]
    [InlineData(307, "POST", "POST")]
    [InlineData(307, "PUT", "PUT")]
    [InlineData(308, "POST", "POST")]
    [InlineData(308, "DELETE", "DELETE")]
    public void TheMethodMayChangeAndTheBodysHeadersGoWithIt(int status, string method, string expected)
    {
        string[] headers =
            ["content-type: text/plain", "Content-Language: de", "Content-Encoding: x", "Content-Location: x", "Authorization: t"];

        var result = new FetchScene().Redirect(Api, status, "second").Run(Ask(method, headers));

        Assert.True(result.IsReadable);
        Assert.Equal(expected, result.Sent[^1].Method);
        Assert.Equal(Second, result.Sent[^1].Url);
        Assert.Equal(method == expected ? headers.Length : 1, result.Sent[^1].Headers.Length);
        Assert.Contains(result.Sent[^1].Headers, header => header.Name == "Authorization");
    }

    [Theory]
    [InlineData(200)]
    [InlineData(300)]
    [InlineData(304)]
    [InlineData(305)]
    public void OtherStatusesAreRead(int status)
    {
        var result = new FetchScene().Redirect(Api, status, Second).Run(Ask("GET"));

        Assert.Equal(status, result.Response!.Status);
        Assert.Single(result.Sent);
    }

    [Fact]
    public void ARedirectIsCheckedToo()
    {
        var result = new FetchScene().Answer(Api, 302, "Location: /second").Run(Ask("GET"));

        Assert.Equal((FetchFailure.CorsCheck, CorsCheckResult.AllowOriginMissing), (result.Failure, result.CorsCheck));
        Assert.Single(result.Sent);
    }

    [Fact]
    public void ThePagesOwnRedirectNeedsNoHeader()
    {
        var result = new FetchScene().Answer(Own, 302, "Location: " + Api).Run(Ask("GET", "X-A: 1", "Authorization: t"), Own);

        Assert.Equal(
            "GET https://page.test/start -; "
                + "OPTIONS https://api.test/data https://page.test GET x-a; GET https://api.test/data https://page.test",
            Trace(result));
        Assert.Equal(["X-A"], result.Sent[^1].Headers.Select(header => header.Name));
    }

    [Fact]
    public void BetweenForeignOriginsTheOriginIsNull()
    {
        var result = new FetchScene().Redirect(Api, 307, Other).Run(Ask("PUT", "Authorization: t"));

        Assert.Equal(
            "OPTIONS https://api.test/data https://page.test PUT authorization; PUT https://api.test/data https://page.test; "
                + "OPTIONS https://other.test/third null PUT; PUT https://other.test/third null",
            Trace(result));
        Assert.True(result.IsReadable);
    }

    [Fact]
    public void FromHttpToHttpsTheOriginIsNull()
    {
        const string Plain = "http://api.test/data";
        var request = new CorsRequest("http://page.test", "PUT", null, CredentialsMode.Omit);

        var scene = new FetchScene().Redirect(Plain, 307, Api)
            .Answer("OPTIONS " + Api, 204, "Access-Control-Allow-Origin: http://page.test");

        var result = scene.Run(request, Plain);

        Assert.Equal((FetchFailure.Preflight, CorsCheckResult.OriginMismatch), (result.Failure, result.CorsCheck));
        Assert.Equal("null", result.Sent[^1].Origin);
    }

    [Fact]
    public void BackHomeTheAnswerIsStillForeign()
    {
        var scene = new FetchScene().Redirect(Api, 302, Own).Answer(Own, 200);

        var result = scene.Run(new CorsRequest(Page, "GET", null, CredentialsMode.SameOrigin));

        Assert.Equal("GET https://api.test/data https://page.test; GET https://page.test/start null", Trace(result));
        Assert.Equal(FetchFailure.CorsCheck, result.Failure);
        Assert.False(result.Sent[^1].HasCredentials);
    }

    [Fact]
    public void WithinOneForeignOriginTheOriginStays()
    {
        var result = new FetchScene().Redirect(Api, 302, "//API.test:443/second").Run(Ask("GET", "Authorization: t"));

        Assert.Equal("GET https://api.test/second https://page.test", Trace(result).Split("; ")[^1]);
        Assert.Equal(["Authorization"], result.Sent[^1].Headers.Select(header => header.Name));
    }

    [Fact]
    public void OnceNullTheOriginStaysNull()
    {
        var result = new FetchScene().Redirect(Api, 302, Other).Redirect(Other, 302, "/fourth").Run(Ask("GET"));

        Assert.Equal("GET https://other.test/fourth null", Trace(result).Split("; ")[^1]);
    }

    [Fact]
    public void EachRedirectedRequestIsPreflightedAnew()
    {
        var scene = new FetchScene().Redirect(Api, 308, Second).Admit("OPTIONS " + Second, 204, "Access-Control-Allow-Methods: GET");

        var result = scene.Run(Ask("PUT"));

        Assert.Equal(FetchFailure.Preflight, result.Failure);
        Assert.Equal(["OPTIONS", "PUT", "OPTIONS"], result.Sent.Select(sent => sent.Method));
    }

    [Theory]
    [InlineData(Api, "data:,x", false)]
    [InlineData(Api, "ftp://api.test/", false)]
    [InlineData(Api, "https://a b/", false)]
    [InlineData(Api, "https://api.test:99999/", false)]
    [InlineData(Api, "https://me:secret@api.test/", false)]
    [InlineData(Api, "https://me@page.test/", false)]
    [InlineData(Api, "https://:@api.test/", true)]
    [InlineData(Own, "https://me:secret@api.test/", false)]
    [InlineData(Own, "https://me:secret@page.test/", true)]
    public void LocationsThatAreFollowed(string start, string location, bool expected)
    {
        var result = new FetchScene().Redirect(start, 302, location).Run(Ask("GET"), start);

        Assert.Equal(expected ? FetchFailure.None : FetchFailure.Redirect, result.Failure);
        Assert.Equal(expected ? 2 : 1, result.Sent.Length);
    }

    [Fact]
    public void SeveralLocationsAreNotFollowed()
    {
        var result = new FetchScene().Admit(Api, 302, "Location: /a", "Location: /a").Run(Ask("GET"));
        Assert.Equal(FetchFailure.Redirect, result.Failure);
    }

    [Fact]
    public void AnEmptyLocationIsTheSameUrl()
    {
        var result = new FetchScene().Redirect(Api, 302, "").Run(Ask("GET"));
        Assert.Equal((FetchFailure.Redirect, CorsFetch.RedirectLimit + 1), (result.Failure, result.Sent.Length));
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void TwentyAreFollowed(int count, bool expected)
    {
        var scene = new FetchScene();
        for (var i = 0; i < count; i++)
            scene.Redirect($"https://api.test/{i}", 302, $"/{i + 1}");

        var result = scene.Run(Ask("GET"), "https://api.test/0");

        Assert.Equal(expected, result.IsReadable);
        Assert.Equal(21, result.Sent.Length);
    }
}
