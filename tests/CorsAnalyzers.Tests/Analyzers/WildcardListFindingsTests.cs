using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>CORS2004, CORS3005 and CORS3016: which lists of headers and methods are reported, and where.</summary>
public sealed class WildcardListFindingsTests
{
    [Fact]
    public Task LiteralWildcards() => Analysis.VerifyMarksAsync("""
        var builder = WebApplication.CreateBuilder(args);
        var configured = builder.Configuration.GetSection("Headers").Get<string[]>() ?? new string[0];
        const string Any = "*";
        string[] headers = { "*", "X-A" };
        builder.Services.AddCors(options =>
        {
            options.AddPolicy("headers", policy => policy.WithOrigins("https://shop.example").AllowCredentials().WithHeaders("*", "X-A")); // CORS2004
            options.AddPolicy("methods", policy => policy.WithOrigins("https://shop.example").WithMethods("GET", "*").AllowCredentials()); // CORS2004
            options.AddPolicy("exposed", policy => policy.WithOrigins("https://shop.example").WithExposedHeaders("*").AllowCredentials()); // CORS2004
            options.AddPolicy("two", policy => policy.WithOrigins("https://shop.example").AllowCredentials().WithHeaders("*").WithHeaders("X-A")); // CORS2004
            options.AddPolicy("after", policy => policy.WithOrigins("https://shop.example").AllowCredentials().AllowAnyHeader().WithHeaders("X-A")); // CORS2004
            options.AddPolicy("before", policy => policy.WithOrigins("https://shop.example").AllowCredentials().WithHeaders("X-A").AllowAnyHeader());
            options.AddPolicy("alone", policy => policy.WithOrigins("https://shop.example").AllowCredentials().WithHeaders("*").WithMethods("*"));
            options.AddPolicy("without", policy => policy.WithOrigins("https://shop.example").WithHeaders("*", "X-A").WithExposedHeaders("*"));
            options.AddPolicy("any", policy => policy.WithOrigins("https://shop.example").AllowAnyHeader().AllowAnyMethod().AllowCredentials());
            options.AddPolicy("maybe", policy => policy.WithOrigins("https://shop.example").WithHeaders("*").WithHeaders(configured).AllowCredentials());
            options.AddPolicy("surely", policy => policy.WithOrigins("https://shop.example").WithHeaders("*", "X-A").WithHeaders(configured).AllowCredentials()); // CORS2004
            options.AddPolicy("constant", policy => policy.WithOrigins("https://shop.example").WithHeaders(Any, "X-A").AllowCredentials()); // CORS2004
            options.AddPolicy("variable", policy => policy.WithOrigins("https://shop.example").WithHeaders(headers).AllowCredentials()); // CORS2004
            options.AddPolicy("disallowed", policy => policy.WithOrigins("https://shop.example").WithHeaders("*", "X-A").AllowCredentials().DisallowCredentials());
            options.AddPolicy("switch", policy => policy.WithOrigins("https://shop.example").WithHeaders("*", "X-A").SetCredentials(args.Length == 0));
        });
        var app = builder.Build();
        if (app.Environment.IsDevelopment())
        {
            app.UseCors(policy => policy.WithOrigins("https://shop.example").WithHeaders("*", "X-A").AllowCredentials());
        }

        app.Run();

        static class Credentials
        {
            public static Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder SetCredentials(this Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder policy, bool allowed) =>
                policy;
        }
        """);

