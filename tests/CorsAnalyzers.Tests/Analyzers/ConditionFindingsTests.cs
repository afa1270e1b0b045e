using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>What conditions, loops and values that are not known mean for a finding: mostly that there is none.</summary>
public sealed class ConditionFindingsTests
{
    /// <summary>A collection that anybody can get at may hold something else by the time that it is read.</summary>
    [Fact]
    public Task CollectionsThatOthersFill() => Analysis.VerifyMarksAsync(
        """
        public static class Settings
        {
            public static readonly List<string> Filled = new() { "*" };
            public static readonly HashSet<string> Given = new() { "https://shop.example/" };
            public static readonly Dictionary<string, string> Tenants = new() { ["shop"] = "https://shop.example/" };
            public static readonly List<string> Kept = new() { "https://shop.example/" };
            public static readonly IReadOnlyList<string> Read = new[] { "https://shop.example/" };
        }

        public class Startup
        {
            public void ConfigureServices(IServiceCollection services) => services.AddCors(options =>
            {
                options.AddPolicy("filled", policy => policy.WithOrigins(Settings.Filled.ToArray()).AllowCredentials());
                options.AddPolicy("given", policy => policy.WithOrigins(Settings.Given.ToArray()).AllowCredentials());
                options.AddPolicy("tenants", policy => policy.WithOrigins(Settings.Tenants["shop"]).AllowCredentials());
                options.AddPolicy("kept", policy => policy.WithOrigins(Settings.Kept.ToArray()).AllowCredentials()); // CORS1006
                options.AddPolicy("read", policy => policy.WithOrigins(Settings.Read.ToArray()).AllowCredentials()); // CORS1006
            });
        }
        """,
        """
        public static class Loader
        {
            public static void Load(IConfiguration configuration)
            {
                Settings.Filled.Clear();
                Settings.Filled.AddRange(configuration["Origins"]!.Split(';'));
                Bind(configuration, Settings.Given);
                Settings.Tenants["shop"] = configuration["Shop"]!;
            }

            private static void Bind(IConfiguration configuration, ISet<string> origins) => configuration.GetSection("Given").Bind(origins);
        }
        """);

    /// <summary>The compiler makes a variable without a name for each of these locks.</summary>
    [Fact]
    public Task UnderALock() => Analysis.VerifyMarksAsync("""
        public class Startup
        {
            private static readonly object Gate = new();

            public void ConfigureServices(IServiceCollection services)
            {
                var count = 0;
                lock (Gate)
                {
                    Parallel.Invoke(() => count++);
                    services.AddCors(options => options.AddDefaultPolicy(policy => policy.AllowAnyOrigin().AllowCredentials())); // CORS2001
                }

                services.AddCors(options =>
                {
                    lock (Gate)
                    {
                        Parallel.Invoke(() => count++);
                        options.AddPolicy("locked", policy => policy.AllowAnyOrigin().AllowCredentials()); // CORS2001
                    }
                });
            }
        }
        """);

