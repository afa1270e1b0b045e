using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>Policies that a team's own helpers, base classes and tables have a part in.</summary>
public sealed class PolicyHelperTests
{
    [Fact]
    public Task Helpers() => Analysis.VerifyMarksAsync("""
        #pragma warning disable CORS4007 // One method adds all that is asked about.
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
                services.PostConfigure<CorsOptions>(o => o.GetPolicy(o.DefaultPolicyName)!.IsOriginAllowed = _ => true); // CORS1001
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

    [Fact]
    public Task CallersAndConditions() => Analysis.VerifyMarksAsync("""
        #pragma warning disable CORS4007 // One method adds all that is asked about.
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public class Startup
        {
            private readonly IWebHostEnvironment env;
            private readonly IConfiguration configuration;
            private readonly string[] allowed;
            private readonly bool any;
            private string mode = "closed";

            public Startup(IWebHostEnvironment env, IConfiguration configuration)
            {
                this.env = env;
                this.configuration = configuration;
                allowed = configuration.GetSection("x").Get<string[]>() ?? Array.Empty<string>();
                any = allowed.Length == 0;
            }

            public void A(IServiceCollection services, IHostBuilder host)
            {
                host.ConfigureServices((context, s) =>
                {
                    if (context.HostingEnvironment.IsDevelopment())
                        s.AddCors(o => o.AddDefaultPolicy(b => b.SetIsOriginAllowed(_ => true).AllowCredentials()));
                });
                services.AddCors(o => o.AddDefaultPolicy(b =>
                {
                    switch (env.EnvironmentName)
                    {
                        case "Development":
                        case "Local":
                            b.SetIsOriginAllowed(_ => true).AllowCredentials();
                            break;
                        default:
                            b.WithOrigins(allowed).AllowCredentials();
                            break;
                    }
                }));
                var environment = env.EnvironmentName;
                services.AddCors(o => o.AddDefaultPolicy(b =>
                {
                    if (environment is "Development" or "Local")
                        b.SetIsOriginAllowed(_ => true).AllowCredentials();
                }));
                var allowAny = env.IsDevelopment() && configuration.GetValue<bool>("x");
                services.AddCors(o => o.AddDefaultPolicy(b =>
                {
                    if (allowAny)
                        b.SetIsOriginAllowed(_ => true).AllowCredentials();
                    else
                        b.WithOrigins("https://a.example");
                }));
                services.AddCors(o => o.AddDefaultPolicy(b => b.SetIsOriginAllowed(_ => env.IsDevelopment()).AllowCredentials()));
                Func<string, bool> check = env.IsDevelopment() ? _ => true : o => o == "https://a.example";
                services.AddCors(o => o.AddDefaultPolicy(b => b.SetIsOriginAllowed(check).AllowCredentials()));
                services.AddCors(o => o.AddDefaultPolicy(b =>
                {
                    Func<string, bool> inner = env.IsDevelopment() ? _ => true : o => o == "https://a.example";
                    b.SetIsOriginAllowed(inner).AllowCredentials();
                }));
                services.AddCors(o => o.AddDefaultPolicy(b =>
                {
                    if (any)
                        b.AllowAnyOrigin(); // CORS1001
                    else
                        b.WithOrigins(allowed).AllowCredentials();
                }));
                services.AddCors(o => o.AddDefaultPolicy(b =>
                {
                    if (mode == "open")
                        b.AllowAnyOrigin(); // CORS1001
                    else
                        b.WithOrigins(allowed).AllowCredentials();
                }));
                services.AddCors(o => o.AddDefaultPolicy(b =>
                {
                    try
                    {
                        b.WithOrigins(new Uri(configuration["url"]!).GetLeftPart(UriPartial.Authority)).AllowCredentials();
                    }
                    catch (UriFormatException)
                    {
                        b.WithOrigins("https://a.example");
                    }
                }));
                var made = Make();
                made.Origins.Clear();
                made.Origins.Add("https://a.example");
                services.AddCors(o => o.AddPolicy("x", made));
                services.AddCors(o => o.AddPolicy("y", Started().WithOrigins("https://a.example").AllowCredentials().Build())); // CORS1008
                services.AddCors(o => o.AddPolicy("z", Base.WithOrigins("https://a.example").SetIsOriginAllowedToAllowWildcardSubdomains().Build()));
                services.AddCors(o => o.AddPolicy("w", new CorsPolicyBuilder(Made2()).WithOrigins("https://a.example").Build())); // CORS1008
            }

            private static CorsPolicy Make() => new() { Origins = { "*" }, SupportsCredentials = true };

            private static CorsPolicy Made2() => new CorsPolicyBuilder().AllowAnyHeader().SetPreflightMaxAge(TimeSpan.FromMinutes(5)).Build();

            private static CorsPolicyBuilder Started() => new CorsPolicyBuilder().AllowAnyHeader().AllowAnyOrigin();

            private static CorsPolicyBuilder Base => new CorsPolicyBuilder().WithOrigins("https://*.a.example").AllowAnyHeader();

            private static CorsPolicy Kept() => new() { Origins = { "*" }, SupportsCredentials = true }; // CORS2001

            public void Use(CorsOptions options) => options.AddPolicy("k", Kept());

            public void Switch() => mode = "open";
        }

        public static class Later
        {
            public static void Add(this IServiceCollection services, IConfiguration configuration, IWebHostEnvironment environment)
            {
                var settings = new Settings { Origins = new[] { "*" } };
                configuration.Bind("cors", settings);
                services.AddCors(o => o.AddDefaultPolicy(b => b.WithOrigins(settings.Origins).AllowCredentials()));
                var own = configuration.Get<Settings>() ?? new Settings { Origins = new[] { "https://a.example" } };
                services.AddCors(o => o.AddDefaultPolicy(b => b.WithOrigins(own.Origins).AllowCredentials()));
                var origins = new List<string> { "https://a.example/" };
                origins[0] = "https://a.example";
                services.AddCors(o => o.AddDefaultPolicy(b => b.WithOrigins(origins.ToArray()).AllowCredentials()));
                var normalized = new[] { "https://a.example/" };
                Normalize(normalized);
                services.AddCors(o => o.AddDefaultPolicy(b => b.WithOrigins(normalized).AllowCredentials()));
                services.AddCors(o => o.AddDefaultPolicy(b =>
                {
                    b.WithOrigins(origins.ToArray());
                    foreach (var (name, enabled) in configuration.GetSection("x").Get<Dictionary<string, bool>>()!)
                    {
                        if (enabled)
                            b.WithMethods(name);
                    }
                }));
                services.AddCors(o => o.AddDefaultPolicy(b => b.WithOrigins(Environment.GetEnvironmentVariable("A") is { Length: > 0 } value ? value.Split(',') : new[] { "https://a.example" }).AllowCredentials()));
                services.AddCors(o => o.AddDefaultPolicy(b => b.SetIsOriginAllowed(origin => origin.EndsWith(configuration["suffix"]!)).AllowCredentials()));
                services.AddCors(o => o.AddDefaultPolicy(b => b.SetIsOriginAllowed(origin => settings.Origins.Any(s => origin.EndsWith(s))).AllowCredentials()));
                services.AddCors(o => o.AddDefaultPolicy(b => b.SetIsOriginAllowed(origin => { Console.WriteLine(origin); return Check(origin, configuration); }).AllowCredentials()));
                services.AddCors(o => o.AddDefaultPolicy(b => b.SetIsOriginAllowed(origin => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && (uri.Host == "a.example" || uri.Host.EndsWith(".a.example"))).AllowCredentials()));
                if (!environment.IsDevelopment() is false)
                    services.AddCors(o => o.AddDefaultPolicy(b => b.SetIsOriginAllowed(_ => true).AllowCredentials()));
            }

            private static bool Check(string origin, IConfiguration configuration) =>
                configuration.GetSection("hosts").GetChildren().Select(c => c.Value).Contains(new Uri(origin).Host);

            private static void Normalize(string[] origins)
            {
                for (var i = 0; i < origins.Length; i++)
                    origins[i] = origins[i].TrimEnd('/');
            }
        }

        public class Settings
        {
            public string[] Origins { get; set; } = Array.Empty<string>();
        }
        """);

    [Fact]
    public Task ValuesFromElsewhere() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;
        using Microsoft.Extensions.Options;
        using static Team.Names;
        using Names = Team.Names;

        public class Wrong
        {
            public void Add(CorsOptions options, IConfiguration configuration, IServiceProvider services)
            {
                options.AddPolicy("const", p => p.WithOrigins(Any).AllowCredentials()); // CORS2001
                options.AddPolicy("qualified", p => p.WithOrigins(Team.Names.Any).AllowCredentials()); // CORS2001
                options.AddPolicy("readonly", p => p.WithOrigins(Names.List).AllowCredentials()); // CORS2001
                options.AddPolicy("computed", p => p.WithOrigins(Names.Computed()).AllowCredentials()); // CORS2001
                options.AddPolicy("property", p => p.WithOrigins(Names.Property).AllowCredentials()); // CORS2001
                options.AddPolicy("nested", p => p.WithOrigins(Names.Nested.Any).AllowCredentials()); // CORS2001
                options.AddPolicy("optional", p => Configure(p)); // CORS2001
                options.AddPolicy("yield", p => p.WithOrigins(Yielded().ToArray()).AllowCredentials()); // CORS2001
                options.AddPolicy("options", p => p.WithOrigins(new Settings().Origins).AllowCredentials()); // CORS2001
                options.AddPolicy("initialized", p => p.WithOrigins(new Settings { Origins = new[] { "*" } }.Origins).AllowCredentials()); // CORS2001
                options.AddPolicy("default", p => p.WithOrigins(configuration.GetValue("Origin", "*")!).AllowCredentials()); // CORS2001
                options.AddPolicy("default2", p => p.WithOrigins(configuration.GetSection("x").Get<Settings>()?.Origins ?? new[] { "*" }).AllowCredentials()); // CORS2001
                options.AddPolicy("default3", p => p.WithOrigins(configuration.GetSection("x").Exists() ? configuration["x"]! : "*").AllowCredentials()); // CORS2001
                foreach (var (name, origins) in new[] { ("a", new[] { "*" }), ("b", new[] { "https://a.example" }) }) // CORS2001
                    options.AddPolicy(name, p => p.WithOrigins(origins).AllowCredentials());
                foreach (var origin in new[] { "https://a.example", "https://b.example/" }) // CORS1006
                    options.AddPolicy(origin, p => p.WithOrigins(origin).AllowCredentials());
                services.GetRequiredService<IOptions<CorsOptions>>().Value.AddPolicy("late", p => p.AllowAnyOrigin().AllowCredentials()); // CORS2001
                CorsPolicyBuilder Local() => new CorsPolicyBuilder().AllowAnyOrigin().AllowCredentials(); // CORS2001
                options.AddPolicy("local", Local().Build());
                var (builder, other) = (new CorsPolicyBuilder(), 1);
                builder.AllowAnyOrigin().AllowCredentials(); // CORS2001
                var array = new CorsPolicyBuilder[] { new() };
                array[0].AllowAnyOrigin().AllowCredentials(); // CORS2001
                var lookup = new { Builder = new CorsPolicyBuilder() };
                lookup.Builder.AllowAnyOrigin().AllowCredentials(); // CORS2001
                CorsPolicyBuilder first = new(), second = first;
                first.AllowAnyOrigin(); // CORS2001
                second.AllowCredentials();
                object boxed = new CorsPolicyBuilder();
                ((CorsPolicyBuilder)boxed).AllowAnyOrigin().AllowCredentials(); // CORS2001
                if (boxed is CorsPolicyBuilder unboxed)
                    unboxed.WithMethods("put"); // CORS3013
                Action<CorsPolicyBuilder> both = p => p.AllowAnyOrigin(); // CORS1001
                both += p => p.AllowCredentials();
                options.AddPolicy("both", both);
                Action<CorsPolicyBuilder>? chosen = configuration["x"] == "y" ? p => p.AllowAnyOrigin().AllowCredentials() : null; // CORS2001
                goto end;
            end:
                options.AddPolicy("end", p => p.AllowAnyOrigin().AllowCredentials()); // CORS2001
            }

            private static void Configure(CorsPolicyBuilder p, string origin = "*", bool credentials = true)
            {
                p.WithOrigins(origin);
                if (credentials)
                    p.AllowCredentials();
            }

            private static IEnumerable<string> Yielded()
            {
                yield return "*";
            }
        }

        public class Settings
        {
            public string[] Origins { get; set; } = { "*" };
        }
        """, """
        namespace Team;

        public static class Names
        {
            public const string Any = "*";
            public static readonly string[] List = { "*" };

            public static string Property => Any;

            public static string[] Computed() => new[] { Any };

            public static class Nested
            {
                public static readonly string Any = "*";
            }
        }
        """);

