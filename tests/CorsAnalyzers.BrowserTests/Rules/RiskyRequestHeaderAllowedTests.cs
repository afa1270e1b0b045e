using CorsAnalyzers.BrowserTests.Browser;

namespace CorsAnalyzers.BrowserTests.Rules;

/// <summary>CORS3004: a page of another origin sends a header that steers the server, and the server follows.</summary>
[Collection(BrowserCollection.Name)]
public sealed class RiskyRequestHeaderAllowedTests(BrowserFixture fixture)
{
    private const string ProductEndpoints =
        """

        var products = new List<string> { "apples", "pears" };
        app.MapGet("/products", () => string.Join(", ", products));
        app.MapPost("/products", (HttpRequest request) => "thank you");
        app.MapDelete("/products", () =>
        {
            products.Clear();
            return "all gone";
        });

        app.Run();

        """;

    private const string ReportEndpoints =
        """

        app.MapGet("/report", (HttpContext context) =>
            context.Connection.RemoteIpAddress is { } address && System.Net.IPNetwork.Parse("10.0.0.0/8").Contains(address)
                ? "internal figures"
                : "not from outside");

        app.Run();

        """;

    private const string CartEndpoints =
        """

        var carts = new Dictionary<string, string> { ["alice"] = "apples" };
        app.MapGet("/log-in", (HttpResponse response) =>
            response.Cookies.Append("session", "alice", new CookieOptions { Secure = true, SameSite = SameSiteMode.None }));
        app.MapGet("/cart", (HttpRequest request) => carts.GetValueOrDefault(request.Cookies["session"] ?? "", "nothing"));
        app.MapDelete("/cart", (HttpRequest request) => carts.Remove(request.Cookies["session"] ?? "") ? "emptied" : "please log in");

        app.Run();

        """;

