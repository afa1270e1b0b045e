using CorsAnalyzers.Analyzers;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>Mistakes of wiring, where they are shown.</summary>
public sealed class WiringFindingsTests
{
    [Fact]
    public Task MinimalHosting() => Analysis.VerifyMarksAsync(
        """
        using Microsoft.AspNetCore.Cors;
        using Microsoft.AspNetCore.Mvc;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options =>
        {
            options.AddPolicy("storefront", policy => policy.WithOrigins("https://shop.example"));
            options.AddPolicy(Names.Admin, policy => policy.WithOrigins("https://admin.example"));
            options.AddPolicy("admin", policy => policy.WithOrigins("https://other.example")); // CORS4007
        });
        builder.Services.AddAuthentication();
        builder.Services.AddControllers();
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseCors("storefrnt"); // CORS4001 CORS4002
        app.MapControllers();
        app.MapGet("/", () => "").RequireCors("Storefront"); // CORS4001
        app.MapGet("/cart", (HttpResponse response) =>
        {
            response.Headers["Access-Control-Allow-Origin"] = "https://cart.example"; // CORS4006
            return "";
        }).RequireCors("storefront");
        app.MapGroup("/private").RequireAuthorization().MapGet("/", () => "");
        app.Run();

        internal static class Names
        {
            public const string Admin = "admin";
        }

        [EnableCors("storefronts")] // CORS4001
        public class ShopController : ControllerBase
        {
            public string Get() => "";

            [EnableCors("admin")]
            public string Put() => "";

            public string Post() => "";
        }
        """);

    [Fact]
    public Task StartupClasses() => Analysis.VerifyProgramMarksAsync(
        """
        public class Program
        {
            public static void Main(string[] args) => CreateHostBuilder(args).Build().Run();

            public static IHostBuilder CreateHostBuilder(string[] args) =>
                Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>());
        }
        """,
        """
        public class Startup
        {
            public void ConfigureServices(IServiceCollection services)
            {
                services.AddCors(options => options.AddPolicy("spa", policy => policy.WithOrigins("https://shop.example")));
                services.AddAuthentication();
                services.AddAuthorization();
            }

            public void Configure(IApplicationBuilder app)
            {
                app.UseRouting();
                app.UseAuthorization();
                app.UseCors("spa"); // CORS4002
                app.UseEndpoints(endpoints =>
                {
                    endpoints.MapGet("/", () => "").RequireCors("spo"); // CORS4001
                    endpoints.MapGet("/private", () => "").RequireAuthorization();
                });
            }
        }
        """);

    /// <summary>What a helper shows by itself is shown there; what it takes two functions to show is shown where they meet.</summary>
    [Fact]
    public Task ThroughHelpers() => Analysis.VerifyMarksAsync(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddShop();
        builder.Services.AddAuthentication();
        builder.Services.AddAuthorization();
        var app = builder.Build();
        app.UseAuthorization();
        app.UseShop(); // CORS4002
        app.MapGet("/", () => "").RequireAuthorization();
        app.Run();
        """,
        """
        public static class Shop
        {
            public static void AddShop(this IServiceCollection services) => services.AddCors(options =>
            {
                options.AddDefaultPolicy(policy => policy.WithOrigins("https://shop.example"));
                options.AddDefaultPolicy(policy => policy.WithOrigins("https://desk.example")); // CORS4007
            });

            public static IApplicationBuilder UseShop(this IApplicationBuilder app) => app.UseCors();
        }
        """);

    /// <summary>What a startup filter does wrong by itself is shown in it; what it does with the application's own pipeline, at its UseCors.</summary>
    [Fact]
    public Task StartupFilters() => Analysis.VerifyMarksAsync(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddPolicy("spa", policy => policy.WithOrigins("https://shop.example")));
        builder.Services.AddShop();
        var app = builder.Build();
        app.MapGet("/", () => "").RequireCors("spa");
        app.MapGet("/typo", () => "").RequireCors("spo"); // CORS4001
        app.MapGet("/plain", () => "");
        app.Run();
        """,
        """
        public static class Shop
        {
            public static IServiceCollection AddShop(this IServiceCollection services) => services.AddTransient<IStartupFilter, CorsFilter>();

            private sealed class CorsFilter : IStartupFilter
            {
                public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
                {
                    app.UseRouting();
                    app.UseCors("sap"); // CORS4001 CORS4002
                    next(app);
                };
            }
        }
        """);

