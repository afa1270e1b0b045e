namespace CorsAnalyzers.Tests.Wiring;

/// <summary>How whole programs are read.</summary>
public sealed class ProgramReadingTests
{
    [Fact]
    public void MinimalHosting() => Assert.Equal(
        "Minimal: HttpsRedirection Cors(spa) Authentication Authorization | Enabled(spa),Required None; cors +spa +default authentication authorization",
        WiringText.OfProgram("""
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors(options =>
            {
                options.AddPolicy("spa", policy => policy.WithOrigins("https://shop.example"));
                options.AddDefaultPolicy(policy => policy.AllowAnyOrigin());
            });
            builder.Services.AddAuthentication();
            builder.Services.AddAuthorization();
            var app = builder.Build();
            app.UseHttpsRedirection();
            app.UseCors("spa");
            app.UseAuthentication();
            app.UseAuthorization();
            app.MapGet("/api", () => "data").RequireCors("spa").RequireAuthorization();
            app.MapGet("/open", () => "data");
            app.Run();
            """));

    [Fact]
    public void StartupClass() => Assert.Equal(
        "Plain: Routing Cors(=>) Endpoints[Disabled]; cors +spa",
        WiringText.OfProgram("""
            Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();

            public class Startup
            {
                public Startup(IConfiguration configuration) => Configuration = configuration;

                public IConfiguration Configuration { get; }

                public void ConfigureServices(IServiceCollection services)
                {
                    services.AddCors(options => options.AddPolicy("spa", policy => policy.WithOrigins(Configuration["Origin"]!)));
                }

                public void Configure(IApplicationBuilder app, IWebHostEnvironment environment)
                {
                    app.UseRouting();
                    app.UseCors(policy => policy.AllowAnyOrigin());
                    app.UseEndpoints(endpoints => endpoints.MapGet("/api", () => "data").WithMetadata(new Microsoft.AspNetCore.Cors.DisableCorsAttribute()));
                }
            }
            """));

    [Fact]
    public void BranchesGroupsAndConventions() => Assert.Equal(
        "Minimal: Routing Branch{Cors(a)} Detour{Cors() Unseen<Access-Control-Allow-Origin>} Other Branch{Terminal} Other "
        + "| Enabled(g),Required Enabled(own),Anonymous,cached Disabled Enabled(handler) ?,Unknown ?,Required,open ?,Unknown,open Enabled(),Required; cors authentication? authorization",
        WiringText.OfProgram("""
            using Microsoft.AspNetCore.Authorization;
            using Microsoft.AspNetCore.Cors;
            using Microsoft.AspNetCore.SignalR;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors();
            builder.Services.AddAuthorization();
            builder.Services.AddSignalR();
            var app = builder.Build();
            app.UseRouting();
            app.Map("/a", branch => branch.UseCors("a"));
            app.UseWhen(context => context.Request.Path == "/b", branch =>
            {
                branch.UseCors();
                branch.Use((context, next) => { context.Response.Headers["Access-Control-Allow-Origin"] = "*"; return next(context); });
            });
            app.Use(async (context, next) => await next(context));
            app.MapWhen(context => true, branch => branch.Run(context => Task.CompletedTask));
            app.UseMiddleware<Timing>();
            var group = app.MapGroup("/g").RequireCors("g").RequireAuthorization();
            group.MapGet("/1", () => "");
            group.MapGet("/2", () => "").RequireCors("own").AllowAnonymous().CacheOutput();
            app.MapGet("/3", [DisableCors] () => "");
            app.MapGet("/4", Handlers.Get);
            app.MapGet("/5", () => "").WithMetadata(Handlers.Unknown);
            var named = app.MapGet("/6", () => "").RequireAuthorization();
            Handlers.Add?.Invoke(named);
            app.MapGet("/7", () => "").Add(endpoint => { });
            app.MapHub<Chat>("/chat");
            app.Run();

            static class Handlers
            {
                public static Action<IEndpointConventionBuilder>? Add;
                public static object Unknown => Environment.GetCommandLineArgs();

                [EnableCors("handler")]
                public static string Get() => "";
            }

            class Timing
            {
                private readonly RequestDelegate next;

                public Timing(RequestDelegate next) => this.next = next;

                public Task InvokeAsync(HttpContext context) => next(context);
            }

            [EnableCors]
            [Authorize]
            class Chat : Hub
            {
            }
            """));

    [Fact]
    public void ControllersAndTheirBases() => Assert.Equal(
        "Minimal: Cors() Authorization | Enabled(action) Disabled,Required Enabled(),Anonymous Enabled(base); cors authentication authorization",
        WiringText.OfProgram("""
            using Microsoft.AspNetCore.Authorization;
            using Microsoft.AspNetCore.Cors;
            using Microsoft.AspNetCore.Mvc;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddControllers().AddJsonOptions(options => { });
            var app = builder.Build();
            app.UseCors();
            app.UseAuthorization();
            app.MapControllers();
            app.Run();

            [EnableCors("base")]
            public abstract class ApiController : ControllerBase
            {
                public string Inherited() => "";
            }

            public class ShopController : ApiController
            {
                [EnableCors(PolicyName = "action")]
                public string Get() => "";

                [DisableCors]
                [Authorize]
                public string Put() => "";

                [EnableCors]
                [AllowAnonymous]
                public string Delete() => "";

                [NonAction]
                public string Helper() => "";

                internal string Hidden() => "";
            }

            public class Nothing
            {
                public string Get() => "";
            }
            """));

