using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>Which entries of a policy's lists of headers and methods, and which ages, are reported; many cases compiled at once.</summary>
public sealed class PolicyListFindingsTests
{
    [Fact]
    public Task ProgramStyle() => Analysis.VerifyMarksAsync("""
        var builder = WebApplication.CreateBuilder(args);
        var configured = builder.Configuration.GetSection("Cors:Headers").Get<string[]>() ?? new string[0];
        const string Put = "put";
        string[] exposed = { "Set-Cookie", "X-Total-Count" };
        builder.Services.AddCors(options =>
        {
            options.AddPolicy("cookie", policy => policy.WithOrigins("https://a.example").WithHeaders("Cookie", "X-Mine")); // CORS3006
            options.AddPolicy("secfetch", policy => policy.WithOrigins("https://a.example").WithHeaders("Sec-Fetch-Mode")); // CORS3006
            options.AddPolicy("origin", policy => policy.WithOrigins("https://a.example").WithHeaders("origin", "accept", "content-type")); // CORS3006
            options.AddPolicy("safelisted", policy => policy.WithOrigins("https://a.example").WithExposedHeaders("Content-Type", "X-Total-Count")); // CORS3008
            options.AddPolicy("length", policy => policy.WithOrigins("https://a.example").WithExposedHeaders("content-length")); // CORS3008
            options.AddPolicy("setcookie", policy => policy.WithOrigins("https://a.example").WithExposedHeaders("Set-Cookie")); // CORS3009
            options.AddPolicy("array", policy => policy.WithOrigins("https://a.example").WithExposedHeaders(exposed)); // CORS3009
            options.AddPolicy("token", policy => policy.AllowAnyOrigin().WithExposedHeaders("X-CSRF-Token")); // CORS1001 CORS3010
            options.AddPolicy("listedtoken", policy => policy.WithOrigins("https://a.example").WithExposedHeaders("X-CSRF-Token"));
            options.AddPolicy("list", policy => policy.WithOrigins("https://a.example").WithHeaders("X-One, X-Two")); // CORS3011
            options.AddPolicy("colon", policy => policy.WithOrigins("https://a.example").WithHeaders("X-One:")); // CORS3011
            options.AddPolicy("methods", policy => policy.WithOrigins("https://a.example").WithMethods("GET,PUT")); // CORS3011
            options.AddPolicy("trace", policy => policy.WithOrigins("https://a.example").WithMethods("GET", "TRACE")); // CORS3012
            options.AddPolicy("put", policy => policy.WithOrigins("https://a.example").WithMethods("put")); // CORS3013
            options.AddPolicy("constant", policy => policy.WithOrigins("https://a.example").WithMethods(Put, "get")); // CORS3013
            options.AddPolicy("patch", policy => policy.WithOrigins("https://a.example").WithMethods("Patch")); // CORS3013
            options.AddPolicy("get", policy => policy.WithOrigins("https://a.example").WithMethods("get", "head", "post"));
            options.AddPolicy("own", policy => policy.WithOrigins("https://a.example").WithMethods("purge", HttpMethods.Put));
            options.AddPolicy("both", policy => policy.WithOrigins("https://a.example").WithMethods("put", "PUT"));
            options.AddPolicy("negative", policy => policy.WithOrigins("https://a.example").SetPreflightMaxAge(TimeSpan.FromSeconds(-1))); // CORS3014
            options.AddPolicy("part", policy => policy.WithOrigins("https://a.example").SetPreflightMaxAge(TimeSpan.FromMilliseconds(1500))); // CORS3014
            options.AddPolicy("week", policy => policy.WithOrigins("https://a.example").SetPreflightMaxAge(TimeSpan.FromDays(7))); // CORS3015
            options.AddPolicy("day", policy => policy.WithOrigins("https://a.example").SetPreflightMaxAge(TimeSpan.FromDays(1)));
            options.AddPolicy("configured", policy => policy.WithOrigins("https://a.example").WithHeaders(configured).WithMethods(configured));
            options.AddPolicy("all", policy => policy.WithOrigins("https://a.example").AllowAnyHeader().AllowAnyMethod());
        });
        var app = builder.Build();
        app.UseCors(policy => policy.AllowAnyOrigin().WithMethods("delete")); // CORS1001 CORS3013
        app.MapGet("/", () => "x").RequireCors(policy => policy.AllowAnyOrigin().WithExposedHeaders("Pragma")); // CORS1001 CORS3008
        app.Run();
        """);

