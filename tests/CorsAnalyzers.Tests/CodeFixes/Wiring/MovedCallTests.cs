using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Tests.CodeFixes.Wiring;

/// <summary>Where a call of <c>UseCors</c> is moved, and what goes with it.</summary>
public sealed class MovedCallTests
{
    private const string Head = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors();
        var app = builder.Build();

        """;

    [Theory]
    [InlineData(
        """
        ‹app.UseAuthorization()›;
        «app.UseCors("spa")»;
        app.MapGet("/", () => "");
        """,
        """
        app.UseCors("spa");
        app.UseAuthorization();
        app.MapGet("/", () => "");
        """)]
    [InlineData(
        """
        // Who is it?
        app.UseAuthentication();

        // What may he do?
        app.‹UseAuthorization()›; // in this order

        // The shop.
        // And the cart.
        app.«UseCors("spa")»; // and no other

        app.MapGet("/", () => "");
        """,
        """
        // Who is it?
        app.UseAuthentication();

        // The shop.
        // And the cart.
        app.UseCors("spa"); // and no other
        // What may he do?
        app.UseAuthorization(); // in this order

        app.MapGet("/", () => "");
        """)]
    [InlineData(
        """
        app.‹UseResponseCaching()›;

        // Pages come from the cart's.

        app.«UseCors(policy => policy
            .WithOrigins("https://shop.example")
            // not the old cart
            .AllowCredentials())»;
        app.UseStaticFiles();
        """,
        """
        app.UseCors(policy => policy
            .WithOrigins("https://shop.example")
            // not the old cart
            .AllowCredentials());
        app.UseResponseCaching();

        // Pages come from the cart's.

        app.UseStaticFiles();
        """)]
    [InlineData(
        """
        app.«UseCors()»; // first of all
        app.UseRouting();

        app.‹UseEndpoints(endpoints => { endpoints.MapGet("/", () => "").RequireCors("spa"); })›;
        """,
        """
        app.UseRouting();

        app.UseCors(); // first of all
        app.UseEndpoints(endpoints => { endpoints.MapGet("/", () => "").RequireCors("spa"); });
        """)]
    [InlineData(
        """
        app.«UseCors()»;
        app.UseRouting();
        app.UseEndpoints(endpoints =>
        {
            ‹endpoints.MapGet("/", () => "")›.RequireCors("spa");
        });
        """,
        """
        app.UseRouting();
        app.UseCors();
        app.UseEndpoints(endpoints =>
        {
            endpoints.MapGet("/", () => "").RequireCors("spa");
        });
        """)]
    [InlineData(
        """
        app.«UseCors()»;
        app.UseRouting();
        app.UseEndpoints(endpoints => ‹endpoints.MapGet("/", () => "")›.RequireCors("spa"));
        """,
        """
        app.UseRouting();
        app.UseCors();
        app.UseEndpoints(endpoints => endpoints.MapGet("/", () => "").RequireCors("spa"));
        """)]
    [InlineData(
        """
        var cart = ‹app.MapGroup("/cart")›;
        app.UseWebSockets(); app.«UseCors("spa")»; app.UseStaticFiles();
        """,
        """
        app.UseCors("spa");
        var cart = app.MapGroup("/cart");
        app.UseWebSockets(); app.UseStaticFiles();
        """)]
    [InlineData(
        """
        if (args.Length == 0)
        {
            ‹app.UseAuthorization()›;
            «app.UseCors("spa")»;
        }
        """,
        """
        if (args.Length == 0)
        {
            app.UseCors("spa");
            app.UseAuthorization();
        }
        """)]
    [InlineData(
        """
        switch (args.Length)
        {
            case 0:
                ‹app.UseAuthorization()›;
                «app.UseCors("spa")»;
                break;
        }
        """,
        """
        switch (args.Length)
        {
            case 0:
                app.UseCors("spa");
                app.UseAuthorization();
                break;
        }
        """)]
    [InlineData(
        """
        ‹app.UseAuthorization()›;
        if (app.Environment.IsDevelopment())
            app.UseDeveloperExceptionPage();
        «app.UseCors("spa")»;
        app.Run();
        """,
        """
        app.UseCors("spa");
        app.UseAuthorization();
        if (app.Environment.IsDevelopment())
            app.UseDeveloperExceptionPage();
        app.Run();
        """)]
    [InlineData(
        """
        app.UseRouting().‹UseAuthorization()›.«UseCors("spa")».UseEndpoints(endpoints => { });
        """,
        """
        app.UseRouting().UseCors("spa").UseAuthorization().UseEndpoints(endpoints => { });
        """)]
    [InlineData(
        """
        app
            .«UseCors("spa")»
            .UseRouting()
            .UseAuthentication()
            .‹UseAuthorization()›
            .UseEndpoints(endpoints => { }); // the end
        """,
        """
        app
            .UseRouting()
            .UseAuthentication()
            .UseCors("spa")
            .UseAuthorization()
            .UseEndpoints(endpoints => { }); // the end
        """)]
    [InlineData(
        """
        Use(app);
        static void Use(IApplicationBuilder app) => ‹app.UseAuthorization()›.«UseCors("spa")»;
        """,
        """
        Use(app);
        static void Use(IApplicationBuilder app) => app.UseCors("spa").UseAuthorization();
        """)]
    public Task IsMoved(string source, string fixedSource) => VerifyAsync(Head + source, Head + fixedSource);

    [Theory]
    [InlineData(
        """
        // another block
        ‹app.UseAuthorization()›;
        if (args.Length == 0)
        {
            «app.UseCors("spa")»;
        }
        """)]
    [InlineData(
        """
        // another block
        if (args.Length == 0)
        {
            ‹app.UseAuthorization()›;
        }

