using CorsAnalyzers.Analyzers;
using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.CodeFixes.Wiring;

/// <summary>Repairs of what is reported in whole programs: each finding by itself, and all at once.</summary>
public sealed class WiringFixTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task EachNameIsCorrected(string lineEnding) => FixVerifier<CorsAnalyzer, UnknownPolicyNameFixProvider>.VerifyAsync(
        """
        using Microsoft.AspNetCore.Cors;
        using Microsoft.AspNetCore.Mvc;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers();
        builder.Services.AddCors(options => options.AddPolicy(Names.Storefront, policy => policy.WithOrigins("https://shop.example")));

        var app = builder.Build();
        app.UseCors({|CORS4001:"Storefront"|}); // for all
        app.MapGet("/cart", () => "42").RequireCors({|CORS4001:Names.Cart|}).RequireAuthorization();
        app.MapGet("/prices", () => "89.00").RequireCors({|CORS4001:"prices"|});
        app.MapGet("/", () => "");
        app.MapControllers();
        app.Run();

        static class Names
        {
            public const string Storefront = "storefront";
            public const string Cart = "store-front";
        }

        [EnableCors({|CORS4001:"store front"|})]
        public sealed class OrdersController : ControllerBase
        {
            [HttpGet("/orders")]
            public string Get() => "3";
        }
        """.ReplaceLineEndings(lineEnding),
        """
        using Microsoft.AspNetCore.Cors;
        using Microsoft.AspNetCore.Mvc;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers();
        builder.Services.AddCors(options => options.AddPolicy(Names.Storefront, policy => policy.WithOrigins("https://shop.example")));

        var app = builder.Build();
        app.UseCors("storefront"); // for all
        app.MapGet("/cart", () => "42").RequireCors(Names.Cart).RequireAuthorization();
        app.MapGet("/prices", () => "89.00").RequireCors({|CORS4001:"prices"|});
        app.MapGet("/", () => "");
        app.MapControllers();
        app.Run();

        static class Names
        {
            public const string Storefront = "storefront";
            public const string Cart = "storefront";
        }

        [EnableCors("storefront")]
        public sealed class OrdersController : ControllerBase
        {
            [HttpGet("/orders")]
            public string Get() => "3";
        }
        """.ReplaceLineEndings(lineEnding));

    [Theory]
    [InlineData("\n", "    ")]
    [InlineData("\r\n", "\t")]
    public Task EachCallIsMoved(string lineEnding, string indentation) => FixVerifier<CorsAnalyzer, UseCorsOrderFixProvider>.VerifyAsync(
        """
        static class Hosts
        {
            public static WebApplication First(string[] args)
            {
                var builder = WebApplication.CreateBuilder(args);
                builder.Services.AddAuthorization().AddCors(options => options.AddPolicy("spa", policy => policy.WithOrigins("https://shop.example")));
                var app = builder.Build();
                app.UseAuthorization();

                // The shop.
                app.{|CORS4002:UseCors("spa")|};
                app.MapGet("/", () => "").RequireAuthorization();
                return app;
            }

            public static WebApplication Second(string[] args)
            {
                var builder = WebApplication.CreateBuilder(args);
                builder.Services.AddAuthorization().AddCors(options => options.AddPolicy("spa", policy => policy.WithOrigins("https://shop.example")));
                var app = builder.Build();
                app
                    .UseRouting()
                    .UseAuthorization()
                    .{|CORS4002:UseCors("spa")|};
                app.MapGet("/", () => "").RequireAuthorization();
                return app;
            }
        }
        """.Replace("    ", indentation).ReplaceLineEndings(lineEnding),
        """
        static class Hosts
        {
            public static WebApplication First(string[] args)
            {
                var builder = WebApplication.CreateBuilder(args);
                builder.Services.AddAuthorization().AddCors(options => options.AddPolicy("spa", policy => policy.WithOrigins("https://shop.example")));
                var app = builder.Build();
                // The shop.
                app.UseCors("spa");
                app.UseAuthorization();

                app.MapGet("/", () => "").RequireAuthorization();
                return app;
            }

            public static WebApplication Second(string[] args)
            {
                var builder = WebApplication.CreateBuilder(args);
                builder.Services.AddAuthorization().AddCors(options => options.AddPolicy("spa", policy => policy.WithOrigins("https://shop.example")));
                var app = builder.Build();
                app
                    .UseRouting()
                    .UseCors("spa")
                    .UseAuthorization();
                app.MapGet("/", () => "").RequireAuthorization();
                return app;
            }
        }
        """.Replace("    ", indentation).ReplaceLineEndings(lineEnding));

    /// <summary>In a startup filter it is moved inside the filter's own function.</summary>
    [Theory]
    [InlineData("app.UseAuthentication(); app.UseAuthorization(); app.{|CORS4002:UseCors()|}; next(app);", "app.UseAuthentication(); app.UseCors(); app.UseAuthorization(); next(app);")]
    [InlineData("next(app); app.{|CORS4002:UseCors()|};", null)]
    [InlineData("app.UseAuthentication(); app.UseAuthorization(); next(app); app.{|CORS4002:UseCors()|};", null)]
    public Task WithinItsStartupFilter(string statements, string? repaired)
    {
        const string Program = """
            using Microsoft.AspNetCore.Authorization;
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddAuthentication().AddCookie();
            builder.Services.AddAuthorization(options => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
            builder.Services.AddCors(options =>
            {
                options.AddDefaultPolicy(policy => policy.WithOrigins("https://shop.example").AllowAnyHeader());
                options.AddPolicy("desk", policy => policy.WithOrigins("https://desk.example"));
            });
            builder.Services.AddTransient<IStartupFilter, CorsFilter>();
            var app = builder.Build();
            app.MapGet("/", () => "");
            app.Run();

            public sealed class CorsFilter : IStartupFilter
            {
                public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
                {
                    STATEMENTS
                };
            }
            """;
        var source = Program.Replace("STATEMENTS", Lines(statements), StringComparison.Ordinal);
        return repaired is null
            ? FixVerifier<CorsAnalyzer, UseCorsOrderFixProvider>.VerifyNoFixAsync(source)
            : FixVerifier<CorsAnalyzer, UseCorsOrderFixProvider>.VerifyAsync(source, Program.Replace("STATEMENTS", Lines(repaired), StringComparison.Ordinal));

        static string Lines(string statements) => statements.Replace("; ", ";\n        ", StringComparison.Ordinal);
    }

    [Fact]
    public Task WhatAStartupFilterNeedsIsRegistered()
    {
        const string Program = """
            var builder = WebApplication.CreateBuilder(args);
            REGISTRATIONS
            var app = builder.Build();
            app.MapGet("/", () => "");
            app.Run();

            public sealed class CorsFilter : IStartupFilter
            {
                public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
                {
                    CALL;
                    next(app);
                };
            }
            """;
        const string Registration = "builder.Services.AddTransient<IStartupFilter, CorsFilter>();";
        const string Call = "app.UseCors(policy => policy.WithOrigins(\"https://shop.example\"))";
        return FixVerifier<CorsAnalyzer, MissingCorsFixProvider>.VerifyAsync(
            Program.Replace("REGISTRATIONS", Registration, StringComparison.Ordinal).Replace("CALL", Call.Replace("UseCors", "{|CORS4004:UseCors", StringComparison.Ordinal) + "|}", StringComparison.Ordinal),
            Program.Replace("REGISTRATIONS", "builder.Services.AddCors();\n" + Registration, StringComparison.Ordinal).Replace("CALL", Call, StringComparison.Ordinal));
    }

    /// <summary>The application's own code gets the call, not the filter in front of it.</summary>
    [Fact]
    public Task NotInAStartupFilter() => FixVerifier<CorsAnalyzer, MissingCorsFixProvider>.VerifyAsync(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddPolicy("spa", policy => policy.WithOrigins("https://shop.example")));
        builder.Services.AddTransient<IStartupFilter, RoutingFilter>();

        var app = builder.Build();
        app.MapGet("/cart", () => "42").RequireCors({|CORS4003:"spa"|});
        app.Run();

        public sealed class RoutingFilter : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
            {
                app.UseRouting();
                next(app);
            };
        }
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddPolicy("spa", policy => policy.WithOrigins("https://shop.example")));
        builder.Services.AddTransient<IStartupFilter, RoutingFilter>();

        var app = builder.Build();
        app.UseCors();
        app.MapGet("/cart", () => "42").RequireCors("spa");
        app.Run();

        public sealed class RoutingFilter : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
            {
                app.UseRouting();
                next(app);
            };
        }
        """);

    [Fact]
    public Task EachPipelineGetsOneCall() => FixVerifier<CorsAnalyzer, MissingCorsFixProvider>.VerifyAsync(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddPolicy("spa", policy => policy.WithOrigins("https://shop.example")));
        builder.Services.AddAuthorization();

        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/", () => "");
        app.MapGet("/cart", () => "42").RequireCors({|CORS4003:"spa"|}).RequireAuthorization();
        app.MapGet("/prices", () => "89.00").RequireCors("spa");
        app.Run();
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddPolicy("spa", policy => policy.WithOrigins("https://shop.example")));
        builder.Services.AddAuthorization();

        var app = builder.Build();
        app.UseCors();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/", () => "");
        app.MapGet("/cart", () => "42").RequireCors("spa").RequireAuthorization();
        app.MapGet("/prices", () => "89.00").RequireCors("spa");
        app.Run();
        """);

    [Fact]
    public Task TheOnlyPolicyIsNamed() => FixVerifier<CorsAnalyzer, MissingCorsFixProvider>.VerifyAsync(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddPolicy("spa", policy => policy.WithOrigins("https://shop.example")));

        var app = builder.Build();
        app.MapGet("/cart", () => "42").{|CORS4003:RequireCors()|};
        app.Run();
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddPolicy("spa", policy => policy.WithOrigins("https://shop.example")));

        var app = builder.Build();
        app.UseCors("spa");
        app.MapGet("/cart", () => "42").RequireCors();
        app.Run();
        """);

    [Fact]
    public Task TheServicesAreRegistered() => FixVerifier<CorsAnalyzer, MissingCorsFixProvider>.VerifyAsync(
        """
        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();

        public sealed class Startup
        {
            public void ConfigureServices(IServiceCollection services)
            {
                // What the customers look at.
                services.AddRazorPages();
            }

            public void Configure(IApplicationBuilder app)
            {
                app.UseRouting();
                app.{|CORS4004:UseCors(policy => policy.WithOrigins("https://shop.example"))|};
                app.UseEndpoints(endpoints => endpoints.MapRazorPages());
            }
        }
        """,
        """
        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();

        public sealed class Startup
        {
            public void ConfigureServices(IServiceCollection services)
            {
                services.AddCors();
                // What the customers look at.
                services.AddRazorPages();
            }

            public void Configure(IApplicationBuilder app)
            {
                app.UseRouting();
                app.UseCors(policy => policy.WithOrigins("https://shop.example"));
                app.UseEndpoints(endpoints => endpoints.MapRazorPages());
            }
        }
        """);

    [Fact]
    public Task EachHeaderIsLeftToTheMiddleware() => FixVerifier<CorsAnalyzer, OverriddenHeaderFixProvider>.VerifyAsync(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy.WithOrigins("https://shop.example")));

        var app = builder.Build();
        app.UseCors();
        app.MapGet("/cart", (HttpResponse response) =>
        {
            // For the page.
            response.Headers["Access-Control-Allow-Origin"] = {|CORS4006:"https://checkout.example"|};
            return "42";
        });
        app.MapGet("/prices", (HttpContext context) =>
        {
            context.Response.Headers.AccessControlAllowOrigin = {|CORS4006:"https://compare.example"|};
            context.Response.Headers.CacheControl = "no-store";
            return "89.00";
        });
        app.Run();
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy.WithOrigins("https://shop.example")));

        var app = builder.Build();
        app.UseCors();
        app.MapGet("/cart", (HttpResponse response) =>
        {
            // For the page.
            return "42";
        });
        app.MapGet("/prices", (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return "89.00";
        });
        app.Run();
        """);

    [Fact]
    public Task FilesAreRepairedTogether()
    {
        var test = new CorsCodeFixVerifier<CorsAnalyzer, UnknownPolicyNameFixProvider>.Test { CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck };
        var (program, carts) = (
            """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors(options => options.AddPolicy("storefront", policy => policy.WithOrigins("https://shop.example")));

            var app = builder.Build();
            app.UseCors({|CORS4001:"Storefront"|});
            app.MapCarts();
            app.MapGet("/", () => "");
            app.Run();
            """,
            """
            static class Carts
            {
                public static void MapCarts(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/cart", () => "42").RequireCors({|CORS4001:"store-front"|});
            }
            """);
        test.TestState.Sources.Add(("/0/Program.cs", program));
        test.TestState.Sources.Add(("/0/Carts.cs", carts));
        test.FixedState.Sources.Add(("/0/Program.cs", program.Replace("{|CORS4001:\"Storefront\"|}", "\"storefront\"")));
        test.FixedState.Sources.Add(("/0/Carts.cs", carts.Replace("{|CORS4001:\"store-front\"|}", "\"storefront\"")));
        return test.RunAsync(CancellationToken.None);
    }
}