    /// <summary>What a filter in another file does together with the application is shown where it is registered.</summary>
    [Fact]
    public Task StartupFiltersTogetherWithTheApplication() => Analysis.VerifyMarksAsync(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddPolicy("desk", policy => policy.WithOrigins("https://desk.example").AllowAnyHeader()));
        builder.Services.AddTransient<IStartupFilter, CorsFilter>();
        var app = builder.Build();
        app.UseCors("desk"); // CORS4009
        app.MapGet("/", () => "");
        app.Run();
        """,
        """
        public class CorsFilter : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => next(app.UseCors(policy => policy.WithOrigins("https://shop.example")));
        }
        """);

    [Fact]
    public Task StartupFiltersOfStartupClasses() => Analysis.VerifyProgramMarksAsync(
        """
        public class Program
        {
            public static void Main(string[] args) =>
                Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();
        }

        public class Startup
        {
            public void ConfigureServices(IServiceCollection services)
            {
                services.AddCors(options => options.AddDefaultPolicy(policy => policy.WithOrigins("https://shop.example").AllowAnyHeader()));
                services.AddSingleton<IStartupFilter>(new CorsFilter());
                services.AddSingleton<IStartupFilter>(new SecondFilter());
            }

            public void Configure(IApplicationBuilder app)
            {
                app.UseRouting();
                app.UseEndpoints(endpoints => endpoints.MapGet("/", () => ""));
            }
        }
        """,
        """
        public class CorsFilter : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
            {
                app.UseCors();
                next(app);
            };
        }
        """,
        """
        public class SecondFilter : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
            {
                next(app);
                app.UseCors(policy => policy.WithOrigins("https://desk.example"));
            };
        }
        """);

    /// <summary>A filter in the file of the host is read while that is typed, one in another file with the whole program.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task StartupFiltersWhileTyping(bool isInFile)
    {
        const string Host = """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors(options =>
            {
                options.AddDefaultPolicy(policy => policy.WithOrigins("https://shop.example"));
                options.AddPolicy("desk", policy => policy.WithOrigins("https://desk.example"));
            });
            builder.Services.AddTransient<IStartupFilter, CorsFilter>();
            var app = builder.Build();
            app.MapGet("/", () => "");
            app.Run();

            """;
        const string Filter = """
            public class CorsFilter : IStartupFilter
            {
                public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
                {
                    next(app);
                    app.UseCors();
                };
            }
            """;
        var compilation = Analysis.Compile(isInFile ? [Host + Filter] : [Host, Filter], OutputKind.ConsoleApplication);
        var driver = compilation.WithAnalyzers([new CorsAnalyzer()]);
        var typed = await driver.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(compilation.SyntaxTrees[0]), filterSpan: null, CancellationToken.None);
        Assert.Equal(isInFile ? ["CORS4002"] : [], typed.Select(static diagnostic => diagnostic.Id));
        var all = Assert.Single(await Analysis.RunAsync(compilation));
        Assert.Equal(
            "CORS4002: UseCors stands in a startup filter, behind the application's own pipeline: preflights are answered 405 without CORS headers",
            $"{all.Id}: {all.GetMessage(null)}");
        Assert.Equal(compilation.SyntaxTrees[isInFile ? 0 : 1], all.Location.SourceTree);
    }

    /// <summary>What one method shows, and what only the whole program does.</summary>
    [Fact]
    public async Task WhileTyping()
    {
        var compilation = Analysis.Compile(
            ["""
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors(options =>
            {
                options.AddPolicy("spa", policy => policy.WithOrigins("https://shop.example"));
                options.AddPolicy("spa", policy => policy.WithOrigins("https://desk.example"));
            });
            builder.Services.AddAuthentication();
            builder.Services.AddAuthorization();
            var app = builder.Build();
            app.UseAuthorization();
            app.UseCors("typo");
            app.MapGet("/", () => "").RequireAuthorization();
            app.Run();
            """],
            OutputKind.ConsoleApplication);
        var driver = compilation.WithAnalyzers([new CorsAnalyzer()]);
        var typed = await driver.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(compilation.SyntaxTrees[0]), filterSpan: null, CancellationToken.None);
        Assert.Equal(["CORS4002", "CORS4007"], typed.Select(static diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        Assert.All(typed, static diagnostic => Assert.DoesNotContain(WellKnownDiagnosticTags.CompilationEnd, diagnostic.Descriptor.CustomTags));
        var all = await Analysis.RunAsync(compilation);
        Assert.Equal(["CORS4001", "CORS4002", "CORS4007"], all.Select(static diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }

    private const string OfDevelopment = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy.WithOrigins("https://shop.example")));
        builder.Services.AddAuthentication();
        builder.Services.AddAuthorization();
        var app = builder.Build();
        if (app.Environment.IsDevelopment())
        {
            app.UseAuthorization();
            app.UseCors();MARK
            app.MapGet("/", () => "").RequireAuthorization();
        }
        app.Run();
        """;

    [Fact]
    public async Task CodeOfDevelopmentIsReportedOnDemand()
    {
        await Analysis.VerifyMarksAsync(OfDevelopment.Replace("MARK", "", StringComparison.Ordinal));
        await Analysis.VerifyMarksAsync([OfDevelopment.Replace("MARK", " // CORS4002", StringComparison.Ordinal)], "root = true\n[*.cs]\ncors_analyzers.report_development_code = true");
    }

    [Theory]
    [InlineData("app.UseCors(\"spa\"); app.MapGet(\"/\", () => \"\");", "", "CORS4004: UseCors needs the services")]
    [InlineData("app.MapGet(\"/\", () => \"\").RequireCors(\"spa\");", Spa, "CORS4003: This endpoint asks for the policy 'spa', and UseCors is never called: it answers 500 to everyone")]
    [InlineData("app.UseCors(); app.MapGet(\"/\", () => \"\");", Spa, "CORS4005: UseCors takes the default policy, and none is added")]
    [InlineData("app.UseCors(\"spa\"); app.UseCors(p => p.WithOrigins(\"https://desk.example\")); app.MapGet(\"/\", () => \"\");", Spa, "CORS4009: ")]
    [InlineData("app.UseCors(\"spaa\"); app.MapGet(\"/\", () => \"\");", Spa, "CORS4001: No CORS policy is named 'spaa': the nearest name is 'spa'")]
    [InlineData("app.UseHttpsRedirection(); app.UseCors(p => p.AllowAnyOrigin()); app.MapGet(\"/\", () => \"\");", Spa, "CORS4008: ")]
    public async Task Messages(string pipeline, string services, string expected)
    {
        var compilation = Analysis.SwitchOn(
            Analysis.Compile([$"var builder = WebApplication.CreateBuilder(args); {services}\nvar app = builder.Build(); {pipeline} app.Run();"], OutputKind.ConsoleApplication),
            ["CORS4008"]);
        var found = (await Analysis.RunAsync(compilation)).Where(static diagnostic => diagnostic.Id != "CORS1001");
        Assert.StartsWith(expected, string.Join('\n', found.Select(static diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(null)}")));
    }

    private const string Spa = "builder.Services.AddCors(o => o.AddPolicy(\"spa\", p => p.WithOrigins(\"https://shop.example\")));";
}
