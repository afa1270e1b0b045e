using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>The forms in which code states a policy and hands it over: in each a wrong policy is found and a sound one is not.</summary>
public sealed class PolicyFormTests
{
    [Fact]
    public Task Statements() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public class Setup
        {
            private CorsPolicyBuilder field = new CorsPolicyBuilder();
            private readonly CorsPolicyBuilder own = new();

            private CorsPolicyBuilder Property { get; set; } = new CorsPolicyBuilder();

            private CorsPolicyBuilder Sound { get; } = new CorsPolicyBuilder("https://a.example").AllowCredentials();

            public void Wrong(CorsOptions options)
            {
                options.AddPolicy("chain", new CorsPolicyBuilder().AllowAnyHeader().SetIsOriginAllowed(_ => true).AllowAnyMethod().AllowCredentials().Build()); // CORS2002

                var local = new CorsPolicyBuilder();
                local.SetIsOriginAllowed(_ => true); // CORS2002
                local.AllowCredentials();
                options.AddPolicy("local", local.Build());

                CorsPolicyBuilder assigned;
                assigned = new CorsPolicyBuilder();
                assigned = assigned.AllowAnyOrigin(); // CORS2001
                assigned = assigned.AllowCredentials();
                options.AddPolicy("assigned", assigned.Build());

                options.AddPolicy("constructor", new CorsPolicyBuilder("*").AllowCredentials().Build()); // CORS2001
                options.AddPolicy("array", new CorsPolicyBuilder(new[] { "*" }).AllowCredentials().Build()); // CORS2001
                options.AddPolicy("copy", new CorsPolicyBuilder(new CorsPolicyBuilder().AllowAnyOrigin().Build()).AllowCredentials().Build()); // CORS2001
                options.AddPolicy("object", new CorsPolicy { Origins = { "*" }, SupportsCredentials = true }); // CORS2001
                options.AddPolicy("predicate", new CorsPolicy { IsOriginAllowed = _ => true, SupportsCredentials = true }); // CORS2002

                var added = new CorsPolicy { SupportsCredentials = true };
                added.Origins.Add("*"); // CORS2001
                options.AddPolicy("added", added);

                var built = new CorsPolicyBuilder().AllowAnyOrigin().Build(); // CORS2001
                built.SupportsCredentials = true;
                options.AddPolicy("built", built);

                field.AllowAnyOrigin(); // CORS2001
                field.AllowCredentials();
                options.AddPolicy("field", field.Build());

                this.own.SetIsOriginAllowed(_ => true); // CORS2002
                this.own.AllowCredentials();

                Property.SetIsOriginAllowed(_ => true).AllowCredentials(); // CORS2002
                options.AddPolicy("property", Property.Build());

                options.AddPolicy("subclass", new OpenPolicy());
                options.AddPolicy("initialized", new ClosedPolicy { Methods = { "put" } }); // CORS3013

                CorsPolicyBuilder? maybe = new CorsPolicyBuilder();
                maybe?.AllowAnyOrigin()?.AllowCredentials(); // CORS2001

                options.AddPolicy("block", policy =>
                {
                    policy.AllowAnyHeader();
                    var same = policy;
                    same.AllowAnyOrigin(); // CORS2001
                    policy.AllowCredentials();
                });
                using (var scope = new Scope())
                {
                    options.AddPolicy("scope", policy => policy.AllowAnyOrigin().AllowCredentials()); // CORS2001
                }

                try
                {
                    options.AddPolicy("try", policy => policy.AllowAnyOrigin().AllowCredentials()); // CORS2001
                }
                finally
                {
                    options.AddPolicy("finally", policy => policy.AllowAnyOrigin().AllowCredentials()); // CORS2001
                }
            }

            public void Right(CorsOptions options)
            {
                options.AddPolicy("chain", new CorsPolicyBuilder().AllowAnyHeader().WithOrigins("https://a.example").AllowAnyMethod().AllowCredentials().Build());

                var local = new CorsPolicyBuilder();
                local.SetIsOriginAllowed(origin => origin == "https://a.example");
                local.AllowCredentials();
                options.AddPolicy("local", local.Build());

                CorsPolicyBuilder assigned;
                assigned = new CorsPolicyBuilder();
                assigned = assigned.WithOrigins("https://a.example");
                assigned = assigned.AllowCredentials();
                options.AddPolicy("assigned", assigned.Build());

                options.AddPolicy("constructor", new CorsPolicyBuilder("https://a.example", "https://b.example").AllowCredentials().Build());
                options.AddPolicy("array", new CorsPolicyBuilder(new[] { "https://a.example" }).AllowCredentials().Build());
                options.AddPolicy("copy", new CorsPolicyBuilder(new CorsPolicyBuilder().WithOrigins("https://a.example").Build()).AllowCredentials().Build());
                options.AddPolicy("object", new CorsPolicy { Origins = { "https://a.example" }, SupportsCredentials = true });
                options.AddPolicy("predicate", new CorsPolicy { IsOriginAllowed = origin => origin == "https://a.example", SupportsCredentials = true });

                var added = new CorsPolicy { SupportsCredentials = true };
                added.Origins.Add("https://a.example");
                options.AddPolicy("added", added);

                var built = new CorsPolicyBuilder().WithOrigins("https://a.example").Build();
                built.SupportsCredentials = true;
                options.AddPolicy("built", built);
                options.AddPolicy("property", Sound.Build());
                options.AddPolicy("subclass", new ClosedPolicy());
                options.AddPolicy("builder", new ClosedBuilder().Build());

                options.AddPolicy("block", policy =>
                {
                    policy.AllowAnyHeader();
                    var same = policy;
                    same.WithOrigins("https://a.example");
                    policy.AllowCredentials();
                });
            }

            private sealed class Scope : IDisposable
            {
                public void Dispose()
                {
                }
            }
        }

