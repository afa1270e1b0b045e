using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Protocol;

public sealed class PreflightTests
{
    private const string Site = "https://a.example";

    [Theory]
    [InlineData("GET", "", "", false)]
    [InlineData("post", "Content-Type", "text/plain", false)]
    [InlineData("HEAD", "Accept-Language", "de", false)]
    [InlineData("POST", "Content-Type", "application/json", true)]
    [InlineData("GET", "Authorization", "t", true)]
    [InlineData("PUT", "", "", true)]
    [InlineData("patch", "", "", true)]
    [InlineData("OPTIONS", "", "", true)]
    [InlineData("GET", "Cookie", "a=b", false)]
    [InlineData("GET", "Range", "bytes=-5", true)]
    public void IsNeeded(string method, string name, string value, bool expected)
    {
        Assert.Equal(expected, Preflight.IsNeeded(Request(method, CredentialsMode.Omit, name, value)));
        Assert.False(Preflight.IsNeeded(new CorsRequest(null, method, [new(name, value)], CredentialsMode.Omit)));
    }

    [Fact]
    public void TheRequestAsksForMethodAndSortedNames()
    {
        HeaderField[] headers = [new("X-B", "1"), new("Authorization", "t"), new("Accept", "*/*")];
        var request = new CorsRequest(Site, "put", headers, CredentialsMode.Include);

        var preflight = Preflight.CreateRequest(request);

        Assert.Equal("PUT", preflight.RequestMethod);
        Assert.Equal(["authorization", "x-b"], preflight.RequestHeaders.AsEnumerable());
        Assert.Equal(
            [
                new("Access-Control-Request-Method", "PUT"),
                new("Access-Control-Request-Headers", "authorization,x-b"),
                new("Origin", Site),
            ],
            preflight.ToHeaders().AsEnumerable());
        Assert.DoesNotContain(
            Preflight.CreateRequest(CorsRequest.Get(Site)).ToHeaders(),
            header => header.Name == "Access-Control-Request-Headers");
    }

    [Theory]
    [InlineData(200, PreflightVerdict.Allowed)]
    [InlineData(204, PreflightVerdict.Allowed)]
    [InlineData(299, PreflightVerdict.Allowed)]
    [InlineData(199, PreflightVerdict.NotOkStatus)]
    [InlineData(300, PreflightVerdict.NotOkStatus)]
    [InlineData(301, PreflightVerdict.Redirect)]
    [InlineData(302, PreflightVerdict.Redirect)]
    [InlineData(303, PreflightVerdict.Redirect)]
    [InlineData(304, PreflightVerdict.NotOkStatus)]
    [InlineData(307, PreflightVerdict.Redirect)]
    [InlineData(308, PreflightVerdict.Redirect)]
    [InlineData(401, PreflightVerdict.NotOkStatus)]
    [InlineData(405, PreflightVerdict.NotOkStatus)]
    [InlineData(500, PreflightVerdict.NotOkStatus)]
    public void Statuses(int status, PreflightVerdict expected)
    {
        var response = new CorsResponse(status, [new("Access-Control-Allow-Origin", Site), new("Access-Control-Allow-Methods", "PUT")]);

        Assert.Equal(expected, Preflight.Evaluate(Request("PUT", CredentialsMode.Omit), response).Verdict);
    }

    [Theory]
    [InlineData(CredentialsMode.Include, "*", CorsCheckResult.WildcardWithCredentials)]
    [InlineData(CredentialsMode.Omit, "https://b.example", CorsCheckResult.OriginMismatch)]
    [InlineData(CredentialsMode.Include, Site, CorsCheckResult.CredentialsNotAllowed)]
    public void TheCorsCheckIsTheRequestsOwn(CredentialsMode mode, string allowOrigin, CorsCheckResult expected)
    {
        var response = new CorsResponse(204, [new("Access-Control-Allow-Origin", allowOrigin), new("Access-Control-Allow-Methods", "PUT")]);

        var result = Preflight.Evaluate(Request("PUT", mode), response);

        Assert.Equal(new PreflightResult(PreflightVerdict.CorsCheckFailed, expected), result);
        Assert.False(result.IsAllowed);
    }