    [Fact]
    public Task DevelopmentAroundLambdas() => Analysis.VerifyMarksAsync("""
        #pragma warning disable CORS4007 // One method adds all that is asked about.
        var builder = WebApplication.CreateBuilder(args);
        if (builder.Environment.IsDevelopment())
        {
            builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.SetIsOriginAllowed(_ => true).AllowCredentials()));
        }
        else
        {
            builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.WithOrigins("https://a.example").AllowCredentials()));
        }
        var app = builder.Build();
        if (app.Environment.IsDevelopment())
            app.UseCors(p => p.SetIsOriginAllowed(_ => true).AllowCredentials());
        if (!app.Environment.IsDevelopment())
            app.UseCors(p => p.SetIsOriginAllowed(_ => true).AllowCredentials()); // CORS2002
        var isDev = app.Environment.IsDevelopment();
        if (isDev) { app.UseCors(p => p.SetIsOriginAllowed(_ => true).AllowCredentials()); }
        builder.Services.AddCors(o => { if (isDev) { o.AddPolicy("x", p => p.SetIsOriginAllowed(_ => true).AllowCredentials()); } });
        builder.Services.AddCors(o => { if (builder.Environment.IsDevelopment()) o.AddPolicy("x", p => p.AllowAnyOrigin().AllowCredentials()); });
        if (Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") == "Development")
        {
            builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.SetIsOriginAllowed(_ => true).AllowCredentials()));
        }
        if (app.Environment.IsDevelopment())
        {
            app.Use(async (context, next) =>
            {
                context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers["Origin"];
                context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                await next();
            });
        }
        builder.Services.AddCors(o => o.AddDefaultPolicy(p => {
           if (Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") == "Development") p.SetIsOriginAllowed(_ => true);
           else p.WithOrigins("https://a.example");
           p.AllowCredentials();
        }));
        builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.SetIsOriginAllowed(origin => isDev || origin == "https://a.example").AllowCredentials()));
        builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.SetIsOriginAllowed(origin => builder.Environment.IsDevelopment() || origin == "https://a.example").AllowCredentials()));
        builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.SetIsOriginAllowed(origin => builder.Environment.IsDevelopment() ? true : origin == "https://a.example").AllowCredentials()));
        switch (app.Environment.EnvironmentName)
        {
            case "Development": app.UseCors(p => p.SetIsOriginAllowed(_ => true).AllowCredentials()); break;
            default: break;
        }
        if (!app.Environment.IsDevelopment()) { app.UseHsts(); }
        else { app.UseCors(p => p.SetIsOriginAllowed(_ => true).AllowCredentials()); }
        app.Run();
        public class Startup
        {
            private readonly IWebHostEnvironment env;
            public Startup(IWebHostEnvironment env) { this.env = env; }
            public void Configure(IApplicationBuilder app)
            {
                if (!env.IsDevelopment()) { return; }
                app.UseCors(p => p.SetIsOriginAllowed(_ => true).AllowCredentials());
            }
            public void Configure2(IApplicationBuilder app)
            {
                if (env.IsProduction()) return;
                app.UseCors(p => p.SetIsOriginAllowed(_ => true).AllowCredentials()); // CORS2002
            }
        }
        """);

