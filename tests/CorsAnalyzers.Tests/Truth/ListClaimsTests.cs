using CorsAnalyzers.Analyzers;
using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Tests.CodeFixes;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.Tests.Truth;

/// <summary>
/// What the rules about listed origins claim, and what their fixes promise, held against ASP.NET Core's own middleware: whether an origin
/// can read an answer with credentials before the fix, and after it.
/// </summary>
public sealed class ListClaimsTests(ListClaimsTests.Programs programs) : IClassFixture<ListClaimsTests.Programs>
{
    private const string Check = """SetIsOriginAllowed(origin => origin == "https://a.example")""";

    /// <summary>The rule, the policy, what its fix makes of it, and origins with what each may read before and after.</summary>
    private static readonly (string Id, string Code, string? Fixed, (string Origin, bool Before, bool After)[] Origins)[] Claims =
    [
        ("CORS1003", """policy.WithOrigins("null", "https://a.example").AllowCredentials()""", """policy.WithOrigins("https://a.example").AllowCredentials()""",
            [("null", true, false), ("https://a.example", true, true)]),
        ("CORS1003", """policy.SetIsOriginAllowed(origin => origin is "null" or "https://a.example").AllowCredentials()""", null, [("null", true, true)]),

        // Without 'null' it would let everybody in: no fix.
        ("CORS1003", """policy.WithOrigins("null", "*").AllowCredentials()""", null, [("null", true, true), ("https://attacker.test", false, false)]),
        ("CORS1004", """policy.WithOrigins("http://a.example").AllowCredentials()""", """policy.WithOrigins("https://a.example").AllowCredentials()""",
            [("http://a.example", true, false), ("https://a.example", false, true)]),
        ("CORS1004", """policy.WithOrigins("https://a.example", "http://a.example").AllowCredentials()""", """policy.WithOrigins("https://a.example").AllowCredentials()""",
            [("http://a.example", true, false), ("https://a.example", true, true)]),
        ("CORS1004", """policy.SetIsOriginAllowed(origin => origin == "http://a.example").AllowCredentials()""", """policy.SetIsOriginAllowed(origin => origin == "https://a.example").AllowCredentials()""",
            [("http://a.example", true, false), ("https://a.example", false, true)]),
        ("CORS1006", """policy.WithOrigins("https://a.example/").AllowCredentials()""", """policy.WithOrigins("https://a.example").AllowCredentials()""",
            [("https://a.example", false, true)]),
        ("CORS1006", """policy.WithOrigins("https://a.example:443/app").AllowCredentials()""", """policy.WithOrigins("https://a.example").AllowCredentials()""",
            [("https://a.example", false, true)]),
        ("CORS1006", """policy.WithOrigins("a.example").AllowCredentials()""", """policy.WithOrigins("https://a.example").AllowCredentials()""",
            [("https://a.example", false, true), ("http://a.example", false, false)]),
        ("CORS1006", """policy.WithOrigins("https://a.example, https://b.example").AllowCredentials()""", """policy.WithOrigins("https://a.example", "https://b.example").AllowCredentials()""",
            [("https://a.example", false, true), ("https://b.example", false, true)]),
        ("CORS1006", """new CorsPolicy { Origins = { "https://A.example" }, SupportsCredentials = true }""", """new CorsPolicy { Origins = { "https://a.example" }, SupportsCredentials = true }""",
            [("https://a.example", false, true)]),
        ("CORS1006", """policy.WithOrigins("http://localhost:*").AllowCredentials()""", null, [("http://localhost:3000", false, false)]),
        ("CORS1007", """policy.WithOrigins("https://*.a.example").AllowCredentials()""", """policy.WithOrigins("https://*.a.example").SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials()""",
            [("https://sub.a.example", false, true), ("https://a.example", false, false), ("https://evila.example", false, false)]),
        ("CORS1008", $"""policy.WithOrigins("https://b.example").{Check}.AllowCredentials()""", $"policy.{Check}.AllowCredentials()",
            [("https://b.example", false, false), ("https://a.example", true, true)]),
        ("CORS1008", $"""policy.WithOrigins("https://b.example", "*").{Check}.AllowCredentials()""", $"policy.{Check}.AllowCredentials()",
            [("https://b.example", false, false), ("https://a.example", true, true), ("https://attacker.test", false, false)]),
        ("CORS1008", """policy.WithOrigins("https://a.example", "*").AllowCredentials()""", """policy.WithOrigins("https://a.example").AllowCredentials()""",
            [("https://a.example", true, true), ("https://attacker.test", false, false)]),
        ("CORS1008", """policy.WithOrigins("https://a.example", "https://A.example").AllowCredentials()""", """policy.WithOrigins("https://a.example").AllowCredentials()""",
            [("https://a.example", true, true)]),
        ("CORS1008", $"policy.SetIsOriginAllowed(_ => true).{Check}.AllowCredentials()", $"policy.{Check}.AllowCredentials()",
            [("https://a.example", true, true), ("https://attacker.test", false, false)]),
        ("CORS1008", $"policy.{Check}.SetIsOriginAllowedToAllowWildcardSubdomains().WithOrigins(\"https://b.example\").AllowCredentials()", "policy.SetIsOriginAllowedToAllowWildcardSubdomains().WithOrigins(\"https://b.example\").AllowCredentials()",
            [("https://a.example", false, false), ("https://b.example", true, true)]),

        // One '*' less, and everybody gets in: no fix.
        ("CORS1008", """policy.WithOrigins("*", "*")""", null, [("https://attacker.test", false, false)]),
        ("CORS1012", "policy.AllowAnyHeader().AllowCredentials()", null, [("https://a.example", false, false)]),
    ];

