using CorsAnalyzers.Diagnostics;
using CorsAnalyzers.Attacks;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Tests.TestSupport;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Tests.Simulation;

/// <summary>What the policies that rules judge state beside their answers: those are held against the middleware in Truth.</summary>
public sealed class PolicyReadingTests
{
    /// <summary>Each as <c>kind: what was stated -> what took its place</c>.</summary>
    [Theory]
    [InlineData("""policy.WithOrigins("https://a.example").AllowAnyOrigin()""", """Listed: "https://a.example" -> AllowAnyOrigin()""")]
    [InlineData("""policy.WithOrigins("https://a.example", "https://b.example").AllowAnyOrigin().WithOrigins("https://c.example")""",
        """Listed: "https://a.example" -> AllowAnyOrigin()""", """Listed: "https://b.example" -> AllowAnyOrigin()""")]
    [InlineData("""policy.AllowAnyOrigin().AllowAnyOrigin()""", """Any: AllowAnyOrigin() -> AllowAnyOrigin()""")]
    [InlineData("""policy.SetIsOriginAllowed(_ => true).SetIsOriginAllowed(_ => false)""", """Predicate: SetIsOriginAllowed(_ => true) -> SetIsOriginAllowed(_ => false)""")]
    [InlineData("""policy.SetIsOriginAllowed(_ => true).SetIsOriginAllowedToAllowWildcardSubdomains()""",
        """Predicate: SetIsOriginAllowed(_ => true) -> SetIsOriginAllowedToAllowWildcardSubdomains()""")]
    [InlineData("""policy.SetIsOriginAllowedToAllowWildcardSubdomains().SetIsOriginAllowed(_ => true)""",
        """WildcardSubdomains: SetIsOriginAllowedToAllowWildcardSubdomains() -> SetIsOriginAllowed(_ => true)""")]
    [InlineData("""policy.SetIsOriginAllowedToAllowWildcardSubdomains().SetIsOriginAllowedToAllowWildcardSubdomains()""")]
    [InlineData("""policy.AllowAnyOrigin().WithOrigins("https://a.example")""")]
    [InlineData("""policy.WithOrigins("https://a.example").SetIsOriginAllowed(_ => true)""")]
    [InlineData("""policy.WithOrigins("https://a.example").WithOrigins("https://b.example")""")]
    public void KeepsWhatWasOverridden(string code, params string[] expected)
    {
        var policy = Assert.Single(AskLambda(code)).Policies.Single().Policy!;
        Assert.Equal(expected, policy.Overridden.Select(static setting => $"{setting.Kind}: {Show(setting.Site)} -> {Show(setting.By)}"));
    }

    /// <summary>The age and its place; <c>?</c> is not known, <c>none</c> not stated.</summary>
    [Theory]
    [InlineData("policy.AllowAnyHeader()", "none")]
    [InlineData("policy.SetPreflightMaxAge(TimeSpan.FromMinutes(10))", "00:10:00 @FromMinutes(10)")]
    [InlineData("policy.SetPreflightMaxAge(TimeSpan.FromSeconds(-1))", "-00:00:01 @FromSeconds(-1)")]
    [InlineData("policy.SetPreflightMaxAge(preflightMaxAge: new(hours: 1, minutes: 2, seconds: 3))", "01:02:03 @new(hours: 1, minutes: 2, seconds: 3)")]
    [InlineData("policy.SetPreflightMaxAge(Age)", "02:00:00 @Age")]
    [InlineData("policy.SetPreflightMaxAge(Wrapped)", "02:00:00 @Wrapped")]
    [InlineData("policy.SetPreflightMaxAge(TimeSpan.FromSeconds(Seconds))", "01:00:00 @FromSeconds(Seconds)")]
    [InlineData("policy.SetPreflightMaxAge(TimeSpan.FromSeconds(settings.Seconds))", "? @FromSeconds(settings.Seconds)")]
    [InlineData("policy.SetPreflightMaxAge(settings.Age)", "? @settings.Age")]
    [InlineData("policy.SetPreflightMaxAge(TimeSpan.FromSeconds(1)).SetPreflightMaxAge(settings.Age)", "? @settings.Age")]
    [InlineData("policy.SetPreflightMaxAge(settings.Age).SetPreflightMaxAge(TimeSpan.FromSeconds(1))", "? @settings.Age")]
    [InlineData("policy.SetPreflightMaxAge(TimeSpan.FromDays(0.5))", "12:00:00 @FromDays(0.5)")]
    [InlineData("policy.SetPreflightMaxAge(TimeSpan.FromMicroseconds(1500))", "00:00:00.0015000 @FromMicroseconds(1500)")]
    [InlineData("""policy.SetPreflightMaxAge(TimeSpan.Parse("01:00:00"))""", """? @Parse("01:00:00")""")]
    public void ReadsTheAgeOfPreflights(string code, string expected)
    {
        var policy = Assert.Single(AskLambda(code)).Policies.Single().Policy!;
        Assert.Equal(expected, policy.MaxAge is { } age ? (age.Value?.ToString() ?? "?") + " @" + Show(age.Site) : "none");
    }

