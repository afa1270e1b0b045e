using CorsAnalyzers.Analyzers;
using CorsAnalyzers.CodeFixes;
using Verify = CorsAnalyzers.Tests.CodeFixes.FixVerifier<
    CorsAnalyzers.Analyzers.CorsAnalyzer, CorsAnalyzers.CodeFixes.AllowWildcardSubdomainsFixProvider>;

namespace CorsAnalyzers.Tests.CodeFixes;

public sealed class AllowWildcardSubdomainsFixTests
{
    [Theory]
    [InlineData(
        "policy.WithOrigins({|CORS1007:\"https://*.a.example\"|});",
        "policy.WithOrigins(\"https://*.a.example\").SetIsOriginAllowedToAllowWildcardSubdomains();")]
    [InlineData(
        "policy.WithOrigins(\"https://a.example\", {|CORS1007:\"https://*.a.example\"|}).AllowAnyHeader();",
        "policy.WithOrigins(\"https://a.example\", \"https://*.a.example\").SetIsOriginAllowedToAllowWildcardSubdomains().AllowAnyHeader();")]
    [InlineData(
        "policy.WithOrigins({|CORS1007:\"https://*.a.example\"|}, {|CORS1007:\"https://*.b.example\"|});",
        "policy.WithOrigins(\"https://*.a.example\", \"https://*.b.example\").SetIsOriginAllowedToAllowWildcardSubdomains();")]
    [InlineData(
        "policy.WithOrigins({|CORS1007:\"https://*.a.example\"|}).WithOrigins({|CORS1007:\"https://*.b.example\"|});",
        "policy.WithOrigins(\"https://*.a.example\").SetIsOriginAllowedToAllowWildcardSubdomains().WithOrigins(\"https://*.b.example\");")]
    [InlineData(
        "policy.WithOrigins({|CORS1007:\"https://*.a.example\"|}); policy.WithOrigins({|CORS1007:\"https://*.b.example\"|});",
        "policy.WithOrigins(\"https://*.a.example\").SetIsOriginAllowedToAllowWildcardSubdomains(); policy.WithOrigins(\"https://*.b.example\");")]
    [InlineData(
        "if (args.Length == 0) policy.WithOrigins({|CORS1007:\"https://*.a.example\"|}); else policy.WithOrigins({|CORS1007:\"https://*.b.example\"|});",
        "if (args.Length == 0) policy.WithOrigins(\"https://*.a.example\").SetIsOriginAllowedToAllowWildcardSubdomains(); else policy.WithOrigins(\"https://*.b.example\").SetIsOriginAllowedToAllowWildcardSubdomains();")]
    [InlineData(
        "policy?.WithOrigins({|CORS1007:\"https://*.a.example\"|});",
        "policy?.WithOrigins(\"https://*.a.example\").SetIsOriginAllowedToAllowWildcardSubdomains();")]
    [InlineData(
        "policy.WithOrigins(new[] { {|CORS1007:\"https://*.a.example\"|} });",
        "policy.WithOrigins(new[] { \"https://*.a.example\" }).SetIsOriginAllowedToAllowWildcardSubdomains();")]
    [InlineData(
        "string[] origins = { {|CORS1007:\"https://*.a.example\"|} }; policy.WithOrigins(origins);",
        "string[] origins = { \"https://*.a.example\" }; policy.WithOrigins(origins).SetIsOriginAllowedToAllowWildcardSubdomains();")]
    [InlineData(
        "const string Own = \"https://*.a.example\"; Console.WriteLine(Own); policy.WithOrigins({|CORS1007:Own|});",
        "const string Own = \"https://*.a.example\"; Console.WriteLine(Own); policy.WithOrigins(Own).SetIsOriginAllowedToAllowWildcardSubdomains();")]
    [InlineData(
        "options.AddPolicy(\"o\", new CorsPolicyBuilder({|CORS1007:\"https://*.a.example\"|}).Build());",
        "options.AddPolicy(\"o\", new CorsPolicyBuilder(\"https://*.a.example\").SetIsOriginAllowedToAllowWildcardSubdomains().Build());")]
    public Task SwitchIsAdded(string configure, string fixedConfigure) => Verify.VerifyAsync(Program(configure), Program(fixedConfigure));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task LinesAndCommentsStay(string lineEnding) => Verify.VerifyAsync(
        Program("""
            policy
                .WithOrigins({|CORS1007:"https://*.a.example"|}) // our own
                .AllowAnyHeader();
            options.AddPolicy("b", other => other.WithOrigins({|CORS1007:"https://*.b.example"|})
                .AllowAnyHeader());
            options.AddPolicy("c", other => other
                .AllowAnyHeader()
                .WithOrigins({|CORS1007:"https://*.c.example"|}));
            """).ReplaceLineEndings(lineEnding),
        Program("""
            policy
                .WithOrigins("https://*.a.example") // our own
                .SetIsOriginAllowedToAllowWildcardSubdomains()
                .AllowAnyHeader();
            options.AddPolicy("b", other => other.WithOrigins("https://*.b.example")
                .SetIsOriginAllowedToAllowWildcardSubdomains()
                .AllowAnyHeader());
            options.AddPolicy("c", other => other
                .AllowAnyHeader()
                .WithOrigins("https://*.c.example")
                .SetIsOriginAllowedToAllowWildcardSubdomains());
            """).ReplaceLineEndings(lineEnding));

