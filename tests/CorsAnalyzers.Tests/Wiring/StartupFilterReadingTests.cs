using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Wiring;

/// <summary>What the reader makes of startup filters: those that it follows, and those that it does not.</summary>
public sealed class StartupFilterReadingTests
{
    private const string Followed = "Minimal: Authentication Cors(spa) Authorization Routing Other | None; cors";

    // The UseCors of its class is reached by nothing.
    private const string NotFollowed = "Minimal: Authorization … | None; cors filter";

    /// <summary>The ways to register one.</summary>
    [Theory]
    [InlineData("AddTransient<IStartupFilter, Usual>()", Followed)]
    [InlineData("AddSingleton<IStartupFilter, Usual>()", Followed)]
    [InlineData("AddScoped<IStartupFilter, Usual>()", Followed)]
    [InlineData("AddTransient(typeof(IStartupFilter), typeof(Usual))", Followed)]
    [InlineData("AddSingleton<IStartupFilter>(new Usual())", Followed)]
    [InlineData("AddSingleton(typeof(IStartupFilter), new Usual())", Followed)]
    [InlineData("AddSingleton<IStartupFilter>(_ => new Usual())", Followed)]
    [InlineData("AddSingleton(typeof(IStartupFilter), services => { var filter = new Usual(); return filter; })", Followed)]
    [InlineData("AddTransient<IStartupFilter, Usual>(_ => new Usual())", Followed)]
    [InlineData("TryAddEnumerable(ServiceDescriptor.Transient<IStartupFilter, Usual>())", Followed)]
    [InlineData("TryAddEnumerable(ServiceDescriptor.Singleton(typeof(IStartupFilter), typeof(Usual)))", Followed)]
    [InlineData("Add(ServiceDescriptor.Singleton<IStartupFilter>(new Usual()))", Followed)]
    [InlineData("Add(ServiceDescriptor.Describe(typeof(IStartupFilter), typeof(Usual), ServiceLifetime.Transient))", Followed)]
    [InlineData("Add(new ServiceDescriptor(typeof(IStartupFilter), typeof(Usual), ServiceLifetime.Transient))", Followed)]
    [InlineData("AddUsual()", Followed)]
    [InlineData("AddFilter<Usual>()", Followed)]
    [InlineData("Put<IStartupFilter, Usual>()", Followed)]
    [InlineData("PutLater<Usual>()", Followed)]
    [InlineData("PutType<Usual>()", Followed)]
    [InlineData("Put<IStartupFilter, ManyConstructors>()", NotFollowed)]
    [InlineData("AddSingleton<IStartupFilter>(new Usual()); builder.Services.TryAddEnumerable(ServiceDescriptor.Transient<IStartupFilter, Usual>())", Followed)]
    [InlineData("AddSingleton<IStartupFilter, Usual>(_ => new Usual()); builder.Services.TryAddEnumerable(ServiceDescriptor.Transient<IStartupFilter, Usual>())", Followed)]
    [InlineData("AddUsual().AddUsual()", "Minimal: Authentication Cors(spa) Authentication Cors(spa) Authorization Routing Other Routing Other | None; cors")]
    [InlineData("TryAddTransient<IStartupFilter, Usual>()", NotFollowed)]
    [InlineData("AddSingleton<IStartupFilter>(services => services.GetRequiredService<Usual>())", NotFollowed)]
    [InlineData("AddTransient<IStartupFilter>(services => ActivatorUtilities.CreateInstance<Usual>(services))", NotFollowed)]
    [InlineData("AddSingleton<IStartupFilter>(_ => Others.Filter)", NotFollowed)]
    [InlineData("AddKeyedSingleton<IStartupFilter, Usual>(\"key\")", NotFollowed)]
    [InlineData("AddTransient<IStartupFilter, Usual>().RemoveAll<IStartupFilter>()", NotFollowed)]
    [InlineData("AddTransient<IStartupFilter, Usual>().Clear()", NotFollowed)]
    [InlineData("AddTransient(typeof(IStartupFilter), Type.GetType(\"Usual\")!)", NotFollowed)]
    [InlineData("AddTransient<IStartupFilter, Usual>().AddTransient<IStartupFilter>(_ => Others.Filter)", NotFollowed)]
    [InlineData("AddTransient<IStartupFilter, ManyConstructors>()", NotFollowed)]
    public void Registrations(string call, string expected) => Assert.Equal(expected, Read(call));

