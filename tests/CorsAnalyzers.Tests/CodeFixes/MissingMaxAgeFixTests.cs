using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Rules;
using Verify = CorsAnalyzers.Tests.CodeFixes.FixVerifier<
    CorsAnalyzers.Analyzers.CorsAnalyzer, CorsAnalyzers.CodeFixes.MissingMaxAgeFixProvider>;

namespace CorsAnalyzers.Tests.CodeFixes;

public sealed class MissingMaxAgeFixTests
{
    private const string Age = "SetPreflightMaxAge(TimeSpan.FromHours(2))";

    [Theory]
    [InlineData("{|CORS3016:policy|} => policy.WithOrigins(\"https://shop.example\").AllowAnyHeader()", "policy => policy.WithOrigins(\"https://shop.example\").AllowAnyHeader().#")]
    [InlineData("({|CORS3016:policy|}) => policy.AllowAnyMethod().AllowAnyOrigin()", "(policy) => policy.AllowAnyMethod().AllowAnyOrigin().#")]
    [InlineData("({|CORS3016:CorsPolicyBuilder policy|}) => { policy.AllowAnyMethod().AllowAnyOrigin(); }", "(CorsPolicyBuilder policy) => { policy.AllowAnyMethod().AllowAnyOrigin().#; }")]
    [InlineData("delegate({|CORS3016:CorsPolicyBuilder policy|}) { policy.AllowAnyMethod().AllowAnyOrigin(); }", "delegate(CorsPolicyBuilder policy) { policy.AllowAnyMethod().AllowAnyOrigin().#; }")]
    [InlineData(
        "{|CORS3016:policy|} => { policy.AllowAnyOrigin(); policy.AllowAnyHeader(); Console.WriteLine(1); }",
        "policy => { policy.AllowAnyOrigin(); policy.AllowAnyHeader().#; Console.WriteLine(1); }")]
    [InlineData(
        "{|CORS3016:policy|} => { policy.AllowAnyOrigin(); policy.WithMethods(\"PUT\"); if (args.Length == 0) return; policy.AllowAnyHeader(); }",
        "policy => { policy.AllowAnyOrigin(); policy.WithMethods(\"PUT\").#; if (args.Length == 0) return; policy.AllowAnyHeader(); }")]
    [InlineData("new CorsPolicyBuilder(\"https://shop.example\").WithMethods(\"PUT\").{|CORS3016:Build()|}", "new CorsPolicyBuilder(\"https://shop.example\").WithMethods(\"PUT\").#.Build()")]
    public Task AgeIsAddedToTheChain(string policy, string fixedPolicy) => Verify.VerifyAsync(Program(policy), Program(fixedPolicy.Replace("#", Age)));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task EachCallHasItsLine(string lineEnding) => Verify.VerifyAsync(
        Program("""
            {|CORS3016:policy|} => policy
                .WithOrigins("https://shop.example")
                // all that we serve
                .WithMethods("GET", "PUT") /* and no more */
            """).ReplaceLineEndings(lineEnding),
        Program("""
            policy => policy
                .WithOrigins("https://shop.example")
                // all that we serve
                .WithMethods("GET", "PUT")
                .SetPreflightMaxAge(TimeSpan.FromHours(2)) /* and no more */
            """).ReplaceLineEndings(lineEnding));

    [Fact]
    public Task BuilderInALocal() => Verify.VerifyAsync(
        """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        var builder = new CorsPolicyBuilder();
        builder.AllowAnyOrigin();
        builder.AllowAnyMethod();
        var policy = builder.{|CORS3016:Build()|};
        var other = new CorsPolicyBuilder()
            .AllowAnyOrigin()
            .WithHeaders("X-Api-Version")
            .{|CORS3016:Build()|};
        Console.WriteLine(policy == other);
        """,
        """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        var builder = new CorsPolicyBuilder();
        builder.AllowAnyOrigin();
        builder.AllowAnyMethod();
        var policy = builder.SetPreflightMaxAge(TimeSpan.FromHours(2)).Build();
        var other = new CorsPolicyBuilder()
            .AllowAnyOrigin()
            .WithHeaders("X-Api-Version")
            .SetPreflightMaxAge(TimeSpan.FromHours(2))
            .Build();
        Console.WriteLine(policy == other);
        """);

    [Theory]
    [InlineData(
        "options.{|CORS3016:AddDefaultPolicy(new CorsPolicy { Origins = { \"https://shop.example\" }, Methods = { \"PUT\" } })|};",
        "options.AddDefaultPolicy(new CorsPolicy { Origins = { \"https://shop.example\" }, Methods = { \"PUT\" }, PreflightMaxAge = TimeSpan.FromHours(2) });")]
    [InlineData(
        "var policy = new CorsPolicy { Origins = { \"https://shop.example\" }, Methods = { \"PUT\" }, }; options.{|CORS3016:AddPolicy(\"p\", policy)|};",
        "var policy = new CorsPolicy { Origins = { \"https://shop.example\" }, Methods = { \"PUT\" }, PreflightMaxAge = TimeSpan.FromHours(2), }; options.AddPolicy(\"p\", policy);")]
    [InlineData(
        """
        options.{|CORS3016:AddPolicy("p", new CorsPolicy
        {
            Origins = { "https://shop.example" },
            Methods = { "PUT" } // updates
        })|};
        """,
        """
        options.AddPolicy("p", new CorsPolicy
        {
            Origins = { "https://shop.example" },
            Methods = { "PUT" }, // updates
            PreflightMaxAge = TimeSpan.FromHours(2)
        });
        """)]
    [InlineData(
        """
        options.{|CORS3016:AddPolicy("p", new CorsPolicy
        {
            Origins = { "https://shop.example" },
            Methods = { "PUT" }, // updates
        })|};
        """,
        """
        options.AddPolicy("p", new CorsPolicy
        {
            Origins = { "https://shop.example" },
            Methods = { "PUT" }, // updates
            PreflightMaxAge = TimeSpan.FromHours(2),
        });
        """)]
    public Task AgeIsAddedToAnObject(string statement, string fixedStatement) => Verify.VerifyAsync(Options(statement), Options(fixedStatement));

