#if ROSLYN_4_8_OR_GREATER
using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>Sound policies as applications write them: nothing is reported.</summary>
public sealed class RealLifeTests
{
    /// <summary>Any origin on the branch without credentials; a list with credentials on the other.</summary>
    [Fact]
    public Task AnyOriginWithoutCredentials() => Analysis.VerifyMarksAsync("""
        public class Startup(IConfiguration configuration)
        {
            public void ConfigureServices(IServiceCollection services)
            {
                var allowedOrigins = configuration.GetSection("Cors:AllowedOrigins").Get<string[]>();
                services.AddCors(options => options.AddDefaultPolicy(policy =>
                {
                    if (allowedOrigins is null || allowedOrigins.Length == 0 || allowedOrigins.Contains("*"))
                    {
                        policy.AllowAnyOrigin(); // CORS1001
                    }
                    else
                    {
                        policy.WithOrigins(allowedOrigins).AllowCredentials();
                    }

                    policy.AllowAnyMethod().AllowAnyHeader();
                }));
                services.AddCors(options =>
                {
                    if (configuration.GetValue<bool>("Cors:AllowAny"))
                    {
                        options.AddPolicy("x", policy => policy.AllowAnyOrigin().AllowAnyHeader()); // CORS1001
                    }
                    else
                    {
                        options.AddPolicy("x", policy => policy.WithOrigins("https://app.example.com").AllowAnyHeader().AllowCredentials());
                    }
                });
                services.AddCors(options => options.AddPolicy("y", builder =>
                {
                    builder.AllowAnyHeader();
                    var origins = configuration["Origins"];
                    if (string.IsNullOrWhiteSpace(origins) || origins == "*")
                    {
                        builder.AllowAnyOrigin(); // CORS1001
                        return;
                    }

                    builder.WithOrigins(origins.Split(',', StringSplitOptions.RemoveEmptyEntries)).AllowCredentials();
                }));
                services.AddCors(options => options.AddPolicy("z", builder =>
                {
                    var origins = configuration.GetSection("Origins").Get<List<string>>() ?? new List<string>();
                    var any = origins.Count == 0;
                    builder = any ? builder.AllowAnyOrigin() : builder.WithOrigins(origins.ToArray()); // CORS1001
                    if (!any)
                    {
                        builder.AllowCredentials();
                    }
                }));
            }
        }
        """);

    /// <summary>Lists that come from configuration, in several spellings.</summary>
    [Fact]
    public Task ConfiguredLists() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;
        using Microsoft.Extensions.Options;

