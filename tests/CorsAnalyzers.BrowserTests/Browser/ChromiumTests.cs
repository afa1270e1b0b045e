using Microsoft.AspNetCore.Http;

namespace CorsAnalyzers.BrowserTests.Browser;

/// <summary>The browser is the judge in other tests: here it is shown to be a fair one.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ChromiumTests(BrowserFixture fixture)
{
    private const string Reader = "https://reader.test";

    [BrowserFact]
    public async Task GivesTheReasonOfEveryFetchOnOnePage()
    {
        using var api = fixture.Hosts.Attach("api.test", static context =>
        {
            var allowOrigin = context.Request.Query["origin"];
            context.Response.Headers.AccessControlAllowOrigin = allowOrigin;
            context.Response.Headers.AccessControlAllowCredentials = context.Request.Query["credentials"];
            return context.Response.WriteAsync("read " + allowOrigin);
        });
        await using var user = await fixture.Browser.NewUserAsync();
        var cases = new (string Answer, bool WithCredentials, FetchOutcome Expected)[]
        {
            ("?origin=*", false, FetchOutcome.Readable("read *")),
            ("?origin=*", true, FetchOutcome.Blocked("WildcardOriginNotAllowed")),
            ("?", false, FetchOutcome.Blocked("MissingAllowOriginHeader")),
            ($"?origin={Reader}", false, FetchOutcome.Readable($"read {Reader}")),
            ($"?origin={Reader}", true, FetchOutcome.Blocked("InvalidAllowCredentials")),
            ($"?origin={Reader}&credentials=True", true, FetchOutcome.Blocked("InvalidAllowCredentials")),
            ($"?origin={Reader}&credentials=true", true, FetchOutcome.Readable($"read {Reader}")),
            ("?origin=https://other.test", false, FetchOutcome.Blocked("AllowOriginMismatch")),
            ($"?origin={Reader}/", false, FetchOutcome.Blocked("AllowOriginMismatch")),
            ($"?origin={Reader},https://other.test", false, FetchOutcome.Blocked("MultipleAllowOriginValues")),
            ("?origin=nonsense", false, FetchOutcome.Blocked("InvalidAllowOriginValue")),
        };

        foreach (var (answer, withCredentials, expected) in cases.Concat(cases.Reverse()))
        {
            var fetch = new CrossOriginFetch("https://api.test/" + answer) { WithCredentials = withCredentials };
            Assert.Equal(expected, await user.FetchFromAsync(Reader, fetch));
        }
    }

    [BrowserFact]
    public async Task ANetworkErrorIsNotTakenForCors()
    {
        using var api = fixture.Hosts.Attach("api.test", static context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        await using var user = await fixture.Browser.NewUserAsync();

        var outcome = await user.FetchFromAsync(Reader, new("https://api.test/"));
        Assert.StartsWith("net::ERR_", outcome.Error);
    }

    [BrowserFact]
    public async Task SendsThirdPartyCookiesButNotLaxOnes()
    {
        using var api = fixture.Hosts.Attach("api.test", AnswerCookies);
        await using var user = await fixture.Browser.NewUserAsync();
        await user.VisitAsync("https://api.test/log-in");

        var fetch = new CrossOriginFetch("https://api.test/") { WithCredentials = true };
        Assert.Equal(FetchOutcome.Readable("none=alice"), await user.FetchFromAsync(Reader, fetch));
        Assert.Equal(FetchOutcome.Readable("none=alice; lax=alice"), await user.FetchFromAsync("https://neighbour.api.test", fetch));
        Assert.Equal(FetchOutcome.Readable(""), await user.FetchFromAsync(Reader, fetch with { WithCredentials = false }));
    }

    [BrowserFact]
    public async Task UsersShareNothing()
    {
        using var api = fixture.Hosts.Attach("api.test", AnswerCookies);
        await using var alice = await fixture.Browser.NewUserAsync();
        await using var bob = await fixture.Browser.NewUserAsync();
        await alice.VisitAsync("https://api.test/log-in");

        var fetch = new CrossOriginFetch("https://api.test/") { WithCredentials = true };
        Assert.Equal(FetchOutcome.Readable("none=alice"), await alice.FetchFromAsync(Reader, fetch));
        Assert.Equal(FetchOutcome.Readable(""), await bob.FetchFromAsync(Reader, fetch));
    }

    private static Task AnswerCookies(HttpContext context)
    {
        if (context.Request.Path == "/log-in")
        {
            context.Response.Cookies.Append("none", "alice", new() { SameSite = SameSiteMode.None, Secure = true });
            context.Response.Cookies.Append("lax", "alice", new() { SameSite = SameSiteMode.Lax, Secure = true });
        }

        context.Response.Headers.AccessControlAllowOrigin = context.Request.Headers.Origin;
        context.Response.Headers.AccessControlAllowCredentials = "true";
        return context.Response.WriteAsync(context.Request.Headers.Cookie.ToString());
    }
}
