using CorsAnalyzers.BrowserTests.Browser;

namespace CorsAnalyzers.BrowserTests.Rules;

/// <summary>CORS2002: a stranger's page reads what the logged-in user may read.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AnyOriginWithCredentialsTests(BrowserFixture fixture)
{
    private const string Endpoints =
        """

        app.MapGet("/login", (HttpContext context) => context.Response.Cookies.Append("session", "alice", new CookieOptions
        {
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            SameSite = context.Request.IsHttps ? SameSiteMode.None : SameSiteMode.Lax,
        }));
        app.MapGet("/orders", (HttpRequest request) => request.Cookies["session"] is { } user ? $"orders of {user}" : "please log in");

        app.Run();

        """;

    // A neighbour on the same site, who gets even a SameSite=Lax cookie sent over plain http; and another site altogether.
    private static readonly (string Scheme, string Host)[] Strangers = [("http", "evil.shop.test"), ("https", "evil.test")];

    private static readonly RuleCase Policy = new(
        "CORS2002",
        Before:
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddPolicy("Shop", policy => policy
            .SetIsOriginAllowed(origin => true)
            .AllowAnyHeader()
            .AllowAnyMethod()
            .AllowCredentials()));

        var app = builder.Build();
        app.UseCors("Shop");
        """ + Endpoints,
        After:
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddPolicy("Shop", policy => policy
            .SetIsOriginAllowed(origin => true)
            .AllowAnyHeader()
            .AllowAnyMethod()));

        var app = builder.Build();
        app.UseCors("Shop");
        """ + Endpoints);

    private static readonly RuleCase PolicyWithTrustedOrigins = Policy with
    {
        TrustedOrigins = "https://shop.test, http://shop.test",
        After =
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddPolicy("Shop", policy => policy
            .WithOrigins("https://shop.test", "http://shop.test")
            .AllowAnyHeader()
            .AllowAnyMethod()
            .AllowCredentials()));

        var app = builder.Build();
        app.UseCors("Shop");
        """ + Endpoints,
    };

    private static readonly RuleCase Header = new(
        "CORS2002",
        Before:
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();

        app.Use(async (context, next) =>
        {
            var origin = context.Request.Headers["Origin"].ToString();
            if (!string.IsNullOrEmpty(origin))
            {
                context.Response.Headers["Access-Control-Allow-Origin"] = origin;
                context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                context.Response.Headers.Append("Vary", "Origin");
            }

            await next(context);
        });
        """ + Endpoints,
        After:
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();

        app.Use(async (context, next) =>
        {
            var origin = context.Request.Headers["Origin"].ToString();
            if (!string.IsNullOrEmpty(origin))
            {
                context.Response.Headers["Access-Control-Allow-Origin"] = origin;
                context.Response.Headers.Append("Vary", "Origin");
            }

            await next(context);
        });
        """ + Endpoints);

    private static readonly FetchOutcome Secret = FetchOutcome.Readable("orders of alice");
    private static readonly FetchOutcome NoSecret = FetchOutcome.Readable("please log in");
    private static readonly FetchOutcome NoCredentials = FetchOutcome.Blocked("InvalidAllowCredentials");
    private static readonly FetchOutcome NotAdmitted = FetchOutcome.Blocked("MissingAllowOriginHeader");

    [BrowserFact]
    public Task PolicyBefore_StrangersReadTheSecret() => StrangersReadTheSecret(Policy.Before);

    [BrowserFact]
    public Task HeaderBefore_StrangersReadTheSecret() => StrangersReadTheSecret(Header.Before);

    [BrowserFact]
    public async Task PolicyAfter_NobodyReadsTheSecretAndAnyoneTheRest() => await NobodyReadsTheSecret(await Policy.RepairAsync());

    [BrowserFact]
    public async Task HeaderAfter_NobodyReadsTheSecretAndAnyoneTheRest() => await NobodyReadsTheSecret(await Header.RepairAsync());

    [BrowserFact]
    public async Task PolicyAfterWithTrustedOrigins_OnlyTheyReadTheSecret()
    {
        await using var api = await fixture.ServeAsync("api.shop.test", await PolicyWithTrustedOrigins.RepairAsync());
        foreach (var (scheme, host) in Strangers)
        {
            await using var alice = await LogInAsync(scheme);
            Assert.Equal(Secret, await OrdersAsync(alice, scheme, "shop.test", withCredentials: true));
            Assert.Equal(NoSecret, await OrdersAsync(alice, scheme, "shop.test", withCredentials: false));
            foreach (var withCredentials in new[] { true, false })
                Assert.Equal(NotAdmitted, await OrdersAsync(alice, scheme, host, withCredentials));
        }
    }

    private static Task<FetchOutcome> OrdersAsync(BrowserUser user, string scheme, string reader, bool withCredentials) =>
        user.FetchFromAsync($"{scheme}://{reader}", new($"{scheme}://api.shop.test/orders") { WithCredentials = withCredentials });

    private async Task StrangersReadTheSecret(string source)
    {
        await using var api = await fixture.ServeAsync("api.shop.test", source);
        foreach (var (scheme, host) in Strangers)
        {
            await using var alice = await LogInAsync(scheme);
            Assert.Equal(Secret, await OrdersAsync(alice, scheme, host, withCredentials: true));
            // It takes Alice's cookie: without it there is nothing to read.
            Assert.Equal(NoSecret, await OrdersAsync(alice, scheme, host, withCredentials: false));
            Assert.Equal(Secret, await OrdersAsync(alice, scheme, "shop.test", withCredentials: true));
        }
    }

    private async Task NobodyReadsTheSecret(string source)
    {
        await using var api = await fixture.ServeAsync("api.shop.test", source);
        foreach (var (scheme, host) in Strangers)
        {
            await using var alice = await LogInAsync(scheme);
            foreach (var reader in new[] { host, "shop.test" })
            {
                Assert.Equal(NoCredentials, await OrdersAsync(alice, scheme, reader, withCredentials: true));
                Assert.Equal(NoSecret, await OrdersAsync(alice, scheme, reader, withCredentials: false));
            }
        }
    }

    private async Task<BrowserUser> LogInAsync(string scheme)
    {
        var user = await fixture.Browser.NewUserAsync();
        await user.VisitAsync($"{scheme}://api.shop.test/login");
        return user;
    }
}