    // An age that is stated on some paths would be overwritten, or the place is not on all of them.
    [Theory]
    [InlineData("{|CORS3016:policy|} => { policy.AllowAnyOrigin().AllowAnyMethod(); if (args.Length == 0) { policy.SetPreflightMaxAge(TimeSpan.FromHours(1)); } }")]
    [InlineData("{|CORS3016:policy|} => { if (args.Length == 0) return; policy.AllowAnyOrigin().AllowAnyMethod(); }")]
    [InlineData("{|CORS3016:policy|} => { if (args.Length == 0) { policy.AllowAnyOrigin().AllowAnyMethod(); } }")]
    [InlineData("{|CORS3016:policy|} => Open(policy)")]
    public Task NoFix(string policy) => Verify.VerifyNoFixAsync(Program(policy));

    [Theory]
    [InlineData("options.AddPolicy(\"p\", policy => policy.WithOrigins(\"https://shop.example\")); options.{|CORS3016:AddDefaultPolicy(Open)|};")]
    [InlineData("var builder = new CorsPolicyBuilder().AllowAnyOrigin().AllowAnyMethod(); if (DateTime.Now.Year > 1) builder.SetPreflightMaxAge(TimeSpan.FromHours(1)); options.AddDefaultPolicy(builder.{|CORS3016:Build()|});")]
    [InlineData("var policy = new CorsPolicy { Origins = { \"*\" }, Methods = { \"*\" } }; if (DateTime.Now.Year > 1) policy.PreflightMaxAge = TimeSpan.FromHours(1); options.{|CORS3016:AddDefaultPolicy(policy)|};")]
    public Task NoFixOfOptions(string statement) => Verify.VerifyNoFixAsync(Options(statement));

    // The first one has no fix.
    [Fact]
    public Task FixAllServesTheOthers() => Verify.VerifyAsync(
        Program("{|CORS3016:policy|} => Open(policy)", "{|CORS3016:policy|} => policy.AllowAnyOrigin().AllowAnyMethod()", "{|CORS3016:policy|} => policy.AllowAnyOrigin().AllowAnyHeader()"),
        Program("{|CORS3016:policy|} => Open(policy)", $"policy => policy.AllowAnyOrigin().AllowAnyMethod().{Age}", $"policy => policy.AllowAnyOrigin().AllowAnyHeader().{Age}"));

    [Fact]
    public async Task TypeIsQualifiedWhereTheNamespaceIsNotImported()
    {
        const string Source = """
            namespace Shop
            {
                public sealed class TimeSpan { }

                public static class Policies
                {
                    public static void Add(Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions options) =>
                        options.AddDefaultPolicy(«policy» => policy.AllowAnyOrigin().AllowAnyMethod());
                }
            }
            """;
        var fixedSource = await MarkedFinding.FixAsync(new MissingMaxAgeFixProvider(), RuleCatalog.MissingMaxAge, FixHint.AddMaxAge, Source, fixValues: "90");
        Assert.Contains(".AllowAnyMethod().SetPreflightMaxAge(System.TimeSpan.FromSeconds(90)));", fixedSource);
    }

    [Fact]
    public Task ItsKeyIsTheIds() => Verify.VerifyAsync(
        Program("{|CORS3016:policy|} => policy.AllowAnyOrigin().AllowAnyMethod()"),
        Program($"policy => policy.AllowAnyOrigin().AllowAnyMethod().{Age}"),
        actionIndex: 0,
        key: FixKeys.MissingMaxAge);

    private static string Program(params string[] policies) => $$"""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        var builder = WebApplication.CreateBuilder(args);
        {{string.Join("\n", policies.Select(policy => $"builder.Services.AddCors(options => options.AddDefaultPolicy({policy.Replace("\n", "\n    ")}));"))}}
        Console.WriteLine((Action<CorsPolicyBuilder>)Open);
        builder.Build().Run();

        static void Open(CorsPolicyBuilder policy) => policy.AllowAnyOrigin().AllowAnyMethod();
        """;

    private static string Options(string statement) => $$"""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options =>
        {
            {{statement.Replace("\n", "\n    ")}}
        });
        Console.WriteLine((Action<CorsPolicyBuilder>)Open);
        builder.Build().Run();

        static void Open(CorsPolicyBuilder policy) => policy.AllowAnyOrigin().AllowAnyMethod();
        """;
}
