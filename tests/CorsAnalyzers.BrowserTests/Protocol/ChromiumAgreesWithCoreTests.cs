using CorsAnalyzers.BrowserTests.Browser;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.BrowserTests.Protocol;

/// <summary>
/// Core's CORS check and preflight against the browser's, verdict and reason. Where Chromium leaves the standard, the case says so.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class ChromiumAgreesWithCoreTests(BrowserFixture fixture)
{
    private static readonly CredentialsMode[] Modes = [CredentialsMode.Omit, CredentialsMode.Include];

    [BrowserFact]
    public async Task OnTheCorsCheck()
    {
        string?[] origins =
        [
            null, "*", CorsScript.Reader, CorsScript.Reader.ToUpperInvariant(), CorsScript.Reader + "/", CorsScript.Reader + ":443",
            "https://other.test", "http://reader.test", "null", $"{CorsScript.Reader}, https://other.test", "*, *",
        ];
        string?[] credentials = [null, "true", "True", "false", "true, true"];
        await using var script = new CorsScript(fixture);

        foreach (var mode in Modes)
        {
            foreach (var origin in origins)
            {
                foreach (var allowCredentials in mode == CredentialsMode.Include ? credentials : [null, "True"])
                {
                    var request = CorsRequest.Get(CorsScript.Reader, mode);
                    var answer = Response(
                        200,
                        (CorsHeaderNames.AccessControlAllowOrigin, origin),
                        (CorsHeaderNames.AccessControlAllowCredentials, allowCredentials));
                    await AssertAgreementAsync(script, request, preflight: null, answer, $"{mode}, {origin}, {allowCredentials}");
                }
            }
        }
    }

    [BrowserFact]
    public async Task OnTheMethodsOfAPreflight()
    {
        string?[] lists = [null, "*", "PUT", "put", "PATCH", "PUT, PATCH", "PUT,,PATCH", "\"PUT\"", "DELETE PUT"];
        await using var script = new CorsScript(fixture);

        foreach (var mode in Modes)
        {
            foreach (var method in new[] { "PUT", "put", "PATCH", "patch" })
            {
                foreach (var list in lists)
                {
                    var request = new CorsRequest(CorsScript.Reader, method, headers: null, mode);
                    var preflight = Admitting(204, (CorsHeaderNames.AccessControlAllowMethods, list));
                    await AssertAgreementAsync(script, request, preflight, Admitting(200), $"{mode}, {method}, {list}");
                }
            }
        }
    }

    [BrowserFact]
    public async Task OnTheHeadersOfAPreflight()
    {
        string?[] lists = [null, "*", "x-a", "X-A, Authorization", "*, Authorization", "Content-Type", "x a"];
        HeaderField[] headers =
        [
            new("X-A", "1"),
            new("Authorization", "Basic eDp5"),
            new("Content-Type", "application/json"),
            new("Accept", "text/csv"),
        ];
        await using var script = new CorsScript(fixture);

        foreach (var mode in Modes)
        {
            foreach (var header in headers)
            {
                foreach (var list in lists)
                {
                    // Chromium lets '*' cover Authorization; the standard (§4.8, "non-wildcard request-header name") does not.
                    if (header.Name == "Authorization" && list == "*" && mode == CredentialsMode.Omit)
                        continue;

                    var request = new CorsRequest(CorsScript.Reader, "GET", [header], mode);
                    var preflight = Admitting(204, (CorsHeaderNames.AccessControlAllowHeaders, list));
                    await AssertAgreementAsync(script, request, preflight, Admitting(200), $"{mode}, {header.Name}, {list}");
                }
            }
        }
    }

    [BrowserFact]
    public async Task OnThePreflightItself()
    {
        await using var script = new CorsScript(fixture);
        var request = new CorsRequest(CorsScript.Reader, "PUT", headers: null, CredentialsMode.Omit);
        var methods = (CorsHeaderNames.AccessControlAllowMethods, "PUT");

        foreach (var status in new[] { 200, 204, 299, 301, 302, 307, 400, 404, 405, 500 })
        {
            var preflight = Admitting(status, methods, ("Location", status / 100 == 3 ? "/elsewhere" : null));
            await AssertAgreementAsync(script, request, preflight, Admitting(200), $"{status}");
        }

        foreach (var origin in new[] { null, "*", "https://other.test" })
        {
            var preflight = Response(204, (CorsHeaderNames.AccessControlAllowOrigin, origin), methods);
            await AssertAgreementAsync(script, request, preflight, Admitting(200), $"{origin}");
        }
    }

    private static CorsResponse Admitting(int status, params (string Name, string? Value)[] headers) => Response(
        status,
        [
            (CorsHeaderNames.AccessControlAllowOrigin, CorsScript.Reader),
            (CorsHeaderNames.AccessControlAllowCredentials, "true"),
            .. headers,
        ]);

    private static CorsResponse Response(int status, params (string Name, string? Value)[] headers) => new(
        status,
        headers.Where(static header => header.Value is not null).Select(static header => new HeaderField(header.Name, header.Value!)));

    private static async Task AssertAgreementAsync(
        CorsScript script, CorsRequest request, CorsResponse? preflight, CorsResponse answer, string what)
    {
        var expected = CorsScript.Expected(request, preflight, answer);
        var actual = await script.FetchAsync(request, preflight, answer);
        Assert.True(expected == actual, $"{what}: Core says {expected}, Chromium {actual}.");
    }
}