    // Only GET and POST are admitted across origins; the header turns a POST into a DELETE behind the CORS check.
    private static readonly RuleCase MethodOverride = new(
        "CORS3004",
        Before:
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy
            .AllowAnyOrigin()
            .WithMethods("GET", "POST")
            .WithHeaders("Content-Type", "X-HTTP-Method-Override")));

        var app = builder.Build();
        app.UseHttpMethodOverride();
        app.UseRouting();
        app.UseCors();
        """ + ProductEndpoints,
        After:
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy
            .AllowAnyOrigin()
            .WithMethods("GET", "POST")
            .WithHeaders("Content-Type")));

        var app = builder.Build();
        app.UseHttpMethodOverride();
        app.UseRouting();
        app.UseCors();
        """ + ProductEndpoints);

    // The partner may look at a customer's cart, and is admitted with her cookie. The risky header is the only one listed.
    private static readonly RuleCase MethodOverrideWithCredentials = new(
        "CORS3004",
        Before:
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddPolicy("Partner", policy =>
        {
            policy.WithOrigins("https://partner.test").AllowCredentials();
            policy.WithMethods("GET");
            policy.WithHeaders("X-HTTP-Method-Override");
        }));

        var app = builder.Build();
        app.UseHttpMethodOverride();
        app.UseRouting();
        app.UseCors("Partner");
        """ + CartEndpoints,
        After:
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddPolicy("Partner", policy =>
        {
            policy.WithOrigins("https://partner.test").AllowCredentials();
            policy.WithMethods("GET");
        }));

        var app = builder.Build();
        app.UseHttpMethodOverride();
        app.UseRouting();
        app.UseCors("Partner");
        """ + CartEndpoints);

    private static readonly RuleCase ForwardedFor = new(
        "CORS3004",
        Before:
        """
        using Microsoft.AspNetCore.HttpOverrides;

        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor });

        app.Use(async (context, next) =>
        {
            context.Response.Headers["Access-Control-Allow-Origin"] = "*";
            context.Response.Headers["Access-Control-Allow-Headers"] = "Content-Type, X-Forwarded-For, X-Requested-With";
            if (HttpMethods.IsOptions(context.Request.Method))
            {
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return;
            }

            await next(context);
        });
        """ + ReportEndpoints,
        After:
        """
        using Microsoft.AspNetCore.HttpOverrides;

        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor });

        app.Use(async (context, next) =>
        {
            context.Response.Headers["Access-Control-Allow-Origin"] = "*";
            context.Response.Headers["Access-Control-Allow-Headers"] = "Content-Type, X-Requested-With";
            if (HttpMethods.IsOptions(context.Request.Method))
            {
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return;
            }

            await next(context);
        });
        """ + ReportEndpoints);

    private static readonly CrossOriginFetch Cart = new("https://api.shop.test/cart") { WithCredentials = true };
    private static readonly CrossOriginFetch Products = new("http://api.shop.test/products");
    private static readonly CrossOriginFetch Report = new("http://api.shop.test/report");

    private static readonly CrossOriginFetch DisguisedDelete = AsDisguisedDelete(Products);

    private static readonly CrossOriginFetch ReportFromInside = Report with
    {
        Headers = new Dictionary<string, string> { ["X-Forwarded-For"] = "10.1.2.3" },
    };

    [BrowserFact]
    public async Task MethodOverrideBefore_AStrangerDeletesThoughDeleteIsNotAllowed()
    {
        await using var api = await fixture.ServeAsync("api.shop.test", MethodOverride.Before);
        await using var visitor = await fixture.Browser.NewUserAsync();

        Assert.Equal(
            FetchOutcome.Blocked("MethodDisallowedByPreflightResponse"),
            await visitor.FetchFromAsync("http://evil.test", Products with { Method = "DELETE" }));
        Assert.Equal(FetchOutcome.Readable("apples, pears"), await visitor.FetchFromAsync("http://evil.test", Products));
        Assert.Equal(FetchOutcome.Readable("all gone"), await visitor.FetchFromAsync("http://evil.test", DisguisedDelete));
        Assert.Equal(FetchOutcome.Readable(""), await visitor.FetchFromAsync("http://evil.test", Products));
    }

    [BrowserFact]
    public async Task MethodOverrideAfter_NothingIsDeletedAndTheRestWorks()
    {
        await using var api = await fixture.ServeAsync("api.shop.test", await MethodOverride.RepairAsync());
        await using var visitor = await fixture.Browser.NewUserAsync();

        Assert.Equal(
            FetchOutcome.Blocked("HeaderDisallowedByPreflightResponse"),
            await visitor.FetchFromAsync("http://evil.test", DisguisedDelete));
        Assert.Equal(FetchOutcome.Readable("apples, pears"), await visitor.FetchFromAsync("http://evil.test", Products));
        var post = Products with { Method = "POST", Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" } };
        Assert.Equal(FetchOutcome.Readable("thank you"), await visitor.FetchFromAsync("http://shop.test", post));
    }

    [BrowserFact]
    public async Task MethodOverrideWithCredentialsBefore_APartnerEmptiesTheCartOfWhoIsLoggedIn()
    {
        await using var api = await fixture.ServeAsync("api.shop.test", MethodOverrideWithCredentials.Before);
        await using var alice = await fixture.Browser.NewUserAsync();
        await alice.VisitAsync("https://api.shop.test/log-in");

        Assert.Equal(
            FetchOutcome.Blocked("MethodDisallowedByPreflightResponse"),
            await alice.FetchFromAsync("https://partner.test", Cart with { Method = "DELETE" }));
        Assert.Equal(
            FetchOutcome.Readable("please log in"),
            await alice.FetchFromAsync("https://partner.test", AsDisguisedDelete(Cart) with { WithCredentials = false }));
        Assert.Equal(FetchOutcome.Readable("apples"), await alice.FetchFromAsync("https://partner.test", Cart));
        Assert.Equal(FetchOutcome.Readable("emptied"), await alice.FetchFromAsync("https://partner.test", AsDisguisedDelete(Cart)));
        Assert.Equal(FetchOutcome.Readable("nothing"), await alice.FetchFromAsync("https://partner.test", Cart));
    }

    [BrowserFact]
    public async Task MethodOverrideWithCredentialsAfter_ThePartnerLooksOnly()
    {
        await using var api = await fixture.ServeAsync("api.shop.test", await MethodOverrideWithCredentials.RepairAsync());
        await using var alice = await fixture.Browser.NewUserAsync();
        await alice.VisitAsync("https://api.shop.test/log-in");

        Assert.Equal(
            FetchOutcome.Blocked("HeaderDisallowedByPreflightResponse"),
            await alice.FetchFromAsync("https://partner.test", AsDisguisedDelete(Cart)));
        Assert.Equal(FetchOutcome.Readable("apples"), await alice.FetchFromAsync("https://partner.test", Cart));
    }

    [BrowserFact]
    public async Task ForwardedForBefore_AStrangerPassesForAColleague()
    {
        await using var api = await fixture.ServeAsync("api.shop.test", ForwardedFor.Before);
        await using var visitor = await fixture.Browser.NewUserAsync();

        Assert.Equal(FetchOutcome.Readable("not from outside"), await visitor.FetchFromAsync("http://evil.test", Report));
        Assert.Equal(FetchOutcome.Readable("internal figures"), await visitor.FetchFromAsync("http://evil.test", ReportFromInside));
    }

    [BrowserFact]
    public async Task ForwardedForAfter_TheHeaderIsRefusedAndTheRestWorks()
    {
        await using var api = await fixture.ServeAsync("api.shop.test", await ForwardedFor.RepairAsync());
        await using var visitor = await fixture.Browser.NewUserAsync();

        Assert.Equal(
            FetchOutcome.Blocked("HeaderDisallowedByPreflightResponse"),
            await visitor.FetchFromAsync("http://evil.test", ReportFromInside));
        var ajax = Report with { Headers = new Dictionary<string, string> { ["X-Requested-With"] = "XMLHttpRequest" } };
        Assert.Equal(FetchOutcome.Readable("not from outside"), await visitor.FetchFromAsync("http://shop.test", ajax));
    }

    private static CrossOriginFetch AsDisguisedDelete(CrossOriginFetch fetch) => fetch with
    {
        Method = "POST",
        Headers = new Dictionary<string, string> { ["X-HTTP-Method-Override"] = "DELETE" },
    };
}