    [Fact]
    public Task BuildersOfTheirOwn() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;
        using Microsoft.AspNetCore.Http.Extensions;

        public class Sound
        {
            private readonly CorsPolicyBuilder builder = new();
            private CorsPolicy? cached;
            private static CorsPolicy? instance;
            private readonly List<Action<CorsPolicyBuilder>> steps = new();
            private readonly object gate = new();

            public Sound With(Action<CorsPolicyBuilder> step)
            {
                steps.Add(step);
                return this;
            }

            public Sound Headers(params string[] names)
            {
                builder.WithHeaders(names);
                return this;
            }

            public Sound Cookies()
            {
                builder.AllowCredentials();
                return this;
            }

            public CorsPolicy Build()
            {
                foreach (var step in steps)
                    step(builder);
                return builder.Build();
            }

            public CorsPolicy Built()
            {
                var own = new CorsPolicyBuilder();
                foreach (var step in steps)
                    step(own);
                steps.ForEach(step => step(own));
                return own.Build();
            }

            public CorsPolicy Cached(IConfiguration configuration)
            {
                if (cached is not null)
                    return cached;
                lock (gate)
                {
                    cached ??= new CorsPolicyBuilder().WithOrigins(configuration["a"]!).AllowCredentials().Build();
                }

                return cached;
            }