    [Theory]
    [InlineData("new CorsPolicy { PreflightMaxAge = TimeSpan.FromHours(1) }", "01:00:00 @FromHours(1)")]
    [InlineData("new CorsPolicy { PreflightMaxAge = null }", "none")]
    [InlineData("new CorsPolicy()", "none")]
    public void ReadsTheAgeOfAPolicyObject(string code, string expected)
    {
        var policy = Assert.Single(AskMethod($"options.AddPolicy(\"x\", {code});")).Policies.Single().Policy!;
        Assert.Equal(expected, policy.MaxAge is { } age ? (age.Value?.ToString() ?? "?") + " @" + Show(age.Site) : "none");
    }

    /// <summary>Statements on <c>options</c>; where each policy is finished.</summary>
    [Theory]
    [InlineData("""options.AddPolicy("x", policy => policy.AllowAnyHeader());""", "policy")]
    [InlineData("""options.AddDefaultPolicy((policy) => { policy.AllowAnyHeader(); });""", "policy")]
    [InlineData("""options.AddDefaultPolicy(delegate (CorsPolicyBuilder policy) { policy.AllowAnyHeader(); });""", "CorsPolicyBuilder policy")]
    [InlineData("""options.AddDefaultPolicy(Configure);""", "AddDefaultPolicy(Configure)")]
    [InlineData("""options.AddPolicy("x", new CorsPolicyBuilder().AllowAnyHeader().Build());""", "Build()")]
    [InlineData("""options.AddPolicy("x", new CorsPolicy());""", """AddPolicy("x", new CorsPolicy())""")]
    [InlineData("""options.AddPolicy("x", policy => Elsewhere.Change(policy.AllowAnyHeader()));""", "none")]
    [InlineData("""var unfinished = new CorsPolicyBuilder().AllowAnyHeader();""", "none")]
    [InlineData("""var unfinished = new CorsPolicy();""", "none")]
    [InlineData("""var built = Elsewhere.Change(new CorsPolicyBuilder()).Build();""", "none")]
    public void KnowsWhereAPolicyIsFinished(string statements, params string[] expected) => Assert.Equal(
        expected,
        AskMethod(statements).Select(static conversation => conversation.Policies.Single().Policy!.Site is { } site ? Show(site) : "none"));

    /// <summary>A lambda that is analyzed by itself shows the same place as the function around it.</summary>
    [Fact]
    public void ALambdaShowsItsBuilder()
    {
        Assert.Equal("policy", Show(Assert.Single(AskLambda("policy.AllowAnyHeader()")).Policies.Single().Policy!.Site!));
        Assert.Null(Assert.Single(AskMethod("", "CorsPolicyBuilder builder")).Policies.Single().Policy!.Site);
    }

    [Fact]
    public void KnowsWhatIsWrittenAndWhatTheHostMakesOfIt()
    {
        var policy = Assert.Single(AskLambda("""policy.WithOrigins("HTTPS://A.Example", settings.Origin).SetIsOriginAllowedToAllowWildcardSubdomains()""")).Policies.Single().Policy!;
        Assert.Equal(["https://a.example", null], policy.Origins.Select(static origin => origin.Value));
        Assert.Equal(["HTTPS://A.Example", null], policy.Origins.Select(static origin => origin.Written));
        Assert.Equal("SetIsOriginAllowedToAllowWildcardSubdomains()", Show(policy.WildcardSubdomainsSite!));
        Assert.Same(PolicyHost.AspNetCore, policy.Host);
    }