    [Fact]
    public Task LiteralWildcardsInStartup() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public class Startup
        {
            private static readonly string[] Verbs = { "GET", "*" };

            public void ConfigureServices(IServiceCollection services)
            {
                services.AddCors(options =>
                {
                    options.AddPolicy("object", new CorsPolicy { Origins = { "https://shop.example" }, Headers = { "*", "X-A" }, SupportsCredentials = true }); // CORS2004
                    options.AddPolicy("whole", new CorsPolicy { Origins = { "https://shop.example" }, Headers = { "*" }, Methods = { "*" }, SupportsCredentials = true });
                    options.AddPolicy("exposing", new CorsPolicy { Origins = { "https://shop.example" }, ExposedHeaders = { "*" }, SupportsCredentials = true }); // CORS2004
                });
            }

            public void Configure(IApplicationBuilder app) =>
                app.UseCors(policy => policy.WithOrigins("https://shop.example").WithMethods(Verbs).AllowCredentials()); // CORS2004
        }
        """);

    [Fact]
    public Task AnyHeader() => Analysis.VerifyMarksAsync(
        ["""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public class Startup
        {
            public void ConfigureServices(IServiceCollection services)
            {
                services.AddCors(options =>
                {
                    options.AddPolicy("any", policy => policy.WithOrigins("https://shop.example").AllowAnyHeader().AllowCredentials()); // CORS3005
                    options.AddPolicy("star", policy => policy.WithOrigins("https://shop.example").AllowCredentials().WithHeaders("*")); // CORS3005
                    options.AddPolicy("object", new CorsPolicy { Origins = { "https://shop.example" }, Headers = { "*" }, SupportsCredentials = true }); // CORS3005
                    options.AddPolicy("without", policy => policy.WithOrigins("https://shop.example").AllowAnyHeader());
                    options.AddPolicy("listed", policy => policy.WithOrigins("https://shop.example").WithHeaders("X-A").AllowCredentials());
                    options.AddPolicy("literal", policy => policy.WithOrigins("https://shop.example").WithHeaders("*", "X-A").AllowCredentials()); // CORS2004
                    options.AddPolicy("method", policy => policy.WithOrigins("https://shop.example").AllowAnyMethod().AllowCredentials());
                    options.AddPolicy("nobody", policy => policy.AllowAnyHeader().AllowCredentials()); // CORS1012
                });
            }
        }
        """],
        editorConfig: null,
        "CORS3005");

    [Fact]
    public Task MissingMaxAge() => Analysis.VerifyMarksAsync(
        ["""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        var builder = WebApplication.CreateBuilder(args);
        var age = builder.Configuration.GetValue<TimeSpan>("Age");
        builder.Services.AddCors(options =>
        {
            options.AddPolicy("any", policy => policy.WithOrigins("https://shop.example").AllowAnyHeader()); // CORS3016
            options.AddPolicy("method", policy => // CORS3016
            {
                policy.WithOrigins("https://shop.example");
                policy.WithMethods("PUT");
            });
            options.AddPolicy("header", policy => policy.WithOrigins("https://shop.example").WithHeaders("X-A")); // CORS3016
            options.AddPolicy("built", new CorsPolicyBuilder("https://shop.example").WithHeaders("X-A").Build()); // CORS3016
            options.AddPolicy("object", new CorsPolicy { Origins = { "https://shop.example" }, Methods = { "PUT" } }); // CORS3016
            options.AddPolicy("group", Configure); // CORS3016
            options.AddPolicy("some", policy => // CORS3016
            {
                policy.WithOrigins("https://shop.example").AllowAnyMethod();
                if (args.Length == 0)
                {
                    policy.SetPreflightMaxAge(TimeSpan.FromHours(1));
                }
            });
            options.AddPolicy("aged", policy => policy.WithOrigins("https://shop.example").AllowAnyHeader().SetPreflightMaxAge(TimeSpan.FromMinutes(10)));
            options.AddPolicy("configured", policy => policy.WithOrigins("https://shop.example").AllowAnyHeader().SetPreflightMaxAge(age));
            options.AddPolicy("zero", policy => policy.WithOrigins("https://shop.example").AllowAnyHeader().SetPreflightMaxAge(TimeSpan.Zero));
            options.AddPolicy("simple", policy => policy.WithOrigins("https://shop.example").WithMethods("GET", "post").WithHeaders("Accept"));
            options.AddPolicy("plain", policy => policy.WithOrigins("https://shop.example"));
            options.AddPolicy("nobody", policy => policy.AllowAnyHeader()); // CORS1012
            var changed = new CorsPolicyBuilder("https://shop.example").AllowAnyMethod().Build();
            changed.PreflightMaxAge = TimeSpan.FromHours(1);
            options.AddPolicy("changed", changed);
            var filled = new CorsPolicyBuilder().AllowAnyMethod().SetPreflightMaxAge(TimeSpan.FromHours(1)).Build();
            filled.Origins.Add("https://shop.example");
            options.AddPolicy("filled", filled);
            var later = new CorsPolicyBuilder("https://shop.example").AllowAnyMethod();
            later.SetPreflightMaxAge(TimeSpan.FromHours(1));
            options.AddPolicy("later", later.Build());
            options.AddPolicy("helped", policy => Age(policy.WithOrigins("https://shop.example").AllowAnyMethod()));
            if (builder.Environment.IsDevelopment())
            {
                options.AddPolicy("dev", policy => policy.WithOrigins("https://shop.example").AllowAnyMethod());
            }
        });
        builder.Build().Run();

        static void Configure(CorsPolicyBuilder policy) => policy.WithOrigins("https://shop.example").AllowAnyMethod();
        static void Age(CorsPolicyBuilder policy) => policy.SetPreflightMaxAge(TimeSpan.FromHours(1));
        """],
        editorConfig: null,
        "CORS3016");
}
