using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>Sound applications that are put together in ways in which not all can be seen: nothing is said of what may be there.</summary>
public sealed class WiringUnknownTests
{
    /// <summary>How the applications with startup filters begin.</summary>
    private const string Services = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(o => o.AddPolicy("spa", p => p.WithOrigins("https://a.example").AllowAnyHeader()));
        builder.Services.AddAuthentication().AddCookie();
        builder.Services.AddAuthorization();

        """;

    private static readonly Dictionary<string, string> Programs = new()
    {
        {
            "installers are called in a query",
            """
            var builder = WebApplication.CreateBuilder(args);
            _ = Find().Select(i => { i.Install(builder.Services); return i; }).ToList();
            var app = builder.Build();
            app.UseCors("spa");
            app.MapGet("/", () => "x");
            app.Run();
            static IEnumerable<IInstaller> Find() => typeof(IInstaller).Assembly.GetTypes().Where(t => typeof(IInstaller).IsAssignableFrom(t) && !t.IsAbstract).Select(Activator.CreateInstance).Cast<IInstaller>();
            interface IInstaller { void Install(IServiceCollection s); }
            class CorsInstaller : IInstaller { public void Install(IServiceCollection s) => s.AddCors(o => o.AddPolicy("spa", p => p.WithOrigins("https://a.example"))); }
            """
        },
        {
            "a field is assigned later by its name alone",
            """
            public static class Program
            {
                private static string allowed = "";

