using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>Which policies are reported, and where; one class a group of cases, all compiled at once.</summary>
public sealed class PolicyFindingsTests
{
    [Fact]
    public Task ProgramStyle() => Analysis.VerifyMarksAsync("""
        var builder = WebApplication.CreateBuilder(args);
        var allowed = new[] { "https://a.example", "https://b.example" };
        var set = new HashSet<string> { "https://a.example" };
        builder.Services.AddCors(options =>
        {
            options.AddPolicy("wild", policy => policy.AllowAnyOrigin().AllowCredentials()); // CORS2001
            options.AddPolicy("wild2", policy => policy.WithOrigins("*").AllowCredentials()); // CORS2001
            options.AddPolicy("wild3", policy =>
            {
                policy.AllowCredentials();
                policy.AllowAnyHeader();
                policy.AllowAnyOrigin(); // CORS2001
            });
            options.AddDefaultPolicy(policy => policy
                .AllowAnyHeader()
                .SetIsOriginAllowed(_ => true) // CORS2002
                .AllowCredentials());
            options.AddPolicy("notempty", policy => policy.SetIsOriginAllowed(o => !string.IsNullOrEmpty(o)).AllowCredentials()); // CORS2002
            options.AddPolicy("list", policy => policy.SetIsOriginAllowed(o => allowed.Contains(o)).AllowCredentials());
            options.AddPolicy("set", policy => policy.SetIsOriginAllowed(set.Contains).AllowCredentials());
            options.AddPolicy("origins", policy => policy.WithOrigins(allowed).AllowCredentials());
            options.AddPolicy("own", policy => policy.SetIsOriginAllowed(IsMine).AllowCredentials()); // CORS1002
            options.AddPolicy("any", policy => policy.SetIsOriginAllowed(IsAnybody).AllowCredentials()); // CORS2002
            options.AddPolicy("deadlist", policy => policy.SetIsOriginAllowed(o => true).WithOrigins("https://a.example").AllowCredentials()); // CORS1008 CORS2002
            options.AddPolicy("deadstar", policy => policy.WithOrigins("https://a.example", "*").AllowCredentials()); // CORS1008
            options.AddPolicy("cleared", policy => policy.AllowAnyOrigin().WithOrigins("https://a.example").AllowCredentials()); // CORS1008
            options.AddPolicy("refusing", policy => policy.SetIsOriginAllowed(_ => false).WithOrigins("https://a.example").AllowCredentials()); // CORS1008
            options.AddPolicy("without", policy => policy.AllowAnyOrigin().AllowAnyHeader().AllowAnyMethod()); // CORS1001
            options.AddPolicy("disallowed", policy => policy.AllowAnyOrigin().AllowCredentials().DisallowCredentials()); // CORS1001
            options.AddPolicy("throws", policy => policy.SetIsOriginAllowed(o => throw new InvalidOperationException()).AllowCredentials());
            options.AddPolicy("suffix", policy => policy.SetIsOriginAllowed(o => o.EndsWith(".example.com")).AllowCredentials());
            options.AddPolicy("host", policy => policy.SetIsOriginAllowed(o => new Uri(o).Host == "localhost").AllowCredentials()); // CORS1009
            options.AddPolicy("risky", policy => policy.AllowAnyOrigin().WithHeaders("content-type", "X-Forwarded-For")); // CORS1001 CORS3004
            options.AddPolicy("riskycred", policy => policy.WithOrigins("https://a.example").AllowCredentials().WithHeaders("X-HTTP-Method-Override")); // CORS3004
            options.AddPolicy("riskylisted", policy => policy.WithOrigins("https://a.example").WithHeaders("X-HTTP-Method-Override"));
        });
        var app = builder.Build();
        app.UseCors(policy => policy.AllowAnyOrigin().AllowCredentials()); // CORS2001
        app.MapGet("/", () => "x").RequireCors(p => p.SetIsOriginAllowed(x => true).AllowCredentials()); // CORS2002
        app.Run();

        static bool IsMine(string origin) => origin == "https://a.example" || origin.StartsWith("https://b.");
        static bool IsAnybody(string origin) => origin.Length > 0;
        """);

