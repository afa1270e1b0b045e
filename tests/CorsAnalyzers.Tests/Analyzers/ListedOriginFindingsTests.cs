using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>Which entries and settings of a policy's origins are reported; many cases compiled at once.</summary>
public sealed class ListedOriginFindingsTests
{
    [Fact]
    public Task ProgramStyle() => Analysis.VerifyMarksAsync("""
        var builder = WebApplication.CreateBuilder(args);
        var configured = builder.Configuration.GetSection("Cors:Origins").Get<string[]>() ?? new string[0];
        const string Shop = "https://shop.example/";
        const string Host = "shop.example";
        string[] partners = { "https://a.example", "null" };
        builder.Services.AddCors(options =>
        {
            // The origin 'null'.
            options.AddPolicy("null", policy => policy.WithOrigins("null")); // CORS1003
            options.AddPolicy("listednull", policy => policy.WithOrigins("https://a.example", "null").AllowCredentials()); // CORS1003
            options.AddPolicy("array", policy => policy.WithOrigins(partners)); // CORS1003
            options.AddPolicy("checked", policy => policy.SetIsOriginAllowed(origin => origin is "null" or "https://a.example").AllowCredentials()); // CORS1003
            options.AddPolicy("nocredentials", policy => policy.SetIsOriginAllowed(origin => origin is "null" or "https://a.example")); // CORS1001
            options.AddPolicy("nullhost", policy => policy.WithOrigins("https://null"));

            // Plain http.
            options.AddPolicy("http", policy => policy.WithOrigins("http://a.example").AllowCredentials()); // CORS1004
            options.AddPolicy("httpport", policy => policy.WithOrigins("http://a.example:8080").AllowCredentials()); // CORS1004
            options.AddPolicy("compared", policy => policy.SetIsOriginAllowed(origin => origin == "http://a.example").AllowCredentials()); // CORS1004
            options.AddPolicy("withoutcredentials", policy => policy.WithOrigins("http://a.example"));
            options.AddPolicy("hostonly", policy => policy.SetIsOriginAllowed(origin => new Uri(origin).Host == Host).AllowCredentials());
            options.AddPolicy("local", policy => policy.WithOrigins("http://localhost:3000").AllowCredentials()); // CORS1009

            // Spellings.
            options.AddPolicy("slash", policy => policy.WithOrigins("https://a.example/")); // CORS1006
            options.AddPolicy("path", policy => policy.WithOrigins("https://a.example/app")); // CORS1006
            options.AddPolicy("port", policy => policy.WithOrigins("https://a.example:443")); // CORS1006
            options.AddPolicy("scheme", policy => policy.WithOrigins("a.example")); // CORS1006
            options.AddPolicy("space", policy => policy.WithOrigins(" https://a.example")); // CORS1006
            options.AddPolicy("list", policy => policy.WithOrigins("https://a.example,https://b.example")); // CORS1006
            options.AddPolicy("anyport", policy => policy.WithOrigins("http://localhost:*")); // CORS1006
            options.AddPolicy("constant", policy => policy.WithOrigins(Shop)); // CORS1006
            options.AddPolicy("concatenated", policy => policy.WithOrigins("https://" + Host + "/")); // CORS1006
            options.AddPolicy("interpolated", policy => policy.WithOrigins($"https://{Host}/")); // CORS1006
            options.AddPolicy("split", policy => policy.WithOrigins("https://a.example/,https://b.example".Split(','))); // CORS1006
            options.AddPolicy("loop", policy => { foreach (var host in new[] { "a.example", "b.example" }) policy.WithOrigins("https://" + host); });
            options.AddPolicy("trimmed", policy => policy.WithOrigins("https://a.example/".TrimEnd('/')));
            options.AddPolicy("case", policy => policy.WithOrigins("HTTPS://A.Example"));
            options.AddPolicy("punycode", policy => policy.WithOrigins("https://b\u00FCcher.example/"));
            options.AddPolicy("application", policy => policy.WithOrigins("capacitor://localhost", "https://a.example:8443", "http://[::1]:3000"));
            options.AddPolicy("empty", policy => policy.WithOrigins("").WithOrigins("https://a.example"));

            // Wildcards.
            options.AddPolicy("wildcard", policy => policy.WithOrigins("https://*.a.example")); // CORS1007
            options.AddPolicy("wildcardport", policy => policy.WithOrigins("https://*.a.example:8443")); // CORS1007
            options.AddPolicy("switched", policy => policy.WithOrigins("https://*.a.example").SetIsOriginAllowedToAllowWildcardSubdomains());
            options.AddPolicy("switchedbefore", policy => policy.SetIsOriginAllowedToAllowWildcardSubdomains().WithOrigins("https://*.a.example", "https://*.a.example:8443"));
            options.AddPolicy("noscheme", policy => policy.WithOrigins("*.a.example").SetIsOriginAllowedToAllowWildcardSubdomains()); // CORS1006
            options.AddPolicy("ownlookup", policy => policy.WithOrigins("https://*.a.example").SetIsOriginAllowed(origin => origin.EndsWith(".a.example"))); // CORS1008

            // Two slots.
            options.AddPolicy("beside", policy => policy.WithOrigins("https://b.example").SetIsOriginAllowed(origin => origin == "https://a.example")); // CORS1008
            options.AddPolicy("star", policy => policy.WithOrigins("https://a.example", "*")); // CORS1008
            options.AddPolicy("duplicate", policy => policy.WithOrigins("https://a.example", "https://A.example")); // CORS1008
            options.AddPolicy("overwritten", policy => policy.SetIsOriginAllowed(_ => false).SetIsOriginAllowed(origin => origin == "https://a.example")); // CORS1008
            options.AddPolicy("cleared", policy => policy.WithOrigins("https://a.example").AllowAnyOrigin()); // CORS1001 CORS1008
            options.AddPolicy("anybeside", policy => policy.AllowAnyOrigin().SetIsOriginAllowed(_ => false)); // CORS1001 CORS1008
            options.AddPolicy("branches", policy =>
            {
                if (args.Length == 0)
                    policy.WithOrigins("https://a.example");
                else
                    policy.WithOrigins("https://b.example").WithOrigins("https://a.example");
            });
            options.AddPolicy("branchoflist", policy =>
            {
                policy.WithOrigins("https://a.example");
                if (args.Length == 0)
                    policy.SetIsOriginAllowed(origin => origin == "https://b.example");
            });

            // Nobody.
            options.AddPolicy("none", policy => policy.AllowAnyHeader().AllowAnyMethod()); // CORS1012
            options.AddPolicy("emptylambda", policy => { });
            options.AddPolicy("switchalone", policy => policy.SetIsOriginAllowedToAllowWildcardSubdomains()); // CORS1012
            options.AddPolicy("fromconfiguration", policy => policy.WithOrigins(configured).AllowAnyHeader());
            options.AddPolicy("loopedconfiguration", policy => { foreach (var origin in configured) policy.WithOrigins(origin); });
            options.AddPolicy("element", policy => policy.WithOrigins(builder.Configuration["Cors:Origin"] ?? "https://a.example"));
            options.AddPolicy("sound", policy => policy.WithOrigins("https://a.example", "https://b.example:8443").AllowCredentials());
        });
        var app = builder.Build();
        app.UseCors(policy => policy.WithOrigins("https://a.example/")); // CORS1006
        app.MapGet("/", () => "x").RequireCors(policy => policy.WithOrigins("null")); // CORS1003
        app.Run();
        """);

