using CorsAnalyzers.Analyzers;
using CorsAnalyzers.CodeFixes;
using Verify = CorsAnalyzers.Tests.CodeFixes.FixVerifier<
    CorsAnalyzers.Analyzers.CorsAnalyzer, CorsAnalyzers.CodeFixes.RemoveSettingFixProvider>;

namespace CorsAnalyzers.Tests.CodeFixes;

public sealed class RemoveSettingFixTests
{
    private const string Check = "SetIsOriginAllowed(origin => origin == \"https://a.example\")";

    [Theory]
    [InlineData($"policy.WithOrigins({{|CORS1008:\"https://b.example\"|}}).{Check};", $"policy.{Check};")]
    [InlineData($"policy.{Check}.WithOrigins({{|CORS1008:\"https://b.example\"|}}).AllowAnyHeader();", $"policy.{Check}.AllowAnyHeader();")]
    [InlineData($"policy.WithOrigins({{|CORS1008:\"https://b.example\"|}}, \"https://c.example\"); policy.{Check};", $"policy.{Check};")]
    [InlineData(
        $"policy.WithOrigins({{|CORS1008:\"https://b.example\"|}}, args[0]).WithOrigins(\"https://c.example\").{Check};",
        $"policy.{Check};")]
    [InlineData($"policy.WithOrigins(new[] {{ {{|CORS1008:\"https://b.example\"|}}, \"https://c.example\" }}).{Check};", $"policy.{Check};")]
    [InlineData($"policy.WithOrigins({{|CORS1008:\"https://b.example\"|}}, \"*\").{Check};", $"policy.{Check};")]
    [InlineData($"policy.{{|CORS1008:AllowAnyOrigin()|}}.WithOrigins(\"https://b.example\").{Check};", $"policy.{Check};")]
    [InlineData(
        $"options.AddPolicy(\"o\", new CorsPolicyBuilder({{|CORS1008:\"https://b.example\"|}}).{Check}.Build());",
        $"options.AddPolicy(\"o\", new CorsPolicyBuilder().{Check}.Build());")]
    [InlineData(
        "options.AddPolicy(\"o\", new CorsPolicy { Origins = { {|CORS1008:\"https://b.example\"|}, \"https://c.example\" }, IsOriginAllowed = origin => origin == \"https://a.example\" });",
        "options.AddPolicy(\"o\", new CorsPolicy { IsOriginAllowed = origin => origin == \"https://a.example\" });")]
    [InlineData(
        "var built = new CorsPolicy(); built.Origins.Add({|CORS1008:\"https://b.example\"|}); built.IsOriginAllowed = origin => origin == \"https://a.example\"; options.AddPolicy(\"o\", built);",
        "var built = new CorsPolicy(); built.IsOriginAllowed = origin => origin == \"https://a.example\"; options.AddPolicy(\"o\", built);")]
    public Task ListBesideACheckGoes(string configure, string fixedConfigure) => Verify.VerifyAsync(Program(configure), Program(fixedConfigure));

    [Theory]
    [InlineData("policy.WithOrigins({|CORS1008:\"https://b.example\"|}, \"https://c.example\").AllowAnyOrigin();", "policy.AllowAnyOrigin();")]
    [InlineData($"policy.{{|CORS1008:{Check}|}}.AllowAnyOrigin();", "policy.AllowAnyOrigin();")]
    [InlineData($"policy.{{|CORS1008:{Check}|}}; policy.WithOrigins(\"*\");", "policy.WithOrigins(\"*\");")]
    [InlineData(
        "policy.WithOrigins(\"*\").{|CORS1008:SetIsOriginAllowedToAllowWildcardSubdomains()|};",
        "policy.WithOrigins(\"*\");")]
    [InlineData($"policy.{{|CORS1008:SetIsOriginAllowed(_ => true)|}}.{Check};", $"policy.{Check};")]
    [InlineData(
        $"policy.{{|CORS1008:SetIsOriginAllowed(_ => true)|}}.{{|CORS1008:SetIsOriginAllowedToAllowWildcardSubdomains()|}}.{Check};",
        $"policy.{Check};")]
    [InlineData(
        "var built = new CorsPolicy { Origins = { \"*\" } }; built.IsOriginAllowed = {|CORS1008:_ => false|}; options.AddPolicy(\"o\", built);",
        "var built = new CorsPolicy { Origins = { \"*\" } }; options.AddPolicy(\"o\", built);")]
    public Task WhatAnotherSettingReplacesGoes(string configure, string fixedConfigure) => Verify.VerifyAsync(Program(configure), Program(fixedConfigure));