    /// <summary>The ways to write one: what <c>Configure</c> returns.</summary>
    [Theory]
    [InlineData("public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) { return app => { app.UseCors(\"spa\"); next(app); }; }", "Cors(spa) Authorization")]
    [InlineData("Action<IApplicationBuilder> IStartupFilter.Configure(Action<IApplicationBuilder> next) => app => { app.UseCors(); next.Invoke(app); };", "Cors() Authorization")]
    [InlineData("public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) { return next; }", "Authorization")]
    [InlineData("public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) { return Add; void Add(IApplicationBuilder app) { next(app); app.UseCors(); } }", "Authorization Cors()")]
    [InlineData("Action<IApplicationBuilder>? n; public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) { n = next; return Add; } void Add(IApplicationBuilder app) { app.UseCors(); n?.Invoke(app); }", "Cors() Authorization")]
    [InlineData("public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => delegate(IApplicationBuilder app) { app.UseCors().UseRouting(); Next(app, next); }; static void Next(IApplicationBuilder app, Action<IApplicationBuilder> next) => next(app);", "Cors() Routing Authorization")]
    [InlineData("public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) { ArgumentNullException.ThrowIfNull(next); if (next == null) throw new Exception(); return builder => { builder.Map(\"/x\", x => x.UseCors()); next(builder); }; }", "Branch{Cors()} Authorization")]
    public void Forms(string members, string expected) => Assert.Equal($"Minimal: {expected} | None; cors", Read("AddTransient<IStartupFilter, Filter>()", members));

    /// <summary>What a filter does with the next that cannot be followed: nothing is known.</summary>
    [Theory]
    [InlineData("app.Map(\"/x\", next);")]
    [InlineData("app.UseWhen(_ => true, x => next(x));")]
    [InlineData("next(app); next(app);")]
    [InlineData("next(app.New());")]
    [InlineData("Others.Run!(next, app);")]
    [InlineData("Others.Run!(x => next(x), app);")]
    [InlineData("Task.Run(() => next(app));")]
    [InlineData("next.DynamicInvoke(app);")]
    [InlineData("Action<IApplicationBuilder> before = x => x.UseCors(); before += next; before(app);")]
    [InlineData("((dynamic)next)(app);")]
    public void NothingIsKnown(string statements) => Assert.Equal(
        "nothing",
        Read("AddTransient<IStartupFilter, Filter>()", $"public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => {{ {statements} }};"));

    [Theory]
    [InlineData("public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => Others.Wrap!(next);", "nothing")]
    [InlineData("public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => Others.Known!;", "Minimal: Authorization | None; cors filter")]
    [InlineData("public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => null!;", "Minimal: Authorization | None; cors filter")]
    public void ResultsThatAreNotKnown(string members, string expected) => Assert.Equal(expected, Read("AddTransient<IStartupFilter, Filter>()", members));

    /// <summary>What services say is not known; what environments and constructor's arguments say, each path has its own.</summary>
    [Fact]
    public void Conditions()
    {
        Assert.Equal(
            """
            development: Minimal: Cors(dev) Authorization | None; cors
            Minimal: Authorization Cors() | None; cors
            """,
            Read("AddTransient<IStartupFilter, Filter>()", """
                private readonly IWebHostEnvironment environment;
                public Filter(IWebHostEnvironment environment) => this.environment = environment;
                public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
                {
                    if (environment.IsDevelopment()) { app.UseCors("dev"); next(app); } else { next(app); app.UseCors(); }
                };
                """));
        Assert.Equal(
            """
            Minimal: Cors(a) Authorization | None; cors
            """,
            Read("AddSingleton<IStartupFilter>(new Filter(\"a\", true))", """
                private readonly string name;
                private readonly bool isOn;
                public Filter(string name, bool isOn) { this.name = name; this.isOn = isOn; }
                public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => { if (isOn) app.UseCors(name); next(app); };
                """));
    }