    [Fact]
    public Task StartupStyle() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public class Startup
        {
            private static readonly string[] Methods = { "GET", "delete" };

            public void ConfigureServices(IServiceCollection services)
            {
                services.AddCors(options => options.AddDefaultPolicy(Configure));
                services.AddCors(options => options.AddPolicy("methods", policy => policy.WithOrigins("https://a.example").WithMethods(Methods))); // CORS3013
            }

            private static void Configure(CorsPolicyBuilder policy)
            {
                policy.WithOrigins("https://a.example");
                policy.WithHeaders("Host"); // CORS3006
                policy.WithExposedHeaders(
                    "X-Total-Count",
                    "Expires", // CORS3008
                    "Set-Cookie2"); // CORS3009
                policy.SetPreflightMaxAge(TimeSpan.FromHours(48)); // CORS3015
            }
        }
        """);

    [Fact]
    public Task PolicyObjects() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public class Startup
        {
            private static readonly CorsPolicy Shared = new() { Origins = { "*" }, SupportsCredentials = true }; // CORS2001

            private IList<string> kept = new List<string>();

            public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
            {
                services.AddCors(options =>
                {
                    options.AddPolicy("any", new CorsPolicy { Origins = { "*" }, SupportsCredentials = true }); // CORS2001
                    options.AddPolicy("sound", new CorsPolicy { Origins = { "https://a.example" }, SupportsCredentials = true, Methods = { "PUT" } });
                    options.AddPolicy("put", new CorsPolicy { Origins = { "https://a.example" }, Methods = { "put", "GET" } }); // CORS3013
                    options.AddPolicy("exposed", new CorsPolicy { Origins = { "https://a.example" }, ExposedHeaders = { "Set-Cookie" } }); // CORS3009
                    options.AddPolicy("shared", Shared);
                    options.AddPolicy("configured", Configured(configuration));
                });
            }

            public CorsPolicy Statements()
            {
                var policy = new CorsPolicy();
                policy.Headers.Add("X-Forwarded-For"); // CORS3004
                policy.Headers.Add("Cookie"); // CORS3006
                policy.Methods.Add("TRACE"); // CORS3012
                foreach (var origin in new[] { "https://a.example", "https://b.example" })
                    policy.Origins.Add(origin);
                policy.SupportsCredentials = true;
                return policy;
            }

            public CorsPolicy Cleared()
            {
                var policy = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true };
                policy.Origins.Clear();
                policy.Origins.Add("https://a.example");
                return policy;
            }

            public CorsPolicy Removed()
            {
                var policy = new CorsPolicy { Origins = { "*", "https://a.example" }, SupportsCredentials = true };
                policy.Origins.Remove("*");
                return policy;
            }

            public CorsPolicy HandedOn()
            {
                var policy = new CorsPolicy { SupportsCredentials = true };
                policy.Origins.Add("*");
                kept = policy.Origins;
                return policy;
            }

            // What the policy says is read back, in whatever way: silent.
            public void ReadBack(bool any, CorsPolicy bound, IConfiguration configuration)
            {
                var guarded = new CorsPolicy();
                if (any)
                    guarded.Origins.Add("*");
                else
                    guarded.Origins.Add("https://a.example");
                if (!guarded.AllowAnyOrigin)
                    guarded.SupportsCredentials = true;

                var contains = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true, Methods = { "put" } };
                if (contains.Origins.Contains("*"))
                    contains.SupportsCredentials = false;
                if (contains.Methods.Contains("put"))
                    contains.Methods.Remove("put");

                var looped = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true, Headers = { "Cookie" } };
                foreach (var header in looped.Headers.ToArray())
                    if (header == "Cookie")
                        looped.Headers.Remove(header);
                for (var i = looped.Origins.Count - 1; i >= 0; i--)
                    if (looped.Origins[i] == "*")
                        looped.Origins.RemoveAt(i);

                var aliased = new CorsPolicy { Origins = { "https://a.example" } };
                var methods = aliased.Methods;
                methods.Add("put");
                if (methods.Contains("put"))
                    methods.Remove("put");
                if (methods.Any(method => method == "put") || methods.Count > 3)
                    methods.Clear();

                var typed = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true };
                if (typed.Origins is List<string> list)
                    list.RemoveRange(0, 1);

                var aged = new CorsPolicy { PreflightMaxAge = TimeSpan.FromDays(7) };
                if (aged.PreflightMaxAge > TimeSpan.FromDays(1))
                    aged.PreflightMaxAge = TimeSpan.FromDays(1);

                var filled = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true };
                configuration.GetSection("Cors").Bind(filled);

                _ = new CorsPolicyBuilder(new CorsPolicy { Origins = { "*" }, SupportsCredentials = true }).DisallowCredentials().Build(); // CORS1001
            }

            private static CorsPolicy Configured(IConfiguration configuration)
            {
                var policy = new CorsPolicy { SupportsCredentials = true };
                foreach (var origin in configuration.GetSection("Origins").Get<string[]>() ?? new string[0])
                    policy.Origins.Add(origin);
                policy.Methods.Add(configuration["Method"] ?? "put"); // CORS3013
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
            app.UseCors(policy => policy.AllowAnyOrigin().WithMethods("put").SetPreflightMaxAge(TimeSpan.FromDays(30)));
        }
        else
        {
            app.UseCors(policy => policy.WithOrigins("https://a.example").WithMethods("put")); // CORS3013
        }

        app.Run();
        """);

    [Fact]
    public Task SameNamedTypesAreSilent() => Analysis.VerifyMarksAsync("""
        namespace Mine
        {
            public class CorsPolicyBuilder
            {
                public CorsPolicyBuilder WithMethods(params string[] methods) => this;

                public CorsPolicyBuilder WithExposedHeaders(params string[] headers) => this;
            }

            public static class Uses
            {
                public static void Use(CorsPolicyBuilder policy) => policy.WithMethods("put").WithExposedHeaders("Set-Cookie");
            }
        }
        """);
}