            public static CorsPolicy Singleton(IConfiguration configuration)
            {
                instance = new CorsPolicy { SupportsCredentials = true };
                foreach (var origin in configuration.GetSection("a").Get<string[]>()!)
                    instance.Origins.Add(origin);
                return instance;
            }

            public async Task<CorsPolicy?> Async(HttpContext context, Func<string, Task<bool>> isAllowed)
            {
                var origin = context.Request.Headers.Origin.ToString();
                if (string.IsNullOrEmpty(origin) || !await isAllowed(origin))
                    return null;
                return new CorsPolicyBuilder(origin).AllowCredentials().AllowAnyHeader().AllowAnyMethod().Build();
            }

            public void Swap(CorsOptions options, bool strict)
            {
                var policy = new CorsPolicy { Origins = { "*" } }; // CORS1001
                if (strict)
                {
                    policy.Origins.Clear();
                    policy.Origins.Add("https://a.example");
                    policy.SupportsCredentials = true;
                }

                options.AddPolicy("a", policy);
            }

            public void Replace(CorsOptions options)
            {
                var policy = options.GetPolicy("a");
                if (policy is null)
                    return;
                policy.Origins.Clear();
                policy.Origins.Add("https://a.example");
                var copy = new CorsPolicyBuilder(policy).AllowCredentials().Build();
                options.AddPolicy("b", copy);
                options.AddPolicy("c", new CorsPolicyBuilder(policy) { }.SetPreflightMaxAge(TimeSpan.FromMinutes(10)).Build());
            }