    [Fact]
    public Task StartupStyle() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public class Startup
        {
            private static readonly string[] Origins = { "https://a.example", "https://b.example/" };
            private readonly IConfiguration configuration;

            public Startup(IConfiguration configuration) => this.configuration = configuration;

            public void ConfigureServices(IServiceCollection services)
            {
                services.AddCors(options => options.AddDefaultPolicy(Configure)); // CORS1007
                services.AddCors(options => options.AddPolicy("field", policy => policy.WithOrigins(Origins))); // CORS1006
                services.AddCors(options => options.AddPolicy("nobody", policy => policy.AllowAnyMethod())); // CORS1012
                services.AddCors(options => options.AddPolicy("helper", policy => Helper(policy)));
                services.AddCors(options => options.AddPolicy("virtual", policy => Elsewhere(policy)));
                services.AddCors(options => options.AddPolicy("configuration", policy => policy.WithOrigins(configuration["Cors:Origin"]!)));
            }

            public void Configure(IApplicationBuilder app) => app.UseCors();

            protected virtual void Elsewhere(CorsPolicyBuilder policy)
            {
            }

            private static void Configure(CorsPolicyBuilder policy)
            {
                policy.WithOrigins(
                    "https://a.example",
                    "null", // CORS1003
                    "http://b.example", // CORS1004
                    "https://*.c.example",
                    "d.example", // CORS1006
                    "*"); // CORS1008
                policy.AllowCredentials();
            }

            private static void Helper(CorsPolicyBuilder policy) => policy.WithOrigins("https://a.example");
        }
        """);

    [Fact]
    public Task PolicyObjects() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public class Startup
        {
            public void ConfigureServices(IServiceCollection services) => services.AddCors(options =>
            {
                options.AddPolicy("null", new CorsPolicy { Origins = { "null" } }); // CORS1003
                options.AddPolicy("http", new CorsPolicy { Origins = { "http://a.example" }, SupportsCredentials = true }); // CORS1004
                options.AddPolicy("case", new CorsPolicy { Origins = { "https://A.example" } }); // CORS1006
                options.AddPolicy("star", new CorsPolicy { Origins = { "https://a.example", "*" } }); // CORS1008
                options.AddPolicy("beside", new CorsPolicy { Origins = { "https://a.example" }, IsOriginAllowed = _ => false }); // CORS1008
                options.AddPolicy("sound", new CorsPolicy { Origins = { "https://a.example" } });
                options.AddPolicy("built", new CorsPolicyBuilder("https://a.example/").Build()); // CORS1006
                options.AddPolicy("builtempty", new CorsPolicyBuilder().AllowAnyHeader().Build()); // CORS1012
            });

            public CorsPolicy Statements()
            {
                var policy = new CorsPolicy();
                policy.Origins.Add("https://a.example/"); // CORS1006
                policy.Origins.Add("https://*.b.example");
                policy.Origins.Add("null"); // CORS1003
                return policy;
            }
        }
        """);

    /// <summary>Sound, and near to what is reported.</summary>
    [Fact]
    public Task SoundPoliciesAreSilent() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public class Startup
        {
            private static readonly string[] Known = { "https://a.example", "https://b.example" };

            public void ConfigureServices(IServiceCollection services, IConfiguration configuration, IWebHostEnvironment environment) => services.AddCors(options =>
            {
                options.AddPolicy("applications", policy => policy.WithOrigins("capacitor://localhost", "ionic://localhost", "tauri://localhost", "https://tauri.localhost", "file://"));
                options.AddPolicy("extensions", policy => policy.WithOrigins("chrome-extension://abcdefghijklmnopabcdefghijklmnop", "moz-extension://2b1f3c5e-0f7d-4e57-9b5d-7a9e2a1f0c11"));
                options.AddPolicy("names", policy => policy.WithOrigins("http://host.docker.internal:3000", "http://my_host:3000", "http://intranet", "http://192.168.0.10:5500", "https://[2001:db8::1]:8443"));
                options.AddPolicy("kept", policy =>
                {
                    policy.WithOrigins(Known).AllowCredentials();
                    if (configuration["Cors:Extra"] is { Length: > 0 } extra)
                        policy.WithOrigins(extra.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
                });
                options.AddPolicy("environment", policy =>
                {
                    if (environment.IsDevelopment())
                        policy.SetIsOriginAllowed(_ => true).AllowCredentials();
                    else
                        policy.WithOrigins("https://a.example").AllowCredentials();
                });
                options.AddPolicy("open in development", policy =>
                {
                    policy.WithOrigins("https://a.example").AllowCredentials();
                    if (environment.IsDevelopment())
                        policy.SetIsOriginAllowed(_ => true);
                });
                options.AddPolicy("filtered", policy => policy.WithOrigins(new[] { "https://a.example/", "" }.Where(origin => origin.Length > 0).Select(origin => origin.TrimEnd('/')).ToArray()));
                options.AddPolicy("base", policy => AddPartners(policy.AllowAnyHeader().AllowAnyMethod()));
                options.AddPolicy("object", Filled(configuration));
                options.AddPolicy("built", new CorsPolicyBuilder(Base()).WithOrigins("https://a.example").Build()); // CORS1008
                options.AddPolicy("looked up", policy => policy.SetIsOriginAllowed(origin => Known.Contains(origin)).AllowCredentials());
            });

            private static CorsPolicyBuilder AddPartners(CorsPolicyBuilder policy)
            {
                foreach (var origin in Known)
                    policy.WithOrigins(origin);
                return policy;
            }

            private static CorsPolicy Filled(IConfiguration configuration)
            {
                var policy = new CorsPolicyBuilder().AllowAnyHeader().AllowAnyMethod().Build();
                foreach (var origin in configuration.GetSection("Origins").Get<string[]>() ?? new string[0])
                    policy.Origins.Add(origin);
                return policy;
            }

            private static CorsPolicyBuilder Started() => new CorsPolicyBuilder().AllowAnyHeader().AllowAnyMethod();

            private static CorsPolicy Finished() => Started().WithOrigins("https://a.example").Build();

            private static CorsPolicy Base() => new CorsPolicyBuilder().AllowAnyHeader().AllowAnyMethod().Build();

            public static CorsPolicy Completed()
            {
                var policy = Base();
                policy.Origins.Add("https://a.example");
                return policy;
            }
        }
        """);

    [Fact]
    public Task BranchesInDevelopmentAreSilent() => Analysis.VerifyMarksAsync("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors();
        var app = builder.Build();
        if (app.Environment.IsDevelopment())
        {
            app.UseCors(policy => policy.WithOrigins("http://a.example", "null", "https://b.example/", "https://*.c.example", "*").AllowCredentials());
            app.UseCors(policy => { });
        }
        else
        {
            app.UseCors(policy => policy.WithOrigins("http://a.example").AllowCredentials()); // CORS1004
        }

        app.Run();
        """);

    [Fact]
    public Task SameNamedTypesAreSilent() => Analysis.VerifyMarksAsync("""
        namespace Mine
        {
            public class CorsPolicyBuilder
            {
                public CorsPolicyBuilder(params string[] origins)
                {
                }

                public CorsPolicyBuilder WithOrigins(params string[] origins) => this;

                public CorsPolicyBuilder SetIsOriginAllowed(System.Func<string, bool> check) => this;

                public CorsPolicyBuilder AllowCredentials() => this;

                public object Build() => this;
            }

            public class CorsPolicy
            {
                public System.Collections.Generic.List<string> Origins { get; } = new();
            }

            public static class Uses
            {
                public static void Use(CorsPolicyBuilder policy)
                {
                    policy.WithOrigins("null", "http://a.example", "https://a.example/", "https://*.a.example", "*").AllowCredentials();
                    policy.WithOrigins("https://a.example").SetIsOriginAllowed(origin => origin == "null");
                    _ = new CorsPolicyBuilder().Build();
                    _ = new CorsPolicy { Origins = { "null", "*", "https://a.example/" } };
                }
            }
        }
        """);
}