    [Theory]
    [InlineData("policy.WithOrigins(\"https://a.example\", {|CORS1008:\"*\"|});", "policy.WithOrigins(\"https://a.example\");")]
    [InlineData("policy.{|CORS1008:AllowAnyOrigin()|}.WithOrigins(\"https://a.example\");", "policy.WithOrigins(\"https://a.example\");")]
    [InlineData("policy.WithOrigins({|CORS1008:\"*\"|}); policy.WithOrigins(\"https://a.example\");", "policy.WithOrigins(\"https://a.example\");")]
    [InlineData(
        "policy.WithOrigins({|CORS1008:\"*\"|}, \"https://a.example\", {|CORS1008:\"*\"|});",
        "policy.WithOrigins(\"https://a.example\");")]
    [InlineData("policy.WithOrigins(\"https://a.example\", {|CORS1008:\"https://A.example\"|});", "policy.WithOrigins(\"https://a.example\");")]
    [InlineData(
        "policy.WithOrigins(\"https://a.example\").WithOrigins({|CORS1008:\"https://a.example\"|}).AllowAnyHeader();",
        "policy.WithOrigins(\"https://a.example\").AllowAnyHeader();")]
    [InlineData(
        "options.AddPolicy(\"o\", new CorsPolicy { Origins = { \"https://a.example\", {|CORS1008:\"*\"|} } });",
        "options.AddPolicy(\"o\", new CorsPolicy { Origins = { \"https://a.example\" } });")]
    public Task EntryGoes(string configure, string fixedConfigure) => Verify.VerifyAsync(Program(configure), Program(fixedConfigure));

    [Fact]
    public Task LinesAndCommentsStay() => Verify.VerifyAsync(
        Program($"""
            policy
                // who may come
                .WithOrigins(
                    {"{|CORS1008:\"https://b.example\"|}"},
                    "https://c.example") // partners
                .AllowAnyHeader()
                .{Check};
            """).ReplaceLineEndings("\r\n"),
        Program($"""
            policy
                // who may come
                // partners
                .AllowAnyHeader()
                .{Check};
            """).ReplaceLineEndings("\r\n"));

    // Without it somebody would get in, or it is not known what else would go.
    [Theory]
    [InlineData("policy.WithOrigins({|CORS1008:\"*\"|}, {|CORS1008:\"*\"|});")]
    [InlineData($"policy.WithOrigins(args.Length == 0 ? {{|CORS1008:\"https://b.example\"|}} : \"*\").{Check};")]
    [InlineData($"policy.WithOrigins(\"*\").{Check}; if (args.Length == 0) policy.WithOrigins({{|CORS1008:\"https://b.example\"|}});")]
    [InlineData($"var origins = new[] {{ {{|CORS1008:\"https://b.example\"|}} }}; policy.WithOrigins(origins).{Check};")]
    [InlineData($"policy.WithOrigins({{|CORS1008:\"https://b.example\"|}}).WithOrigins(args).{Check};")]
    [InlineData($"foreach (var origin in new[] {{ {{|CORS1008:\"https://b.example\"|}} }}) policy.WithOrigins(origin); policy.{Check};")]
    public Task NoFix(string configure) => Verify.VerifyNoFixAsync(Program(configure));

    // First the dead list, and then the call that kept it dead.
    [Fact]
    public Task WhatKeepsAListDeadStaysUntilTheListIsGone() => Verify.VerifyAsync(
        Program("policy.WithOrigins({|CORS1008:\"https://b.example\"|}).{|CORS1008:AllowAnyOrigin()|}.WithOrigins(\"https://a.example\");"),
        Program("policy.WithOrigins(\"https://a.example\");"),
        fixAllIterations: 2);

    [Fact]
    public Task NoFixForWhatAHelperSets() => Verify.VerifyNoFixAsync(
        $$"""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        static class Policies
        {
            public static void Configure(CorsOptions options)
            {
                options.AddPolicy("a", policy => {|CORS1008:AddPartners(policy)|}.{{Check}});
                options.AddPolicy("b", policy => Decide(policy.WithOrigins({|CORS1008:"https://b.example"|})));
            }

            private static CorsPolicyBuilder AddPartners(CorsPolicyBuilder policy) => policy.WithOrigins("https://b.example");

            private static CorsPolicyBuilder Decide(CorsPolicyBuilder policy) => policy.{{Check}};
        }
        """);

    // The first one, by which dotnet format chooses, has no fix.
    [Fact]
    public Task FixAllServesThoseThatHaveAFix() => Verify.VerifyAsync(
        Program("options.AddPolicy(\"o\", other => other.WithOrigins({|CORS1008:\"*\"|}, {|CORS1008:\"*\"|})); policy.WithOrigins(\"https://a.example\", {|CORS1008:\"*\"|});"),
        Program("options.AddPolicy(\"o\", other => other.WithOrigins({|CORS1008:\"*\"|}, {|CORS1008:\"*\"|})); policy.WithOrigins(\"https://a.example\");"));

    [Theory]
    [InlineData("policy.WithOrigins(\"https://a.example\", \"*\");", "Remove '*'")]
    [InlineData($"policy.WithOrigins(\"https://b.example\").{Check};", "Remove what has no effect")]
    public async Task ActionIsNamedAndHasTheIdAsItsKey(string configure, string title)
    {
        var action = await OfferedFix.FindAsync(new CorsAnalyzer(), new RemoveSettingFixProvider(), "CORS1008", Program(configure));
        Assert.Equal(title, action!.Title);
        Assert.Equal(FixKeys.OverriddenOrigins, action.EquivalenceKey);
        Assert.Equal("CORS1008", action.EquivalenceKey);
    }

    private static string Program(string configure) => $$"""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddDefaultPolicy(policy =>
        {
            policy.AllowAnyMethod();
            {{configure.Replace("\n", "\n    ")}}
        }));
        builder.Build().Run();
        """;
}