    [Fact]
    public Task Branches() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public class Startup
        {
            private readonly IConfiguration configuration;
            private readonly IHostEnvironment env;
            private readonly IOriginStore store;

            public Startup(IConfiguration configuration, IHostEnvironment env, IOriginStore store)
            {
                this.configuration = configuration;
                this.env = env;
                this.store = store;
                open = configuration.GetValue<bool>("Open");
            }

            private readonly string[] fromField = { "https://a.example" };
            private static readonly List<string> Trusted = new() { "https://a.example" };
            private readonly bool open;

            public void ConfigureServices(IServiceCollection services)
            {
                var fromConfiguration = configuration.GetSection("Origins").Get<string[]>() ?? Array.Empty<string>();
                var isDevelopment = env.IsDevelopment();
                services.AddCors(o =>
                {
                    o.AddPolicy("exclusive", p =>
                    {
                        if (open) p.AllowAnyOrigin(); // CORS1001
                        else p.WithOrigins("https://a.example").AllowCredentials();
                    });
                    o.AddPolicy("exclusive2", p =>
                    {
                        if (open) { p.AllowAnyOrigin(); } // CORS1001
                        if (!open) { p.AllowCredentials(); }
                    });
                    o.AddPolicy("both", p =>
                    {
                        if (open) { p.AllowAnyOrigin(); } // CORS2001
                        p.AllowCredentials();
                    });
                    o.AddPolicy("mode", p =>
                    {
                        var mode = configuration["Mode"];
                        if (mode == "open") { p.AllowAnyOrigin(); } // CORS1001
                        if (mode == "closed") { p.AllowCredentials(); }
                    });
                    o.AddPolicy("env", p =>
                    {
                        if (env.IsStaging()) { p.AllowAnyOrigin(); } // CORS1001
                        if (env.IsProduction()) { p.AllowCredentials(); }
                    });
                    o.AddPolicy("dev", p =>
                    {
                        if (env.IsDevelopment()) { p.SetIsOriginAllowed(_ => true); } else { p.WithOrigins(fromConfiguration); }
                        p.AllowCredentials();
                    });
                    o.AddPolicy("devlocal", p =>
                    {
                        if (isDevelopment) { p.SetIsOriginAllowed(_ => true).AllowCredentials(); }
                    });
                    o.AddPolicy("notdev", p =>
                    {
                        if (!env.IsDevelopment()) { p.SetIsOriginAllowed(_ => true).AllowCredentials(); } // CORS2002
                    });
                    o.AddPolicy("config", p => p.WithOrigins(fromConfiguration).AllowCredentials());
                    o.AddPolicy("configpredicate", p => p.SetIsOriginAllowed(x => fromConfiguration.Contains(x)).AllowCredentials());
                    o.AddPolicy("store", p => p.SetIsOriginAllowed(x => store.Knows(x)).AllowCredentials());
                    o.AddPolicy("notstore", p => p.SetIsOriginAllowed(x => !store.Knows(x)).AllowCredentials());
                    o.AddPolicy("field", p => p.SetIsOriginAllowed(x => fromField.Contains(x)).AllowCredentials());
                    o.AddPolicy("static", p => p.SetIsOriginAllowed(x => Trusted.Any(t => t == x)).AllowCredentials());
                    o.AddPolicy("bug", p => p.SetIsOriginAllowed(x => Trusted.Any(x => x.Contains(x))).AllowCredentials()); // CORS2002
                    o.AddPolicy("loop", p =>
                    {
                        foreach (var origin in new[] { "https://a.example", "https://b.example" }) { p.WithOrigins(origin); }
                        p.AllowCredentials();
                    });
                    o.AddPolicy("loopwild", p =>
                    {
                        foreach (var origin in new[] { "*" }) { p.WithOrigins(origin); } // CORS2001
                        p.AllowCredentials();
                    });
                    o.AddPolicy("switch", p => p.SetIsOriginAllowed(x => x switch { "https://a.example" => true, null => false, _ => x.Length > 3 }).AllowCredentials()); // CORS2002
                    o.AddPolicy("pattern", p => p.SetIsOriginAllowed(x => x is "https://a.example" or "https://b.example").AllowCredentials());
                    o.AddPolicy("try", p => p.SetIsOriginAllowed(x => { try { return new Uri(x).Host.Length > 0; } catch (UriFormatException) { return false; } }).AllowCredentials()); // CORS2002
                    o.AddPolicy("fallback", p => p.WithOrigins(configuration["Origin"] ?? "*").AllowCredentials()); // CORS2001
                    o.AddPolicy("unknownlist", p => p.SetIsOriginAllowed(_ => true).WithOrigins(fromConfiguration).AllowCredentials()); // CORS2002
                    o.AddPolicy("anonymous", delegate(CorsPolicyBuilder p) { p.SetIsOriginAllowed(delegate { return true; }).AllowCredentials(); }); // CORS2002
                    o.AddPolicy("built", new CorsPolicyBuilder("*").AllowCredentials().Build()); // CORS2001
                    o.AddPolicy("credentials", new CorsPolicyBuilder().SetIsOriginAllowed(_ => true).Build()); // CORS1001
                });
            }
        }

        public interface IOriginStore { bool Knows(string origin); }
        """);

    [Fact]
    public Task Helpers() => Analysis.VerifyMarksAsync(
        """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public static class Policies
        {
            public static CorsPolicyBuilder AllowEveryone(this CorsPolicyBuilder policy) => policy.SetIsOriginAllowed(_ => true); // CORS1001

            public static CorsPolicyBuilder Open(this CorsPolicyBuilder policy) => policy.SetIsOriginAllowed(_ => true).AllowCredentials(); // CORS2002

            public static void Configure(CorsPolicyBuilder policy, string origin, bool credentials)
            {
                policy.WithOrigins(origin);
                if (credentials)
                {
                    policy.AllowCredentials();
                }
            }
        }
        """,
        """
        public static class Setup
        {
            public static void Add(IServiceCollection services) => services.AddCors(o =>
            {
                o.AddPolicy("a", p => p.AllowEveryone().AllowCredentials()); // CORS2002
                o.AddPolicy("b", p => p.Open());
                o.AddPolicy("c", p => Policies.Configure(p, "*", true)); // CORS2001
                o.AddPolicy("d", p => Policies.Configure(p, "*", false)); // CORS1001
                o.AddPolicy("e", p => Local(p).AllowCredentials()); // CORS2001

                static Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder Local(Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder p) => p.AllowAnyOrigin(); // CORS1001
            });
        }
        """);

    [Fact]
    public Task Initializers() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public class Policies
        {
            private static readonly CorsPolicy Open = new CorsPolicyBuilder().AllowAnyOrigin().AllowCredentials().Build(); // CORS2001
            public CorsPolicy Closed { get; } = new CorsPolicyBuilder("https://a.example").AllowCredentials().Build();

            public void Add(CorsOptions options)
            {
                options.AddPolicy("open", Open);
                options.AddPolicy("other", new CorsPolicyBuilder(Open).DisallowCredentials().Build());
            }
        }
        """);
}