    /// <summary>A list that may hold further names leaves the names open, too.</summary>
    [Theory]
    [InlineData("WithHeaders")]
    [InlineData("WithMethods")]
    [InlineData("WithExposedHeaders")]
    public void NamesOfAnOpenListAreOpen(string method)
    {
        var policy = Assert.Single(AskLambda($$"""policy.{{method}}(new[] { "PUT" }.Concat(settings.Origin.Split(',')).ToArray())""")).Policies.Single().Policy!;
        Assert.Equal(["PUT", null], policy.Headers.Concat(policy.Methods).Concat(policy.ExposedHeaders).Select(static name => name.Value));
    }

    /// <summary>A policy that is fetched again may be changed through the other reference.</summary>
    [Fact]
    public void PoliciesThatAreFetchedAgainAreNotKnown()
    {
        var policies = AskMethod("""
            options.AddPolicy("x", new CorsPolicyBuilder().WithOrigins("https://a.example").AllowCredentials().Build());
            options.GetPolicy("x")!.Origins.Clear();
            """).SelectMany(static conversation => conversation.Policies).ToList();
        Assert.NotEmpty(policies);
        Assert.All(policies, static outcome => Assert.True(outcome.Policy is { OriginsOpen: true, Site: null }));
    }

    /// <summary>One policy a path, with the decisions that led to it.</summary>
    [Fact]
    public void GivesThePolicyOfEveryPath()
    {
        var conversation = Assert.Single(AskMethod("""
            options.AddPolicy("x", policy =>
            {
                if (settings.IsOpen)
                    policy.AllowAnyOrigin();
                else
                    policy.WithOrigins("https://a.example");
            });
            """));
        Assert.Equal(
            [("True", "*"), ("False", "https://a.example")],
            conversation.Policies.Select(static outcome => (string.Join(" ", outcome.Decisions.Select(static decision => decision.Holds)), outcome.Policy!.Origins.Single().Value!)));
    }

    /// <summary>A path that throws states no policy; one in development only says so.</summary>
    [Fact]
    public void MarksPathsThatProveNothing()
    {
        var conversation = Assert.Single(AskMethod("""
            options.AddPolicy("x", policy =>
            {
                if (environment.IsDevelopment())
                    policy.AllowAnyOrigin();
                else if (settings.IsOpen)
                    throw new InvalidOperationException();
                policy.AllowAnyHeader();
            });
            """, "CorsOptions options, Settings settings, IWebHostEnvironment environment"));
        Assert.Equal([true, false, false], conversation.Policies.Select(static outcome => outcome.IsDevelopmentOnly));
        Assert.Equal([true, false, true], conversation.Policies.Select(static outcome => outcome.Policy is not null));
    }

    /// <summary>Trusted origins are asked, too: the answers' Access-Control-Allow-Origin by request, actual ones and then preflights.</summary>
    [Theory]
    [InlineData("""policy.WithOrigins("https://a.example", "https://b.example/")""",
        "attacker.test: none", "a.example: https://a.example", "b.example: none", "no origin: none",
        "attacker.test: none", "attacker.test: https://attacker.test", "a.example: https://a.example", "b.example: none")]
    [InlineData("""policy.AllowAnyOrigin()""", "attacker.test: *", "no origin: none", "attacker.test: *", "attacker.test: *")]
    [InlineData("""policy.WithOrigins("https://a.example", "https://b.example").SetIsOriginAllowed(o => o.StartsWith("https://a."))""",
        "attacker.test: none", "a.example: https://a.example", "b.example: none", "no origin: none",
        "attacker.test: none", "attacker.test: https://attacker.test", "a.example: https://a.example", "b.example: none")]
    [InlineData("""policy.WithOrigins("https://a.example").SetIsOriginAllowed(o => o == "https://a.example" || Elsewhere.Knows(o))""",
        "attacker.test: https://attacker.test none", "a.example: https://a.example https://a.example", "no origin: none none",
        "attacker.test: https://attacker.test none", "attacker.test: https://attacker.test https://attacker.test", "a.example: https://a.example https://a.example")]
    [InlineData("""policy.WithOrigins("https://a.example").SetIsOriginAllowed(o => Elsewhere.Knows(o))""",
        "attacker.test: https://attacker.test none", "a.example: unknown unknown", "no origin: none none",
        "attacker.test: https://attacker.test none", "attacker.test: https://attacker.test https://attacker.test", "a.example: unknown unknown")]
    [InlineData("""policy.WithOrigins("https://a.example").SetIsOriginAllowed(o => { for (var i = 0; i < 60; i++) { o = o + i + i + i + i + i + i; } return o.Length > 0; })""",
        "attacker.test: https://attacker.test", "a.example: unknown", "no origin: none",
        "attacker.test: https://attacker.test", "attacker.test: https://attacker.test", "a.example: unknown")]
    public void AsksTrustedOrigins(string code, params string[] expected)
    {
        var conversation = Assert.Single(AskLambda(code));
        Assert.Equal(expected, conversation.Actual.Where(static exchange => exchange.Attack is null).Concat(conversation.Preflights).Select(static exchange =>
            (exchange.Request.Origin?.Replace("https://", "") ?? "no origin") + ": "
            + string.Join(" ", exchange.Outcomes.Select(static outcome =>
                outcome.Answer is { } answer ? answer.Find(CorsHeaderNames.AccessControlAllowOrigin)?.Value ?? "none" : "unknown"))));
        Assert.All(conversation.Actual.Concat(conversation.Preflights), exchange =>
            Assert.Equal(conversation.Policies.Select(static outcome => outcome.Decisions), exchange.Outcomes.Select(static outcome => outcome.Decisions)));
    }