    [Theory]
    [InlineData("PUT", CredentialsMode.Omit, "PUT", true)]
    [InlineData("put", CredentialsMode.Omit, "GET , PUT", true)]
    [InlineData("PUT", CredentialsMode.Omit, "put", false)]
    [InlineData("patch", CredentialsMode.Omit, "patch", true)]
    [InlineData("patch", CredentialsMode.Omit, "PATCH", false)]
    [InlineData("PATCH", CredentialsMode.Omit, "patch", false)]
    [InlineData("PUT", CredentialsMode.Omit, "*", true)]
    [InlineData("PUT", CredentialsMode.SameOrigin, "*", true)]
    [InlineData("PUT", CredentialsMode.Include, "*", false)]
    [InlineData("*", CredentialsMode.Include, "*", true)]
    [InlineData("POST", CredentialsMode.Include, "PUT", true)]
    [InlineData("POST", CredentialsMode.Include, null, true)]
    [InlineData("PUT", CredentialsMode.Omit, null, false)]
    [InlineData("PUT", CredentialsMode.Omit, "", false)]
    public void Allowing(string method, CredentialsMode mode, string? allowed, bool expected)
    {
        var result = Preflight.Evaluate(Request(method, mode), Answer(allowed, null));

        Assert.Equal(expected ? PreflightVerdict.Allowed : PreflightVerdict.MethodNotAllowed, result.Verdict);
        Assert.Equal(expected ? null : Methods.Normalize(method), result.Name);
    }

    [Theory]
    [InlineData("X-A", CredentialsMode.Omit, "x-a", null)]
    [InlineData("x-a", CredentialsMode.Include, "X-B,X-A", null)]
    [InlineData("X-A", CredentialsMode.Omit, "X-B", "x-a")]
    [InlineData("X-A", CredentialsMode.Omit, null, "x-a")]
    [InlineData("X-A", CredentialsMode.Omit, "*", null)]
    [InlineData("X-A", CredentialsMode.Include, "*", "x-a")]
    [InlineData("*", CredentialsMode.Include, "*", null)]
    [InlineData("Authorization", CredentialsMode.Omit, "*", "authorization")]
    [InlineData("Authorization", CredentialsMode.Omit, "*, Authorization", null)]
    [InlineData("Authorization", CredentialsMode.Include, "authorization", null)]
    [InlineData("Content-Type", CredentialsMode.Omit, "content-type", null)]
    public void AllowingHeaders(string name, CredentialsMode mode, string? allowed, string? refused)
    {
        var result = Preflight.Evaluate(Request("GET", mode, name, "application/json"), Answer(null, allowed));

        Assert.Equal(refused is null ? PreflightVerdict.Allowed : PreflightVerdict.HeaderNotAllowed, result.Verdict);
        Assert.Equal(refused, result.Name);
    }

    [Theory]
    [InlineData("PUT, a b", null, "Access-Control-Allow-Methods")]
    [InlineData("\"PUT\"", null, "Access-Control-Allow-Methods")]
    [InlineData("PUT", "\"x-a, x-b\"", "Access-Control-Allow-Headers")]
    [InlineData("PUT", "x-a:", "Access-Control-Allow-Headers")]
    public void ListsMustParse(string methods, string? headers, string invalid) =>
        Assert.Equal(
            new PreflightResult(PreflightVerdict.InvalidList, Name: invalid),
            Preflight.Evaluate(Request("PUT", CredentialsMode.Omit), Answer(methods, headers)));

    [Fact]
    public void ListsMayBeSpreadOverHeaders()
    {
        var response = new CorsResponse(
            200,
            [
                new("Access-Control-Allow-Origin", Site),
                new("Access-Control-Allow-Methods", "GET"),
                new("access-control-allow-methods", "PUT"),
            ]);

        Assert.True(Preflight.Evaluate(Request("PUT", CredentialsMode.Omit), response).IsAllowed);
    }

