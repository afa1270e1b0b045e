#if ROSLYN_4_8_OR_GREATER
using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>The forms in which code writes what a policy states: values, and the branches and loops that choose between them.</summary>
public sealed class PolicyValueTests
{
    [Fact]
    public Task Lists() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public class Setup
        {
            private const string Scheme = "https";
            private const string Put = "put";
            private const string Slash = $"{Scheme}://a.example/";
            private const string Sound = $"{Scheme}://a.example";
            private static readonly string Verb = "put";
            private static readonly string[] Verbs = { "GET", "put" };
            private static readonly string[] Good = ["GET", "PUT"];
            private static readonly string Separated = "GET;put";

            private static string[] Computed => new[] { "put" };

            private static IReadOnlyList<string> Wrapped { get; } = new List<string> { "put" };

            public void Wrong(CorsOptions options)
            {
                options.AddPolicy("constant", policy => policy.WithOrigins(Slash)); // CORS1006
                options.AddPolicy("literals", policy => policy.WithOrigins("https://a.example").WithMethods(Put, "GET")); // CORS3013
                options.AddPolicy("readonly", policy => policy.WithOrigins("https://a.example").WithMethods(Verb)); // CORS3013
                options.AddPolicy("array", policy => policy.WithOrigins("https://a.example").WithMethods(Verbs)); // CORS3013
                options.AddPolicy("property", policy => policy.WithOrigins("https://a.example").WithMethods(Computed)); // CORS3013
                options.AddPolicy("list", policy => policy.WithOrigins("https://a.example").WithMethods(Wrapped.ToArray())); // CORS3013
                options.AddPolicy("split", policy => policy.WithOrigins("https://a.example").WithMethods("GET,put".Split(','))); // CORS3013
                options.AddPolicy("splitTrimmed", policy => policy.WithOrigins("https://a.example").WithMethods("GET, put".Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))); // CORS3013
                options.AddPolicy("splitField", policy => policy.WithOrigins("https://a.example").WithMethods(Separated.Split(";"))); // CORS3013
                options.AddPolicy("selected", policy => policy.WithOrigins("https://a.example").WithMethods("GET, put".Split(',').Select(m => m.Trim()).ToArray())); // CORS3013
                options.AddPolicy("concat", policy => policy.WithOrigins("https://a.example").WithMethods(Good.Concat(new[] { "delete" }).ToArray())); // CORS3013
                options.AddPolicy("append", policy => policy.WithOrigins("https://a.example").WithMethods(Good.Append("delete").ToArray())); // CORS3013
                options.AddPolicy("union", policy => policy.WithOrigins("https://a.example").WithMethods(new[] { "GET" }.Union(Verbs).ToArray())); // CORS3013
                options.AddPolicy("spread", policy => policy.WithOrigins("https://a.example").WithMethods([.. Good, "delete"])); // CORS3013
                options.AddPolicy("empty", policy => policy.WithOrigins(Array.Empty<string>())); // CORS1012
                options.AddPolicy("emptyCollection", policy => policy.WithOrigins([])); // CORS1012
                options.AddPolicy("params", policy => policy.WithOrigins()); // CORS1012
                options.AddPolicy("join", policy => policy.WithOrigins(string.Join(",", "https://a.example", "https://b.example"))); // CORS1006
                options.AddPolicy("joined", policy => policy.WithOrigins(string.Join(',', new[] { "https://a.example", "https://b.example" }))); // CORS1006
                options.AddPolicy("concatenated", policy => policy.WithOrigins(Scheme + "://" + "a.example" + "/")); // CORS1006
                options.AddPolicy("format", policy => policy.WithOrigins(string.Format("{0}://a.example/", Scheme))); // CORS1006
                options.AddPolicy("stringConcat", policy => policy.WithOrigins(string.Concat(Scheme, "://a.example/"))); // CORS1006
                options.AddPolicy("filtered", policy => policy.WithOrigins(new[] { "", "https://a.example/" }.Where(o => o.Length > 0).ToArray())); // CORS1006
                options.AddPolicy("trimmed", policy => policy.WithOrigins(" https://a.example/ ".Trim())); // CORS1006
                options.AddPolicy("name", policy => policy.WithOrigins("https://a.example").WithHeaders(Microsoft.Net.Http.Headers.HeaderNames.Cookie)); // CORS3006
                options.AddPolicy("httpMethod", policy => policy.WithOrigins("https://a.example").WithMethods(HttpMethods.Trace)); // CORS3012
                options.AddPolicy("age", policy => policy.WithOrigins("https://a.example").SetPreflightMaxAge(Timeout.InfiniteTimeSpan)); // CORS3014
                var local = new[] { "GET", "put" }; // CORS3013
                var grown = new List<string>();
                grown.Add("put"); // CORS3013
                options.AddPolicy("local", policy => policy.WithOrigins("https://a.example").WithMethods(local)); // CORS3013
                var builder = new CorsPolicyBuilder("https://a.example");
                foreach (var method in local)
                    builder.WithMethods(method);
                for (var i = 0; i < 2; i++)
                    builder.WithHeaders(i == 1 ? "Cookie" : "X-A"); // CORS3006
                var j = 0;
                while (j < local.Length)
                    builder.WithExposedHeaders(local[j++] == "GET" ? "Expires" : "X-B"); // CORS3008
                new[] { "TRACE", "GET" }.ToList().ForEach(method => builder.WithMethods(method)); // CORS3012
                builder.WithMethods(grown.ToArray()).Build();
            }