    [Fact]
    public void AsksFewTrustedOrigins()
    {
        var list = string.Join(", ", Enumerable.Range(0, 50).Select(static i => $"\"https://a{i}.example\""));
        var conversation = Assert.Single(AskLambda($"policy.WithOrigins({list})"));
        Assert.Equal(2 + AttackOrigins.TrustedProbeLimit, conversation.Actual.Length);
        Assert.Equal(2 + AttackOrigins.TrustedProbeLimit, conversation.Preflights.Length);
    }

    /// <summary>The conversations about a lambda that configures a policy, analyzed by itself.</summary>
    private static IReadOnlyList<Conversation> AskLambda(string expression) => Ask(
        $"options.AddPolicy(\"x\", policy => {expression});",
        "CorsOptions options, Settings settings",
        static root => root.DescendantNodes().OfType<SimpleLambdaExpressionSyntax>().First());

    private static IReadOnlyList<Conversation> AskMethod(string statements, string parameters = "CorsOptions options, Settings settings") =>
        Ask(statements, parameters, static root => root.DescendantNodes().OfType<MethodDeclarationSyntax>().First());

    private static IReadOnlyList<Conversation> Ask(string statements, string parameters, Func<SyntaxNode, SyntaxNode> function)
    {
        var compilation = Analysis.Compile([$$"""
            using Microsoft.AspNetCore.Cors.Infrastructure;

            public static class Cors
            {
                private const int Seconds = 3600;
                private static readonly TimeSpan Age = TimeSpan.FromHours(2);
                private static readonly TimeSpan Wrapped = ((TimeSpan.FromHours(2))!);

                public static void Add({{parameters}})
                {
                    {{statements}}
                }

                private static void Configure(CorsPolicyBuilder policy) => policy.AllowAnyHeader();
            }

            public abstract class Settings
            {
                public abstract int Seconds { get; }
                public abstract TimeSpan Age { get; }
                public abstract string Origin { get; }
                public abstract bool IsOpen { get; }
            }
            """]).AddReferences(Elsewhere.Value);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var root = compilation.SyntaxTrees.First().GetRoot();
        return new FunctionSimulator(function(root), FunctionGraphs.Of(compilation), KnownTypes.Usual, CancellationToken.None).AskPolicies();
    }

    /// <summary>An assembly whose code cannot be seen.</summary>
    private static readonly Lazy<MetadataReference> Elsewhere = new(static () =>
    {
        using var image = new MemoryStream();
        Assert.True(Analysis.Compile(["""
            using Microsoft.AspNetCore.Cors.Infrastructure;

            public static class Elsewhere
            {
                public static CorsPolicyBuilder Change(CorsPolicyBuilder policy) => policy;

                public static bool Knows(string origin) => true;
            }
            """]).WithAssemblyName("Elsewhere").Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    });

    private static string Show(Site site) => FindingDiagnostics.LocationOf(((SyntaxSite)site).Shown) is var location
        ? location.SourceTree!.GetText().ToString(location.SourceSpan)
        : "";
}