    [Fact]
    public Task ListsThatAreNotKnown() => Analysis.VerifyMarksAsync("""
        using System.Text.RegularExpressions;
        using Microsoft.AspNetCore.Mvc.Filters;
        public class S { public bool Open {get;set;} public bool? Maybe {get;set;} public int N {get;set;} public string? Mode {get;set;} public string[] Blocked {get;set;} = new string[0]; public List<string> BlockedList {get;set;} = new(); }
        public class C1
        {
            private readonly RequestDelegate next;
            private readonly S s;
            private readonly IConfiguration cfg;
            public C1(RequestDelegate next, S s, IConfiguration cfg) { this.next = next; this.s = s; this.cfg = cfg; }
            private static readonly HashSet<string> blockedSet = new();
            private static readonly List<string> blocked2 = LoadBlocked();
            static List<string> LoadBlocked() => System.IO.File.ReadAllLines("x").ToList();
            static C1() { Fill(blockedSet); }
            static void Fill(HashSet<string> x) { foreach (var l in System.IO.File.ReadAllLines("x")) x.Add(l); }
            void R(HttpContext c, string o) { c.Response.Headers.Vary = "Origin"; c.Response.Headers["Access-Control-Allow-Origin"] = o; c.Response.Headers["Access-Control-Allow-Credentials"] = "true"; }
            public Task A(HttpContext c)
            {
                var o = c.Request.Headers.Origin.ToString();
                foreach (var b in s.Blocked) if (b == o) return next(c);
                R(c, o); return next(c);
            }
            public Task B(HttpContext c)
            {
                var o = c.Request.Headers.Origin.ToString();
                for (var i = 0; i < s.Blocked.Length; i++) { if (s.Blocked[i] == o) return next(c); }
                R(c, o); return next(c);
            }
            public Task D(HttpContext c)
            {
                var o = c.Request.Headers.Origin.ToString();
                var bad = false;
                s.BlockedList.ForEach(b => { if (b == o) bad = true; });
                if (!bad) R(c, o);
                return next(c);
            }
            public Task E(HttpContext c)
            {
                var o = c.Request.Headers.Origin.ToString();
                if (blockedSet.Contains(o)) return next(c);
                R(c, o); return next(c);
            }
            public Task F(HttpContext c)
            {
                var o = c.Request.Headers.Origin.ToString();
                if (blocked2.Contains(o)) return next(c);
                R(c, o); return next(c);
            }
            public Task G(HttpContext c)
            {
                var o = c.Request.Headers.Origin.ToString();
                var e = s.Blocked.GetEnumerator();
                while (e.MoveNext()) if ((string)e.Current! == o) return next(c);
                R(c, o); return next(c);
            }
            public Task H(HttpContext c)
            {
                var o = c.Request.Headers.Origin.ToString();
                var ok = true;
                foreach (var section in cfg.GetSection("Rules").GetChildren()) { ok &= Regex.IsMatch(o, section.Value!); }
                if (ok) R(c, o);
                return next(c);
            }
            public async Task I(HttpContext c)
            {
                var o = c.Request.Headers.Origin.ToString();
                await foreach (var b in Load()) { if (b == o) return; }
                R(c, o); await next(c);
            }
            public async Task J(HttpContext c)
            {
                var o = c.Request.Headers.Origin.ToString();
                using var r = new StreamReader("x");
                while (await r.ReadLineAsync() is { } line) { if (line == o) return; }
                R(c, o); await next(c);
            }
            public Task K(HttpContext c)
            {
                var o = c.Request.Headers.Origin.ToString();
                var bad = new List<string>();
                cfg.Bind("Blocked", bad);
                if (bad.Contains(o)) return next(c);
                R(c, o); return next(c);
            }
            public Task L2(HttpContext c)
            {
                var o = c.Request.Headers.Origin.ToString();
                var opts = new S();
                cfg.GetSection("S").Bind(opts);
                if (opts.Open) { return next(c); }
                foreach (var b in opts.Blocked) if (b == o) return next(c);
                R(c, o); return next(c);
            }
            public Task N2(HttpContext c)
            {
                var o = c.Request.Headers.Origin.ToString();
                var n = s.BlockedList.Count(b => b == o);
                if (n > 0) return next(c);
                R(c, o); return next(c);
            }
            public Task N3(HttpContext c)
            {
                var o = c.Request.Headers.Origin.ToString();
                var n = 0;
                foreach (var b in s.BlockedList) { if (b == o) n++; }
                if (n > 0) return next(c);
                R(c, o); return next(c);
            }
            public Task N4(HttpContext c)
            {
                var o = c.Request.Headers.Origin.ToString();
                var d = new Dictionary<string, bool>(); d["https://a.example"] = true;
                if (!d.ContainsKey(o)) return next(c);
                R(c, o); return next(c);
            }
            public Task N16(HttpContext c)
            {
                var t = c.Request.GetTypedHeaders();
                var o = c.Request.Headers.Origin;
                if (t.Referer?.Host != "a.example") return next(c);
                R(c, o!);
                return next(c);
            }
            public Task N17(HttpContext c)
            {
                var o = c.Request.Headers.Origin.ToString();
                if (!Uri.TryCreate(o, UriKind.Absolute, out var u) || u.Host != c.Request.Host.Host) return next(c);
                R(c, o!);
                return next(c);
            }
            public Task N20(HttpContext c)
            {
                var o = c.Request.Headers.Origin.ToString();
                try { if (o != "https://a.example") throw new UnauthorizedAccessException(); R(c, o); }
                catch (UnauthorizedAccessException) when (o.Length > 0) { c.Response.StatusCode = 403; }
                finally { c.Response.Headers["X"] = "y"; }
                return next(c);
            }
            public Task N22(HttpContext c)
            {
                var o = c.Request.Headers.Origin.ToString();
                R(c, o);
                if (o != "https://a.example") { c.Response.Clear(); c.Response.StatusCode = 403; return Task.CompletedTask; }
                return next(c);
            }
            public Task N23(HttpContext c)
            {
                var o = c.Request.Headers.Origin.ToString();
                R(c, o);
                c.Response.OnStarting(() => { if (o != "https://a.example") c.Response.Headers.Remove("Access-Control-Allow-Origin"); return Task.CompletedTask; });
                return next(c);
            }
            async IAsyncEnumerable<string> Load() { await Task.Yield(); foreach (var l in File.ReadAllLines("x")) yield return l; }
        }
        """);