            public void Right(CorsOptions options, IEnumerable<string> unknown)
            {
                options.AddPolicy("constant", policy => policy.WithOrigins(Sound));
                options.AddPolicy("array", policy => policy.WithOrigins("https://a.example").WithMethods(Good));
                options.AddPolicy("split", policy => policy.WithOrigins("https://a.example").WithMethods("GET,PUT".Split(',')));
                options.AddPolicy("concat", policy => policy.WithOrigins("https://a.example").WithMethods(Good.Concat(new[] { "DELETE" }).ToArray()));
                options.AddPolicy("spread", policy => policy.WithOrigins("https://a.example").WithMethods([.. Good, "DELETE"]));
                options.AddPolicy("spreadUnknown", policy => policy.WithOrigins([.. unknown]));
                options.AddPolicy("unknown", policy => policy.WithOrigins(unknown.ToArray()).WithMethods(unknown.Select(m => m.ToUpperInvariant()).ToArray()));
                options.AddPolicy("joined", policy => policy.WithOrigins(string.Join("", "https://", "a.example")));
                options.AddPolicy("concatenated", policy => policy.WithOrigins(Scheme + "://" + "a.example"));
                options.AddPolicy("format", policy => policy.WithOrigins(string.Format("{0}://a.example", Scheme)));
                options.AddPolicy("trimmed", policy => policy.WithOrigins("https://a.example/".TrimEnd('/')));
                options.AddPolicy("upper", policy => policy.WithOrigins("https://a.example").WithMethods(Verbs.Select(m => m.ToUpperInvariant()).ToArray()));
                options.AddPolicy("distinct", policy => policy.WithOrigins(new[] { "https://a.example", "https://b.example", "https://a.example" }.Distinct().ToArray()));
                options.AddPolicy("union", policy => policy.WithOrigins(new[] { "https://a.example" }.Union(new[] { "https://a.example", "https://b.example" }).ToArray()));
                options.AddPolicy("set", policy => policy.WithOrigins(new HashSet<string> { "https://a.example", "https://a.example" }.ToArray()));
                options.AddPolicy("ignoring", policy => policy.WithOrigins(new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "https://a.example", "https://A.example" }.ToArray()));
                options.AddPolicy("compared", policy => policy.WithOrigins("https://a.example").WithMethods(new[] { "PUT", "put" }.Distinct(StringComparer.OrdinalIgnoreCase).ToArray()));
                var builder = new CorsPolicyBuilder("https://a.example");
                foreach (var method in Good)
                    builder.WithMethods(method);
                foreach (var origin in unknown)
                    builder.WithOrigins(origin);
                builder.Build();
                var filled = new CorsPolicyBuilder();
                foreach (var origin in unknown)
                    filled.WithOrigins(origin);
                filled.Build();
            }
        }
        """);

    [Fact]
    public Task Branches() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public enum Mode
        {
            Open,
            Closed,
        }

        public class Setup
        {
            private const bool Yes = true;

            public void Wrong(CorsOptions options, IConfiguration configuration, Mode mode, bool flag, int count)
            {
                options.AddPolicy("if", policy =>
                {
                    if (flag)
                        policy.SetIsOriginAllowed(_ => true); // CORS2002
                    else
                        policy.WithOrigins("https://a.example");
                    policy.AllowCredentials();
                });
                options.AddPolicy("switch", policy =>
                {
                    switch (mode)
                    {
                        case Mode.Open:
                            policy.AllowAnyOrigin(); // CORS2001
                            break;
                        default:
                            policy.WithOrigins("https://a.example");
                            break;
                    }

                    policy.AllowCredentials();
                });
                options.AddPolicy("conditional", policy => (flag ? policy.AllowAnyOrigin() : policy.WithOrigins("https://a.example")).AllowCredentials()); // CORS2001
                options.AddPolicy("value", policy => policy.WithOrigins(flag ? "*" : "https://a.example").AllowCredentials()); // CORS2001
                options.AddPolicy("expression", policy => _ = mode switch
                {
                    Mode.Open => policy.SetIsOriginAllowed(_ => true).AllowCredentials(), // CORS2002
                    _ => policy.WithOrigins("https://a.example"),
                });
                options.AddPolicy("chosen", policy => policy.WithOrigins(mode switch { Mode.Open => "*", _ => "https://a.example" }).AllowCredentials()); // CORS2001
                options.AddPolicy("constant", policy => policy.WithOrigins(Yes ? "*" : "https://a.example").AllowCredentials()); // CORS2001
                options.AddPolicy("unknown", policy => policy.WithOrigins(count > 3 ? "*" : "https://a.example").AllowCredentials()); // CORS2001
                options.AddPolicy("later", policy =>
                {
                    policy.AllowCredentials();
                    if (count > 3 && flag)
                    {
                        policy.AllowAnyOrigin(); // CORS2001
                        return;
                    }

                    policy.WithOrigins("https://a.example");
                });
                options.AddPolicy("fallback", policy => policy.WithOrigins(configuration["Origin"] ?? "*").AllowCredentials()); // CORS2001
                options.AddPolicy("fallbackArray", policy => policy.WithOrigins(configuration.GetSection("Origins").Get<string[]>() ?? new[] { "*" }).AllowCredentials()); // CORS2001
                options.AddPolicy("fallbackCollection", policy => policy.WithOrigins(configuration.GetSection("Origins").Get<string[]>() ?? ["*"]).AllowCredentials()); // CORS2001
                options.AddPolicy("fallbackValue", policy => policy.WithOrigins(configuration.GetValue<string>("Origin") ?? "*").AllowCredentials()); // CORS2001
                options.AddPolicy("fallbackArgument", policy => policy.WithOrigins(configuration.GetValue<string>("Origin", "*")!).AllowCredentials()); // CORS2001
                options.AddPolicy("fallbackSplit", policy => policy.WithOrigins((configuration["Origins"] ?? "https://a.example/,https://b.example").Split(',')).AllowCredentials()); // CORS1006
                options.AddPolicy("environment", policy => policy.WithOrigins(Environment.GetEnvironmentVariable("ORIGIN") ?? "*").AllowCredentials()); // CORS2001
                options.AddPolicy("list", policy => policy.WithOrigins((configuration.GetSection("Origins").Get<List<string>>() ?? ["https://a.example/"]).ToArray())); // CORS1006
                options.AddPolicy("assigned", policy =>
                {
                    var origins = configuration.GetSection("Origins").Get<string[]>();
                    origins ??= new[] { "*" }; // CORS2001
                    policy.WithOrigins(origins).AllowCredentials();
                });
                options.AddPolicy("blank", policy =>
                {
                    var origin = configuration["Origin"];
                    if (string.IsNullOrEmpty(origin))
                        origin = "*"; // CORS2001
                    policy.WithOrigins(origin).AllowCredentials();
                });
                options.AddPolicy("length", policy =>
                {
                    var origins = configuration.GetSection("Origins").Get<string[]>() ?? [];
                    if (origins.Length == 0)
                        policy.AllowAnyOrigin(); // CORS2001
                    else
                        policy.WithOrigins(origins);
                    policy.AllowCredentials();
                });
            }

            public void Right(CorsOptions options, IConfiguration configuration, Mode mode, bool flag)
            {
                options.AddPolicy("if", policy =>
                {
                    if (flag)
                        policy.SetIsOriginAllowed(origin => origin == "https://b.example");
                    else
                        policy.WithOrigins("https://a.example");
                    policy.AllowCredentials();
                });
                options.AddPolicy("switch", policy =>
                {
                    switch (mode)
                    {
                        case Mode.Open:
                            policy.WithOrigins("https://b.example");
                            break;
                        default:
                            policy.WithOrigins("https://a.example");
                            break;
                    }

                    policy.AllowCredentials();
                });
                options.AddPolicy("constant", policy => policy.WithOrigins(!Yes ? "*" : "https://a.example").AllowCredentials());
                options.AddPolicy("chosen", policy => policy.WithOrigins(mode switch { Mode.Open => "https://b.example", _ => "https://a.example" }).AllowCredentials());
                options.AddPolicy("fallback", policy => policy.WithOrigins(configuration["Origin"] ?? "https://a.example").AllowCredentials());
                options.AddPolicy("fallbackArray", policy => policy.WithOrigins(configuration.GetSection("Origins").Get<string[]>() ?? new[] { "https://a.example" }).AllowCredentials());
                options.AddPolicy("fallbackEmpty", policy => policy.WithOrigins(configuration.GetSection("Origins").Get<string[]>() ?? []).AllowCredentials());
                options.AddPolicy("fallbackArgument", policy => policy.WithOrigins(configuration.GetValue("Origin", "https://a.example")!).AllowCredentials());
                options.AddPolicy("throws", policy => policy.WithOrigins(configuration["Origin"] ?? throw new InvalidOperationException()).AllowCredentials());
                options.AddPolicy("environment", policy => policy.WithOrigins(Environment.GetEnvironmentVariable("ORIGIN") ?? "https://a.example").AllowCredentials());
                options.AddPolicy("slots", policy => policy.AllowAnyOrigin().WithOrigins("https://a.example").AllowCredentials()); // CORS1008
                options.AddPolicy("slots2", policy => policy.SetIsOriginAllowed(_ => true).SetIsOriginAllowed(o => o == "https://a.example").AllowCredentials()); // CORS1008
                options.AddPolicy("slots3", policy => policy.AllowCredentials().AllowAnyHeader().DisallowCredentials().WithOrigins("https://a.example"));
            }
        }
        """);

    [Fact]
    public Task Development() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public class Startup(IWebHostEnvironment env, IConfiguration configuration)
        {
            public void Right(IServiceCollection services, IApplicationBuilder app)
            {
                var isDev = env.IsDevelopment();
                if (env.IsDevelopment())
                    app.UseCors(policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials());
                if (env.IsEnvironment("Development"))
                    app.UseCors(policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials());
                if (env.EnvironmentName == "Development")
                    app.UseCors(policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials());
                if (env.EnvironmentName == Environments.Development)
                    app.UseCors(policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials());
                if (env.EnvironmentName.Equals("development", StringComparison.OrdinalIgnoreCase))
                    app.UseCors(policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials());
                if (Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") == "Development")
                    app.UseCors(policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials());
                if (isDev)
                    app.UseCors(policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials());
                if (!isDev)
                {
                }
                else
                {
                    app.UseCors(policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials());
                }

                if (isDev && configuration.GetValue<bool>("Open"))
                    app.UseCors(policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials());
                services.AddCors(options => options.AddPolicy("x", policy =>
                {
                    if (!env.IsDevelopment())
                    {
                        policy.WithOrigins("https://a.example");
                        return;
                    }

                    policy.SetIsOriginAllowed(_ => true).AllowCredentials();
                }));
                services.AddCors(options => options.AddPolicy("y", policy => policy.SetIsOriginAllowed(origin => isDev || origin == "https://a.example").AllowCredentials()));
                services.AddCors(options => options.AddPolicy("z", policy => _ = isDev ? policy.SetIsOriginAllowed(_ => true).AllowCredentials() : policy.WithOrigins("https://a.example")));
                services.AddCors(options =>
                {
                    if (isDev)
                        options.AddDefaultPolicy(policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials());
                    else
                        options.AddDefaultPolicy(policy => policy.WithOrigins("https://a.example"));
                });
                switch (env.EnvironmentName)
                {
                    case "Development":
                        app.UseCors(policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials());
                        break;
                }
            }

            public void EarlyReturn(IApplicationBuilder app)
            {
                if (!env.IsDevelopment())
                    return;
                app.UseCors(policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials());
            }

            public void Wrong(IServiceCollection services, IApplicationBuilder app)
            {
                var isDev = env.IsDevelopment();
                if (!env.IsDevelopment())
                    app.UseCors(policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials()); // CORS2002
                if (env.IsEnvironment("Production"))
                    app.UseCors(policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials()); // CORS2002
                if (env.EnvironmentName != "Development")
                    app.UseCors(policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials()); // CORS2002
                if (isDev)
                {
                }
                else
                {
                    app.UseCors(policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials()); // CORS2002
                }

                if (isDev || configuration.GetValue<bool>("Open"))
                    app.UseCors(policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials()); // CORS2002
                services.AddCors(options => options.AddPolicy("x", policy =>
                {
                    if (env.IsDevelopment())
                    {
                        policy.WithOrigins("https://a.example");
                        return;
                    }

                    policy.SetIsOriginAllowed(_ => true).AllowCredentials(); // CORS2002
                }));
                services.AddCors(options => options.AddPolicy("y", policy => policy.SetIsOriginAllowed(origin => !isDev || origin == "https://a.example").AllowCredentials())); // CORS2002
            }

            public void EarlyReturnWrong(IApplicationBuilder app)
            {
                if (env.IsDevelopment())
                    return;
                app.UseCors(policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials()); // CORS2002
            }
        }
        """);
}
#endif