    // A policy object has no such switch; everybody's sites would be let in; the switch would take a check's place.
    [Theory]
    [InlineData("options.AddPolicy(\"o\", new CorsPolicy { Origins = { {|CORS1007:\"https://*.a.example\"|} } });")]
    [InlineData("var built = new CorsPolicy(); built.Origins.Add({|CORS1007:\"https://*.a.example\"|}); options.AddPolicy(\"o\", built);")]
    [InlineData("policy.WithOrigins({|CORS1007:\"https://*.com\"|}, {|CORS1007:\"https://*.a.example\"|});")]
    [InlineData("if (args.Length == 0) policy.SetIsOriginAllowed(_ => false); policy.WithOrigins({|CORS1007:\"https://*.a.example\"|});")]
    [InlineData("var origins = new[] { {|CORS1007:\"https://*.a.example\"|} }; policy.WithOrigins(origins); Console.WriteLine(origins.Length);")]
    [InlineData("foreach (var origin in new[] { {|CORS1007:\"https://*.a.example\"|} }) policy.WithOrigins(origin);")]
    public Task NoFix(string configure) => Verify.VerifyNoFixAsync(Program(configure));

    // The first one, by which dotnet format chooses, has no fix.
    [Fact]
    public Task FixAllServesThoseThatHaveAFix() => Verify.VerifyAsync(
        Program("options.AddPolicy(\"o\", new CorsPolicy { Origins = { {|CORS1007:\"https://*.b.example\"|} } }); policy.WithOrigins({|CORS1007:\"https://*.a.example\"|});"),
        Program("options.AddPolicy(\"o\", new CorsPolicy { Origins = { {|CORS1007:\"https://*.b.example\"|} } }); policy.WithOrigins(\"https://*.a.example\").SetIsOriginAllowedToAllowWildcardSubdomains();"));

    [Fact]
    public async Task ActionIsNamedAndHasTheIdAsItsKey()
    {
        var action = await OfferedFix.FindAsync(
            new CorsAnalyzer(), new AllowWildcardSubdomainsFixProvider(), "CORS1007", Program("policy.WithOrigins(\"https://*.a.example\");"));
        Assert.Equal("Allow wildcard subdomains", action!.Title);
        Assert.Equal(FixKeys.WildcardSubdomainNotEnabled, action.EquivalenceKey);
        Assert.Equal("CORS1007", action.EquivalenceKey);
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
