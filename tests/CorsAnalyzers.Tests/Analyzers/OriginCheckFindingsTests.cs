using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>CORS1001, CORS1002, CORS1005, CORS1009: which checks of the origin are reported, and where.</summary>
public sealed class OriginCheckFindingsTests
{
    [Fact]
    public Task ChecksOfPublicCode() => Analysis.VerifyMarksAsync("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options =>
        {
            options.AddPolicy("port", policy => policy.SetIsOriginAllowed(origin => origin.EndsWith(":3000")).AllowCredentials()); // CORS1002
            options.AddPolicy("suffix", policy => policy.SetIsOriginAllowed(origin => origin.EndsWith(".azurestaticapps.net")).AllowCredentials()); // CORS1005
            options.AddPolicy("start", policy => policy.SetIsOriginAllowed(origin => origin.StartsWith("http://localhost")).AllowCredentials()); // CORS1002
            options.AddPolicy("middle", policy => policy.SetIsOriginAllowed(origin => origin.Contains("localhost")).AllowCredentials()); // CORS1002
            options.AddPolicy("tunnel", policy => policy.SetIsOriginAllowed(origin => origin.Contains("ngrok")).AllowCredentials()); // CORS1002
            options.AddPolicy("pages", policy => policy.SetIsOriginAllowed(origin => origin.EndsWith(".github.io")).AllowCredentials()); // CORS1005
            options.AddPolicy("loopback", policy => policy.SetIsOriginAllowed(origin => new Uri(origin).Host == "localhost").AllowCredentials()); // CORS1009
            options.AddPolicy("isloopback", policy => policy.SetIsOriginAllowed(origin => new Uri(origin).IsLoopback).AllowCredentials());
            options.AddPolicy("dot", policy => policy.SetIsOriginAllowed(origin => origin.EndsWith(".example.com")).AllowCredentials());
        });
        var app = builder.Build();
        app.UseCors("dot");
        app.Run();
        """);

    [Fact]
    public Task FormsOfPredicates() => Analysis.VerifyMarksAsync("""
        using System.Text.RegularExpressions;
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public partial class Startup
        {
            private const string Domain = "shop.example";
            private static readonly string[] Domains = { "shop.example", "partner.example" };
            private static readonly Regex Weak = new Regex(@"^https://.*shop\.example$");
            private static readonly Regex Sound = new Regex(@"^https://(.+\.)?shop\.example$", RegexOptions.Compiled);
            private readonly Func<string, bool> held = origin => origin.EndsWith("shop.example");

            public void ConfigureServices(IServiceCollection services)
            {
                services.AddCors(options =>
                {
                    options.AddPolicy("group", policy => policy.SetIsOriginAllowed(IsOurs).AllowCredentials()); // CORS1002
                    options.AddPolicy("static", policy => policy.SetIsOriginAllowed(Checks.EndsInOurs).AllowCredentials()); // CORS1002
                    options.AddPolicy("soundgroup", policy => policy.SetIsOriginAllowed(Checks.IsUnderOurs).AllowCredentials());
                    options.AddPolicy("local", policy =>
                    {
                        policy.SetIsOriginAllowed(Local); // CORS1002
                        policy.AllowCredentials();

                        static bool Local(string origin) => origin.StartsWith("https://shop.example");
                    });
                    options.AddPolicy("anonymous", policy => policy.SetIsOriginAllowed(delegate(string origin) { return origin.EndsWith(Domain); }).AllowCredentials()); // CORS1002
                    options.AddPolicy("named", policy => policy.SetIsOriginAllowed(isOriginAllowed: origin => origin.EndsWith("." + Domain)).AllowCredentials());
                    options.AddPolicy("static lambda", policy => policy.SetIsOriginAllowed(static origin => origin.EndsWith(Domain)).AllowCredentials()); // CORS1002
                    options.AddPolicy("domains", policy => policy.SetIsOriginAllowed(origin => Domains.Any(domain => origin.EndsWith(domain))).AllowCredentials()); // CORS1002
                    options.AddPolicy("dotted", policy => policy.SetIsOriginAllowed(origin => Domains.Any(domain => origin.EndsWith("." + domain))).AllowCredentials());
                    options.AddPolicy("hosts", policy => policy.SetIsOriginAllowed(origin => Domains.Contains(new Uri(origin).Host)).AllowCredentials());
                    options.AddPolicy("interpolated", policy => policy.SetIsOriginAllowed(origin => origin == $"https://{Domain}" || origin.EndsWith($".{Domain}")).AllowCredentials());
                    options.AddPolicy("weak pattern", policy => policy.SetIsOriginAllowed(origin => Weak.IsMatch(origin)).AllowCredentials()); // CORS1002
                    options.AddPolicy("weak pattern group", policy => policy.SetIsOriginAllowed(Weak.IsMatch).AllowCredentials()); // CORS1002
                    options.AddPolicy("sound pattern", policy => policy.SetIsOriginAllowed(origin => Sound.IsMatch(origin)).AllowCredentials());
                    options.AddPolicy("held", policy => policy.SetIsOriginAllowed(held).AllowCredentials()); // CORS1002
                    options.AddPolicy("block", policy => policy.SetIsOriginAllowed(origin => // CORS1002
                    {
                        if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri))
                        {
                            return false;
                        }

                        return uri.Scheme == "https" && uri.Host.EndsWith("shop.example", StringComparison.OrdinalIgnoreCase);
                    }).AllowCredentials());
                    options.AddPolicy("sound block", policy => policy.SetIsOriginAllowed(origin =>
                    {
                        var uri = new Uri(origin);
                        var host = uri.Host.ToLowerInvariant();
                        return uri.Scheme == Uri.UriSchemeHttps && (host == "shop.example" || host.EndsWith(".shop.example"));
                    }).AllowCredentials());
                    options.AddPolicy("loop", policy => policy.SetIsOriginAllowed(origin => // CORS1002
                    {
                        foreach (var domain in Domains)
                        {
                            if (origin.Contains(domain)) return true;
                        }

                        return false;
                    }).AllowCredentials());
                    options.AddPolicy("list", policy => policy.SetIsOriginAllowed(origin => origin is "https://shop.example" or "https://www.shop.example").AllowCredentials());
                    options.AddPolicy("slices", policy => policy.SetIsOriginAllowed(origin => origin[8..] == "shop.example").AllowCredentials());
                    options.AddPolicy("anyone", policy => policy.SetIsOriginAllowed(origin => origin.EndsWith("shop.example"))); // CORS1001
                });
            }

            private bool IsOurs(string origin) => new Uri(origin).Host.EndsWith("shop.example");
        }

        public static class Checks
        {
            public static bool EndsInOurs(string origin)
            {
                return origin.EndsWith("shop.example");
            }

            public static bool IsUnderOurs(string origin) => origin == "https://shop.example" || origin.EndsWith(".shop.example");
        }
        """);

    [Fact]
    public Task Objects() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public class Policies
        {
            public void Add(CorsOptions options)
            {
                options.AddPolicy("object", new CorsPolicy { IsOriginAllowed = origin => origin.EndsWith("shop.example"), SupportsCredentials = true }); // CORS1002
                options.AddPolicy("sound", new CorsPolicy { IsOriginAllowed = origin => origin.EndsWith(".shop.example"), SupportsCredentials = true });
                options.AddPolicy("list", new CorsPolicy { Origins = { "http://localhost:3000" }, SupportsCredentials = true }); // CORS1009
                var built = new CorsPolicyBuilder().SetIsOriginAllowed(origin => origin.Contains("shop.example")).AllowCredentials().Build(); // CORS1002
                options.AddPolicy("built", built);
            }
        }
        """);

    [Fact]
    public Task Wildcards() => Analysis.VerifyMarksAsync("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options =>
        {
            options.AddPolicy("com", policy => policy.WithOrigins("https://*.com").SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials()); // CORS1005
            options.AddPolicy("pages", policy => policy.WithOrigins("https://shop.example", "https://*.github.io").SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials()); // CORS1005
            options.AddPolicy("apps", policy => policy.SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials().WithOrigins("https://*.azurewebsites.net")); // CORS1005
            options.AddPolicy("own", policy => policy.WithOrigins("https://*.shop.example").SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials());
            options.AddPolicy("private", policy => policy.WithOrigins("https://*.corp.internal").SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials());
            options.AddPolicy("without", policy => policy.WithOrigins("https://*.github.io").SetIsOriginAllowedToAllowWildcardSubdomains()); // CORS1001
        });
        var app = builder.Build();
        app.UseCors("own");
        app.Run();
        """);

    [Fact]
    public Task Loopback() => Analysis.VerifyMarksAsync("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options =>
        {
            options.AddPolicy("listed", policy => policy
                .WithOrigins(
                    "https://shop.example",
                    "http://localhost:3000", // CORS1009
                    "https://127.0.0.1:5001", // CORS1009
                    "http://[::1]:4200") // CORS1009
                .AllowCredentials());
            options.AddPolicy("compared", policy => policy.SetIsOriginAllowed(o => o == "https://shop.example" || o == "http://localhost:3000").AllowCredentials()); // CORS1009
            options.AddPolicy("ports", policy => policy.SetIsOriginAllowed(o => o.StartsWith("http://localhost:")).AllowCredentials()); // CORS1009
            options.AddPolicy("apps", policy => policy.WithOrigins("capacitor://localhost", "ionic://localhost").AllowCredentials());
            options.AddPolicy("without", policy => policy.WithOrigins("http://localhost:3000"));
            options.AddPolicy("predicate", policy => policy.SetIsOriginAllowed(o => o == "https://shop.example" || (builder.Environment.IsDevelopment() && o.Contains("localhost"))).AllowCredentials());
            options.AddPolicy("choice", policy => policy.SetIsOriginAllowed(o => builder.Environment.IsDevelopment() ? o.StartsWith("http://localhost") : o == "https://shop.example").AllowCredentials());
            options.AddPolicy("staging", policy => policy.SetIsOriginAllowed(o => builder.Environment.IsStaging() && new Uri(o).Host == "localhost").AllowCredentials()); // CORS1009
            options.AddPolicy("lookalike", policy => policy.WithOrigins("https://localhost.shop.example").AllowCredentials());
            options.AddPolicy("dev", policy =>
            {
                policy.WithOrigins("https://shop.example").AllowCredentials();
                if (builder.Environment.IsDevelopment())
                {
                    policy.WithOrigins("http://localhost:3000");
                }
            });
            if (builder.Environment.IsDevelopment())
            {
                options.AddPolicy("devonly", policy => policy.SetIsOriginAllowed(o => new Uri(o).IsLoopback || o.Contains("localhost")).AllowCredentials());
            }
        });
        var app = builder.Build();
        app.UseCors("listed");
        app.Run();
        """);

    /// <summary>What decides cannot be seen, or is sound.</summary>
    [Fact]
    public Task Silent() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;
        using Microsoft.Extensions.Options;

        public class Startup
        {
            private readonly IConfiguration configuration;
            private readonly ITenants tenants;
            private readonly CorsSettings settings;

            public Startup(IConfiguration configuration, ITenants tenants, IOptions<CorsSettings> settings)
            {
                this.configuration = configuration;
                this.tenants = tenants;
                this.settings = settings.Value;
            }

            public void ConfigureServices(IServiceCollection services)
            {
                var suffix = configuration["Cors:Suffix"];
                var suffixes = configuration.GetSection("Cors:Suffixes").Get<string[]>() ?? Array.Empty<string>();
                services.AddCors(options =>
                {
                    options.AddPolicy("suffix", policy => policy.SetIsOriginAllowed(origin => origin.EndsWith(suffix!)).AllowCredentials());
                    options.AddPolicy("suffixes", policy => policy.SetIsOriginAllowed(origin => suffixes.Any(one => origin.EndsWith(one))).AllowCredentials());
                    options.AddPolicy("settings", policy => policy.SetIsOriginAllowed(origin => settings.Hosts.Any(host => new Uri(origin).Host.EndsWith(host))).AllowCredentials());
                    options.AddPolicy("tenants", policy => policy.SetIsOriginAllowed(origin => tenants.FindByHost(new Uri(origin).Host) != null).AllowCredentials());
                    options.AddPolicy("guarded", policy => policy.SetIsOriginAllowed(origin => origin.EndsWith("shop.example") && tenants.Knows(origin)).AllowCredentials());
                    options.AddPolicy("wildcards", policy => policy.WithOrigins(suffixes).SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials());
                    options.AddPolicy("blocked", policy => policy.SetIsOriginAllowed(origin => origin.EndsWith("shop.example") && !tenants.Blocks(origin)).AllowCredentials());
                    options.AddPolicy("uri", policy => policy.SetIsOriginAllowed(origin => new Uri(origin).GetLeftPart(UriPartial.Authority) == "https://shop.example").AllowCredentials());
                    options.AddPolicy("labels", policy => policy.SetIsOriginAllowed(origin => new Uri(origin).Host.Split('.').TakeLast(2).SequenceEqual(new[] { "shop", "example" })).AllowCredentials());
                    options.AddPolicy("refusing", policy => policy.SetIsOriginAllowed(origin => false).AllowCredentials());
                });
            }
        }

        public interface ITenants { object? FindByHost(string host); bool Knows(string origin); bool Blocks(string origin); }

        public class CorsSettings { public List<string> Hosts { get; set; } = new(); }
        """);

    [Fact]
    public Task SameNamedTypes() => Analysis.VerifyMarksAsync("""
        namespace Mine;

        public class CorsPolicyBuilder
        {
            public CorsPolicyBuilder SetIsOriginAllowed(Func<string, bool> check) => this;
            public CorsPolicyBuilder WithOrigins(params string[] origins) => this;
            public CorsPolicyBuilder WithHeaders(params string[] headers) => this;
            public CorsPolicyBuilder AllowAnyOrigin() => this;
            public CorsPolicyBuilder AllowAnyHeader() => this;
            public CorsPolicyBuilder AllowCredentials() => this;
        }

        public static class Policies
        {
            public static void Add()
            {
                new CorsPolicyBuilder().SetIsOriginAllowed(origin => origin.EndsWith("shop.example")).AllowCredentials();
                new CorsPolicyBuilder().SetIsOriginAllowed(origin => origin.EndsWith(".github.io")).AllowCredentials();
                new CorsPolicyBuilder().WithOrigins("http://localhost:3000").WithHeaders("*", "X-A").AllowCredentials();
                new CorsPolicyBuilder().AllowAnyOrigin().AllowAnyHeader();
            }
        }
        """);

    [Fact]
    public Task UntrustedOrigins() => Analysis.VerifyMarksAsync(
        ["""
        var builder = WebApplication.CreateBuilder(args);
        var configured = builder.Configuration.GetSection("Origins").Get<string[]>() ?? new string[0];
        builder.Services.AddCors(options =>
        {
            options.AddPolicy("trusted", policy => policy.WithOrigins("https://shop.example", "https://www.shop.example", "https://a.b.shop.example"));
            options.AddPolicy("other", policy => policy.WithOrigins(
                "https://shop.example",
                "https://partner.example", // CORS1010
                "http://shop.example", // CORS1010
                "https://shop.example:8443")); // CORS1010
            options.AddPolicy("wild", policy => policy.WithOrigins("https://*.shop.example").SetIsOriginAllowedToAllowWildcardSubdomains());
            options.AddPolicy("wilder", policy => policy.WithOrigins("https://*.partner.example").SetIsOriginAllowedToAllowWildcardSubdomains()); // CORS1010
            options.AddPolicy("check", policy => policy.SetIsOriginAllowed(o => o == "https://shop.example" || o == "https://partner.example")); // CORS1010
            options.AddPolicy("configured", policy => policy.WithOrigins(configured).AllowCredentials());
            options.AddPolicy("any", policy => policy.AllowAnyOrigin()); // CORS1001
        });
        builder.Build().Run();
        """],
        "root = true\n[*.cs]\ncors_analyzers.trusted_origins = https://shop.example, https://*.shop.example\n");

    /// <summary>What is not compiled for release runs in development only.</summary>
    [Fact]
    public Task DebugCode() => Analysis.VerifyMarksAsync("""
        #define DEBUG
        #define LOCAL
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options =>
        {
            options.AddPolicy("both", policy =>
            {
                policy.WithOrigins("https://shop.example").AllowCredentials();
        #if DEBUG
                policy.WithOrigins("http://localhost:3000");
        #endif
            });
        #if !DEBUG
            options.AddPolicy("release", policy => policy.SetIsOriginAllowed(o => true).AllowCredentials());
        #elif LOCAL
            options.AddPolicy("local", policy => policy.SetIsOriginAllowed(o => true).AllowCredentials());
        #endif
        #if DEBUG && LOCAL
            options.AddPolicy("and", policy => policy.SetIsOriginAllowed(o => o.Contains("localhost")).AllowCredentials());
        #endif
        #if DEBUG || LOCAL
            options.AddPolicy("or", policy => policy.SetIsOriginAllowed(o => o.Contains("localhost")).AllowCredentials()); // CORS1002
        #endif
        #if (LOCAL)
            options.AddPolicy("other", policy => policy.WithOrigins("http://localhost:3000").AllowCredentials()); // CORS1009
        #if DEBUG
            options.AddPolicy("nested", policy => policy.WithOrigins("http://localhost:3000").AllowCredentials());
        #else
        #endif
        #endif
        #if RELEASE
        #else
            options.AddPolicy("else", policy => policy.WithOrigins("http://localhost:3000").AllowCredentials()); // CORS1009
        #endif
            options.AddPolicy("behind", policy => policy.WithOrigins("http://localhost:3000") // CORS1009
        #if DEBUG
                .AllowAnyHeader()
        #endif
                .AllowCredentials());
        });
        builder.Build().Run();
        """);
}