    [Fact]
    public Task ExclusiveConditionsInHandlers() => Analysis.VerifyMarksAsync("""
        using Microsoft.Extensions.Options;
        public class O { public bool AllowAll {get;set;} public List<string> Origins {get;set;} = new(); public string Header {get;set;} = "X"; public bool? Maybe {get;set;} public int N {get;set;} public string? Mode {get;set;} }
        public class Headers
        {
            private readonly RequestDelegate next;
            private readonly IOptions<O> opt;
            public Headers(RequestDelegate next, IOptions<O> opt) { this.next = next; this.opt = opt; }
            public Task B(HttpContext c)
            {
                if (opt.Value.AllowAll) c.Response.Headers.AccessControlAllowOrigin = "*"; // CORS1001
                if (opt.Value.AllowAll == false) c.Response.Headers.AccessControlAllowCredentials = "true";
                return next(c);
            }
            public Task B2(HttpContext c)
            {
                if (opt.Value.Maybe ?? false) c.Response.Headers.AccessControlAllowOrigin = "*"; // CORS1001
                if (opt.Value.Maybe != true) c.Response.Headers.AccessControlAllowCredentials = "true";
                return next(c);
            }
            public Task B3(HttpContext c)
            {
                if (string.IsNullOrEmpty(opt.Value.Mode)) c.Response.Headers.AccessControlAllowOrigin = "*"; // CORS1001
                if (opt.Value.Mode == "strict") c.Response.Headers.AccessControlAllowCredentials = "true";
                return next(c);
            }
            public Task B4(HttpContext c)
            {
                if (opt.Value.N > 0) c.Response.Headers.AccessControlAllowOrigin = "*"; // CORS1001
                if (opt.Value.N == 0) c.Response.Headers.AccessControlAllowCredentials = "true";
                return next(c);
            }
            public Task B5(HttpContext c)
            {
                switch (opt.Value.Mode) { case "open": c.Response.Headers.AccessControlAllowOrigin = "*"; break; case "a": case "b": c.Response.Headers.AccessControlAllowCredentials = "true"; break; } // CORS1001
                return next(c);
            }
            public Task B6(HttpContext c)
            {
                var origins = opt.Value.Origins;
                if (origins.Count == 0) c.Response.Headers.AccessControlAllowOrigin = "*"; // CORS1001
                if (origins.Any()) c.Response.Headers.AccessControlAllowCredentials = "true";
                return next(c);
            }
            public Task B7(HttpContext c)
            {
                var origin = opt.Value.Origins.FirstOrDefault() ?? "*";
                c.Response.Headers.AccessControlAllowOrigin = origin; // CORS1001
                if (origin != "*") c.Response.Headers.AccessControlAllowCredentials = "true";
                return next(c);
            }
            public Task B8(HttpContext c)
            {
                var allowAny = opt.Value.Origins.Contains("*");
                c.Response.Headers.AccessControlAllowOrigin = allowAny ? "*" : "https://a.example"; // CORS1001
                if (!allowAny) c.Response.Headers.AccessControlAllowCredentials = "true";
                return next(c);
            }
            public Task B14(HttpContext c)
            {
                var o = c.Request.Headers["Origin"];
                var allowed = opt.Value.Origins.FirstOrDefault(x => x == o);
                if (allowed is not null) { c.Response.Headers.Append("Vary", "Origin"); c.Response.Headers["Access-Control-Allow-Origin"] = allowed; c.Response.Headers["Access-Control-Allow-Credentials"] = "true"; }
                return next(c);
            }
            public Task B15(HttpContext c)
            {
                var o = c.Request.Headers["Origin"];
                c.Response.Headers["Access-Control-Allow-Origin"] = opt.Value.Origins.Contains(o!) ? o : opt.Value.Origins.First();
                c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                c.Response.Headers["Vary"] = "Origin";
                return next(c);
            }
            public Task B16(HttpContext c)
            {
                var path = c.Request.Path;
                if (path.StartsWithSegments("/public")) { c.Response.Headers["Access-Control-Allow-Origin"] = "*"; } // CORS1001
                else { c.Response.Headers["Access-Control-Allow-Origin"] = "https://a.example"; c.Response.Headers["Access-Control-Allow-Credentials"] = "true"; }
                return next(c);
            }
            public Task B17(HttpContext c)
            {
                var isPublic = c.Request.Path.Value?.StartsWith("/public") ?? false;
                if (isPublic) { c.Response.Headers["Access-Control-Allow-Origin"] = "*"; } // CORS1001
                if (!isPublic) { c.Response.Headers["Access-Control-Allow-Credentials"] = "true"; }
                return next(c);
            }
        }
        """);

