using CorsAnalyzers.CodeFixes;
using Verify = CorsAnalyzers.Tests.CodeFixes.FixVerifier<
    CorsAnalyzers.Analyzers.CorsAnalyzer, CorsAnalyzers.CodeFixes.AnyOriginFixProvider>;

namespace CorsAnalyzers.Tests.CodeFixes;

public sealed class AnyOriginFixTests
{
    private const string Shop = "cors_analyzers.trusted_origins = https://shop.example";
    private const string ShopAndPartners = "cors_analyzers.trusted_origins = https://shop.example, https://*.partner.example";

    [Theory]
    [InlineData("policy => policy.{|CORS1001:AllowAnyOrigin()|}.AllowAnyHeader()", "policy => policy.WithOrigins(\"https://shop.example\").AllowAnyHeader()")]
    [InlineData("policy => policy.WithOrigins({|CORS1001:\"*\"|})", "policy => policy.WithOrigins(\"https://shop.example\")")]
    [InlineData("policy => policy.{|CORS1001:SetIsOriginAllowed(_ => true)|}", "policy => policy.WithOrigins(\"https://shop.example\")")]
    [InlineData("policy => policy.{|CORS1001:SetIsOriginAllowed(o => o.EndsWith(\"shop.example\"))|}", "policy => policy.WithOrigins(\"https://shop.example\")")]
    [InlineData("policy => { policy.AllowAnyHeader(); policy.{|CORS1001:AllowAnyOrigin()|}; }", "policy => { policy.AllowAnyHeader(); policy.WithOrigins(\"https://shop.example\"); }")]
    [InlineData("policy => policy.WithOrigins(\"https://old.example\").{|CORS1001:AllowAnyOrigin()|}", "policy => policy.WithOrigins(\"https://shop.example\")")]
    [InlineData("policy => policy.{|CORS1001:SetIsOriginAllowed(_ => true)|}.WithOrigins(\"https://old.example\")", "policy => policy.WithOrigins(\"https://shop.example\")")]
    [InlineData(
        "policy => { if (args.Length == 0) policy.{|CORS1001:AllowAnyOrigin()|}; else policy.WithOrigins(\"https://old.example\").AllowCredentials(); }",
        "policy => { if (args.Length == 0) policy.WithOrigins(\"https://shop.example\"); else policy.WithOrigins(\"https://old.example\").AllowCredentials(); }")]
    public Task TrustedOriginIsAdmitted(string configure, string fixedConfigure) => Verify.VerifyAsync(Program(configure), Program(fixedConfigure), Shop);

    [Fact]
    public Task WildcardIsSwitchedOn() => Verify.VerifyAsync(
        Program("""
            policy => policy
                .{|CORS1001:AllowAnyOrigin()|} // public
                .AllowAnyHeader()
            """),
        Program("""
            policy => policy
                .WithOrigins("https://shop.example", "https://*.partner.example") // public
                .SetIsOriginAllowedToAllowWildcardSubdomains()
                .AllowAnyHeader()
            """),
        ShopAndPartners);

    [Theory]
    [InlineData("policy => policy.{|CORS1001:AllowAnyOrigin()|}")]
    [InlineData("policy => policy.WithOrigins({|CORS1001:\"*\"|})")]
    public Task NoFixWithoutTrustedOrigins(string configure) => Verify.VerifyNoFixAsync(Program(configure));

    // Where the origins come from is not seen.
    [Theory]
    [InlineData("policy => { Console.WriteLine(policy); policy.{|CORS1001:AllowAnyOrigin()|}; }")]
    [InlineData("policy => { if (args.Length == 0) { policy.WithOrigins(\"https://old.example\"); } policy.{|CORS1001:SetIsOriginAllowed(_ => true)|}; }")]
    [InlineData("new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder({|CORS1001:\"*\"|}).Build()")]
    [InlineData("new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy { Origins = { {|CORS1001:\"*\"|} } }")]
    public Task NoFix(string configure) => Verify.VerifyNoFixAsync(Program(configure), Shop);

    // The first one has no fix.
    [Fact]
    public Task FixAllServesTheOthers() => Verify.VerifyAsync(
        Program(
            "policy => { Console.WriteLine(policy); policy.{|CORS1001:AllowAnyOrigin()|}; }",
            "policy => policy.{|CORS1001:AllowAnyOrigin()|}",
            "policy => policy.{|CORS1001:SetIsOriginAllowed(_ => true)|}"),
        Program(
            "policy => { Console.WriteLine(policy); policy.{|CORS1001:AllowAnyOrigin()|}; }",
            "policy => policy.WithOrigins(\"https://shop.example\")",
            "policy => policy.WithOrigins(\"https://shop.example\")"),
        Shop);

    [Fact]
    public Task ItsKeyIsTheIds() => Verify.VerifyAsync(
        Program("policy => policy.{|CORS1001:AllowAnyOrigin()|}"),
        Program("policy => policy.WithOrigins(\"https://shop.example\")"),
        Shop,
        actionIndex: 0,
        key: FixKeys.AnyOrigin);

    private static string Program(params string[] policies) => $"""
        var builder = WebApplication.CreateBuilder(args);
        {string.Join("\n", policies.Select(policy => $"builder.Services.AddCors(options => options.AddDefaultPolicy({policy.Replace("\n", "\n    ")}));"))}
        builder.Build().Run();
        """;
}
