using CorsAnalyzers.BrowserTests.Browser;

namespace CorsAnalyzers.BrowserTests.Rules;

/// <summary>
/// CORS2001: any origin with credentials. ASP.NET Core refuses to start; where the header is hand-written, the browser refuses the answer.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class WildcardOriginWithCredentialsTests(BrowserFixture fixture)
{
    private const string Endpoints =
        """

        app.MapGet("/login", (HttpResponse response) => response.Cookies.Append("session", "alice"));
        app.MapGet("/orders", (HttpRequest request) => request.Cookies["session"] is { } user ? $"orders of {user}" : "please log in");

        app.Run();

        """;

    private static readonly RuleCase UseCorsPolicy = new(
        "CORS2001",
        Before:
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors();

        var app = builder.Build();
        app.UseCors(policy => policy
            .AllowAnyOrigin()
            .AllowAnyHeader()
            .AllowCredentials());
        """ + Endpoints,
        After:
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors();

        var app = builder.Build();
        app.UseCors(policy => policy
            .AllowAnyOrigin()
            .AllowAnyHeader());
        """ + Endpoints);

    private static readonly RuleCase UseCorsPolicyWithTrustedOrigins = UseCorsPolicy with
    {
        TrustedOrigins = "http://shop.test",
        After =
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors();

        var app = builder.Build();
        app.UseCors(policy => policy
            .WithOrigins("http://shop.test")
            .AllowAnyHeader()
            .AllowCredentials());
        """ + Endpoints,
    };

    private static readonly RuleCase NamedPolicy = new(
        "CORS2001",
        Before:
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options =>
        {
            options.AddPolicy("Shop", policy =>
            {
                policy.AllowAnyOrigin();
                policy.AllowCredentials();
            });
        });

        var app = builder.Build();
        app.UseCors("Shop");
        """ + Endpoints,
        After:
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options =>
        {
            options.AddPolicy("Shop", policy =>
            {
                policy.AllowAnyOrigin();
            });
        });

        var app = builder.Build();
        app.UseCors("Shop");
        """ + Endpoints);

    private static readonly RuleCase Header = new(
        "CORS2001",
        Before:
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();

        app.Use((context, next) =>
        {
            context.Response.Headers.AccessControlAllowOrigin = "*";
            context.Response.Headers.AccessControlAllowCredentials = "true";
            return next(context);
        });
        """ + Endpoints,
        After:
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();

        app.Use((context, next) =>
        {
            context.Response.Headers.AccessControlAllowOrigin = "*";
            return next(context);
        });
        """ + Endpoints);

    private static readonly FetchOutcome Secret = FetchOutcome.Readable("orders of alice");
    private static readonly FetchOutcome NoSecret = FetchOutcome.Readable("please log in");
    private static readonly FetchOutcome NotAdmitted = FetchOutcome.Blocked("MissingAllowOriginHeader");

    [BrowserFact]
    public Task UseCorsPolicyBefore_DoesNotStart() => DoesNotStart(UseCorsPolicy.Before);

    [BrowserFact]
    public Task NamedPolicyBefore_DoesNotStart() => DoesNotStart(NamedPolicy.Before);

    [BrowserFact]
    public async Task UseCorsPolicyAfter_AnyoneReadsWithoutCredentials() =>
        await AnyoneReadsWithoutCredentials(await UseCorsPolicy.RepairAsync());

    [BrowserFact]
    public async Task NamedPolicyAfter_AnyoneReadsWithoutCredentials() =>
        await AnyoneReadsWithoutCredentials(await NamedPolicy.RepairAsync());

    [BrowserFact]
    public async Task HeaderBefore_PromisesCredentialsAndTheBrowserRefuses()
    {
        await AnyoneReadsWithoutCredentials(Header.Before);
        Assert.Equal("true", await AllowCredentialsAsync(Header.Before));
    }

    [BrowserFact]
    public async Task HeaderAfter_PromisesNoCredentials()
    {
        var repaired = await Header.RepairAsync();
        await AnyoneReadsWithoutCredentials(repaired);
        Assert.Null(await AllowCredentialsAsync(repaired));
    }

    [BrowserFact]
    public async Task UseCorsPolicyAfterWithTrustedOrigins_OnlyTheyReadTheSecret()
    {
        await using var api = await fixture.ServeAsync("api.shop.test", await UseCorsPolicyWithTrustedOrigins.RepairAsync());
        await using var alice = await LogInAsync();

        Assert.Equal(Secret, await OrdersAsync(alice, "http://shop.test", withCredentials: true));
        Assert.Equal(NoSecret, await OrdersAsync(alice, "http://shop.test", withCredentials: false));
        Assert.Equal(NotAdmitted, await OrdersAsync(alice, "http://evil.shop.test", withCredentials: true));
        Assert.Equal(NotAdmitted, await OrdersAsync(alice, "http://evil.shop.test", withCredentials: false));
    }

    private static Task<FetchOutcome> OrdersAsync(BrowserUser user, string origin, bool withCredentials) =>
        user.FetchFromAsync(origin, new("http://api.shop.test/orders") { WithCredentials = withCredentials });

    private async Task DoesNotStart(string source)
    {
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => fixture.ServeAsync("api.shop.test", source));
        Assert.StartsWith(
            "The CORS protocol does not allow specifying a wildcard (any) origin and credentials at the same time.",
            thrown.Message);
    }

    private async Task AnyoneReadsWithoutCredentials(string source)
    {
        await using var api = await fixture.ServeAsync("api.shop.test", source);
        await using var alice = await LogInAsync();
        foreach (var origin in new[] { "http://shop.test", "http://evil.shop.test", "http://elsewhere.test" })
        {
            Assert.Equal(NoSecret, await OrdersAsync(alice, origin, withCredentials: false));
            Assert.Equal(FetchOutcome.Blocked("WildcardOriginNotAllowed"), await OrdersAsync(alice, origin, withCredentials: true));
        }
    }

    private async Task<string?> AllowCredentialsAsync(string source)
    {
        await using var api = await fixture.ServeAsync("api.shop.test", source);
        using var client = fixture.Hosts.CreateClient();
        using var response = await client.GetAsync("http://api.shop.test/orders");
        return response.Headers.TryGetValues("Access-Control-Allow-Credentials", out var values) ? string.Join(", ", values) : null;
    }

    private async Task<BrowserUser> LogInAsync()
    {
        var user = await fixture.Browser.NewUserAsync();
        await user.VisitAsync("http://api.shop.test/login");
        return user;
    }
}
