using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>Applications that are sound, or of which too little is known: nothing is said of how they put CORS together.</summary>
public sealed class WiringSilenceTests
{
    private const string Services = "using Microsoft.AspNetCore.Cors; using Microsoft.AspNetCore.Mvc; var builder = WebApplication.CreateBuilder(args);\n";
    private const string Policy = "builder.Services.AddCors(o => o.AddPolicy(\"spa\", p => p.WithOrigins(\"https://shop.example\")));\n";

    /// <summary>Each a program of one or several files, and why nothing is said of it.</summary>
    public static TheoryData<string, string[]> Programs => new()
    {
        {
            "UseCors stands in an extension method in another file",
            [
                Services + Policy + """
                    var app = builder.Build();
                    app.UseShop();
                    app.MapGet("/", () => "").RequireCors("spa");
                    app.Run();
                    """,
                "public static class Shop { public static IApplicationBuilder UseShop(this IApplicationBuilder app) => app.UseCors(); }",
            ]
        },
        {
            "the endpoints have policies of their own",
            [Services + Policy + "var app = builder.Build(); app.UseCors(); app.MapGet(\"/\", () => \"\").RequireCors(\"spa\"); app.MapGet(\"/open\", () => \"\"); app.Run();"]
        },
        {
            "controllers register the services",
            [Services + "builder.Services.AddControllers(); var app = builder.Build(); app.UseCors(p => p.WithOrigins(\"https://shop.example\")); app.MapControllers(); app.Run();"]
        },
        {
            "a registration cannot be seen",
            [
                Services + """
                    Modules.Register!(builder.Services);
                    var app = builder.Build();
                    app.UseCors("spa");
                    app.MapGet("/", () => "").RequireCors("other");
                    app.Run();
                    static class Modules { public static Action<IServiceCollection>? Register; }
                    """,
            ]
        },
        {
            "the policies of one name exclude each other",
            [
                Services + """
                    if (builder.Configuration["mode"] == "a")
                        builder.Services.AddCors(o => o.AddPolicy("spa", p => p.WithOrigins("https://a.example")));
                    else
                        builder.Services.AddCors(o => o.AddPolicy("spa", p => p.WithOrigins("https://b.example")));
                    var app = builder.Build();
                    app.UseCors("spa");
                    app.MapGet("/", () => "");
                    app.Run();
                    """,
            ]
        },
        {
            "the name comes from the configuration",
            [
                Services + """
                    builder.Services.AddCors(o => o.AddPolicy(builder.Configuration["Policy"]!, p => p.WithOrigins("https://shop.example")));
                    var app = builder.Build();
                    app.UseCors("spa");
                    app.MapGet("/", () => "").RequireCors(builder.Configuration["Endpoint"]!);
                    app.Run();
                    """,
            ]
        },
        {
            "a second host is built",
            [
                Services + "var app = builder.Build(); app.MapControllers(); app.UseCors(\"typo\"); app.Run();",
                """
                public static class Second
                {
                    public static WebApplication Build()
                    {
                        var builder = WebApplication.CreateBuilder();
                        builder.Services.AddCors(o => o.AddPolicy("typo", p => p.WithOrigins("https://shop.example")));
                        return builder.Build();
                    }
                }
                """,
            ]
        },
        {
            "the cache keeps the answers to different origins apart",
            [
                Services + """
                    builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.WithOrigins("https://shop.example")));
                    builder.Services.AddResponseCaching();
                    builder.Services.AddControllers();
                    var app = builder.Build();
                    app.UseResponseCaching();
                    app.UseCors();
                    app.MapControllers();
                    app.Run();
                    """,
                """
                using Microsoft.AspNetCore.Mvc;
                public class Prices : ControllerBase { [HttpGet("/prices"), ResponseCache(Duration = 60, VaryByHeader = "Origin")] public string Get() => ""; }
                """,
            ]
        },
        {
            "a header that the middleware overwrites on one path serves on another",
            [
                Services + Policy + """
                    var app = builder.Build();
                    if (args.Length == 1)
                        app.UseCors("spa");
                    else
                        app.UseCors();
                    app.MapGet("/", (HttpResponse response) => { response.Headers.AccessControlAllowOrigin = "https://gifts.example"; });
                    app.MapGet("/cart", () => "").RequireCors("spa");
                    app.Run();
                    """,
            ]
        },
        {
            "the services of CORS are registered one by one",
            [
                "using Microsoft.AspNetCore.Cors.Infrastructure;\n" + Services + """
                    builder.Services.AddSingleton<ICorsService, CorsService>();
                    builder.Services.AddSingleton<ICorsPolicyProvider, OwnPolicies>();
                    var app = builder.Build();
                    app.UseCors("spa");
                    app.MapGet("/", () => "");
                    app.Run();
                    """,
                """
                using Microsoft.AspNetCore.Cors.Infrastructure;
                public sealed class OwnPolicies : ICorsPolicyProvider
                {
                    public Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? policyName) => Task.FromResult<CorsPolicy?>(new CorsPolicyBuilder("https://shop.example").Build());
                }
                """,
            ]
        },
        {
            "a class configures the options",
            [
                Services + """
                    builder.Services.AddCors();
                    builder.Services.ConfigureOptions<ConfigureCors>();
                    var app = builder.Build();
                    app.UseCors("spa");
                    app.MapGet("/", () => "");
                    app.Run();
                    """,
                """
                using Microsoft.AspNetCore.Cors.Infrastructure;
                using Microsoft.Extensions.Options;
                public sealed class ConfigureCors : IConfigureOptions<CorsOptions>
                {
                    public void Configure(CorsOptions options) => options.AddPolicy("spa", p => p.WithOrigins("https://shop.example"));
                }
                """,
            ]
        },
        {
            "a startup filter installs it in front of what the application serves",
            [
                Services + Policy + """
                    builder.Services.AddTransient<IStartupFilter, CorsFilter>();
                    var app = builder.Build();
                    app.MapGet("/", () => "");
                    app.Run();
                    """,
                """
                public sealed class CorsFilter : IStartupFilter
                {
                    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
                    {
                        app.UseCors("spa");
                        next(app);
                    };
                }
                """,
            ]
        },
        {
            "a startup filter installs it in the one pipeline of a generic host",
            [
                """
                await new HostBuilder().ConfigureWebHost(web => web.UseStartup<Startup>()).Build().RunAsync();

                public class Startup
                {
                    public void ConfigureServices(IServiceCollection services)
                    {
                        services.AddCors(o => o.AddPolicy("spa", p => p.WithOrigins("https://shop.example")));
                        services.AddTransient<IStartupFilter, CorsFilter>();
                    }

                    public void Configure(IApplicationBuilder app) => app.UseEndpoints(e => e.MapGet("/", () => "").RequireCors("spa"));
                }
                """,
                """
                public sealed class CorsFilter : IStartupFilter
                {
                    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
                    {
                        app.UseRouting();
                        app.UseCors("spa");
                        next(app);
                    };
                }
                """,
            ]
        },
        {
            "a middleware of its own handles preflights",
            [
                Services + """
                    builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.WithOrigins("https://shop.example")));
                    builder.Services.AddAuthentication();
                    builder.Services.AddAuthorization();
                    var app = builder.Build();
                    app.Use((context, next) =>
                    {
                        if (HttpMethods.IsOptions(context.Request.Method))
                            return Task.CompletedTask;
                        return next(context);
                    });
                    app.UseAuthorization();
                    app.UseCors();
                    app.MapGet("/", () => "").RequireAuthorization();
                    app.Run();
                    """,
            ]
        },
        {
            "a framework calls modules that it finds",
            [
                Services + "var app = builder.Build(); Host.Run(builder.Services, app); app.MapGet(\"/\", () => \"\").RequireCors(\"spa\"); app.UseCors(\"typo\"); app.Run();",
                """
                public static class Host
                {
                    public static void Run(params object[] parts)
                    {
                        var module = (Module)Activator.CreateInstance(Type.GetType("ShopModule")!)!;
                        typeof(ShopModule).GetMethod("Add")!.Invoke(module, parts);
                    }
                }
                public abstract class Module { }
                public class ShopModule : Module
                {
                    public void Add(IServiceCollection services, WebApplication app)
                    {
                        services.AddCors(o => o.AddPolicy("typo", p => p.WithOrigins("https://shop.example")));
                    }
                }
                """,
            ]
        },
        {
            "policies come from what is asked for at run time",
            [
                Services + """
                    builder.Services.AddCors();
                    builder.Services.AddSingleton<Microsoft.AspNetCore.Cors.Infrastructure.ICorsPolicyProvider, Tenants>();
                    var app = builder.Build();
                    app.UseCors("tenant");
                    app.MapGet("/", () => "").RequireCors("other");
                    app.Run();
                    """,
                """
                using Microsoft.AspNetCore.Cors.Infrastructure;
                public sealed class Tenants : ICorsPolicyProvider
                {
                    public Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? name) => Task.FromResult<CorsPolicy?>(new CorsPolicyBuilder("https://" + name + ".example").Build());
                }
                """,
            ]
        },
        {
            "the team's modules are found in a list",
            [
                Services + """
                    var modules = typeof(IModule).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IModule))).Select(type => (IModule)Activator.CreateInstance(type)!).ToArray();
                    foreach (var module in modules)
                        module.Add(builder.Services);
                    var app = builder.Build();
                    foreach (var module in modules)
                        module.Use(app);
                    app.MapGet("/", () => "").RequireCors("spa");
                    app.Run();
                    """,
                """
                public interface IModule
                {
                    void Add(IServiceCollection services);
                    void Use(WebApplication app);
                }
                public sealed class CorsModule : IModule
                {
                    public void Add(IServiceCollection services) => services.AddCors(o => o.AddPolicy("spa", p => p.WithOrigins("https://shop.example")));
                    public void Use(WebApplication app) => app.UseCors();
                }
                """,
            ]
        },
        {
            "what Microsoft's pages show",
            [
                Services + """
                    var MyAllowSpecificOrigins = "_myAllowSpecificOrigins";
                    builder.Services.AddCors(options =>
                    {
                        options.AddPolicy(name: MyAllowSpecificOrigins,
                            policy =>
                            {
                                policy.WithOrigins("https://example.com", "https://www.contoso.com");
                            });
                    });
                    builder.Services.AddControllers();
                    var app = builder.Build();
                    app.UseHttpsRedirection();
                    app.UseStaticFiles();
                    app.UseRouting();
                    app.UseCors(MyAllowSpecificOrigins);
                    app.UseAuthorization();
                    app.MapControllers();
                    app.Run();
                    """,
            ]
        },
        {
            "a policy for controllers in a Startup class that others call",
            [
                Services + """
                    var startup = new Startup(builder.Configuration);
                    startup.ConfigureServices(builder.Services);
                    var app = builder.Build();
                    startup.Configure(app, app.Environment);
                    app.Run();
                    """,
                """
                using Microsoft.AspNetCore.Authorization;
                using Microsoft.AspNetCore.Cors;
                using Microsoft.AspNetCore.Mvc;

                public class Startup
                {
                    private readonly IConfiguration configuration;

                    public Startup(IConfiguration configuration) => this.configuration = configuration;

                    public void ConfigureServices(IServiceCollection services)
                    {
                        services.AddControllers();
                        services.AddCors(o => o.AddPolicy("shop", p => p.WithOrigins(configuration.GetSection("Origins").Get<string[]>()!)));
                    }

                    public void Configure(IApplicationBuilder app, IWebHostEnvironment environment)
                    {
                        if (environment.IsDevelopment())
                            app.UseDeveloperExceptionPage();
                        app.UseRouting();
                        app.UseCors();
                        app.UseAuthorization();
                        app.UseEndpoints(endpoints => endpoints.MapControllers());
                    }
                }

                [Authorize]
                [EnableCors("shop")]
                public class ShopController : ControllerBase
                {
                    public string Get() => "";
                }
                """,
            ]
        },
        {
            "development alone is out of order",
            [
                Services + """
                    builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.WithOrigins("https://shop.example")));
                    builder.Services.AddAuthentication();
                    builder.Services.AddAuthorization();
                    var app = builder.Build();
                    if (!app.Environment.IsDevelopment())
                        app.UseCors();
                    app.UseAuthorization();
                    if (app.Environment.IsDevelopment())
                        app.UseCors();
                    app.MapGet("/", () => "").RequireAuthorization();
                    app.Run();
                    """,
            ]
        },
        {
            "MVC does CORS itself without endpoint routing",
            [
                Services + Policy + """
                    builder.Services.AddMvc(options => options.EnableEndpointRouting = false);
                    var app = builder.Build();
                    app.UseMvc();
                    app.Run();
                    """,
                "[Microsoft.AspNetCore.Cors.EnableCors(\"spa\")] public class HomeController : Microsoft.AspNetCore.Mvc.Controller { public string Index() => \"\"; }",
            ]
        },
        {
            "the code is not finished",
            [Services + "builder.Services.AddAuthorization(); var app = builder.Build(); app.UseAuthorization(); app.UseCors(\"s app.MapGet(\"/\", () => \"\").RequireCors(\"x\"); app.Run();"]
        },
        {
            "types of the same names are other types",
            [
                """
                var app = new Mine.WebApplication();
                app.UseAuthorization();
                app.UseCors("typo");
                app.UseCors("typo");
                app.MapGet("/").RequireCors("typo");
                namespace Mine
                {
                    class WebApplication
                    {
                        public void UseCors(string name) { }
                        public void UseAuthorization() { }
                        public Endpoint MapGet(string path) => new();
                    }
                    class Endpoint { public void RequireCors(string name) { } }
                }
                """,
            ]
        },
        {
            "the template with controllers",
            [
                Services + """
                    builder.Services.AddControllers();
                    builder.Services.AddOpenApi();
                    var app = builder.Build();
                    app.UseHttpsRedirection();
                    app.UseAuthorization();
                    app.MapControllers();
                    app.Run();
                    static class Document { public static void AddOpenApi(this IServiceCollection services) { } }
                    [ApiController] [Route("[controller]")] public class WeatherController : ControllerBase { [HttpGet] public string Get() => ""; }
                    """,
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task NothingIsSaid(string because, string[] sources)
    {
        var compilation = Analysis.SwitchOn(Analysis.Compile(sources, OutputKind.ConsoleApplication), ["CORS4008"]);
        Assert.Equal(because.Contains("not finished", StringComparison.Ordinal), compilation.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Empty(await FindingsOf(compilation));
    }

    [Fact]
    public async Task LibrariesAreServedByTheirHosts() => Assert.Empty(await FindingsOf(Analysis.Compile(["""
        using Microsoft.AspNetCore.Cors;
        using Microsoft.AspNetCore.Mvc;

        [EnableCors("added by the host")]
        public class HomeController : Controller
        {
            public string Index() => "";
        }

        public static class Library
        {
            public static void MapLibrary(this IEndpointRouteBuilder routes) => routes.MapGet("/", () => "").RequireCors("added by the host");

            public static void UseLibrary(this IApplicationBuilder app) => app.UseCors("added by the host");
        }
        """])));

    /// <summary>What a referenced assembly may do is told by what it references itself.</summary>
    [Theory]
    [InlineData("services.AddCors(o => o.AddPolicy(\"spa\", p => { }))", "app.UseCors()", false)]
    [InlineData("services.AddHttpContextAccessor()", "app.UseHsts()", true)]
    public async Task ReferencedAssembliesMayDoWhatTheyReference(string services, string pipeline, bool isReported)
    {
        var library = Analysis.Compile([$$"""
            public static class Library
            {
                public static IServiceCollection AddLibrary(this IServiceCollection services) => {{services}};
                public static IApplicationBuilder UseLibrary(this IApplicationBuilder app) => {{pipeline}};
            }
            """]).WithAssemblyName("Library");
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        var found = await FindingsOf(Analysis.Compile(
            ["""
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddLibrary();
            var app = builder.Build();
            app.UseLibrary();
            app.MapGet("/", () => "").RequireCors("spa");
            app.Run();
            """],
            OutputKind.ConsoleApplication,
            references: MetadataReference.CreateFromImage(image.ToArray())));
        Assert.Equal(isReported ? ["CORS4003"] : [], found);
    }

    /// <summary>What a startup filter of another assembly does is not known.</summary>
    [Theory]
    [InlineData("builder.Services.AddTransient<IStartupFilter, LibraryFilter>();")]
    [InlineData("builder.Services.AddSingleton<IStartupFilter>(new LibraryFilter());")]
    [InlineData("builder.Services.AddSingleton<IStartupFilter, Derived>();")]
    [InlineData("builder.Services.AddLibrary();")]
    public async Task StartupFiltersOfOtherAssemblies(string registration)
    {
        var library = Analysis.Compile(["""
            public class LibraryFilter : IStartupFilter
            {
                public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => { app.UseCors(); next(app); };
            }
            public static class Library
            {
                public static IServiceCollection AddLibrary(this IServiceCollection services) => services.AddTransient<IStartupFilter, LibraryFilter>();
            }
            """]).WithAssemblyName("Library");
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        Assert.Empty(await FindingsOf(Analysis.Compile(
            [Services + registration + """
            builder.Services.AddCors(o => o.AddPolicy("spa", p => p.WithOrigins("https://shop.example")));
            var app = builder.Build();
            app.MapGet("/", () => "").RequireCors("spa");
            app.Run();
            class Derived : LibraryFilter { }
            """],
            OutputKind.ConsoleApplication,
            references: MetadataReference.CreateFromImage(image.ToArray()))));
    }

    [Fact]
    public async Task TestProjectsBuildWhatNobodyUses()
    {
        var framework = CSharpCompilation.Create("xunit.core", [CSharpSyntaxTree.ParseText("public class FactAttribute : System.Attribute { }")], AspNetCoreReferences.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.True(framework.Emit(image).Success);
        Assert.Empty(await FindingsOf(Analysis.Compile(
            ["var app = WebApplication.Create(args); app.UseCors(\"typo\"); app.UseCors(\"other\"); app.MapGet(\"/\", () => \"\").RequireCors(\"x\"); app.Run();"],
            OutputKind.ConsoleApplication,
            references: MetadataReference.CreateFromImage(image.ToArray()))));
    }

    private static async Task<IEnumerable<string>> FindingsOf(CSharpCompilation compilation) =>
        (await Analysis.RunAsync(compilation)).Select(static diagnostic => diagnostic.Id).Where(static id => id.StartsWith("CORS4", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
