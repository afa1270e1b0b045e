using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Protocol;

public sealed class CorsCheckTests
{
    private const string Site = "https://a.example";

    [Theory]
    [InlineData(CredentialsMode.Omit, "*", null, CorsCheckResult.Allowed)]
    [InlineData(CredentialsMode.SameOrigin, "*", null, CorsCheckResult.Allowed)]
    [InlineData(CredentialsMode.Include, "*", null, CorsCheckResult.WildcardWithCredentials)]
    [InlineData(CredentialsMode.Include, "*", "true", CorsCheckResult.WildcardWithCredentials)]
    [InlineData(CredentialsMode.Omit, Site, null, CorsCheckResult.Allowed)]
    [InlineData(CredentialsMode.SameOrigin, Site, "false", CorsCheckResult.Allowed)]
    [InlineData(CredentialsMode.Include, Site, "true", CorsCheckResult.Allowed)]
    [InlineData(CredentialsMode.Include, " " + Site + "\t", " true ", CorsCheckResult.Allowed)]
    [InlineData(CredentialsMode.Include, Site, null, CorsCheckResult.CredentialsNotAllowed)]
    [InlineData(CredentialsMode.Include, Site, "True", CorsCheckResult.CredentialsNotAllowed)]
    [InlineData(CredentialsMode.Include, Site, "true, true", CorsCheckResult.CredentialsNotAllowed)]
    [InlineData(CredentialsMode.Include, Site, "1", CorsCheckResult.CredentialsNotAllowed)]
    [InlineData(CredentialsMode.Omit, Site + "/", null, CorsCheckResult.OriginMismatch)]
    [InlineData(CredentialsMode.Omit, "https://A.example", null, CorsCheckResult.OriginMismatch)]
    [InlineData(CredentialsMode.Omit, Site + ":443", null, CorsCheckResult.OriginMismatch)]
    [InlineData(CredentialsMode.Omit, "", null, CorsCheckResult.OriginMismatch)]
    [InlineData(CredentialsMode.Omit, "null", null, CorsCheckResult.OriginMismatch)]
    [InlineData(CredentialsMode.Omit, "\"*\"", null, CorsCheckResult.OriginMismatch)]
    [InlineData(CredentialsMode.Omit, Site + ", https://b.example", null, CorsCheckResult.AllowOriginMultiple)]
    [InlineData(CredentialsMode.Omit, "*, " + Site, null, CorsCheckResult.AllowOriginMultiple)]
    [InlineData(CredentialsMode.Omit, null, null, CorsCheckResult.AllowOriginMissing)]
    [InlineData(CredentialsMode.Include, null, "true", CorsCheckResult.AllowOriginMissing)]
    public void FollowsTheStandard(CredentialsMode mode, string? allowOrigin, string? allowCredentials, CorsCheckResult expected)
    {
        var headers = new List<HeaderField>();
        if (allowOrigin is not null)
        {
            headers.Add(new("access-control-allow-ORIGIN", allowOrigin));
        }

        if (allowCredentials is not null)
        {
            headers.Add(new("Access-Control-Allow-Credentials", allowCredentials));
        }

        Assert.Equal(expected, CorsCheck.Evaluate(CorsRequest.Get(Site, mode), new CorsResponse(200, headers)));
    }

    [Theory]
    [InlineData(Site, Site)]
    [InlineData("*", "*")]
    [InlineData(Site, "https://b.example")]
    public void TwoHeadersAreAList(string first, string second)
    {
        var response = new CorsResponse(200, [new("Access-Control-Allow-Origin", first), new("access-control-allow-origin", second)]);

        Assert.Equal(CorsCheckResult.AllowOriginMultiple, CorsCheck.Evaluate(CorsRequest.Get(Site, CredentialsMode.Omit), response));
    }

    [Fact]
    public void TwoCredentialsHeadersAreNotTrue()
    {
        var response = new CorsResponse(
            200,
            [
                new("Access-Control-Allow-Origin", Site),
                new("Access-Control-Allow-Credentials", "true"),
                new("Access-Control-Allow-Credentials", "true"),
            ]);

        Assert.Equal(CorsCheckResult.CredentialsNotAllowed, CorsCheck.Evaluate(CorsRequest.Get(Site), response));
    }

    [Fact]
    public void NullIsAnOriginLikeAnyOther()
    {
        var response = new CorsResponse(200, [new("Access-Control-Allow-Origin", "null"), new("Access-Control-Allow-Credentials", "true")]);

        Assert.Equal(CorsCheckResult.Allowed, CorsCheck.Evaluate(CorsRequest.Get("null"), response));
        Assert.Equal(CorsCheckResult.OriginMismatch, CorsCheck.Evaluate(CorsRequest.Get(null), response));
    }

    [Fact]
    public void TheStatusPlaysNoPart()
    {
        var response = new CorsResponse(500, [new("Access-Control-Allow-Origin", "*")]);

        Assert.Equal(CorsCheckResult.Allowed, CorsCheck.Evaluate(CorsRequest.Get(Site, CredentialsMode.Omit), response));
    }
}