    [Fact]
    public Task ExclusiveConditionsInPolicies() => Analysis.VerifyMarksAsync("""
        public sealed record CorsSettings(string[] Origins, bool Credentials = false) { public bool AllowAny => Origins.Length == 1 && Origins[0] == "*"; }
        public class CorsOpts { public string[] AllowedOrigins { get; set; } = new[] { "*" }; public string[] Init { get; init; } = new[] { "*" }; }
        public class S
        {
            private readonly IConfiguration cfg;
            private readonly IWebHostEnvironment env;
            private readonly string[] fromCtor;
            public S(IConfiguration cfg, IWebHostEnvironment env, string[] fromCtor) { this.cfg = cfg; this.env = env; this.fromCtor = fromCtor; }
            void M(IServiceCollection s, CorsSettings rs, CorsOpts injected, bool isDevelopment)
            {
                var bound = new CorsOpts();
                cfg.GetSection("Cors").Bind(bound);
                s.AddCors(o =>
                {
                    o.AddPolicy("a", p => { if (rs.AllowAny) p.AllowAnyOrigin(); else p.WithOrigins(rs.Origins); if (rs.Credentials) p.AllowCredentials(); }); // CORS2001
                    o.AddPolicy("b", p => p.WithOrigins(injected.AllowedOrigins).AllowCredentials());
                    o.AddPolicy("c", p => p.WithOrigins(injected.Init).AllowCredentials());
                    o.AddPolicy("d", p => p.WithOrigins(bound.AllowedOrigins).AllowCredentials());
                    o.AddPolicy("f", p => p.WithOrigins(fromCtor).AllowCredentials());
                    o.AddPolicy("i", p => { if (isDevelopment) p.SetIsOriginAllowed(_ => true).AllowCredentials(); });
                    o.AddPolicy("j", p => { var origins = cfg["O"]?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? Array.Empty<string>(); if (origins.Length == 0) p.AllowAnyOrigin(); else p.WithOrigins(origins).AllowCredentials(); }); // CORS1001
                    o.AddPolicy("k", p => { var origins = cfg.GetSection("O").Get<string[]>(); if (origins is null || origins.Length == 0) { p.AllowAnyOrigin(); return; } p.WithOrigins(origins).AllowCredentials(); }); // CORS1001
                    o.AddPolicy("l", p => { var origins = cfg.GetSection("O").Get<string[]>(); if (origins is { Length: > 0 }) p.WithOrigins(origins).AllowCredentials(); else p.AllowAnyOrigin(); }); // CORS1001
                    o.AddPolicy("m", p => { var origins = cfg.GetSection("O").Get<string[]>(); if (origins?.Length > 0) p.WithOrigins(origins); else p.AllowAnyOrigin(); if (origins?.Length > 0) p.AllowCredentials(); }); // CORS1001
                    o.AddPolicy("n", p => { var origins = cfg.GetSection("O").Get<string[]>() ?? new string[0]; var any = origins.Contains("*"); if (any) p.SetIsOriginAllowed(_ => true); else p.WithOrigins(origins); if (!any) p.AllowCredentials(); }); // CORS1001
                    o.AddPolicy("o", p => { var origins = cfg.GetSection("O").Get<string[]>() ?? new string[0]; if (origins.Any(x => x == "*")) p.AllowAnyOrigin(); else p.WithOrigins(origins); if (!origins.Any(x => x == "*")) p.AllowCredentials(); }); // CORS1001
                    o.AddPolicy("p", p => { if (cfg["O"] == "*") p.AllowAnyOrigin(); else p.WithOrigins(cfg["O"]!); if (cfg["O"] != "*") p.AllowCredentials(); }); // CORS1001
                    o.AddPolicy("q", p => { var x = cfg["O"]; if (x == "*") { p.AllowAnyOrigin(); } else { p.WithOrigins(x!.Split(';')).AllowCredentials(); } }); // CORS1001
                    o.AddPolicy("v", p => p.SetIsOriginAllowed(origin => { foreach (var a in cfg.GetSection("O").GetChildren()) { if (a.Value == origin) return true; } return false; }).AllowCredentials());
                    o.AddPolicy("w", p => p.SetIsOriginAllowed(origin => { foreach (var a in cfg.GetSection("Blocked").GetChildren()) { if (a.Value == origin) return false; } return true; }).AllowCredentials());
                    o.AddPolicy("ee", p => p.SetIsOriginAllowed(env.IsDevelopment() ? _ => true : IsOk).AllowCredentials());
                    o.AddPolicy("ff", p => p.SetIsOriginAllowed(x => env.IsDevelopment() || IsOk(x)).AllowCredentials());
                });
            }
            private bool IsOk(string o) => o == "https://a.example";
        }
        """);