    /// <summary>Those of a generic host add to the one pipeline that there is; the first is the outermost.</summary>
    [Fact]
    public void GenericHosts() => Assert.Equal(
        "Plain: Other Cors() Authentication Routing Endpoints[None] HttpsRedirection StaticFiles; cors",
        WiringText.OfProgram("""
            using Microsoft.AspNetCore.Hosting;
            using Microsoft.Extensions.DependencyInjection;
            Host.CreateDefaultBuilder(args)
                .ConfigureServices(services => services.AddTransient<IStartupFilter, First>())
                .ConfigureWebHostDefaults(web => web.UseStartup<Startup>())
                .Build()
                .Run();
            public class Startup
            {
                public void ConfigureServices(IServiceCollection services) => services.AddCors().AddSingleton<IStartupFilter>(new Second());
                public void Configure(IApplicationBuilder app) => app.UseAuthentication().UseRouting().UseEndpoints(endpoints => endpoints.MapGet("/", () => ""));
            }
            public class First : IStartupFilter
            {
                public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => { app.UseForwardedHeaders(); next(app); app.UseStaticFiles(); };
            }
            public class Second : IStartupFilter
            {
                public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => { app.UseCors(); next(app); app.UseHttpsRedirection(); };
            }
            """));

    /// <summary>A filter's class may be inherited, generic, or a record.</summary>
    [Fact]
    public void Classes() => Assert.Equal(
        "Minimal: Cors(derived) Cors(String) Cors(record) Cors(action) Authorization | None; cors",
        Read(
            "AddTransient<IStartupFilter, Derived>().AddTransient<IStartupFilter, Generic<string>>().AddSingleton<IStartupFilter>(new Record(\"record\"))"
                + ".AddSingleton<IStartupFilter>(new Acting(app => app.UseCors(\"action\")))",
            "",
            """
            public abstract class Base : IStartupFilter
            {
                protected abstract void Before(IApplicationBuilder app);
                public virtual Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => { Before(app); next(app); };
            }
            public sealed class Derived : Base { protected override void Before(IApplicationBuilder app) => app.UseCors("derived"); }
            public class Generic<T> : IStartupFilter
            {
                public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => { app.UseCors("String"); next(app); };
            }
            public class Acting : IStartupFilter
            {
                private readonly Action<IApplicationBuilder> action;
                public Acting(Action<IApplicationBuilder> action) => this.action = action;
                public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => { foreach (var step in new[] { action, next }) step(app); };
            }
            public record Record(string Name) : IStartupFilter
            {
                public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => { app.UseCors(Name); next(app); };
            }
            """));

    /// <summary>What a filter does that is not called runs nowhere, the application's own part included.</summary>
    [Fact]
    public void NothingIsNext() => Assert.Equal(
        "Plain: Cors(); cors",
        Read("AddTransient<IStartupFilter, Filter>()", "public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => app.UseCors();"));

    /// <summary>The other classes are there, too.</summary>
    private const string Own = "public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => next;";

    private static string Read(string registration, string filter = Own, string others = "") => WiringText.OfProgram(
        $$"""
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.DependencyInjection.Extensions;
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors();
        builder.Services.{{registration}};
        var app = builder.Build();
        app.UseAuthorization();
        app.MapGet("/", () => "");
        app.Run();
        """,
        $$"""
        using Microsoft.Extensions.DependencyInjection;
        public class Filter{{(filter.Length == 0 ? "" : " : IStartupFilter")}} { {{filter}} }
        {{others}}
        {{(filter == Own ? "" : "#if NONE")}}
        public class Usual : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
            {
                app.UseAuthentication();
                app.UseCors("spa");
                next(app);
                app.UseRouting().UseForwardedHeaders();
            };
        }
        public class ManyConstructors : Usual
        {
            public ManyConstructors() { }
            public ManyConstructors(IServiceProvider services) { }
        }
        public static class Installer
        {
            public static IServiceCollection AddFilter<T>(this IServiceCollection services) where T : class, IStartupFilter => services.AddTransient<IStartupFilter, T>();
            public static IServiceCollection Put<A, B>(this IServiceCollection services) where A : class where B : class, A => services.AddSingleton<A, B>();
            public static void PutLater<T>(this IServiceCollection services) where T : class, IStartupFilter { Action put = () => Put<IStartupFilter, T>(services); put(); }
            public static void PutType<T>(this IServiceCollection services) => services.AddTransient(typeof(IStartupFilter), typeof(T));
            public static IServiceCollection AddUsual(this IServiceCollection services) => services.AddTransient<IStartupFilter, Usual>();
        }
        {{(filter == Own ? "" : "#endif")}}
        public static class Others
        {
            public static IStartupFilter Filter = null!;
            public static Action<Action<IApplicationBuilder>, IApplicationBuilder>? Run;
            public static Func<Action<IApplicationBuilder>, Action<IApplicationBuilder>>? Wrap;
            public static Action<IApplicationBuilder>? Known;
        }
        """);
}
