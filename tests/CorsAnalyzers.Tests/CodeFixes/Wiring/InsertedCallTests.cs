using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Tests.CodeFixes.Wiring;

/// <summary>Where <c>UseCors</c> and <c>AddCors</c> are inserted where they are missing.</summary>
public sealed class InsertedCallTests
{
    [Theory]
    [InlineData(
        """
        var app = WebApplication.Create(args);

        // The cart.
        ‹app.MapGet("/cart", () => "")›.«RequireCors("spa")»;
        """,
        """
        var app = WebApplication.Create(args);

        app.UseCors();
        // The cart.
        app.MapGet("/cart", () => "").RequireCors("spa");
        """)]
    [InlineData(
        """
        var app = WebApplication.Create(args);
        app.UseRouting();
        if (app.Environment.IsDevelopment())
        {
            ‹app.UseAuthorization()›;
        }

        app.MapGet("/cart", () => "").«RequireCors("spa")»;
        """,
        """
        var app = WebApplication.Create(args);
        app.UseRouting();
        if (app.Environment.IsDevelopment())
        {
            app.UseCors();
            app.UseAuthorization();
        }

        app.MapGet("/cart", () => "").RequireCors("spa");
        """)]
    [InlineData(
        """
        var app = WebApplication.Create(args);
        var carts = app.MapGroup("/carts");
        var mine = carts.MapGroup("/mine");
        ‹mine.MapGet("/cart", () => "")›.«RequireCors("spa")»;
        """,
        """
        var app = WebApplication.Create(args);
        var carts = app.MapGroup("/carts");
        var mine = carts.MapGroup("/mine");
        app.UseCors();
        mine.MapGet("/cart", () => "").RequireCors("spa");
        """)]
    [InlineData(
        """
        var app = WebApplication.Create(args);
        app.UseRouting();
        app.UseEndpoints(endpoints =>
        {
            endpoints.MapGet("/", () => "");
            ‹endpoints.MapGet("/cart", () => "")›.«RequireCors("spa")»;
        });
        """,
        """
        var app = WebApplication.Create(args);
        app.UseRouting();
        app.UseCors();
        app.UseEndpoints(endpoints =>
        {
            endpoints.MapGet("/", () => "");
            endpoints.MapGet("/cart", () => "").RequireCors("spa");
        });
        """)]
    [InlineData(
        """
        var app = WebApplication.Create(args);
        app.UseRouting()
            .‹UseAuthorization()›
            .UseEndpoints(endpoints => endpoints.MapGet("/cart", () => "").«RequireCors("spa")»);
        """,
        """
        var app = WebApplication.Create(args);
        app.UseRouting()
            .UseCors()
            .UseAuthorization()
            .UseEndpoints(endpoints => endpoints.MapGet("/cart", () => "").RequireCors("spa"));
        """)]
    [InlineData(
        """
        using Microsoft.AspNetCore.Builder;

        sealed class Startup
        {
            public void Configure(IApplicationBuilder app) => app.UseRouting().‹UseEndpoints(endpoints => endpoints.MapGet("/cart", () => "").«RequireCors("spa")»)›;
        }
        """,
        """
        using Microsoft.AspNetCore.Builder;

        sealed class Startup
        {
            public void Configure(IApplicationBuilder app) => app.UseRouting().UseCors().UseEndpoints(endpoints => endpoints.MapGet("/cart", () => "").RequireCors("spa"));
        }
        """)]
    [InlineData(
        """
        var app = WebApplication.Create(args);
        app.Map("/shop", shop =>
        {
        	shop.UseRouting();
        	‹shop.UseEndpoints(endpoints => endpoints.MapGet("/cart", () => "").«RequireCors("spa")»)›;
        });
        """,
        """
        var app = WebApplication.Create(args);
        app.Map("/shop", shop =>
        {
        	shop.UseRouting();
        	shop.UseCors();
        	shop.UseEndpoints(endpoints => endpoints.MapGet("/cart", () => "").RequireCors("spa"));
        });
        """)]
    [InlineData(
        """
        // The pipeline is not seen.
        static class Carts
        {
            public static void Map(IEndpointRouteBuilder endpoints) => ‹endpoints.MapGet("/cart", () => "")›.«RequireCors("spa")»;
        }
        """,
        null)]
    [InlineData(
        """
        // It is there already.
        var app = WebApplication.Create(args);
        app.UseCors();
        ‹app.MapGet("/cart", () => "")›.«RequireCors("spa")»;
        """,
        null)]
    public Task UseCors(string source, string? fixedSource) => VerifyAsync(RuleCatalog.MissingUseCors, FixHint.InsertUseCors, source, fixedSource);

