using CorsAnalyzers.BrowserTests.Browser;
using CorsAnalyzers.BrowserTests.Hosting;

namespace CorsAnalyzers.BrowserTests.Rules;

/// <summary>CORS3001: a shared cache serves one origin's answer to another, whose browser refuses it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class EchoedOriginWithoutVaryTests(BrowserFixture fixture)
{
    private const string Shop = "https://shop.test";
    private const string Partner = "https://partner.test";
    private const string Evil = "https://evil.test";

    private const string Endpoints =
        """

        app.MapGet("/prices", (HttpResponse response) =>
        {
            response.Headers.CacheControl = "public, max-age=600";
            return "apples 3, pears 4";
        });

        app.Run();

        """;

    private static readonly RuleCase AllowList = new(
        "CORS3001",
        Before:
        """
        using Microsoft.Net.Http.Headers;

        string[] allowed = ["https://shop.test", "https://partner.test"];

        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();

        app.Use(async (context, next) =>
        {
            var origin = context.Request.Headers.Origin.ToString();
            if (allowed.Contains(origin))
            {
                context.Response.Headers[HeaderNames.AccessControlAllowOrigin] = origin;
                context.Response.Headers[HeaderNames.AccessControlAllowCredentials] = "true";
            }

            await next(context);
        });
        """ + Endpoints,
        After:
        """
        using Microsoft.Net.Http.Headers;

        string[] allowed = ["https://shop.test", "https://partner.test"];

        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();

        app.Use(async (context, next) =>
        {
            var origin = context.Request.Headers.Origin.ToString();
            context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
            if (allowed.Contains(origin))
            {
                context.Response.Headers[HeaderNames.AccessControlAllowOrigin] = origin;
                context.Response.Headers[HeaderNames.AccessControlAllowCredentials] = "true";
            }

            await next(context);
        });
        """ + Endpoints);

    private static readonly RuleCase Reflected = new(
        "CORS3001",
        Before:
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();

        app.Use((context, next) =>
        {
            context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers["Origin"];
            return next(context);
        });
        """ + Endpoints,
        After:
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();

        app.Use((context, next) =>
        {
            context.Response.Headers.Append("Vary", "Origin");
            context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers["Origin"];
            return next(context);
        });
        """ + Endpoints);

    private static readonly FetchOutcome Prices = FetchOutcome.Readable("apples 3, pears 4");
    private static readonly FetchOutcome OthersAnswer = FetchOutcome.Blocked("AllowOriginMismatch");
    private static readonly FetchOutcome NotAllowed = FetchOutcome.Blocked("MissingAllowOriginHeader");

    [BrowserFact]
    public async Task AllowListBefore_TheCacheServesOneOriginsAnswerToAnother()
    {
        Assert.Equal([Prices, OthersAnswer], await ReadAsync(AllowList.Before, withCredentials: true, Shop, Partner));
        Assert.Equal([Prices, OthersAnswer], await ReadAsync(AllowList.Before, withCredentials: false, Partner, Shop));
    }

    [BrowserFact]
    public async Task AllowListBefore_TheCacheServesAStrangersAnswerToAnAllowedOrigin() =>
        Assert.Equal([NotAllowed, NotAllowed], await ReadAsync(AllowList.Before, withCredentials: true, Evil, Shop));

    [BrowserFact]
    public async Task AllowListAfter_EveryOriginGetsItsOwnAnswer()
    {
        var repaired = await AllowList.RepairAsync();
        Assert.Equal(
            [NotAllowed, Prices, Prices, NotAllowed],
            await ReadAsync(repaired, withCredentials: true, Evil, Shop, Partner, Evil));
        Assert.Equal([Prices, Prices], await ReadAsync(repaired, withCredentials: false, Partner, Shop));
    }

    [BrowserFact]
    public async Task ReflectedBefore_TheCacheServesOneOriginsAnswerToAnother() =>
        Assert.Equal([Prices, OthersAnswer], await ReadAsync(Reflected.Before, withCredentials: false, Shop, Partner));

    [BrowserFact]
    public async Task ReflectedAfter_EveryOriginGetsItsOwnAnswer() =>
        Assert.Equal(
            [Prices, Prices, Prices],
            await ReadAsync(await Reflected.RepairAsync(), withCredentials: false, Shop, Partner, Shop));

    /// <summary>
    /// What each origin's visitor reads through one cache, in this order. Each has a browser of their own: only the shared cache is shared.
    /// </summary>
    private async Task<FetchOutcome[]> ReadAsync(string source, bool withCredentials, params string[] origins)
    {
        await using var api = await fixture.ServeAsync("api.shop.test", source);
        using var cache = new SharedCache(fixture.Hosts, "cdn.shop.test", upstream: "api.shop.test");
        var outcomes = new List<FetchOutcome>();
        foreach (var origin in origins)
        {
            await using var visitor = await fixture.Browser.NewUserAsync();
            outcomes.Add(await visitor.FetchFromAsync(origin, new("https://cdn.shop.test/prices") { WithCredentials = withCredentials }));
        }

        return [.. outcomes];
    }
}
