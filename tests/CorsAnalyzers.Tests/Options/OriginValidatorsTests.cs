using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.Options;

/// <summary>
/// Calls of origin validators are not followed. In the sources, <c>// V: CORSnnnn</c> is a finding that goes away where the methods of
/// <c>Rules.cs</c> are validators.
/// </summary>
public sealed class OriginValidatorsTests
{
    private const string Option = "cors_analyzers.origin_validators = ";

    /// <summary>Methods that let everybody in, so that following them gives a finding.</summary>
    private const string Rules = """
        namespace Shop.Cors
        {
            public interface IRules
            {
                bool IsKnown(string origin);
            }

            public abstract class RulesBase
            {
                public abstract bool IsPartner(string origin);
            }

            public sealed class OriginRules : RulesBase, IRules
            {
                private static bool last;

                public static string? Name { get; private set; }

                public static bool Last => last;

                public static bool IsAllowed(string origin) => origin.Length > 0;

                public static bool IsAllowed(string origin, bool strict) => !strict || origin.Length > 0;

                public bool IsKnown(string origin) => origin.Length > 0;

                public override bool IsPartner(string origin) => origin.Length > 0;

                public static Task<bool> IsAllowedAsync(string origin) => Task.FromResult(origin.Length > 0);

                public static bool TryAllow(string origin, out string allowed)
                {
                    allowed = origin;
                    return true;
                }

                public static void Demand(HttpContext context)
                {
                    if (context.Request.Headers.Origin == "") throw new InvalidOperationException();
                }

                public static bool Remember(string origin)
                {
                    last = origin.Length > 0;
                    Name = origin;
                    return last;
                }
            }

            public static class OriginExtensions
            {
                public static bool MayAsk(this HttpContext context) => context.Request.Headers.Origin != "";
            }

            public static class Rules<T>
            {
                public static bool IsAllowed(string origin) => origin.Length > 0;

                public class Inner
                {
                    public static bool IsAllowed(string origin) => origin.Length > 0;
                }
            }
        }

        namespace Other
        {
            public static class OriginRules
            {
                public static bool IsAllowed(string origin) => origin.Length > 0;

                public static bool IsBlocked(string origin) => false;
            }
        }
        """;

    private const string AllRules =
        "Shop.Cors.OriginRules.IsAllowed, OriginRules.IsAllowedAsync, OriginRules.TryAllow, OriginRules.Demand, OriginRules.Remember, " +
        "IRules.IsKnown, RulesBase.IsPartner, Cors.OriginExtensions.MayAsk, Rules`1.IsAllowed, Rules`1.Inner.IsAllowed";