        public sealed class OpenPolicy : CorsPolicy
        {
            public OpenPolicy()
            {
                Origins.Add("*"); // CORS2001
                SupportsCredentials = true;
            }
        }

        public class OpenBuilder : CorsPolicyBuilder
        {
            public OpenBuilder()
                : base("*") // CORS2001
            {
                AllowCredentials();
            }

            public CorsPolicyBuilder Cookies() => AllowCredentials();
        }

        public class ClosedBuilder : CorsPolicyBuilder
        {
            public ClosedBuilder()
                : base("https://a.example")
            {
                AllowCredentials();
            }
        }

        public sealed class ClosedPolicy : CorsPolicy
        {
            public ClosedPolicy()
            {
                Origins.Add("https://a.example");
                SupportsCredentials = true;
            }
        }
        """);

    [Fact]
    public Task HandedOver() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;
        using Microsoft.AspNetCore.SignalR;
        using Microsoft.Extensions.Options;

        public static class Wrong
        {
            public static void Add(IServiceCollection services)
            {
                services.AddCors();
                services.AddCors(options => options.AddDefaultPolicy(policy => policy.AllowAnyOrigin().AllowCredentials())); // CORS2001
                services.AddCors(options => options.AddDefaultPolicy(new CorsPolicyBuilder().AllowAnyOrigin().AllowCredentials().Build())); // CORS2001
                services.AddCors(options => options.AddPolicy(name: "named", configurePolicy: policy => policy.AllowAnyOrigin().AllowCredentials())); // CORS2001
                services.AddCors(o => { o.DefaultPolicyName = "x"; o.AddPolicy(o.DefaultPolicyName, p => p.AllowAnyOrigin().AllowCredentials()); }); // CORS2001
                services.Configure<CorsOptions>(options => options.AddPolicy("x", policy => policy.AllowAnyOrigin().AllowCredentials())); // CORS2001
                services.PostConfigure<CorsOptions>(options => options.AddDefaultPolicy(policy => policy.AllowAnyOrigin().AllowCredentials())); // CORS2001
                services.AddOptions<CorsOptions>().Configure(options => options.AddDefaultPolicy(new CorsPolicy { Origins = { "*" }, SupportsCredentials = true })); // CORS2001
                services.AddSingleton<IConfigureOptions<CorsOptions>>(new ConfigureOptions<CorsOptions>(options => options.AddDefaultPolicy(policy => policy.AllowAnyOrigin().AllowCredentials()))); // CORS2001
                services.AddMvcCore().AddCors(options => options.AddPolicy("mvc", policy => policy.AllowAnyOrigin().AllowCredentials())); // CORS2001
            }

            public static void Use(WebApplication app)
            {
                app.UseCors(policy => policy.AllowAnyOrigin().AllowCredentials()); // CORS2001
                CorsMiddlewareExtensions.UseCors(app, policy => policy.AllowAnyOrigin().AllowCredentials()); // CORS2001
                app.MapGet("/", () => "x").RequireCors(policy => policy.AllowAnyOrigin().AllowCredentials()); // CORS2001
                app.MapHub<Chat>("/chat").RequireCors(policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials()); // CORS2002
                app.MapGroup("/api").RequireCors(policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials()); // CORS2002
                app.Map("/branch", branch => branch.UseCors(policy => policy.AllowAnyOrigin().AllowCredentials())); // CORS2001
                app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), branch => branch.UseCors(policy => policy.AllowAnyOrigin().AllowCredentials())); // CORS2001
                app.UseEndpoints(endpoints => endpoints.MapControllers().RequireCors(policy => policy.AllowAnyOrigin().AllowCredentials())); // CORS2001
                app.MapGet("/with", () => "x").WithMetadata(new CorsPolicyMetadata(new CorsPolicy { Origins = { "*" }, SupportsCredentials = true })); // CORS2001
            }
        }

        public static class Right
        {
            public static void Add(IServiceCollection services)
            {
                services.AddCors(options => options.AddDefaultPolicy(policy => policy.WithOrigins("https://a.example").AllowCredentials()));
                services.AddCors(options => options.AddDefaultPolicy(new CorsPolicyBuilder("https://a.example").AllowCredentials().Build()));
                services.AddCors(options => options.AddPolicy(name: "named", configurePolicy: policy => policy.WithOrigins("https://a.example").AllowCredentials()));
                services.Configure<CorsOptions>(options => options.AddPolicy("x", policy => policy.WithOrigins("https://a.example").AllowCredentials()));
                services.PostConfigure<CorsOptions>(options => options.AddDefaultPolicy(policy => policy.WithOrigins("https://a.example").AllowCredentials()));
                services.AddOptions<CorsOptions>().Configure(options => options.AddDefaultPolicy(new CorsPolicy { Origins = { "https://a.example" }, SupportsCredentials = true }));
                services.AddSingleton<IConfigureOptions<CorsOptions>>(new ConfigureOptions<CorsOptions>(options => options.AddDefaultPolicy(policy => policy.WithOrigins("https://a.example").AllowCredentials())));
            }

            public static void Use(WebApplication app)
            {
                app.UseCors(policy => policy.WithOrigins("https://a.example").AllowCredentials());
                CorsMiddlewareExtensions.UseCors(app, policy => policy.WithOrigins("https://a.example").AllowCredentials());
                app.MapGet("/", () => "x").RequireCors(policy => policy.WithOrigins("https://a.example").AllowCredentials());
                app.MapHub<Chat>("/chat").RequireCors(policy => policy.WithOrigins("https://a.example").AllowCredentials());
                app.MapGroup("/api").RequireCors(policy => policy.WithOrigins("https://a.example").AllowCredentials());
                app.Map("/branch", branch => branch.UseCors(policy => policy.WithOrigins("https://a.example").AllowCredentials()));
                app.UseEndpoints(endpoints => endpoints.MapControllers().RequireCors(policy => policy.WithOrigins("https://a.example").AllowCredentials()));
            }
        }

        public sealed class Chat : Hub
        {
        }

        public sealed class CorsPolicyMetadata : ICorsPolicyMetadata
        {
            public CorsPolicyMetadata(CorsPolicy policy) => Policy = policy;

            public CorsPolicy Policy { get; }
        }

        public sealed class ConfigureOpen : IConfigureOptions<CorsOptions>
        {
            public void Configure(CorsOptions options) => options.AddDefaultPolicy(policy => policy.AllowAnyOrigin().AllowCredentials()); // CORS2001
        }

        public sealed class ConfigureClosed : IConfigureNamedOptions<CorsOptions>
        {
            private readonly IConfiguration configuration;

            public ConfigureClosed(IConfiguration configuration) => this.configuration = configuration;

            public void Configure(CorsOptions options) => Configure(Options.DefaultName, options);

            public void Configure(string? name, CorsOptions options) =>
                options.AddDefaultPolicy(policy => policy.WithOrigins(configuration.GetSection("Origins").Get<string[]>()!).AllowCredentials());
        }

        public sealed class OpenProvider : ICorsPolicyProvider
        {
            private static readonly CorsPolicy Policy = new CorsPolicyBuilder().SetIsOriginAllowed(_ => true).AllowCredentials().Build(); // CORS2002

            public Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? policyName) => Task.FromResult<CorsPolicy?>(Policy);
        }

        public sealed class OpenEveryTime : ICorsPolicyProvider
        {
            public async Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? policyName)
            {
                await Task.Yield();
                var policy = new CorsPolicy();
                policy.Origins.Add("*"); // CORS2001
                policy.SupportsCredentials = true;
                return policy;
            }
        }

        public sealed class ClosedProvider : ICorsPolicyProvider
        {
            private static readonly CorsPolicy Policy = new CorsPolicyBuilder().WithOrigins("https://a.example").AllowCredentials().Build();

            public Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? policyName) => Task.FromResult<CorsPolicy?>(Policy);
        }
        """);

    [Fact]
    public Task Delegates() => Analysis.VerifyMarksAsync(
        """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public class Wrong
        {
            private static readonly Action<CorsPolicyBuilder> Field = policy => policy.AllowAnyOrigin().AllowCredentials(); // CORS2001

            private static Action<CorsPolicyBuilder> Property => policy => policy.AllowAnyOrigin().AllowCredentials(); // CORS2001

            public void Add(IServiceCollection services)
            {
                Action<CorsPolicyBuilder> variable = policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials(); // CORS2002
                Action<CorsPolicyBuilder> anonymous = delegate(CorsPolicyBuilder policy) { policy.SetIsOriginAllowed(delegate { return true; }).AllowCredentials(); }; // CORS2002
                Action<CorsOptions> all = options => options.AddDefaultPolicy(policy => policy.AllowAnyOrigin().AllowCredentials()); // CORS2001
                Func<string, bool> predicate = _ => true;
                services.AddCors(options =>
                {
                    options.AddPolicy("group", Configure);
                    options.AddPolicy("instance", this.ConfigureInstance);
                    options.AddPolicy("variable", variable);
                    options.AddPolicy("anonymous", anonymous);
                    options.AddPolicy("field", Field);
                    options.AddPolicy("property", Property);
                    options.AddPolicy("new", new Action<CorsPolicyBuilder>(policy => policy.AllowAnyOrigin().AllowCredentials())); // CORS2001
                    options.AddPolicy("cast", (Action<CorsPolicyBuilder>)(policy => policy.AllowAnyOrigin().AllowCredentials())); // CORS2001
                    options.AddPolicy("static", static policy => policy.AllowAnyOrigin().AllowCredentials()); // CORS2001
                    options.AddPolicy("local", Local);
                    options.AddPolicy("extension", policy => policy.OpenUp());
                    options.AddPolicy("elsewhere", Elsewhere.Configure);
                    options.AddPolicy("returned", policy => Builder(policy).AllowCredentials()); // CORS2001
                    options.AddPolicy("made", Make().AllowCredentials().Build()); // CORS2001
                    options.AddPolicy("predicate", policy => policy.SetIsOriginAllowed(predicate).AllowCredentials()); // CORS2002
                    options.AddPolicy("named", policy => policy.SetIsOriginAllowed(isOriginAllowed: (host) => true).AllowCredentials()); // CORS2002
                    options.AddPolicy("fromList", Elsewhere.FromList("*")); // CORS2001
                    options.AddPolicy("generic", policy => Elsewhere.With(policy, p => p.AllowAnyOrigin()).AllowCredentials()); // CORS1001 CORS2001

                    void Local(CorsPolicyBuilder policy) => policy.AllowAnyOrigin().AllowCredentials(); // CORS2001
                });
                services.AddCors(all);
                services.AddCors(AddAll);
            }

            private static void AddAll(CorsOptions options)
            {
                options.AddPolicy("x", policy => policy.AllowAnyOrigin().AllowCredentials()); // CORS2001
            }

            private static CorsPolicyBuilder Make() => new CorsPolicyBuilder().AllowAnyHeader().AllowAnyOrigin();

            private static CorsPolicyBuilder Builder(CorsPolicyBuilder policy)
            {
                return policy.AllowAnyOrigin(); // CORS1001
            }

            private static void Configure(CorsPolicyBuilder policy) => policy.AllowAnyOrigin().AllowCredentials(); // CORS2001

            private void ConfigureInstance(CorsPolicyBuilder policy)
            {
                policy.AllowAnyOrigin(); // CORS2001
                policy.AllowCredentials();
            }
        }

        public class Right
        {
            private static readonly Action<CorsPolicyBuilder> Field = policy => policy.WithOrigins("https://a.example").AllowCredentials();

            public void Add(IServiceCollection services)
            {
                Action<CorsPolicyBuilder> variable = policy => policy.WithOrigins("https://a.example").AllowCredentials();
                Action<CorsPolicyBuilder> anonymous = delegate(CorsPolicyBuilder policy) { policy.SetIsOriginAllowed(delegate { return false; }).AllowCredentials(); };
                Func<string, bool> predicate = origin => origin == "https://a.example";
                services.AddCors(options =>
                {
                    options.AddPolicy("group", Configure);
                    options.AddPolicy("variable", variable);
                    options.AddPolicy("anonymous", anonymous);
                    options.AddPolicy("field", Field);
                    options.AddPolicy("local", Local);
                    options.AddPolicy("extension", policy => policy.CloseDown());
                    options.AddPolicy("returned", policy => Builder(policy).AllowCredentials());
                    options.AddPolicy("made", Make().AllowCredentials().Build());
                    options.AddPolicy("predicate", policy => policy.SetIsOriginAllowed(predicate).AllowCredentials());
                    options.AddPolicy("fromList", Elsewhere.FromList("https://a.example"));
                    options.AddPolicy("generic", policy => Elsewhere.With(policy, p => p.WithOrigins("https://a.example")).AllowCredentials());

                    void Local(CorsPolicyBuilder policy) => policy.WithOrigins("https://a.example").AllowCredentials();
                });
            }

            private static CorsPolicyBuilder Make() => new CorsPolicyBuilder().WithOrigins("https://a.example");

            private static CorsPolicyBuilder Builder(CorsPolicyBuilder policy)
            {
                return policy.WithOrigins("https://a.example");
            }

            private static void Configure(CorsPolicyBuilder policy) => policy.WithOrigins("https://a.example").AllowCredentials();
        }
        """,
        """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        internal static class Elsewhere
        {
            public static void OpenUp(this CorsPolicyBuilder policy)
            {
                policy.AllowAnyOrigin(); // CORS2001
                policy.AllowCredentials();
            }

            public static void CloseDown(this CorsPolicyBuilder policy)
            {
                policy.WithOrigins("https://a.example");
                policy.AllowCredentials();
            }

            public static void Configure(CorsPolicyBuilder policy) => policy.SetIsOriginAllowed(_ => true).AllowCredentials(); // CORS2002

            public static CorsPolicy FromList(params string[] origins) => new CorsPolicyBuilder(origins).AllowCredentials().Build();

            public static T With<T>(T builder, Action<T> configure)
            {
                configure(builder);
                return builder;
            }
        }
        """);
}