    [Theory]
    [InlineData("600", 600)]
    [InlineData(" 0 ", 0)]
    [InlineData("007", 7)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("99999999999999999999", int.MaxValue)]
    [InlineData("0.5", 5)]
    [InlineData("-1", 5)]
    [InlineData("+1", 5)]
    [InlineData("", 5)]
    [InlineData("1, 2", 5)]
    [InlineData("\u0661", 5)]
    public void MaxAges(string value, int seconds)
    {
        var response = new CorsResponse(200, [new("Access-Control-Allow-Origin", Site), new("Access-Control-Max-Age", value)]);

        Assert.Equal(seconds, MaxAge.FromResponse(response));
        Assert.Equal(seconds, Preflight.Evaluate(Request("GET", CredentialsMode.Omit), response).MaxAgeSeconds);
    }

    [Theory]
    [InlineData("600", true, 600)]
    [InlineData("\t0\n", true, 0)]
    [InlineData("2147483648", true, int.MaxValue)]
    [InlineData("1e3", false, 0)]
    [InlineData("600s", false, 0)]
    [InlineData("6 00", false, 0)]
    [InlineData("-1", false, 0)]
    [InlineData("", false, 0)]
    [InlineData(null, false, 0)]
    public void DeltaSeconds(string? value, bool isValid, int expected)
    {
        Assert.Equal(isValid, MaxAge.TryParse(value, out var seconds));
        Assert.Equal(expected, seconds);
    }

    /// <summary>The use-CORS-preflight flag asks for a preflight, and an answer without a list of methods admits it.</summary>
    [Theory]
    [InlineData("GET", null, true)]
    [InlineData("POST", "", true)]
    [InlineData("PUT", null, true)]
    [InlineData("PUT", "", false)]
    [InlineData("PUT", "GET", false)]
    public void APreflightMayBeForced(string method, string? methods, bool expected)
    {
        var request = new CorsRequest(Site, method, [], CredentialsMode.Include) { UsesCorsPreflight = true };

        Assert.True(Preflight.IsNeeded(request));
        Assert.Equal(expected, Preflight.Evaluate(request, Answer(methods, null)).IsAllowed);
    }

    [Fact]
    public void MaxAgeIsFiveSecondsWhereMissingOrDoubled()
    {
        var doubled = new CorsResponse(200, [new("Access-Control-Max-Age", "9"), new("Access-Control-Max-Age", "9")]);
        Assert.Equal(5, MaxAge.FromResponse(new CorsResponse(200, [])));
        Assert.Equal(5, MaxAge.FromResponse(doubled));
    }

    [Fact]
    public void BrowsersLimitTheMaxAge()
    {
        Assert.Equal(7200, MaxAge.Limit(100_000, MaxAge.ChromiumLimitSeconds));
        Assert.Equal(86400, MaxAge.Limit(100_000, MaxAge.FirefoxLimitSeconds));
        Assert.Equal(600, MaxAge.Limit(100_000, MaxAge.WebKitLimitSeconds));
        Assert.Equal(60, MaxAge.Limit(60, MaxAge.WebKitLimitSeconds));
    }

    private static CorsRequest Request(string method, CredentialsMode mode, string name = "", string value = "") =>
        new(Site, method, name.Length == 0 ? [] : [new HeaderField(name, value)], mode);

    private static CorsResponse Answer(string? methods, string? headers)
    {
        var fields = new List<HeaderField> { new("Access-Control-Allow-Origin", Site), new("Access-Control-Allow-Credentials", "true") };
        if (methods is not null)
        {
            fields.Add(new("Access-Control-Allow-Methods", methods));
        }

        if (headers is not null)
        {
            fields.Add(new("Access-Control-Allow-Headers", headers));
        }

        return new CorsResponse(204, fields);
    }
}