            public void Conditionals(CorsPolicyBuilder b, string? origins, bool credentials, bool everything)
            {
                _ = everything ? b.AllowAnyOrigin() : b.WithOrigins(origins!); // CORS1001
                _ = credentials && !everything ? b.AllowCredentials() : b.DisallowCredentials();
            }

            public void Flags(CorsPolicyBuilder b, IConfiguration configuration)
            {
                var origins = configuration["origins"]?.Split(',') ?? Array.Empty<string>();
                var isAny = origins.Contains("*");
                if (isAny) b.AllowAnyOrigin(); // CORS1001
                else b.WithOrigins(origins);
                if (!isAny) b.AllowCredentials();
                var hasOrigins = origins.Any();
                if (!hasOrigins) b.SetIsOriginAllowed(_ => false);
            }

            public void Wildcards(CorsOptions options, IConfiguration configuration)
            {
                options.AddPolicy("a", b => b.WithOrigins("https://*.a.example").AllowCredentials().SetIsOriginAllowedToAllowWildcardSubdomains());
                options.AddPolicy("b", b =>
                {
                    b.WithOrigins("https://*.a.example", "https://a.example");
                    if (configuration.GetValue<bool>("x"))
                        b.SetIsOriginAllowedToAllowWildcardSubdomains();
                });
                options.AddPolicy("c", b => b.WithOrigins(configuration["a"] ?? "https://*.a.example").SetIsOriginAllowedToAllowWildcardSubdomains());
            }

            public void Compose(CorsOptions options, IEnumerable<string> configurations)
            {
                Action<CorsPolicyBuilder> headers = b => b.WithHeaders("X-A");
                options.AddPolicy("a", headers + (b => b.WithOrigins("https://a.example")));
                options.AddPolicy("b", b => { headers(b); b.WithOrigins("https://a.example").AllowCredentials(); });
                options.AddPolicy("c", b => new List<Action<CorsPolicyBuilder>> { headers, c => c.WithOrigins("https://a.example") }.ForEach(step => step(b)));
                options.AddPolicy("d", b => Array.ForEach(new[] { "https://a.example", "https://b.example" }, o => b.WithOrigins(o)));
                options.AddPolicy("e", b => new[] { "https://a.example", "https://b.example" }.Aggregate(b, (x, o) => x.WithOrigins(o)).AllowCredentials());
                options.AddPolicy("f", b => Parallel.ForEach(new[] { "https://a.example" }, o => b.WithOrigins(o)));
                options.AddPolicy("g", b => { using var scope = new Scope(); scope.Apply(b); });
                options.AddPolicy("h", b => b.When(true, c => c.WithOrigins("https://a.example")));
                options.AddPolicy("i", b => b.When(false, c => c.AllowAnyHeader()).WithOrigins("https://a.example").AllowCredentials());
                options.AddPolicy("j", b => configurations.Aggregate(b, (x, o) => x.WithOrigins(o)).AllowCredentials());
            }

            private sealed class Scope : IDisposable
            {
                public void Apply(CorsPolicyBuilder b) => b.WithOrigins("https://a.example");

                public void Dispose()
                {
                }
            }
        }

        public static class Whens
        {
            public static CorsPolicyBuilder When(this CorsPolicyBuilder builder, bool condition, Func<CorsPolicyBuilder, CorsPolicyBuilder> then) => condition ? then(builder) : builder;
        }
        """);
}