        «app.UseCors("spa")»;
        """)]
    [InlineData(
        """
        // no block
        ‹app.UseAuthorization()›;
        if (args.Length == 0)
            «app.UseCors("spa")»;
        """)]
    [InlineData(
        """
        // in front of what comes before the other one
        app.UseRouting().‹UseAuthorization()›;
        «app.UseCors("spa")»;
        """)]
    [InlineData(
        """
        // with what comes behind it
        ‹app.UseAuthorization()›;
        app.«UseCors("spa")».UseWebSockets();
        """)]
    [InlineData(
        """
        // before the declaration
        ‹app.UseAuthorization()›;
        var name = "spa";
        «app.UseCors(name)»;
        """)]
    [InlineData(
        """
        // before the assignment
        var name = "shop";
        ‹app.UseAuthorization()›;
        name = "spa";
        «app.UseCors(name)»;
        """)]
    [InlineData(
        """
        // before the change
        var origins = new List<string>();
        ‹app.UseAuthorization()›;
        origins.Add("https://shop.example");
        «app.UseCors(policy => policy.WithOrigins(origins.ToArray()))»;
        """)]
    [InlineData(
        """
        // behind the change
        var origins = new List<string>();
        «app.UseCors(policy => policy.WithOrigins(origins.ToArray()))»;
        app.UseRouting();
        origins.Clear();
        ‹app.UseAuthorization()›;
        """)]
    [InlineData(
        """
        // behind a way out
        «app.UseCors("spa")»;
        if (args.Length == 0)
            return;
        app.UseRouting();
        ‹app.UseAuthorization()›;
        """)]
    [InlineData(
        """
        // out of a directive
        ‹app.UseAuthorization()›;
        #if !OTHER
        «app.UseCors("spa")»;
        #endif
        """)]
    [InlineData(
        """
        // out of a directive
        ‹app.UseAuthorization()›;
        #if !OTHER
        app.UseStaticFiles();
        «app.UseCors("spa")»;
        #endif
        """)]
    [InlineData(
        """
        // into a directive
        «app.UseCors("spa")»;
        app.UseRouting();
        #if !OTHER
        ‹app.UseAuthorization()›;
        #endif
        """)]
    [InlineData(
        """
        // of a label
        ‹app.UseAuthorization()›;
        again:
        «app.UseCors("spa")»;
        goto again;
        """)]
    [InlineData(
        """
        // of a chain with comments
        app.UseRouting()
            .‹UseAuthorization()› // who may
            .«UseCors("spa")»; // who asks
        """)]
    [InlineData(
        """
        // where it is already
        «app.UseCors("spa")»;
        ‹app.UseAuthorization()›;
        """)]
    [InlineData(
        """
        // where it is already
        app.UseRouting().«UseCors("spa")».‹UseAuthorization()›;
        """)]
    [InlineData(
        """
        // itself
        ‹«app.UseCors("spa")»›;
        app.UseAuthorization();
        """)]
    [InlineData(
        """
        // out of the lambda
        ‹app.UseAuthorization()›;
        app.UseWhen(context => true, branch => «branch.UseCors("spa")»);
        """)]
    [InlineData(
        """
        // nothing else compiles
        var host = app.UseRouting();
        ‹host.UseAuthorization()›;
        IApplicationBuilder other = app;
        «other.UseCors("spa")»;
        """)]
    [InlineData("""
        new Shop().Configure(app);
        class Shop
        {
            string Policy { get; set; } = "";
            public void Configure(WebApplication app)
            {
                ‹app.UseAuthorization()›;
                Policy = "spa";
                «app.UseCors(Policy)»;
            }
        }
        """)]
    public Task IsNotMoved(string source) => VerifyAsync(Head + source, null);

    private static async Task VerifyAsync(string source, string? fixedSource) => Assert.Equal(
        fixedSource, await MarkedFinding.FixAsync(new UseCorsOrderFixProvider(), RuleCatalog.UseCorsOrder, FixHint.MoveStatement, source));
}
