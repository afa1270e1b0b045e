using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Protocol;
using FsCheck;
using FsCheck.Fluent;

namespace CorsAnalyzers.Core.Tests.Protocol;

/// <summary>What holds of every fetch, with and without Chromium's deviations.</summary>
[Trait("Category", "Long")]
public sealed class CorsFetchPropertyTests
{
    private const int Count = 5_000;

    private static readonly Gen<HeaderField> ResponseHeader = Gen.OneOf(
        Header("Access-Control-Allow-Origin", "*", FetchScene.Page, FetchScene.Page, "null", FetchScene.Page + "/", "*, *"),
        Header("access-control-allow-credentials", "true", "true", "True"),
        Header("Access-Control-Allow-Methods", "*", "PUT", "put", "PUT, PATCH", "\"PUT\""),
        Header("Access-Control-Allow-Headers", "*", "x-a", "X-A, Authorization", "x a"),
        Header("Access-Control-Expose-Headers", "*", "x-a", "x-a,,x-b", "x b"),
        Header("Access-Control-Max-Age", "600", "-1", "1e3"),
        Header("Location", "/next", "https://other.test/", "https://page.test/", "data:,x", ""),
        Header("X-A", "1"),
        Header("Set-Cookie", "a=b"));

    private static readonly Gen<CorsResponse> Response =
        from status in Gen.Elements(200, 200, 204, 301, 302, 303, 307, 308, 404, 421)
        from count in Gen.Choose(0, 6)
        from headers in Gen.ArrayOf(ResponseHeader, count)
        select new CorsResponse(status, headers);

    private static readonly Gen<HeaderField> RequestHeader =
        Gen.OneOf(Header("X-A", "1"), Header("Authorization", "t"), Header("DPR", "2"), Header("Cookie", "a"));

    private static readonly Gen<CorsRequest> Request =
        from origin in Gen.Elements(FetchScene.Page, FetchScene.Page, "null", "https://api.test")
        from method in Gen.Elements("GET", "POST", "put", "PATCH", "trace")
        from count in Gen.Choose(0, 2)
        from headers in Gen.ArrayOf(RequestHeader, count)
        from mode in Gen.Elements(Enum.GetValues<CredentialsMode>())
        from forced in Gen.Elements(false, false, true)
        select new CorsRequest(origin, method, headers, mode) { UsesCorsPreflight = forced };

    [Fact]
    public void HoldsOfEveryFetch() => PropertyCheck.ForAll(
        from request in Request
        from responses in Gen.ArrayOf(Response, 6)
        select new[] { (request, responses) },
        cases => Assert.All(cases, fetch =>
        {
            AssertSound(fetch.request, fetch.responses, BrowserDeviations.None);
            AssertSound(fetch.request, fetch.responses, ChromiumDeviations.All);
        }),
        Count);

    private static void AssertSound(CorsRequest request, CorsResponse[] responses, BrowserDeviations deviations)
    {
        var answered = new List<CorsResponse>();
        CorsResponse Serve(SentRequest sent)
        {
            answered.Add(responses[answered.Count % responses.Length]);
            return answered[^1];
        }

        var result = CorsFetch.Run(request, FetchScene.Api, Serve, deviations);

        Assert.Equal(answered.Count, result.Sent.Length);
        Assert.Equal(result.IsReadable, result.Response is not null);
        Assert.Equal(result.IsReadable ? answered[^1] : null, result.Response);
        Assert.Equal(result.Failure == FetchFailure.ForbiddenMethod, result.Sent.Length == 0);
        Assert.DoesNotContain("set-cookie", result.ReadableHeaders);
        Assert.True(result.IsReadable || result.ReadableHeaders.IsEmpty);
        Assert.All(result.Sent, sent =>
        {
            Assert.True(sent.Origin is null || sent.Origin == request.Origin || sent.Origin == "null");
            Assert.DoesNotContain(sent.Headers, header => header.Name == "Cookie");
            Assert.True(!sent.IsPreflight || (sent.Method == "OPTIONS" && !sent.HasCredentials));
            Assert.True(request.Credentials != CredentialsMode.Omit || !sent.HasCredentials);
        });

        // What is read across origins passed the check.
        if (result.IsReadable
            && result.Sent[^1] is { Origin: { } origin, Url: var url }
            && !url.StartsWith(origin, StringComparison.Ordinal))
            Assert.Equal(CorsCheckResult.Allowed, CorsCheck.Evaluate(CorsRequest.Get(origin, request.Credentials), result.Response!));
    }

    private static Gen<HeaderField> Header(string name, params string[] values) =>
        Gen.Elements(values).Select(value => new HeaderField(name, value));
}