                public static void Main(string[] args)
                {
                    var builder = WebApplication.CreateBuilder(args);
                    allowed = "early";
                    builder.Services.AddCors(o => o.AddPolicy(Program.allowed, p => p.WithOrigins("https://a.example")));
                    allowed = "spa";
                    var app = builder.Build();
                    app.UseCors("spa");
                    app.MapGet("/", () => "x");
                    app.Run();
                }
            }
            """
        },
        {
            "reflection is given the services",
            """
            var builder = WebApplication.CreateBuilder(args);
            foreach (var m in typeof(Program).Assembly.GetTypes().SelectMany(t => t.GetMethods()).Where(m => m.Name == "Install")) m.Invoke(null, new object[] { builder.Services });
            var app = builder.Build();
            app.UseCors("spa");
            app.MapGet("/", () => "x");
            app.Run();
            static class CorsInstaller { public static void Install(IServiceCollection s) => s.AddCors(o => o.AddPolicy("spa", p => p.WithOrigins("https://a.example"))); }
            """
        },
        {
            "reflection is given the services in an array",
            """
            var builder = WebApplication.CreateBuilder(args);
            object[] parameters = { builder.Services, builder.Configuration };
            foreach (var m in typeof(Program).Assembly.GetTypes().SelectMany(t => t.GetMethods()).Where(m => m.Name == "Install")) m.Invoke(null, parameters);
            var app = builder.Build();
            app.UseCors("spa");
            app.MapGet("/", () => "x");
            app.Run();
            static class CorsInstaller { public static void Install(IServiceCollection s, IConfiguration c) => s.AddCors(o => o.AddPolicy("spa", p => p.WithOrigins("https://a.example"))); }
            """
        },
        {
            "objects that are made by reflection are given the services",
            """
            var builder = WebApplication.CreateBuilder(args);
            foreach (var t in typeof(Program).Assembly.GetTypes().Where(t => t.Name.EndsWith("Installer"))) Activator.CreateInstance(t, builder.Services);
            var app = builder.Build();
            app.UseCors("spa");
            app.MapGet("/", () => "x");
            app.Run();
            class CorsInstaller { public CorsInstaller(IServiceCollection s) => s.AddCors(o => o.AddPolicy("spa", p => p.WithOrigins("https://a.example"))); }
            """
        },
        {
            "reflection is given the application",
            """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors(o => o.AddPolicy("spa", p => p.WithOrigins("https://a.example")));
            var app = builder.Build();
            foreach (var m in typeof(Program).Assembly.GetTypes().SelectMany(t => t.GetMethods()).Where(m => m.Name == "Configure")) m.Invoke(null, new object[] { app });
            app.MapGet("/", () => "x").RequireCors("spa");
            app.Run();
            static class CorsInstaller { public static void Configure(WebApplication app) => app.UseCors(); }
            """
        },
        {
            "a delegate is invoked late",
            """
            var builder = WebApplication.CreateBuilder(args);
            Delegate d = (IServiceCollection s) => { Installer.Do(s); };
            d.DynamicInvoke(builder.Services);
            var app = builder.Build();
            app.UseCors("spa");
            app.MapGet("/", () => "x");
            app.Run();
            static class Installer { public static void Do(IServiceCollection s) => s.AddCors(o => o.AddPolicy("spa", p => p.WithOrigins("https://a.example"))); }
            """
        },
        {
            "a convention gives actions a policy",
            """
            using Microsoft.AspNetCore.Cors;
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.AspNetCore.Mvc.ApplicationModels;
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors(o => o.AddPolicy("spa", p => p.WithOrigins("https://a.example")));
            builder.Services.AddControllers(o => o.Conventions.Add(new CorsConvention()));
            var app = builder.Build();
            app.UseCors();
            app.MapControllers();
            app.Run();
            public class CorsConvention : IControllerModelConvention { public void Apply(ControllerModel c) { foreach (var s in c.Selectors) s.EndpointMetadata.Add(new EnableCorsAttribute("spa")); } }
            [ApiController, Route("x")] public class XController : ControllerBase { [HttpGet] public string Get() => "x"; }
            """
        },
        {
            "a convention that a method adds gives actions a policy",
            """
            using Microsoft.AspNetCore.Cors;
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.AspNetCore.Mvc.ApplicationModels;
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors(o => o.AddPolicy("spa", p => p.WithOrigins("https://a.example")));
            builder.Services.AddControllers();
            builder.Services.Configure<MvcOptions>(Setup.Mvc);
            var app = builder.Build();
            app.UseCors();
            app.MapControllers();
            app.Run();
            static class Setup { public static void Mvc(MvcOptions o) { o.Conventions.Add(new CorsConvention()); } }
            public class CorsConvention : IControllerModelConvention { public void Apply(ControllerModel c) { foreach (var s in c.Selectors) s.EndpointMetadata.Add(new EnableCorsAttribute("spa")); } }
            [ApiController, Route("x")] public class XController : ControllerBase { [HttpGet] public string Get() => "x"; }
            """
        },
        {
            "an attribute is a convention",
            """
            using Microsoft.AspNetCore.Cors;
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.AspNetCore.Mvc.ApplicationModels;
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors(o => o.AddPolicy("spa", p => p.WithOrigins("https://a.example")));
            builder.Services.AddControllers();
            var app = builder.Build();
            app.UseCors();
            app.MapControllers();
            app.Run();
            public class ShopAttribute : Attribute, IControllerModelConvention { public void Apply(ControllerModel c) { foreach (var s in c.Selectors) s.EndpointMetadata.Add(new EnableCorsAttribute("spa")); } }
            [Shop, ApiController, Route("x")] public class XController : ControllerBase { [HttpGet] public string Get() => "x"; }
            """
        },
        {
            "descriptors come from elsewhere",
            """
            using Microsoft.AspNetCore.Cors.Infrastructure;
            using Microsoft.Extensions.Options;
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors();
            foreach (var d in Setup.Descriptors()) builder.Services.Add(d);
            var app = builder.Build();
            app.UseCors("spa");
            app.MapGet("/", () => "x");
            app.Run();
            static class Setup { public static IEnumerable<ServiceDescriptor> Descriptors() { yield return ServiceDescriptor.Transient<IConfigureOptions<CorsOptions>, CorsSetup>(); } }
            class CorsSetup : IConfigureOptions<CorsOptions> { public void Configure(CorsOptions o) => o.AddPolicy("spa", p => p.WithOrigins("https://a.example")); }
            """
        },
        {
            "options are filled by the framework",
            """
            var builder = WebApplication.CreateBuilder(args);
            var s = new CorsSettings();
            new Microsoft.Extensions.Options.ConfigureFromConfigurationOptions<CorsSettings>(builder.Configuration.GetSection("Cors")).Configure(s);
            builder.Services.AddCors(o => o.AddPolicy(s.Name, p => p.WithOrigins("https://a.example")));
            var app = builder.Build();
            app.UseCors("spa");
            app.MapGet("/a", () => "x");
            app.Run();
            class CorsSettings { public string Name { get; set; } = "default"; }
            """
        },
        {
            "a policy is added where there is none of its name",
            """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors(o => {
              o.AddPolicy("spa", p => p.WithOrigins("https://a.example"));
              if (o.GetPolicy("spa") == null) o.AddPolicy("spa", p => p.WithOrigins("https://b.example"));
              if (o.GetPolicy("spa") is null) o.AddPolicy("spa", p => p.WithOrigins("https://b.example"));
            });
            var app = builder.Build();
            app.UseCors("spa");
            app.MapGet("/a", () => "x");
            app.Run();
            """
        },
        {
            "a helper adds policies where there are none of their names",
            """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors(o => { o.TryAdd("spa", "https://a.example"); o.TryAdd("spa", "https://b.example"); });
            var app = builder.Build();
            app.UseCors("spa");
            app.MapGet("/a", () => "x");
            app.Run();
            static class E { public static void TryAdd(this Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions o, string n, string origin) { if (o.GetPolicy(n) != null) return; o.AddPolicy(n, p => p.WithOrigins(origin)); } }
            """
        },
        {
            "options are bound",
            """
            using Microsoft.AspNetCore.Cors.Infrastructure;
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors(o => o.AddPolicy("a", p => p.WithOrigins("https://a.example")));
            builder.Services.AddOptions<CorsOptions>().Bind(builder.Configuration.GetSection("Cors"));
            var app = builder.Build();
            app.UseCors();
            app.MapGet("/f", () => "x");
            app.Run();
            """
        },
        {
            "options are bound to a section",
            """
            using Microsoft.AspNetCore.Cors.Infrastructure;
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors(o => o.AddPolicy("a", p => p.WithOrigins("https://a.example")));
            builder.Services.AddOptions<CorsOptions>().BindConfiguration("Cors");
            var app = builder.Build();
            app.UseCors();
            app.MapGet("/f", () => "x");
            app.Run();
            """
        },
        {
            "a provider of policies is found by reflection",
            """
            using Microsoft.AspNetCore.Cors.Infrastructure;
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors();
            foreach (var t in typeof(Program).Assembly.GetTypes().Where(t => t.Name.EndsWith("Provider"))) foreach (var i in t.GetInterfaces()) builder.Services.AddTransient(i, t);
            var app = builder.Build();
            app.UseCors("spa");
            app.MapGet("/f", () => "x");
            app.Run();
            class MyProvider : ICorsPolicyProvider { public Task<CorsPolicy?> GetPolicyAsync(HttpContext c, string? n) => Task.FromResult<CorsPolicy?>(new CorsPolicyBuilder("https://a.example").Build()); }
            """
        },
        {
            "a provider of policies is a descriptor",
            """
            using Microsoft.AspNetCore.Cors.Infrastructure;
            using Microsoft.Extensions.DependencyInjection.Extensions;
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors();
            var descriptor = Make<ICorsPolicyProvider, MyProvider>();
            builder.Services.Replace(descriptor);
            var app = builder.Build();
            app.UseCors("spa");
            app.MapGet("/f", () => "x");
            app.Run();
            static ServiceDescriptor Make<A, B>() => new(typeof(A), typeof(B), ServiceLifetime.Transient);
            class MyProvider : ICorsPolicyProvider { public Task<CorsPolicy?> GetPolicyAsync(HttpContext c, string? n) => Task.FromResult<CorsPolicy?>(new CorsPolicyBuilder("https://a.example").Build()); }
            """
        },
        {
            "a provider of policies is registered by a helper",
            """
            using Microsoft.AspNetCore.Cors.Infrastructure;
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors();
            builder.Services.Put<ICorsPolicyProvider, MyProvider>();
            var app = builder.Build();
            app.UseCors("spa");
            app.MapGet("/f", () => "x");
            app.Run();
            static class X { public static void Put<A, B>(this IServiceCollection s) where A : class where B : class, A => s.AddTransient<A, B>(); }
            class MyProvider : ICorsPolicyProvider { public Task<CorsPolicy?> GetPolicyAsync(HttpContext c, string? n) => Task.FromResult<CorsPolicy?>(new CorsPolicyBuilder("https://a.example").Build()); }
            """
        },
        {
            "a startup filter is found by reflection",
            """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors(o => o.AddPolicy("spa", p => p.WithOrigins("https://a.example")));
            var filterType = typeof(CorsFilter);
            builder.Services.AddSingleton(filterType.GetInterfaces()[0], filterType);
            var app = builder.Build();
            app.MapGet("/f", () => "x").RequireCors("spa");
            app.Run();
            class CorsFilter : IStartupFilter { public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => { app.UseRouting(); app.UseCors("spa"); next(app); }; }
            """
        },
        {
            "a startup filter adds what has nothing to do with CORS",
            Services + """
            builder.Services.AddTransient<IStartupFilter, F>();
            var app = builder.Build();
            app.UseRouting(); app.UseCors("spa"); app.UseAuthentication(); app.UseAuthorization(); app.MapGet("/f", () => "x").RequireCors("spa").RequireAuthorization(); app.MapGet("/g", () => "x");
            app.Run();
            class F : IStartupFilter { public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => { app.UsePathBase("/x").UseForwardedHeaders().UseHttpsRedirection(); app.UseMiddleware<M>(); app.Use((c, n) => n(c)); next(app); app.UseStaticFiles(); }; } class M { public M(RequestDelegate n) { } public Task InvokeAsync(HttpContext c) => Task.CompletedTask; }
            """
        },
        {
            "a startup filter answers for itself and what nobody else does",
            Services + """
            builder.Services.AddTransient<IStartupFilter, F>();
            var app = builder.Build();
            app.UseRouting(); app.UseCors("spa"); app.UseAuthentication(); app.UseAuthorization(); app.MapGet("/f", () => "x").RequireCors("spa").RequireAuthorization(); app.MapGet("/g", () => "x");
            app.Run();
            class F : IStartupFilter { public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => { app.Map("/metrics", m => m.Run(c => c.Response.WriteAsync("1"))); next(app); app.Run(c => c.Response.WriteAsync("none")); }; }
            """
        },
        {
            "a startup filter closes the application",
            Services + """
            builder.Services.AddTransient<IStartupFilter, F>();
            var app = builder.Build();
            app.UseRouting(); app.UseCors("spa"); app.UseAuthentication(); app.UseAuthorization(); app.MapGet("/f", () => "x").RequireCors("spa").RequireAuthorization(); app.MapGet("/g", () => "x");
            app.Run();
            class F : IStartupFilter { private readonly IConfiguration configuration; public F(IConfiguration configuration) => this.configuration = configuration; public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => { if (configuration.GetValue<bool>("Closed")) app.Run(c => c.Response.WriteAsync("later")); else next(app); }; }
            """
        },
        {
            "a startup filter does CORS by hand",
            Services + """
            builder.Services.AddTransient<IStartupFilter, F>();
            var app = builder.Build();
            app.UseAuthentication(); app.UseAuthorization(); app.UseCors("spa"); app.MapGet("/f", () => "x").RequireAuthorization();
            app.Run();
            class F : IStartupFilter { public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => { app.UseMiddleware<CorsByHand>(); next(app); }; } class CorsByHand { public CorsByHand(RequestDelegate n) { } public Task InvokeAsync(HttpContext c) => Task.CompletedTask; }
            """
        },
        {
            "a startup filter and the application call it under one setting",
            Services + """
            builder.Services.AddTransient<IStartupFilter, F>();
            var app = builder.Build();
            if (!app.Configuration.GetValue<bool>("Early")) app.UseCors("spa"); app.MapGet("/f", () => "x");
            app.Run();
            class F : IStartupFilter { private readonly IConfiguration configuration; public F(IConfiguration configuration) => this.configuration = configuration; public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => { if (configuration.GetValue<bool>("Early")) app.UseCors(p => p.WithOrigins("https://b.example")); next(app); }; }
            """
        },
        {
            "a startup filter is there in development only",
            Services + """
            if (builder.Environment.IsDevelopment()) builder.Services.AddTransient<IStartupFilter, F>();
            var app = builder.Build();
            app.UseRouting(); app.UseCors("spa"); app.UseAuthentication(); app.UseAuthorization(); app.MapGet("/f", () => "x").RequireCors("spa").RequireAuthorization(); app.MapGet("/g", () => "x");
            app.Run();
            class F : IStartupFilter { public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => { next(app); app.UseCors("dev"); }; }
            """
        },
        {
            "a startup filter gives its next to others",
            Services + """
            builder.Services.AddTransient<IStartupFilter, F>();
            var app = builder.Build();
            app.MapGet("/f", () => "x").RequireCors("spa");
            app.Run();
            class F : IStartupFilter { public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => { Others.Wrap!(app, next); }; } static class Others { public static Action<IApplicationBuilder, Action<IApplicationBuilder>>? Wrap; }
            """
        },
        {
            "a startup filter is not added beside the framework's",
            Services + """
            Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.TryAddTransient<IStartupFilter, F>(builder.Services);
            var app = builder.Build();
            app.UseRouting(); app.UseCors("spa"); app.UseAuthentication(); app.UseAuthorization(); app.MapGet("/f", () => "x").RequireCors("spa").RequireAuthorization(); app.MapGet("/g", () => "x");
            app.Run();
            class F : IStartupFilter { public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => { next(app); app.UseCors("typo"); }; }
            """
        },
        {
            "a startup filter is taken back",
            Services + """
            builder.Services.AddTransient<IStartupFilter, F>(); builder.Services.Remove(builder.Services.First(d => d.ImplementationType == typeof(F)));
            var app = builder.Build();
            app.UseRouting(); app.UseCors("spa"); app.UseAuthentication(); app.UseAuthorization(); app.MapGet("/f", () => "x").RequireCors("spa").RequireAuthorization(); app.MapGet("/g", () => "x");
            app.Run();
            class F : IStartupFilter { public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => { app.UseAuthorization(); app.UseCors("typo"); next(app); }; }
            """
        },
        {
            "a startup filter keeps the pipeline for later",
            Services + """
            builder.Services.AddTransient<IStartupFilter, F>();
            var app = builder.Build();
            app.MapGet("/f", () => "x").RequireCors("spa");
            app.Run();
            class F : IStartupFilter { public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => { Later.App = app; next(app); }; } static class Later { public static IApplicationBuilder? App; public static void Do() => App!.UseCors(); }
            """
        },
        {
            "a startup filter that is found by reflection stands in front",
            Services + """
            Modules.Add(builder.Services);
            var app = builder.Build();
            app.Start();
            app.MapGet("/f", () => "x").RequireAuthorization();
            app.Run();
            static class Modules
            {
                public static void Add(IServiceCollection services) { foreach (var type in typeof(F).Assembly.GetTypes()) if (type.Name == "F") services.AddTransient(type.GetInterfaces()[0], type); }
                public static void Start(this WebApplication app) { app.UseAuthentication(); app.UseAuthorization(); foreach (var name in new[] { "spa" }) app.UseCors(name); }
            }
            class F : IStartupFilter { public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => { app.UseCors("spa"); next(app); }; }
            """
        },
        {
            "what is added hangs on configuration",
            """
            var builder = WebApplication.CreateBuilder(args);
            var origins = builder.Configuration.GetSection("Cors").Get<string[]>();
            builder.Services.AddCors(o => { if (origins == null) { o.AddPolicy("open", p => p.WithOrigins("https://a.example")); } else { o.AddPolicy("closed", p => p.WithOrigins(origins)); } });
            var app = builder.Build();
            app.UseCors("open");
            app.MapGet("/", () => "x");
            app.Run();
            """
        },
        {
            "a setting is read twice",
            """
            var builder = WebApplication.CreateBuilder(args);
            var on = builder.Configuration.GetValue<bool>("Cors:On");
            if (on) builder.Services.AddCors(o => o.AddPolicy("spa", p => p.WithOrigins("https://a.example")));
            var app = builder.Build();
            if (app.Configuration.GetValue<bool>("Cors:On")) { app.UseCors("spa"); app.MapGet("/x", () => "x").RequireCors("spa"); } else { app.MapGet("/x", () => "x"); }
            app.Run();
            """
        },
        {
            "the calls exclude each other by a return",
            """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors(o => { o.AddPolicy("a", p => p.WithOrigins("https://a.example").AllowAnyHeader()); o.AddPolicy("b", p => p.WithOrigins("https://b.example").AllowAnyHeader()); });
            var app = builder.Build();
            Cors(app);
            app.MapGet("/", () => "x");
            app.Run();
            static void Cors(WebApplication app) { if (app.Environment.IsProduction()) { app.UseCors("a"); return; } app.UseCors("b"); }
            """
        },
        {
            "policies are added in a loop over a list",
            """
            var builder = WebApplication.CreateBuilder(args);
            var tenants = new[] { "a", "b" };
            builder.Services.AddCors(o => { foreach (var t in tenants) o.AddPolicy("tenant-" + t, p => p.WithOrigins($"https://{t}.example")); });
            var app = builder.Build();
            app.UseRouting();
            app.UseCors();
            foreach (var t in tenants) app.MapGet("/" + t, () => "x").RequireCors("tenant-" + t);
            app.Run();
            """
        },
        {
            "options are configured by delegates",
            """
            var builder = WebApplication.CreateBuilder(args);
            Action<Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions> setup = o => o.AddPolicy("a", p => p.WithOrigins("https://a.example"));
            setup += Setup.Options;
            builder.Services.AddCors(setup);
            builder.Services.AddCors(Setup.More);
            var app = builder.Build();
            app.UseCors("a");
            app.MapGet("/b", () => "x").RequireCors("b");
            app.MapGet("/c", () => "x").RequireCors("c");
            app.Run();
            static class Setup { public static void Options(Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions o) => o.AddPolicy("b", p => p.WithOrigins("https://a.example")); public static Action<Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions> More => o => o.AddPolicy("c", p => p.WithOrigins("https://a.example")); }
            """
        },
        {
            "options are configured beside AddCors",
            """
            using Microsoft.AspNetCore.Cors.Infrastructure;
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors();
            builder.Services.Configure<CorsOptions>(o => o.AddPolicy("a", p => p.WithOrigins("https://a.example")));
            builder.Services.PostConfigure<CorsOptions>(o => o.AddPolicy("b", p => p.WithOrigins("https://a.example")));
            builder.Services.AddOptions<CorsOptions>().Configure(o => o.AddPolicy("c", p => p.WithOrigins("https://a.example")));
            builder.Services.AddOptions<CorsOptions>().Configure<IConfiguration>((o, c) => o.AddPolicy("d", p => p.WithOrigins(c["x"]!)));
            builder.Services.AddOptions<CorsOptions>().PostConfigure<IConfiguration, IHostEnvironment>((o, c, e) => { o.AddDefaultPolicy(p => p.WithOrigins(c["x"]!)); });
            builder.Services.ConfigureAll<CorsOptions>(o => o.AddPolicy("e", p => p.WithOrigins("https://a.example")));
            var app = builder.Build();
            app.UseCors();
            foreach (var x in "abc") app.MapGet("/" + x, () => "");
            app.MapGet("/a", () => "x").RequireCors("a");
            app.MapGet("/b", () => "x").RequireCors("b");
            app.MapGet("/c", () => "x").RequireCors("c");
            app.MapGet("/d", () => "x").RequireCors("d");
            app.MapGet("/e", () => "x").RequireCors("e");
            app.MapGet("/f", () => "x");
            app.Run();
            """
        },
        {
            "each part of the application has its call",
            """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors(o => { o.AddPolicy("a", p => p.WithOrigins("https://a.example").AllowAnyHeader()); o.AddPolicy("b", p => p.WithOrigins("https://b.example").AllowAnyHeader()); });
            builder.Services.AddAuthentication().AddCookie(); builder.Services.AddAuthorization();
            var app = builder.Build();
            app.UseWhen(c => c.Request.Path.StartsWithSegments("/api"), b => { b.UseCors("a"); });
            app.UseWhen(c => !c.Request.Path.StartsWithSegments("/api"), b => { b.UseCors("b"); });
            app.UseAuthentication();
            app.UseAuthorization();
            app.MapGet("/api", () => "x").RequireAuthorization();
            app.MapGet("/desk", () => "x").RequireAuthorization();
            app.Run();
            """
        },
        {
            "what is added hangs on an exception",
            """
            var builder = WebApplication.CreateBuilder(args);
            try { Load(); builder.Services.AddCors(o => o.AddPolicy("spa", p => p.WithOrigins("https://a.example"))); } catch { builder.Services.AddCors(o => o.AddPolicy("fallback", p => p.WithOrigins("https://a.example"))); }
            var app = builder.Build();
            app.UseCors("fallback");
            app.MapGet("/f", () => "x");
            app.Run();
            static void Load() { if (DateTime.Now.Ticks > 5) throw new Exception(); }
            """
        },
        {
            "a Startup class is one of several",
            """
            Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(w => w.UseStartup<Startup>()).Build().Run();
            public abstract class StartupBaseX {
              protected StartupBaseX(IConfiguration c) { Configuration = c; }
              protected IConfiguration Configuration { get; }
              public virtual void ConfigureServices(IServiceCollection s) { s.AddRouting(); AddPolicies(s); }
              protected abstract void AddPolicies(IServiceCollection s);
              public void Configure(IApplicationBuilder app, IWebHostEnvironment env, ILoggerFactory lf, MyService my) { app.UseRouting(); ConfigureCors(app); app.UseAuthorization(); app.UseEndpoints(e => Map(e)); }
              protected virtual void ConfigureCors(IApplicationBuilder app) { }
              protected abstract void Map(IEndpointRouteBuilder e);
            }
            public partial class Startup : StartupBaseX {
              public Startup(IConfiguration c) : base(c) { }
              protected override void AddPolicies(IServiceCollection s) => s.AddCors(o => o.AddPolicy("spa", p => p.WithOrigins("https://a.example"))).AddAuthorization();
              protected override void Map(IEndpointRouteBuilder e) => e.MapGet("/", () => "x").RequireCors("spa");
            }
            public partial class Startup { protected override void ConfigureCors(IApplicationBuilder app) => app.UseCors(); }
            public class MyService { }
            """
        },
        {
            "a name changes before the options are asked for",
            """
            var builder = WebApplication.CreateBuilder(args);
            string name = "";
            builder.Services.AddCors(o => o.AddPolicy(name, p => p.WithOrigins("https://a.example")));
            name = "spa";
            var app = builder.Build();
            app.UseCors("spa");
            app.MapGet("/", () => "");
            app.Run();
            """
        },
        {
            "the application chooses its controllers",
            """
            using Microsoft.AspNetCore.Mvc; using Microsoft.AspNetCore.Cors;
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddControllers().ConfigureApplicationPartManager(m => m.FeatureProviders.Clear());
            var app = builder.Build();
            app.MapControllers();
            app.Run();
            [EnableCors("spa")] public class AController : ControllerBase { [HttpGet("/a")] public string A() => ""; }
            """
        },
        {
            "parts of MVC are registered one by one",
            """
            using Microsoft.AspNetCore.Mvc; using Microsoft.AspNetCore.Cors;
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddMvcCore().AddCors(o => o.AddPolicy("spa", p => p.WithOrigins("https://a.example"))).AddApiExplorer();
            var app = builder.Build();
            app.UseCors("spa");
            app.MapControllers();
            app.Run();
            public class AController : ControllerBase { [HttpGet("/a"), EnableCors("spa")] public string A() => ""; }
            """
        },
        {
            "endpoints come from a data source",
            """
            using Microsoft.AspNetCore.Routing.Patterns; using Microsoft.Extensions.Primitives;
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddCors(o => o.AddPolicy("spa", p => p.WithOrigins("https://a.example")));
            var app = builder.Build();
            app.UseCors();
            ((IEndpointRouteBuilder)app).DataSources.Add(new Mine());
            app.Run();
            class Mine : EndpointDataSource { public override IReadOnlyList<Endpoint> Endpoints => new[] { new RouteEndpoint(c => Task.CompletedTask, RoutePatternFactory.Parse("/"), 0, new EndpointMetadataCollection(new Microsoft.AspNetCore.Cors.EnableCorsAttribute("spa")), "x") }; public override IChangeToken GetChangeToken() => new CancellationChangeToken(default); }
            """
        },
        {
            "plug-ins are given the application in queries",
            """
            using System.Reflection;
            var builder = WebApplication.CreateBuilder(args);
            var plugins = Directory.GetFiles("plugins").Select(Assembly.LoadFrom).SelectMany(a => a.GetTypes()).Where(t => typeof(IPlugin).IsAssignableFrom(t)).Select(t => { var p = (IPlugin)Activator.CreateInstance(t)!; p.AddServices(builder.Services); return p; }).ToList();
            var app = builder.Build();
            _ = plugins.Select(p => { p.Use(app); return p; }).Count();
            app.MapGet("/", () => "x").RequireCors("spa");
            app.Run();
            public interface IPlugin { void AddServices(IServiceCollection s); void Use(WebApplication a); }
            """
        },
        {
            "plug-ins are given the services elsewhere",
            """
            using System.Reflection;
            var builder = WebApplication.CreateBuilder(args);
            var plugin = (IPlugin)Activator.CreateInstance(Assembly.LoadFrom("x").GetTypes()[0])!;
            await Task.Run(() => plugin.AddServices(builder.Services));
            var lazy = new Lazy<bool>(() => { plugin.AddServices(builder.Services); return true; });
            _ = lazy.Value;
            var app = builder.Build();
            app.UseCors("spa");
            app.MapGet("/", () => "x").RequireCors("spa");
            app.Run();
            public interface IPlugin { void AddServices(IServiceCollection s); }
            """
        },
    };

    [Fact]
    public async Task NothingIsSaid()
    {
        var found = new List<string>();
        foreach (var (name, program) in Programs)
        {
            var compilation = Analysis.Compile([program], OutputKind.ConsoleApplication);
            Assert.DoesNotContain(compilation.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            found.AddRange((await FindingsOf(compilation)).Select(finding => name + ": " + finding));
        }

        Assert.Empty(found);
    }

    /// <summary>A helper beside top-level statements is a part of their function and one of its own: what it shows is reported once.</summary>
    [Fact]
    public async Task HelpersBesideTopLevelStatementsAreJudgedOnce() => Assert.Single(await FindingsOf(Analysis.Compile(
        ["""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthorization().AddAuthentication().AddCookie();
        builder.Services.AddCors(o => o.AddPolicy("spa", p => p.WithOrigins("https://shop.example")));
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseShop();
        app.MapGet("/", () => "").RequireAuthorization();
        app.Run();

