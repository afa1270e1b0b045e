using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>Policies that are changed where the simulation does not look: what was stated before is no finding, what is stated after is one.</summary>
public sealed class EscapedPolicyTests
{
    [Fact]
    public Task Delegates() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public class Startup
        {
            private readonly Action<CorsPolicyBuilder> configure;
            private readonly IChanges changes;

            public Startup(Action<CorsPolicyBuilder> configure, IChanges changes)
            {
                this.configure = configure;
                this.changes = changes;
            }

            public void Mended(IServiceCollection services, IApplicationBuilder app, List<string> bad, Action<CorsPolicy>? change, Func<CorsPolicyBuilder, CorsPolicyBuilder> map)
            {
                var each = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true };
                bad.ForEach(b => each.Origins.Remove(b));

                var array = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true };
                Array.ForEach(bad.ToArray(), array.Origins.Add);

                var parallel = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true }; // CORS1001
                Parallel.ForEach(bad, b => parallel.SupportsCredentials = false);

                var task = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true };
                Task.Run(() => task.SupportsCredentials = false).Wait();

                var thread = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true };
                new Thread(() => thread.SupportsCredentials = false).Start();

                var started = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true };
                app.ApplicationServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(Close);
                void Close() => Shut();
                void Shut() => started.Origins.Clear();

                var configured = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true }; // CORS1001
                services.Configure<CorsOptions>(o => { configured.SupportsCredentials = false; o.AddPolicy("configured", configured); });

                var after = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true };
                services.AddOptions<CorsOptions>().Configure<IChanges>((o, c) => { c.Change(after); o.AddPolicy("after", after); });

                var optional = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true };
                change!.Invoke(optional);

                var mapped = map(new CorsPolicyBuilder().AllowAnyOrigin().AllowCredentials()).Build();

                var given = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true };
                changes.Change(given);

                var any = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true };
                _ = bad.Where(b => any.Origins.Remove(b)).ToList();

                services.AddCors(o =>
                {
                    o.AddPolicy("field", policy => { policy.AllowAnyOrigin().AllowCredentials(); configure(policy); });
                    o.AddPolicy("list", policy => { policy.WithHeaders("Cookie").WithMethods("put").AllowAnyOrigin(); configure(policy); });
                    o.AddPolicy("given", given);
                });
            }

            public void Reported(IServiceCollection services, List<string> origins, Action<CorsPolicyBuilder>? optional, Action<CorsPolicy>? change)
            {
                services.AddCors(o =>
                {
                    o.AddPolicy("field", policy => { configure(policy); policy.AllowAnyOrigin().AllowCredentials(); }); // CORS2001
                    o.AddPolicy("optional", policy => { optional?.Invoke(policy); policy.SetIsOriginAllowed(_ => true).AllowCredentials(); }); // CORS2002
                    o.AddPolicy("each", policy => { origins.ForEach(origin => policy.WithOrigins(origin)); policy.WithHeaders("Cookie"); }); // CORS3006
                });

                // Where there is nothing to call, nothing is changed.
                var perhaps = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true }; // CORS2001
                change?.Invoke(perhaps);

                var captured = new CorsPolicy { Origins = { "*" } }; // CORS2001
                services.Configure<CorsOptions>(o => { captured.SupportsCredentials = true; o.AddPolicy("captured", captured); });
                services.AddOptions<CorsOptions>().PostConfigure(o => o.AddPolicy("any", p => p.AllowAnyOrigin().AllowCredentials())); // CORS2001
                services.Configure<CorsOptions>(o => o.AddPolicy("methods", new CorsPolicy { Origins = { "https://a.example" }, Methods = { "put" } })); // CORS3013
            }

            public static void Parameter(CorsPolicyBuilder policy) => policy.AllowAnyOrigin().AllowCredentials(); // CORS2001

            public static void Afterwards(CorsPolicyBuilder policy, IChanges changes)
            {
                policy.AllowAnyOrigin().AllowCredentials();
                changes.Change(policy);
            }
        }

        public interface IChanges
        {
            void Change(CorsPolicy policy);

            void Change(CorsPolicyBuilder policy);
        }
        """);

    [Fact]
    public Task Containers() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public class Startup
        {
            public void Mended(int i, Holder unseen)
            {
                var policies = new Dictionary<string, CorsPolicy> { ["a"] = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true } };
                policies["a"].Origins.Clear();

                var added = new Dictionary<string, CorsPolicy>();
                added.Add("a", new CorsPolicy { Origins = { "*" }, SupportsCredentials = true }); // CORS1001
                if (added.TryGetValue("a", out var found))
                    found.SupportsCredentials = false;

                var valued = new Dictionary<string, CorsPolicy>();
                valued["a"] = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true }; // CORS1001
                foreach (var policy in valued.Values)
                    policy.SupportsCredentials = false;
                foreach (var (_, policy) in valued)
                    policy.SupportsCredentials = false;

                var tuple = (Name: "a", Policy: new CorsPolicy { Origins = { "*" }, SupportsCredentials = true }); // CORS1001
                tuple.Policy.SupportsCredentials = false;

                var array = new[] { new CorsPolicy { Origins = { "*" }, SupportsCredentials = true } };
                array[i].Origins.Clear();

                var last = new List<CorsPolicy> { new CorsPolicy { Origins = { "*" }, SupportsCredentials = true } };
                last[^1].Origins.Clear();
                last.MaxBy(p => p.Origins.Count)!.SupportsCredentials = false;

                var anonymous = new { Policy = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true } }; // CORS1001
                anonymous.Policy.SupportsCredentials = false;

                var policy2 = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true };
                dynamic late = policy2;
                late.Origins.Clear();

                var boxed = new Dictionary<string, object> { ["a"] = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true } };
                ((CorsPolicy)boxed["a"]).SupportsCredentials = false;
                if (boxed["a"] is CorsPolicy unboxed)
                    unboxed.Origins.Clear();

                var pair = new KeyValuePair<string, CorsPolicyBuilder>("a", new CorsPolicyBuilder().AllowAnyOrigin().AllowCredentials()); // CORS1001
                pair.Value.DisallowCredentials();

                var lazy = new Lazy<CorsPolicy>(new CorsPolicy { Origins = { "*" }, SupportsCredentials = true });
                lazy.Value.SupportsCredentials = false;

                var record = new Holder(new CorsPolicy { Origins = { "*" }, SupportsCredentials = true });
                var copy = record with { Name = "b" };
                copy.Policy.SupportsCredentials = false;

                var holder = new Holder(new CorsPolicy { Origins = { "*" }, SupportsCredentials = true });
                unseen.Take(holder);

                var sent = new List<CorsPolicy> { new CorsPolicy { Origins = { "*" }, SupportsCredentials = true } };
                unseen.TakeAll(sent);

                unseen.Kept = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true };
                unseen.Take(unseen);
            }

            public void Reported(int i, ILogger logger)
            {
                var policies = new Dictionary<string, CorsPolicy> { ["a"] = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true } }; // CORS2001
                logger.LogInformation("{Count}", policies.Count);

                var tuple = (Name: "a", Policy: new CorsPolicy { Origins = { "*" } }); // CORS2001
                tuple.Policy.SupportsCredentials = true;

                var replaced = (Name: "a", Policy: new CorsPolicy());
                replaced.Policy = new CorsPolicy { Origins = { "*" } }; // CORS2001
                replaced.Policy.SupportsCredentials = true;

                var anonymous = new { Policy = new CorsPolicy { Origins = { "*" } } }; // CORS2001
                anonymous.Policy.SupportsCredentials = true;

                var array = new[] { new CorsPolicy { Origins = { "*" } } }; // CORS2001
                array[0].SupportsCredentials = true;
            }
        }

        public abstract record Unseen
        {
            public abstract void Take(Holder holder);

            public abstract void TakeAll(IEnumerable<CorsPolicy> policies);
        }

        public record Holder(CorsPolicy Policy, string Name = "a")
        {
            public CorsPolicy? Kept { get; set; }

            public virtual void Take(Holder holder)
            {
            }

            public virtual void TakeAll(IEnumerable<CorsPolicy> policies)
            {
            }
        }
        """);

    [Fact]
    public Task Builds() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public static class Policies
        {
            public static void Mended()
            {
                var builder = new CorsPolicyBuilder().WithOrigins("https://a.example").WithMethods("put");
                var built = builder.Build();
                built.Methods.Clear();

                var opened = new CorsPolicyBuilder().AllowAnyOrigin();
                var any = opened.Build();
                any.Origins.Clear();
                any.Origins.Add("https://a.example");
                any.SupportsCredentials = true;

                var twice = new CorsPolicyBuilder().AllowAnyOrigin();
                var first = twice.Build();
                first.Origins.Clear();
                first.Origins.Add("https://a.example");
                twice.AllowCredentials().Build();
            }

            public static void Reported()
            {
                var builder = new CorsPolicyBuilder().WithOrigins("https://a.example");
                var built = builder.Build();
                builder.WithMethods("put"); // CORS3013

                var any = new CorsPolicyBuilder().AllowAnyOrigin().Build(); // CORS2001
                any.SupportsCredentials = true;

                // Build throws: what comes after it mends nothing.
                var thrown = new CorsPolicyBuilder().AllowAnyOrigin().AllowCredentials().Build(); // CORS2001
                thrown.SupportsCredentials = false;
            }
        }
        """);

    [Fact]
    public Task Members() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public class Silent
        {
            private static readonly CorsPolicy Cleared = new() { Origins = { "*" }, SupportsCredentials = true };
            private static readonly CorsPolicy Aliased = new() { Origins = { "*" }, SupportsCredentials = true };
            private static readonly CorsPolicy Handed = new() { Origins = { "*" }, SupportsCredentials = true };
            private static readonly CorsPolicyBuilder Base = new CorsPolicyBuilder().AllowAnyOrigin().AllowCredentials();
            private static readonly Dictionary<string, CorsPolicy> All = new() { ["a"] = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true } };
            private static readonly CorsPolicy Template = new() { Origins = { "*" }, SupportsCredentials = true };
            private readonly CorsPolicy assigned;

            static Silent()
            {
                Cleared.Origins.Clear();
                var policy = Aliased;
                policy.SupportsCredentials = false;
                Change(Handed);
                Base.DisallowCredentials();
                All["a"].SupportsCredentials = false;
            }

            public Silent()
            {
                assigned = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true };
            }

            public CorsPolicyBuilder Shared => Base;

            public void Add(CorsOptions options)
            {
                options.AddPolicy("cleared", Cleared);
                options.AddPolicy("base", Base.Build());
                options.AddPolicy("copied", new CorsPolicyBuilder(Template).DisallowCredentials().WithOrigins("https://a.example").Build()); // CORS1008
                assigned.Origins.Clear();
            }

            private static void Change(CorsPolicy policy) => policy.SupportsCredentials = false;
        }

        public class Reported
        {
            private static readonly CorsPolicy Shared = new() { Origins = { "*" }, SupportsCredentials = true }; // CORS2001
            private static readonly CorsPolicy Filled = new();
            private static readonly CorsPolicyBuilder Base = new CorsPolicyBuilder().AllowAnyOrigin().AllowCredentials(); // CORS2001
            private readonly CorsPolicyBuilder builder = new();
            private readonly CorsPolicy assigned;

            static Reported()
            {
                Filled.Origins.Add("*"); // CORS2001
                Filled.SupportsCredentials = true;
            }

            public Reported()
            {
                builder.AllowAnyOrigin(); // CORS2001
                builder.AllowCredentials();
                assigned = new CorsPolicy { Origins = { "*" }, SupportsCredentials = true }; // CORS2001
            }

            public CorsPolicy? Find(string name) => name == "a" ? Shared : name == "b" ? Base.Build() : assigned;

            public Task<CorsPolicy?> FindAsync() => Task.FromResult<CorsPolicy?>(Shared);

            public void Add(CorsOptions options)
            {
                options.AddPolicy("shared", Shared);
                options.AddPolicy("base", Base.Build());
                options.AddPolicy("filled", Filled);
                if (assigned is null || Shared != null)
                    options.AddPolicy("own", assigned!);
            }
        }
        """);

    /// <summary>What a lambda makes of a policy of the function around it is not all that is stated of the policy.</summary>
    [Fact]
    public Task PoliciesOfTheFunctionAround() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public static class Setup
        {
            public static void Mended(IServiceCollection services, IApplicationBuilder app)
            {
                var policy = new CorsPolicy { Origins = { "*" }, Methods = { "put" } };
                policy.Methods.Clear();
                policy.Origins.Clear();
                services.AddCors(options =>
                {
                    policy.SupportsCredentials = true;
                    options.AddPolicy("x", policy);
                });
                app.Use((context, next) =>
                {
                    policy.SupportsCredentials = true;
                    return next(context);
                });
            }

            public static void Reported(IServiceCollection services)
            {
                var builder = new CorsPolicyBuilder();
                services.AddCors(options =>
                {
                    builder.AllowAnyOrigin(); // CORS2001
                    options.AddPolicy("x", builder.AllowCredentials().Build());
                });
            }
        }
        """);

    /// <summary>What other files do to a policy that they can get at; a member of the same name of another type is another one.</summary>
    [Fact]
    public Task OtherFiles() => Analysis.VerifyMarksAsync(
        """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public static class Policies
        {
            public static readonly CorsPolicy Mended = new CorsPolicyBuilder().AllowAnyOrigin().AllowAnyMethod().Build();
            public static readonly CorsPolicy Kept = new CorsPolicyBuilder().AllowAnyOrigin().AllowAnyMethod().Build(); // CORS1001
            internal static CorsPolicy Given { get; } = new CorsPolicyBuilder().AllowAnyOrigin().AllowAnyMethod().Build();

            public static CorsPolicy Made() => new CorsPolicyBuilder().AllowAnyOrigin().AllowAnyMethod().Build();

            public static CorsPolicy Handed() => new CorsPolicyBuilder().AllowAnyOrigin().AllowAnyMethod().Build(); // CORS1001

            public static void Add(CorsOptions options)
            {
                options.AddPolicy("mended", Mended);
                options.AddPolicy("kept", Kept);
                options.AddPolicy("given", Given);
            }
        }
        """,
        """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public static class Changes
        {
            public static List<string> Kept { get; } = new();

            public static void Run(IServiceCollection services, Action<CorsPolicy> change)
            {
                Policies.Mended.Origins.Clear();
                Kept.Clear();
                change(Policies.Given);
                var made = Policies.Made(); // CORS1012
                made.Origins.Clear();
                services.AddCors(options => options.AddPolicy("handed", Policies.Handed()));
            }
        }
        """);

    /// <summary>An object of a known class runs its own overrides, not what they override.</summary>
    [Fact]
    public Task Overrides() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public class Settings
        {
            public bool AllowsAll { get; set; }

            public virtual string Origin => "*";

            public virtual void Choose()
            {
            }

            public virtual void Apply(CorsPolicyBuilder policy) => policy.AllowAnyOrigin().AllowCredentials(); // CORS2001
        }

        public class Closed : Settings
        {
            public override string Origin => "https://a.example";

            public override void Choose() => AllowsAll = true;

            public override void Apply(CorsPolicyBuilder policy) => policy.WithOrigins(Origin).AllowCredentials();
        }

        public class Open : Closed
        {
            public override void Apply(CorsPolicyBuilder policy)
            {
                base.Apply(policy);
                policy.WithHeaders("Cookie"); // CORS3006
            }
        }

        public class Startup
        {
            public void Add(CorsOptions options)
            {
                Settings settings = new Closed();
                options.AddPolicy("property", policy => policy.WithOrigins(settings.Origin).AllowCredentials());
                options.AddPolicy("method", policy => settings.Apply(policy));
                options.AddPolicy("base", policy => new Open().Apply(policy));
                options.AddPolicy("flag", policy =>
                {
                    Settings chosen = new Closed();
                    chosen.Choose();
                    if (chosen.AllowsAll)
                        policy.WithOrigins("https://a.example").AllowCredentials();
                    else
                        policy.SetIsOriginAllowed(_ => true).AllowCredentials();
                });
                options.AddPolicy("all", policy => policy.WithOrigins(new Settings().Origin).AllowCredentials()); // CORS2001
            }
        }
        """);
}
