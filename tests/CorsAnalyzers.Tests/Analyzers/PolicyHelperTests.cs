using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>Policies that a team's own helpers, base classes and tables have a part in.</summary>
public sealed class PolicyHelperTests
{
    [Fact]
    public Task Helpers() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public static class Own
        {
            public static IServiceCollection AddMyCors(this IServiceCollection services, Action<CorsPolicyBuilder>? configure = null, params string[] origins) => services.AddCors(o => o.AddDefaultPolicy(b =>
            {
                b.WithOrigins(origins).AllowCredentials();
                configure?.Invoke(b);
            }));

            public static IServiceCollection AddOther(this IServiceCollection services, Action<CorsOptions> configure) => services.AddCors(configure);

            public static CorsPolicyBuilder WithTrusted(this CorsPolicyBuilder builder, IConfiguration configuration)
            {
                var origins = new List<string>();
                configuration.GetSection("x").Bind(origins);
                return builder.WithOrigins(origins.ToArray());
            }

            public static CorsPolicyBuilder Subdomains(this CorsPolicyBuilder builder) => builder.WithOrigins("https://*.a.example");

            public static CorsPolicyBuilder Conditional(this CorsPolicyBuilder builder, bool on, Action<CorsPolicyBuilder> then)
            {
                if (on)
                    then(builder);
                return builder;
            }
        }

        public abstract class Base
        {
            protected readonly List<string> more = new();
            private string[] lazily = Array.Empty<string>();
            protected IConfiguration configuration = null!;

            public string[] Settable { get; set; } = Array.Empty<string>();

            protected abstract void Fill(List<string> origins);

            protected virtual void Configure(CorsPolicyBuilder builder) => builder.AllowCredentials().WithOrigins("*");

            public void Init() => lazily = new[] { "https://a.example" };

            public void Add(IServiceCollection services, Action<CorsPolicyBuilder> configure, string origin, params string[] origins)
            {
                services.AddMyCors();
                services.AddMyCors(b => b.AllowAnyHeader(), "https://a.example");
                services.AddMyCors(b => b.AllowAnyOrigin()); // CORS1001 CORS2001
                services.AddOther(o => o.AddDefaultPolicy(b => b.AllowAnyOrigin().AllowCredentials())); // CORS2001
                services.AddCors(o => o.AddDefaultPolicy(configure));
                services.AddCors(o => o.AddDefaultPolicy(b => configure(b)));
                services.AddCors(o => o.AddDefaultPolicy(b => Configure(b)));
                services.AddCors(o => o.AddDefaultPolicy(b => b.WithTrusted(configuration).AllowCredentials()));
                services.AddCors(o => o.AddDefaultPolicy(b => b.Subdomains().SetIsOriginAllowedToAllowWildcardSubdomains()));
                services.AddCors(o => o.AddDefaultPolicy(b => b.WithOrigins(origin).AllowCredentials()));
                services.AddCors(o => o.AddDefaultPolicy(b => b.WithOrigins(origins).AllowCredentials()));
                services.AddCors(o => o.AddDefaultPolicy(b => b.WithOrigins(lazily).AllowCredentials()));
                services.AddCors(o => o.AddDefaultPolicy(b => b.WithOrigins(Settable).AllowCredentials()));
                services.AddCors(o => o.AddDefaultPolicy(b => b.WithOrigins(more.ToArray()).AllowCredentials()));
                services.AddCors(o =>
                {
                    var filled = new List<string>();
                    Fill(filled);
                    o.AddDefaultPolicy(b => b.WithOrigins(filled.ToArray()));
                    o.AddPolicy("b", b =>
                    {
                        var list = new List<string>();
                        list.AddRange(configuration.GetSection("a").Get<string[]>() ?? Array.Empty<string>());
                        b.WithOrigins(list.ToArray());
                    });
                    o.AddPolicy("c", b =>
                    {
                        foreach (var section in configuration.GetSection("a").GetChildren())
                            b.WithOrigins(section.Value!);
                        b.AllowCredentials();
                    });
                    o.AddPolicy("d", b =>
                    {
                        b.Conditional(configuration.GetValue<bool>("x"), c => c.WithOrigins("https://a.example"));
                    });
                    foreach (var section in configuration.GetSection("policies").GetChildren())
                    {
                        o.AddPolicy(section.Key, b =>
                        {
                            b.WithOrigins(section.GetSection("origins").Get<string[]>()!);
                            if (section.GetValue<bool>("credentials"))
                                b.AllowCredentials();
                            else
                                b.DisallowCredentials();
                        });
                    }
                });
                services.AddCors(o => o.AddPolicy("e", b => _ = configuration["mode"] switch
                {
                    "open" => b.AllowAnyOrigin(), // CORS1001
                    "closed" => b.WithOrigins("https://a.example").AllowCredentials(),
                    _ => throw new InvalidOperationException(),
                }));
                services.AddCors(o =>
                {
                    if (o.GetPolicy("x") is { } policy)
                        policy.Origins.Add("https://a.example");
                    o.GetPolicy("y")!.SupportsCredentials = true;
                });
                services.PostConfigure<CorsOptions>(o => o.GetPolicy(o.DefaultPolicyName)!.IsOriginAllowed = _ => true);
            }
        }

        public static class Shared
        {
            public static readonly CorsPolicy P = new CorsPolicyBuilder().AllowAnyHeader().Build(); // CORS1012
            public static CorsPolicy Q = new() { Origins = { "*" } }; // CORS1001
            public static readonly Lazy<CorsPolicy> L = new(() => new CorsPolicy { Origins = { "*" }, SupportsCredentials = true }); // CORS2001
            public static readonly Dictionary<string, CorsPolicy> Map = new()
            {
                ["a"] = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true }, // CORS2001
                ["b"] = new CorsPolicy { Origins = { "https://a.example" }, SupportsCredentials = true },
            };
            private static readonly (string Name, CorsPolicy Policy)[] Pairs =
            {
                ("a", new CorsPolicy { Origins = { "*" }, SupportsCredentials = true }), // CORS2001
            };

            public static void Add(CorsOptions options)
            {
                foreach (var (name, policy) in Pairs)
                    options.AddPolicy(name, policy);
                foreach (var pair in Map)
                    options.AddPolicy(pair.Key, pair.Value);
            }
        }
        """);
}