        var builder = WebApplication.CreateBuilder(args);
        var section = builder.Configuration.GetSection("Cors");
        var settings = new CorsSettings();
        section.Bind(settings);
        var typed = section.Get<CorsSettings>()!;
        var split = builder.Configuration.GetValue<string>("AllowedOrigins")?.Split(',') ?? Array.Empty<string>();
        var fromEnvironment = Environment.GetEnvironmentVariable("ALLOWED_ORIGINS")?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        builder.Services.Configure<CorsSettings>(section);
        builder.Services.AddCors(options =>
        {
            options.AddPolicy("get", policy => policy.WithOrigins(builder.Configuration.GetSection("Origins").Get<string[]>()!).AllowAnyHeader().AllowAnyMethod().AllowCredentials());
            options.AddPolicy("getList", policy => policy.WithOrigins(section.GetSection("Origins").Get<List<string>>()!.ToArray()).AllowCredentials());
            options.AddPolicy("children", policy => policy.WithOrigins(section.GetChildren().Select(child => child.Value!).ToArray()).AllowCredentials());
            options.AddPolicy("split", policy => policy.WithOrigins(split).AllowCredentials());
            options.AddPolicy("value", policy => policy.WithOrigins(builder.Configuration["Client:Url"]!, builder.Configuration["Admin:Url"]!).AllowCredentials());
            options.AddPolicy("interpolated", policy => policy.WithOrigins($"https://{builder.Configuration["Host"]}", $"http://localhost:{builder.Configuration["Port"]}").AllowCredentials());
            options.AddPolicy("environment", policy => policy.WithOrigins(fromEnvironment).AllowCredentials());
            options.AddPolicy("bound", policy => policy.WithOrigins(settings.Origins).WithMethods(settings.Methods).AllowCredentials());
            options.AddPolicy("typed", policy => policy.WithOrigins(typed.Origins).WithHeaders(typed.Headers ?? ["Content-Type"]).SetPreflightMaxAge(TimeSpan.FromSeconds(typed.MaxAge)).AllowCredentials());
            options.AddPolicy("flag", policy =>
            {
                policy.WithOrigins(typed.Origins);
                if (typed.Credentials)
                    policy.AllowCredentials();
                foreach (var header in typed.Headers ?? [])
                    policy.WithHeaders(header);
            });
            options.AddPolicy("check", policy => policy.SetIsOriginAllowed(origin => typed.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase)).AllowCredentials());
            options.AddPolicy("trimmed", policy => policy.WithOrigins(typed.Origins.Select(origin => origin.TrimEnd('/')).ToArray()).AllowCredentials());
        });
        builder.Services.AddOptions<CorsOptions>().Configure<IOptions<CorsSettings>>((options, configured) =>
            options.AddDefaultPolicy(policy => policy.WithOrigins(configured.Value.Origins).AllowAnyHeader().AllowCredentials()));
        var app = builder.Build();
        app.UseCors(policy => policy.WithOrigins(app.Services.GetRequiredService<IOptions<CorsSettings>>().Value.Origins).AllowCredentials());
        app.UseCors(policy =>
        {
            var origins = app.Configuration.GetSection("Origins").Get<string[]>();
            if (origins is { Length: > 0 })
                policy.WithOrigins(origins).AllowCredentials();
        });
        app.Run();

        public class CorsSettings
        {
            public string[] Origins { get; set; } = [];

            public string[] Methods { get; set; } = Array.Empty<string>();

            public string[]? Headers { get; set; }

            public int MaxAge { get; set; }

            public bool Credentials { get; set; }
        }
        """);

    /// <summary>A provider that looks origins up in a database.</summary>
    [Fact]
    public Task Provider() => Analysis.VerifyMarksAsync("""
        using System.Linq.Expressions;
        using Microsoft.AspNetCore.Cors.Infrastructure;
        using Microsoft.Extensions.Caching.Memory;

        public sealed class DatabasePolicyProvider(OriginContext database, IMemoryCache cache) : ICorsPolicyProvider
        {
            public async Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? policyName)
            {
                var origins = await database.Origins.Where(origin => origin.IsActive && origin.Policy == policyName).Select(origin => origin.Url).ToListAsync();
                var builder = new CorsPolicyBuilder().AllowAnyHeader().AllowAnyMethod().AllowCredentials();
                foreach (var origin in origins)
                {
                    builder.WithOrigins(origin);
                }

                return builder.Build();
            }
        }

        public sealed class CheckingProvider(OriginContext database) : ICorsPolicyProvider
        {
            public async Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? policyName)
            {
                var origin = context.Request.Headers.Origin.ToString();
                var isKnown = await database.Origins.AnyAsync(entry => entry.Url == origin);
                var policy = new CorsPolicy { SupportsCredentials = isKnown };
                if (isKnown)
                {
                    policy.Origins.Add(origin);
                    policy.Methods.Add("PUT");
                    policy.Headers.Add("Authorization");
                }

                return policy;
            }
        }

        public sealed class PredicateProvider(IServiceScopeFactory scopes, IMemoryCache cache) : ICorsPolicyProvider
        {
            public Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? policyName)
            {
                var policy = new CorsPolicyBuilder()
                    .SetIsOriginAllowed(origin =>
                    {
                        using var scope = scopes.CreateScope();
                        var database = scope.ServiceProvider.GetRequiredService<OriginContext>();
                        return database.Origins.Any(entry => entry.Url == origin);
                    })
                    .AllowCredentials()
                    .Build();
                return Task.FromResult<CorsPolicy?>(policy);
            }
        }

        public sealed class CachedProvider(OriginContext database, IMemoryCache cache) : ICorsPolicyProvider
        {
            public Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? policyName) => cache.GetOrCreateAsync("cors:" + policyName, async entry =>
            {
                var origins = await database.Origins.Select(origin => origin.Url).ToListAsync();
                return new CorsPolicyBuilder(origins.ToArray()).AllowCredentials().Build();
            });
        }

        public class OriginContext
        {
            public IQueryable<Entry> Origins { get; } = Enumerable.Empty<Entry>().AsQueryable();
        }

        public class Entry
        {
            public string Url { get; set; } = "";

            public string? Policy { get; set; }

            public bool IsActive { get; set; }
        }

        public static class Queries
        {
            public static Task<List<T>> ToListAsync<T>(this IQueryable<T> query) => Task.FromResult(query.ToList());

            public static Task<bool> AnyAsync<T>(this IQueryable<T> query, Expression<Func<T, bool>> predicate) => Task.FromResult(query.Any(predicate));
        }
        """);

    /// <summary>Conditions that have one outcome for the list that is known, in forms that are and are not computed.</summary>
    [Fact]
    public Task CredentialsForNamedOriginsOnly() => Analysis.VerifyMarksAsync("""
        public class Startup(IConfiguration configuration)
        {
            public void ListPattern(IServiceCollection services)
            {
                var origins = (configuration["Origins"] ?? "*").Split(';');
                services.AddCors(options => options.AddDefaultPolicy(policy =>
                    _ = origins is ["*"]
                        ? policy.AllowAnyOrigin() // CORS1001
                        : policy.WithOrigins(origins).AllowCredentials()));
                services.AddCors(options => options.AddPolicy("last", policy =>
                {
                    policy.WithOrigins(origins); // CORS1001
                    if (origins is not [.., "*"])
                        policy.AllowCredentials();
                }));
            }

            public void FirstOfSeveral(IServiceCollection services)
            {
                string[] origins = ["https://shop.example", "https://admin.shop.example"];
                services.AddCors(options => options.AddDefaultPolicy(policy =>
                {
                    if (origins is ["https://shop.example", ..])
                        policy.WithOrigins(origins).AllowCredentials();
                    else
                        policy.AllowAnyOrigin();
                }));
            }

            public void NotComputed(IServiceCollection services)
            {
                var origins = configuration["Origins"] ?? "*";
                services.AddCors(options => options.AddDefaultPolicy(policy =>
                {
                    policy.WithOrigins(origins);
                    if (!object.Equals(origins, "*"))
                        policy.AllowCredentials();
                }));
                services.AddCors(options => options.AddPolicy("any of", policy =>
                {
                    policy.WithOrigins(origins);
                    if (origins.IndexOfAny(['*', '?']) < 0)
                        policy.AllowCredentials();
                }));
            }

            public void NotComputedWithOutputs(IServiceCollection services)
            {
                var origins = configuration["Origins"] ?? "*";
                services.AddCors(options => options.AddPolicy("number", policy =>
                {
                    policy.WithOrigins(origins);
                    if (int.TryParse(origins, out _))
                        policy.AllowCredentials();
                }));
                services.AddCors(options => options.AddPolicy("environment", policy =>
                {
                    policy.WithOrigins(origins);
                    if (Enum.TryParse<EnvironmentVariableTarget>(origins, out var target) && target == EnvironmentVariableTarget.Machine)
                        policy.AllowCredentials();
                }));
                services.AddCors(options => options.AddPolicy("address", policy =>
                {
                    policy.WithOrigins(origins);
                    if (System.Net.IPAddress.TryParse(origins, out var address) && System.Net.IPAddress.IsLoopback(address))
                        policy.AllowCredentials();
                }));
            }

            public void Query(IServiceCollection services)
            {
                var origins = (configuration["Origins"] ?? "*").Split(';');
                var named = (from origin in origins where origin != "*" select origin).ToArray();
                services.AddCors(options => options.AddDefaultPolicy(policy =>
                {
                    policy.WithOrigins(origins); // CORS1001
                    if (named.Length == origins.Length)
                        policy.AllowCredentials();
                }));
            }

            public void ReferenceToAnElement(IServiceCollection services)
            {
                var origins = new[] { "https://shop.example/" };
                ref var first = ref origins[0];
                first = first.TrimEnd('/');
                services.AddCors(options => options.AddDefaultPolicy(policy => policy.WithOrigins(origins).AllowCredentials()));
            }

            public void NotComputedOfLists(IServiceCollection services)
            {
                var origins = (configuration["Origins"] ?? "*").Split(';');
                services.AddCors(options => options.AddDefaultPolicy(policy =>
                {
                    policy.WithOrigins(origins);
                    if (!origins.SequenceEqual(new[] { "*" }))
                        policy.AllowCredentials();
                }));
                services.AddCors(options => options.AddPolicy("except", policy =>
                {
                    policy.WithOrigins(origins);
                    if (origins.Except(new[] { "*" }).Any())
                        policy.AllowCredentials();
                }));
            }
        }
        """);

    /// <summary>What was taken out of a list is not in it.</summary>
    [Fact]
    public Task TakenOut() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public static class Policies
        {
            public static void All(CorsPolicyBuilder policy)
            {
                var origins = new List<string> { "https://shop.example", "*" };
                origins.RemoveAll(origin => origin == "*");
                policy.WithOrigins(origins.ToArray()).AllowCredentials();
            }

            public static void One(CorsPolicyBuilder policy)
            {
                var origins = new List<string> { "https://shop.example", "*" };
                origins.Remove("*");
                policy.WithOrigins([.. origins]).AllowCredentials();
            }

            public static void First(CorsPolicyBuilder policy)
            {
                var origins = new Queue<string>(["*", "https://shop.example"]);
                origins.Dequeue();
                policy.WithOrigins(origins.ToArray()).AllowCredentials();
            }

            public static void ByPosition(CorsPolicyBuilder policy) =>
                policy.WithOrigins(new[] { "*", "https://shop.example" }.Where((origin, i) => i > 0).ToArray()).AllowCredentials();
        }
        """);

    /// <summary>A flag that is set in development only, before the lambda that reads it.</summary>
    [Fact]
    public Task FlagsOfDevelopment() => Analysis.VerifyMarksAsync("""
        public static class Startup
        {
            public static void Overwritten(IServiceCollection services, IWebHostEnvironment environment)
            {
                var allowAny = false;
                if (environment.IsDevelopment())
                    allowAny = true;
                services.AddCors(options => options.AddDefaultPolicy(policy =>
                {
                    if (allowAny)
                        policy.SetIsOriginAllowed(_ => true);
                    else
                        policy.WithOrigins("https://shop.example");
                    policy.AllowCredentials();
                }));
            }

            public static void OnEachBranch(IServiceCollection services, IWebHostEnvironment environment)
            {
                bool allowAny, allowAll;
                if (environment.IsDevelopment())
                {
                    allowAny = true;
                    allowAll = false;
                }
                else
                {
                    allowAny = false;
                    allowAll = true;
                }

                services.AddCors(options => options.AddDefaultPolicy(policy =>
                {
                    if (allowAny)
                        policy.SetIsOriginAllowed(_ => true);
                    else
                        policy.WithOrigins("https://shop.example");
                    policy.AllowCredentials();
                }));
                services.AddCors(options => options.AddPolicy("all", policy =>
                {
                    if (allowAll)
                        policy.SetIsOriginAllowed(_ => true); // CORS2002
                    policy.WithOrigins("https://shop.example").AllowCredentials();
                }));
            }

            public static void Configured(IServiceCollection services, IConfiguration configuration)
            {
                var allowAny = false;
                if (configuration["AllowAny"] == "yes")
                    allowAny = true;
                services.AddCors(options => options.AddDefaultPolicy(policy =>
                {
                    if (allowAny)
                        policy.SetIsOriginAllowed(_ => true); // CORS2002
                    policy.AllowCredentials();
                }));
            }

            public static void Given(IServiceCollection services, IWebHostEnvironment environment) => Add(services, environment.IsDevelopment());

            private static void Add(IServiceCollection services, bool dev) => services.AddCors(options => options.AddDefaultPolicy(policy =>
            {
                if (dev)
                    policy.SetIsOriginAllowed(_ => true);
                else
                    policy.WithOrigins("https://shop.example");
                policy.AllowCredentials();
            }));
        }
        """);

    /// <summary>A settings class of the application's own, whose flags are off unless something sets them.</summary>
    [Fact]
    public Task FlagsOfSettings() => Analysis.VerifyMarksAsync("""
        public class CorsSettings
        {
            public string[] Origins { get; set; } = ["*"];
            public bool AllowCredentials { get; set; }
        }

        public class OpenSettings
        {
            public OpenSettings() => AllowCredentials = true;
            public string[] Origins { get; set; } = ["*"];
            public bool AllowCredentials { get; set; }
        }

        public class Startup
        {
            public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
            {
                var settings = configuration.GetSection("Cors").Get<CorsSettings>() ?? new CorsSettings();
                var plain = new CorsSettings();
                var bound = new CorsSettings();
                configuration.Bind(bound);
                var set = new CorsSettings { AllowCredentials = true };
                var later = new CorsSettings();
                later.AllowCredentials = true;
                var open = new OpenSettings();
                services.AddCors(options =>
                {
                    options.AddPolicy("settings", policy => { policy.WithOrigins(settings.Origins); if (settings.AllowCredentials) policy.AllowCredentials(); }); // CORS1001
                    options.AddPolicy("plain", policy => { policy.WithOrigins(plain.Origins); if (plain.AllowCredentials) policy.AllowCredentials(); }); // CORS1001
                    options.AddPolicy("bound", policy => { policy.WithOrigins(bound.Origins); if (bound.AllowCredentials) policy.AllowCredentials(); });
                    options.AddPolicy("set", policy => { policy.WithOrigins(set.Origins); if (set.AllowCredentials) policy.AllowCredentials(); }); // CORS2001
                    options.AddPolicy("later", policy => { policy.WithOrigins(later.Origins); if (later.AllowCredentials) policy.AllowCredentials(); }); // CORS2001
                    options.AddPolicy("open", policy => { policy.WithOrigins(open.Origins); if (open.AllowCredentials) policy.AllowCredentials(); }); // CORS2001
                });
            }
        }
        """);

    /// <summary>Calls that are commented out, in the middle of a chain.</summary>
    [Fact]
    public Task CommentedOutCalls() => Analysis.VerifyMarksAsync("""
        public class Startup
        {
            public void ConfigureServices(IServiceCollection services)
            {
                services.AddCors(options => options.AddPolicy("AllowAll", builder => builder
                    //.AllowAnyOrigin()
                    .WithOrigins("https://app.example.com")
                    // .SetIsOriginAllowed(_ => true)
                    .AllowAnyHeader()
                    /* .WithMethods("put") */
                    .AllowAnyMethod()
                    .AllowCredentials()
                    //.WithOrigins("*")
                    ));
                services.AddCors(options =>
                {
                    // options.AddDefaultPolicy(policy => policy.AllowAnyOrigin().AllowCredentials());
                    options.AddDefaultPolicy(policy =>
                    {
                        // policy.AllowAnyOrigin();
                        policy.WithOrigins("https://app.example.com" /*, "*" */);
                        //policy.SetIsOriginAllowed(origin => true);
                        policy.AllowCredentials();
                    });
                });
            }
        #if OPEN
            public void Open(IServiceCollection services) => services.AddCors(o => o.AddDefaultPolicy(p => p.AllowAnyOrigin().AllowCredentials()));
        #endif
        }
        """);
}
#endif