    [Fact]
    public void TheTeamsOwnExtensionsAndEnvironments() => Assert.Equal(
        """
        development: Minimal: Cors(dev) Authorization | Enabled(spa); cors +spa +? fallback authentication authorization
        Minimal: Cors(spa) Authorization | Enabled(spa); cors +spa +? fallback authentication authorization
        """.Replace(" fallback authentication authorization", " authentication authorization fallback"),
        WiringText.OfProgram(
            """
            var builder = WebApplication.CreateBuilder(args);
            builder.AddShop();
            var app = builder.Build();
            app.UseShop();
            app.MapShop();
            await app.RunAsync();
            """,
            """
            using Microsoft.AspNetCore.Authorization;

            internal static class Shop
            {
                private const string Policy = "s" + "pa";

                public static WebApplicationBuilder AddShop(this WebApplicationBuilder builder)
                {
                    builder.Services
                        .AddCors(options =>
                        {
                            options.AddPolicy(nameof(Shop).ToLowerInvariant() == "shop" ? Policy : "x", policy => policy.WithOrigins("https://shop.example"));
                            options.AddPolicy(builder.Configuration["Cors:Name"] ?? "x", policy => policy.WithOrigins("https://shop.example"));
                        })
                        .AddAuthorization(options => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
                        .AddAuthentication("token");
                    return builder;
                }

                public static IApplicationBuilder UseShop(this IApplicationBuilder app)
                {
                    if (app.ApplicationServices.GetRequiredService<IWebHostEnvironment>().IsDevelopment())
                        app.UseCors("dev");
                    else
                        app.UseCors($"{Policy}");
                    return app.UseAuthorization();
                }

                public static void MapShop(this IEndpointRouteBuilder routes) => routes.MapGet("/", () => "").RequireCors(Policy);
            }
            """));

    /// <summary>Each alone in an application that is otherwise sound, and what is unknown of it then.</summary>
    [Theory]
    [InlineData("builder.Services.AddSingleton<IStartupFilter>(_ => null!);", "cors filter")]
    [InlineData("builder.Services.AddTransient<Microsoft.AspNetCore.Cors.Infrastructure.ICorsPolicyProvider>(_ => null!);", "cors provider")]
    [InlineData("builder.Services.Configure<Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions>(options => options.DefaultPolicyName = \"x\");", "cors default=x")]
    [InlineData("builder.Services.Configure<Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions>(builder.Configuration);", "cors …")]
    [InlineData("builder.Services.AddOptions<Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions>().Configure(options => options.AddPolicy(\"x\", p => { }));", "cors +x")]
    [InlineData("builder.Services.AddRouting(options => options.SuppressCheckForUnhandledSecurityMetadata = true);", "cors unchecked")]
    [InlineData("builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(null!);", "cors authorization")]
    [InlineData("builder.Services.AddMvcCore();", "cors")]
    [InlineData("builder.Services.AddRazorPages();", "cors authentication authorization")]
    [InlineData("builder.Host.ConfigureServices(services => services.AddCors(options => options.AddPolicy(\"y\", p => { })));", "cors +y")]
    [InlineData("new Modules(builder.Services).Add();", "cors +m")]
    [InlineData("Modules.All?.Invoke(builder.Services); new Modules(builder.Services).Add();", "cors +m authentication? authorization? fallback? filter …")]
    public void Services(string statement, string expected) => Assert.Equal(
        "Minimal: ; " + expected,
        WiringText.OfProgram($$"""
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors();
            {{statement}}
            var app = builder.Build();
            app.Run();
            {{(statement.Contains("Modules", StringComparison.Ordinal) ? "" : "#if NONE")}}
            internal class Modules
            {
                private readonly IServiceCollection services;

                public Modules(IServiceCollection services) => this.services = services;

                public static Action<IServiceCollection>? All;

                public void Add() => services.AddCors(options => options.AddPolicy("m", policy => { }));
            }
            {{(statement.Contains("Modules", StringComparison.Ordinal) ? "" : "#endif")}}
            """));

    /// <summary>Programs of which nothing is known as a whole.</summary>
    [Theory]
    [InlineData("WebApplication.CreateBuilder(args).Build().UseCors(); var second = WebApplication.CreateBuilder(args).Build(); second.Run();")]
    [InlineData("var app = Others.Make(args); app.UseCors(); app.Run();")]
    [InlineData("var app = WebApplication.CreateBuilder(args).Build(); app.UseCorrs(); app.Run();")]
    [InlineData("IApplicationBuilder app = WebApplication.CreateBuilder(args).Build(); ((dynamic)app).UseCors();")]
    [InlineData("new ServiceCollection().AddCors(); WebApplication.CreateBuilder(args).Build().Run();")]
    [InlineData("Console.WriteLine();")]
    public void NothingIsKnown(string program) => Assert.Equal(
        "nothing",
        WiringText.OfProgram(program + """

            internal static class Others
            {
                public static Func<string[], WebApplication> Make = null!;
            }
            """));

    /// <summary>A first look takes modules of other files for plain; one that hands out something else is read after all, and nothing is there but what it maps.</summary>
    [Fact]
    public void AModuleThatMapsNothing() => Assert.Equal(
        "Minimal: ; no cors",
        WiringText.OfProgram(
            """
            var app = WebApplication.Create(args);
            var count = app.MapNothing();
            app.Run();
            """,
            "public static class Modules { public static int MapNothing(this IEndpointRouteBuilder endpoints) => 1; }"));
}