    [Fact]
    public Task Callers() => Analysis.VerifyMarksAsync("""
        public static class Startup
        {
            public static void Configure(WebApplication app, IWebHostEnvironment env)
            {
                if (env.IsDevelopment()) { UseOpenCors(app); }
                if (env.IsDevelopment()) { UseBothCors(app); } else { UseBothCors(app); }
                UseLocal();
                app.UseWhen(c => c.Request.Headers.Origin == "https://a.example", branch => branch.Use(async (context, next) =>
                {
                    context.Response.Headers.Append("Vary", "Origin"); // CORS3003
                    context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers.Origin;
                    context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                    await next();
                }));
                app.UseWhen(c => c.Request.Path.StartsWithSegments("/api"), branch => branch.Use(async (context, next) =>
                {
                    context.Response.Headers.Append("Vary", "Origin");
                    context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers.Origin; // CORS2002
                    context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                    await next();
                }));

                void UseLocal()
                {
                    if (!env.IsDevelopment()) { return; }
                    app.UseCors(p => p.SetIsOriginAllowed(_ => true).AllowCredentials());
                }
            }

            private static void UseOpenCors(IApplicationBuilder app) => app.UseCors(p => p.SetIsOriginAllowed(_ => true).AllowCredentials());

            private static void UseBothCors(IApplicationBuilder app)
            {
                app.UseCors(p => p.SetIsOriginAllowed(_ => true).AllowCredentials()); // CORS2002
            }
        }
        """);

    [Fact]
    public Task EmptyFallbacks() => Analysis.VerifyMarksAsync("""
        public class Startup
        {
            public void Configure(IServiceCollection services, IConfiguration configuration)
            {
                var blocked = configuration.GetSection("Blocked").Get<string[]>() ?? Array.Empty<string>();
                var blockedSet = (configuration.GetSection("Blocked").Get<List<string>>() ?? new List<string>()).ToHashSet();
                services.AddCors(options =>
                {
                    options.AddPolicy("a", p => p.SetIsOriginAllowed(o => !blocked.Contains(o)).AllowCredentials());
                    options.AddPolicy("b", p => p.SetIsOriginAllowed(o => !blockedSet.Contains(o)).AllowCredentials());
                    options.AddPolicy("c", p => p.SetIsOriginAllowed(o => blocked.All(x => x != o)).AllowCredentials());
                    options.AddPolicy("d", p => p.SetIsOriginAllowed(o => { foreach (var x in blocked) { if (x == o) return false; } return true; }).AllowCredentials());
                    options.AddPolicy("e", p => p.SetIsOriginAllowed(o => !new[] { "https://bad.example" }.Contains(o)).AllowCredentials()); // CORS2002
                });
            }
        }
        """);
}