    [Theory]
    [InlineData(
        """
        var app = WebApplication.Create(args);
        ‹app.MapGet("/cart", () => "")›.«RequireCors()»;
        """,
        """
        var app = WebApplication.Create(args);
        app.UseCors("the \"shop\"");
        app.MapGet("/cart", () => "").RequireCors();
        """)]
    [InlineData(
        """
        var app = WebApplication.Create(args);
        app.UseRouting().‹UseEndpoints(endpoints => endpoints.MapGet("/cart", () => "").«RequireCors()»)›;
        """,
        """
        var app = WebApplication.Create(args);
        app.UseRouting().UseCors("the \"shop\"").UseEndpoints(endpoints => endpoints.MapGet("/cart", () => "").RequireCors());
        """)]
    public Task UseCorsByName(string source, string? fixedSource) =>
        VerifyAsync(RuleCatalog.MissingUseCors, FixHint.InsertUseCors, source, fixedSource, "the \"shop\"");

    [Theory]
    [InlineData(
        """
        var builder = WebApplication.CreateBuilder(args);

        // Who is it?
        ‹builder.Services.AddAuthentication()›.AddCookie();
        var app = builder.Build();
        «app.UseCors(policy => policy.WithOrigins("https://shop.example"))»;
        """,
        """
        var builder = WebApplication.CreateBuilder(args);

        builder.Services.AddCors();
        // Who is it?
        builder.Services.AddAuthentication().AddCookie();
        var app = builder.Build();
        app.UseCors(policy => policy.WithOrigins("https://shop.example"));
        """)]
    [InlineData(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = ‹builder.Build()›;
        «app.UseCors(policy => policy.WithOrigins("https://shop.example"))»;
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors();
        var app = builder.Build();
        app.UseCors(policy => policy.WithOrigins("https://shop.example"));
        """)]
    [InlineData(
        """
        var builder = WebApplication.CreateBuilder(args);
        WebApplication app;
        app = builder.‹Build()›;
        app.«UseCors()»;
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        WebApplication app;
        builder.Services.AddCors();
        app = builder.Build();
        app.UseCors();
        """)]
    [InlineData(
        """
        sealed class Startup
        {
            public void ConfigureServices(IServiceCollection services) => services.‹AddRouting()›.AddResponseCaching();
            public void Configure(IApplicationBuilder app) => app.«UseCors()»;
        }
        """,
        """
        sealed class Startup
        {
            public void ConfigureServices(IServiceCollection services) => services.AddCors().AddRouting().AddResponseCaching();
            public void Configure(IApplicationBuilder app) => app.UseCors();
        }
        """)]
    [InlineData(
        """
        sealed class Startup
        {
            public void ConfigureServices(IServiceCollection services)
            {
                services
                    .‹AddRouting()›
                    .AddResponseCaching();
            }

            public void Configure(IApplicationBuilder app) => app.«UseCors()»;
        }
        """,
        """
        sealed class Startup
        {
            public void ConfigureServices(IServiceCollection services)
            {
                services.AddCors();
                services
                    .AddRouting()
                    .AddResponseCaching();
            }

            public void Configure(IApplicationBuilder app) => app.UseCors();
        }
        """)]
    [InlineData(
        """
        // There is no builder to speak of.
        var app = ‹WebApplication.CreateBuilder(args).Build()›;
        «app.UseCors()»;
        """,
        null)]
    public Task AddCors(string source, string? fixedSource) => VerifyAsync(RuleCatalog.MissingAddCors, FixHint.InsertAddCors, source, fixedSource);

    private static async Task VerifyAsync(Rule rule, FixHint hint, string source, string? fixedSource, string? policy = null) =>
        Assert.Equal(fixedSource, await MarkedFinding.FixAsync(new MissingCorsFixProvider(), rule, hint, source, fixValues: policy));
}