        static class Shop { public static void UseShop(this WebApplication app) { app.UseCors("spa"); } }
        """],
        OutputKind.ConsoleApplication)));

    /// <summary>An assembly that is named like the framework's may be anybody's.</summary>
    [Fact]
    public async Task AssembliesMayBeNamedLikeTheFrameworks()
    {
        var library = Analysis.Compile(["""
            public static class Library
            {
                public static IServiceCollection AddLibrary(this IServiceCollection services) => services.AddCors(o => o.AddPolicy("spa", p => p.WithOrigins("https://shop.example")));
                public static IApplicationBuilder UseLibrary(this IApplicationBuilder app) => app.UseCors();
            }
            """]).WithAssemblyName("Microsoft.Shop.Library");
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        Assert.Empty(await FindingsOf(Analysis.Compile(
            ["""
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddLibrary();
            var app = builder.Build();
            app.UseLibrary();
            app.MapGet("/", () => "").RequireCors("spa");
            app.Run();
            """],
            OutputKind.ConsoleApplication,
            references: MetadataReference.CreateFromImage(image.ToArray()))));
    }

    private static async Task<IEnumerable<string>> FindingsOf(CSharpCompilation compilation) =>
        (await Analysis.RunAsync(compilation)).Where(static diagnostic => diagnostic.Id.StartsWith("CORS4", StringComparison.Ordinal)).Select(static diagnostic => diagnostic.ToString());
}