    private static readonly (string Code, string Origin)[] Sound =
    [
        ("""policy.WithOrigins("HTTPS://A.Example").AllowCredentials()""", "https://a.example"),
        ("""policy.WithOrigins("https://b\u00FCcher.example/").AllowCredentials()""", "https://xn--bcher-kva.example"),
        ("""policy.WithOrigins("http://[::1]:3000").AllowCredentials()""", "http://[::1]:3000"),
        ("""policy.WithOrigins("http://[0:0::1]").AllowCredentials()""", "http://[::1]"),
        ("""policy.WithOrigins("capacitor://localhost").AllowCredentials()""", "capacitor://localhost"),
        ("""policy.WithOrigins("https://*.a.example/app").SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials()""", "https://sub.a.example"),
        ("""policy.SetIsOriginAllowedToAllowWildcardSubdomains().WithOrigins("https://a.example").AllowCredentials()""", "https://a.example"),
        ("""new CorsPolicy { Origins = { "https://a.example" }, SupportsCredentials = true }""", "https://a.example"),
    ];

    public static TheoryData<int> SoundRows => [.. Enumerable.Range(0, Sound.Length)];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Claims.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void TheMiddlewareAnswersAsClaimed(int row) => Assert.Equal(
        Claims[row].Origins,
        Claims[row].Origins.Select(asked => (asked.Origin, Reads(2 * row, asked.Origin), Reads((2 * row) + 1, asked.Origin))));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task TheRuleSpeaksAndItsFixServes(int row)
    {
        var (id, code, result, _) = Claims[row];
        var source = Program(code);
        CodeAction? action = null;
        foreach (var fix in new CodeFixProvider[] { new ListedOriginFixProvider(), new AllowWildcardSubdomainsFixProvider(), new RemoveSettingFixProvider() })
            action ??= await OfferedFix.FindAsync(new CorsAnalyzer(), fix, id, source);
        Assert.Equal(result is null ? null : Program(result), action is null ? null : await OfferedFix.ApplyAsync(action));
    }

    /// <summary>What looks like a mistake and is none: the middleware lets the origin in, and no rule of these speaks.</summary>
    [Theory]
    [MemberData(nameof(SoundRows))]
    public async Task WhatTheMiddlewareLetsInIsNotReported(int row)
    {
        var (code, origin) = Sound[row];
        Assert.True(Reads((2 * Claims.Length) + row, origin));
        Assert.Empty((await Analysis.RunAsync(Analysis.Compile([Program(code)], OutputKind.ConsoleApplication)))
            .Select(static diagnostic => diagnostic.Id)
            .Intersect(["CORS1003", "CORS1006", "CORS1007", "CORS1008", "CORS1012"]));
    }

    private static string Program(string code) => $"""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options =>
        {"{"}
            var policy = new CorsPolicyBuilder();
            options.AddPolicy("p", {(PolicyRows.IsObject(code) ? code : code + ".Build()")});
        {"}"});
        builder.Build().Run();
        """;

    private bool Reads(int row, string origin) =>
        programs.Real.Ask(row, CorsRequest.Get(origin), preflight: false).Headers is var answer
        && answer.GetValueOrDefault("Access-Control-Allow-Origin") == origin
        && answer.GetValueOrDefault("Access-Control-Allow-Credentials") == "true";

    /// <summary>Each policy before and after its fix, compiled once; where there is none, the same twice.</summary>
    public sealed class Programs
    {
        internal RealPolicies Real { get; } = new(PolicySource.Compile(
        [
            .. Claims.SelectMany(static claim => new[] { claim.Code, claim.Fixed ?? claim.Code }),
            .. Sound.Select(static sound => sound.Code),
        ]));
    }
}