    private const string Policies = """
        using Microsoft.AspNetCore.Cors.Infrastructure;
        using Shop.Cors;

        class Policies
        {
            private readonly OriginRules rules = new();
            private readonly Func<string, bool> check = OriginRules.IsAllowed;

            void Add(CorsPolicyBuilder policy) => policy.SetIsOriginAllowed(origin => OriginRules.IsAllowed(origin)).AllowCredentials(); // V: CORS2002

            void AddGroup(CorsPolicyBuilder policy) => policy.SetIsOriginAllowed(OriginRules.IsAllowed).AllowCredentials(); // V: CORS2002

            void AddVariable(CorsPolicyBuilder policy) => policy.SetIsOriginAllowed(check).AllowCredentials(); // V: CORS2002

            void AddInstance(CorsPolicyBuilder policy) => policy.SetIsOriginAllowed(new OriginRules().IsKnown).AllowCredentials(); // V: CORS2002

            void AddField(CorsPolicyBuilder policy) => policy.SetIsOriginAllowed(origin => rules.IsPartner(origin)).AllowCredentials(); // V: CORS2002

            void AddOverload(CorsPolicyBuilder policy) =>
                policy.SetIsOriginAllowed(origin => origin != "null" && OriginRules.IsAllowed(origin, strict: true)).AllowCredentials(); // V: CORS2002

            void AddGeneric(CorsPolicyBuilder policy) => policy.SetIsOriginAllowed(Rules<int>.IsAllowed).AllowCredentials(); // V: CORS2002

            void AddNested(CorsPolicyBuilder policy) => policy.SetIsOriginAllowed(o => Rules<int>.Inner.IsAllowed(o)).AllowCredentials(); // V: CORS2002

            void AddThroughHelper(CorsPolicyBuilder policy) => policy.SetIsOriginAllowed(o => IsFine(o)).AllowCredentials(); // V: CORS2002

            void AddNegated(CorsPolicyBuilder policy) => policy.SetIsOriginAllowed(o => !OriginRules.IsAllowed(o) == false).AllowCredentials(); // V: CORS2002

            static bool IsFine(string origin) => OriginRules.IsAllowed(origin);

            // Whatever the validator says, they are in.
            void AddBoth(CorsPolicyBuilder policy) => policy.SetIsOriginAllowed(o => OriginRules.IsAllowed(o) || o.Length > 3).AllowCredentials(); // CORS2002

            void AddEither(CorsPolicyBuilder policy)
            {
                policy.AllowCredentials();
                if (OriginRules.IsAllowed("https://a.example"))
                    policy.SetIsOriginAllowed(_ => true); // V: CORS2002
                else
                    policy.WithOrigins("https://b.example");
            }

            void AddAnyway(CorsPolicyBuilder policy)
            {
                OriginRules.IsAllowed("https://a.example");
                policy.SetIsOriginAllowed(_ => true).AllowCredentials(); // CORS2002
            }

            // Nobody's validators.
            void AddOther(CorsPolicyBuilder policy) => policy.SetIsOriginAllowed(Other.OriginRules.IsAllowed).AllowCredentials(); // CORS2002

            void AddBlocked(CorsPolicyBuilder policy) => policy.SetIsOriginAllowed(o => !Other.OriginRules.IsBlocked(o)).AllowCredentials(); // CORS2002
        }
        """;

    private const string Headers = """
        using Shop.Cors;

        class Middleware
        {
            private readonly RequestDelegate next;
            private bool isAllowed;

            public Middleware(RequestDelegate next) => this.next = next;

            Task Branch(HttpContext context)
            {
                var origin = context.Request.Headers.Origin.ToString();
                if (OriginRules.IsAllowed(origin))
                {
                    context.Response.Headers.AccessControlAllowOrigin = origin; // V: CORS2002
                    context.Response.Headers.AccessControlAllowCredentials = "true";
                }

                context.Response.Headers.Append("Vary", "Origin");
                return next(context);
            }

            Task Return(HttpContext context)
            {
                context.Response.Headers.Append("Vary", "Origin");
                if (!context.MayAsk())
                    return next(context);

                context.Response.Headers.AccessControlAllowOrigin = context.Request.Headers.Origin; // V: CORS2002
                context.Response.Headers.AccessControlAllowCredentials = "true";
                return next(context);
            }

            async Task Wait(HttpContext context)
            {
                var origin = context.Request.Headers.Origin.ToString();
                context.Response.Headers.Append("Vary", "Origin");
                if (await OriginRules.IsAllowedAsync(origin))
                {
                    context.Response.Headers.AccessControlAllowOrigin = origin; // V: CORS2002
                    context.Response.Headers.AccessControlAllowCredentials = "true";
                }
            }

            void Out(HttpContext context)
            {
                context.Response.Headers.Append("Vary", "Origin");
                if (OriginRules.TryAllow(context.Request.Headers.Origin.ToString(), out var allowed))
                {
                    context.Response.Headers.AccessControlAllowOrigin = allowed; // V: CORS2002
                    context.Response.Headers.AccessControlAllowCredentials = "true";
                }
            }

            // A validator without a verdict decides by throwing.
            void Throw(HttpContext context)
            {
                OriginRules.Demand(context);
                context.Response.Headers.Append("Vary", "Origin");
                context.Response.Headers.AccessControlAllowOrigin = context.Request.Headers.Origin; // V: CORS2002
                context.Response.Headers.AccessControlAllowCredentials = "true";
            }

            // What the path assigned before, a validator may have assigned anew.
            void Member(HttpContext context)
            {
                isAllowed = true;
                Check(context.Request.Headers.Origin.ToString());
                context.Response.Headers.Append("Vary", "Origin");
                if (isAllowed)
                {
                    context.Response.Headers.AccessControlAllowOrigin = context.Request.Headers.Origin; // V: CORS2002
                    context.Response.Headers.AccessControlAllowCredentials = "true";
                }
            }

            void Check(string origin) => isAllowed = origin.Length > 0;

            // Before it is asked, it has no say.
            void Late(HttpContext context)
            {
                var origin = context.Request.Headers.Origin.ToString();
                context.Response.Headers.Append("Vary", "Origin");
                context.Response.Headers.AccessControlAllowOrigin = origin; // CORS2002
                context.Response.Headers.AccessControlAllowCredentials = "true";
                if (OriginRules.IsAllowed(origin))
                    Console.WriteLine(origin);
            }

            // Whatever the validator says: a cache does not know it.
            static void Map(WebApplication app) => app.MapGet("/", (HttpContext context) =>
            {
                var origin = context.Request.Headers.Origin.ToString();
                if (origin == "https://a.example" && OriginRules.IsAllowed(origin))
                    context.Response.Headers.AccessControlAllowOrigin = origin; // CORS3001
            });
        }
        """;

    /// <summary>Local functions have no type but the one around them.</summary>
    private const string Program = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options =>
        {
            options.AddPolicy("called", policy => policy.SetIsOriginAllowed(origin => IsAllowed(origin)).AllowCredentials()); // V: CORS2002
            options.AddPolicy("handed", policy => policy.SetIsOriginAllowed(IsAllowed).AllowCredentials()); // V: CORS2002
            options.AddPolicy("set", policy =>
            {
                policy.SetIsOriginAllowed(origin => // V: CORS2002
                {
                    var isAllowed = true;
                    Check();
                    return isAllowed; // what the validator set

                    void Check() => isAllowed &= origin.Length > 0;
                }).AllowCredentials();
            });
            options.AddPolicy("other", policy => policy.SetIsOriginAllowed(IsKnown).AllowCredentials()); // CORS2002
        });

        var app = builder.Build();
        app.UseCors();
        app.Run();

        static bool IsAllowed(string origin) => origin.Length > 0;

        static bool IsKnown(string origin) => origin.Length > 0;
        """;

    [Fact]
    public async Task CanBeLocalFunctions()
    {
        await Analysis.VerifyMarksAsync([Program], "[*.cs]\n" + Option + "Program.IsAllowed, Program.Check");
        await Analysis.VerifyMarksAsync(Found(Program));
    }

    [Theory]
    [InlineData("[*.cs]\n" + Option + AllRules + ", Middleware.Check")]
    [InlineData("is_global = true\n" + Option + AllRules + ", Middleware.Check")]
    public async Task AreNotFollowed(string configuration) =>
        await Analysis.VerifyMarksAsync([Rules, Policies, Headers], configuration);

    [Fact]
    public async Task AreFollowedWhereTheyAreNotNamed() =>
        await Analysis.VerifyMarksAsync(Rules, Found(Policies), Found(Headers));

    /// <summary>A file's functions are simulated under the file's options.</summary>
    [Fact]
    public async Task CountInTheFilesOfTheirSection() =>
        await Analysis.VerifyMarksAsync([Rules, Policies, Found(Headers)], "[Test1.cs]\n" + Option + AllRules);

    private static string Found(string source) => source.Replace("// V: ", "// ", StringComparison.Ordinal);
}
