using CorsAnalyzers.CodeFixes;
using Verify = CorsAnalyzers.Tests.CodeFixes.FixVerifier<
    CorsAnalyzers.Analyzers.CorsAnalyzer, CorsAnalyzers.CodeFixes.CredentialsFixProvider>;

namespace CorsAnalyzers.Tests.CodeFixes;

public sealed class TrustedOriginsFixTests
{
    private const string Shop = "cors_analyzers.trusted_origins = https://shop.example";
    private const string ShopAndPartners = "cors_analyzers.trusted_origins = https://shop.example, https://*.partner.example";

    [Theory]
    [InlineData(
        "policy => policy.{|CORS2001:AllowAnyOrigin()|}.AllowCredentials()",
        "policy => policy.WithOrigins(\"https://shop.example\").AllowCredentials()")]
    [InlineData(
        "policy => policy.WithOrigins({|CORS2001:\"*\"|}).AllowCredentials()",
        "policy => policy.WithOrigins(\"https://shop.example\").AllowCredentials()")]
    [InlineData(
        "policy => policy.{|CORS2002:SetIsOriginAllowed(_ => true)|}.AllowCredentials()",
        "policy => policy.WithOrigins(\"https://shop.example\").AllowCredentials()")]
    [InlineData(
        "policy => { policy.{|CORS2002:SetIsOriginAllowed(_ => true)|}; policy.AllowCredentials(); }",
        "policy => { policy.WithOrigins(\"https://shop.example\"); policy.AllowCredentials(); }")]
    public Task CallAdmitsTheTrustedOrigin(string configure, string fixedConfigure) =>
        Verify.VerifyAsync(Program(configure), Program(fixedConfigure), Shop);

    [Theory]
    [InlineData(
        "policy => policy.{|CORS2001:AllowAnyOrigin()|}.AllowCredentials()",
        "policy => policy.WithOrigins(\"https://shop.example\", \"https://*.partner.example\").SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials()")]
    [InlineData(
        "policy => { policy.{|CORS2001:AllowAnyOrigin()|}; policy.AllowCredentials(); }",
        "policy => { policy.WithOrigins(\"https://shop.example\", \"https://*.partner.example\").SetIsOriginAllowedToAllowWildcardSubdomains(); policy.AllowCredentials(); }")]
    public Task WildcardIsSwitchedOn(string configure, string fixedConfigure) =>
        Verify.VerifyAsync(Program(configure), Program(fixedConfigure), ShopAndPartners);

    [Fact]
    public Task EachCallHasItsLine() => Verify.VerifyAsync(
        Program("""
            policy => policy
                .{|CORS2001:AllowAnyOrigin()|} // everybody
                .AllowCredentials()
            """),
        Program("""
            policy => policy
                .WithOrigins("https://shop.example", "https://*.partner.example") // everybody
                .SetIsOriginAllowedToAllowWildcardSubdomains()
                .AllowCredentials()
            """),
        ShopAndPartners);

    // Left in place, the predicate would go on deciding, and the list would count again.
    [Theory]
    [InlineData("policy => policy.{|CORS2002:SetIsOriginAllowed(_ => true)|}.WithOrigins(\"https://old.example\").AllowCredentials()")]
    [InlineData("policy => policy.WithOrigins(\"https://old.example\").{|CORS2002:SetIsOriginAllowed(_ => true)|}.AllowCredentials()")]
    [InlineData("policy => policy.{|CORS2001:AllowAnyOrigin()|}.SetIsOriginAllowed(o => o.Length > 0).AllowCredentials()")]
    [InlineData("policy => policy.SetIsOriginAllowedToAllowWildcardSubdomains().{|CORS2001:AllowAnyOrigin()|}.AllowCredentials()")]
    public Task OtherOriginSettingsOfTheChainGo(string configure) => Verify.VerifyAsync(
        Program(configure),
        Program("policy => policy.WithOrigins(\"https://shop.example\").AllowCredentials()"),
        Shop);

    [Theory]
    [InlineData("policy => { policy.WithOrigins(\"https://old.example\"); policy.{|CORS2002:SetIsOriginAllowed(_ => true)|}; policy.AllowCredentials(); }")]
    [InlineData("policy => { policy.{|CORS2002:SetIsOriginAllowed(_ => true)|}; policy.WithOrigins(\"https://old.example\"); policy.AllowCredentials(); }")]
    public Task OtherOriginSettingsOfTheBlockGo(string configure) => Verify.VerifyAsync(
        Program(configure),
        Program("policy => { policy.WithOrigins(\"https://shop.example\"); policy.AllowCredentials(); }"),
        Shop);

    [Fact]
    public Task OriginSettingsOfTheOtherBranchStay() => Verify.VerifyAsync(
        Program("policy => { if (args.Length == 0) { policy.{|CORS2001:AllowAnyOrigin()|}; } else { policy.WithOrigins(\"https://old.example\"); } policy.AllowCredentials(); }"),
        Program("policy => { if (args.Length == 0) { policy.WithOrigins(\"https://shop.example\"); } else { policy.WithOrigins(\"https://old.example\"); } policy.AllowCredentials(); }"),
        Shop);

    // What the builder gets elsewhere is not seen: the credentials go instead.
    [Theory]
    [InlineData(
        "policy => { if (args.Length == 0) { policy.WithOrigins(\"https://old.example\"); } policy.{|CORS2002:SetIsOriginAllowed(_ => true)|}; policy.AllowCredentials(); }",
        "policy => { if (args.Length == 0) { policy.WithOrigins(\"https://old.example\"); } policy.SetIsOriginAllowed(_ => true); }")]
    [InlineData(
        "policy => { Console.WriteLine(policy); policy.{|CORS2002:SetIsOriginAllowed(_ => true)|}.AllowCredentials(); }",
        "policy => { Console.WriteLine(policy); policy.SetIsOriginAllowed(_ => true); }")]
    [InlineData(
        "policy => new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder(\"https://old.example\").{|CORS2002:SetIsOriginAllowed(_ => true)|}.AllowCredentials()",
        "policy => new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder(\"https://old.example\").SetIsOriginAllowed(_ => true)")]
    public Task CredentialsGoWhereOriginsMayComeFromElsewhere(string configure, string fixedConfigure) =>
        Verify.VerifyAsync(Program(configure), Program(fixedConfigure), Shop);

    [Fact]
    public Task NewBuilderIsSeen() => Verify.VerifyAsync(
        """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        var policy = new CorsPolicyBuilder().{|CORS2001:AllowAnyOrigin()|}.AllowCredentials().Build();
        var builder = new CorsPolicyBuilder();
        builder.AllowAnyHeader();
        Console.WriteLine(policy);
        """,
        """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        var policy = new CorsPolicyBuilder().WithOrigins("https://shop.example").AllowCredentials().Build();
        var builder = new CorsPolicyBuilder();
        builder.AllowAnyHeader();
        Console.WriteLine(policy);
        """,
        Shop);

    [Fact]
    public Task SecondActionTakesTheCredentialsAway() => Verify.VerifyAsync(
        Program("policy => policy.{|CORS2001:AllowAnyOrigin()|}.AllowCredentials()"),
        Program("policy => policy.AllowAnyOrigin()"),
        Shop,
        actionIndex: 1,
        key: FixKeys.RemoveCredentials);

    [Fact]
    public Task FirstActionHasTheDefaultKey() => Verify.VerifyAsync(
        Program("policy => policy.{|CORS2001:AllowAnyOrigin()|}.AllowCredentials()"),
        Program("policy => policy.WithOrigins(\"https://shop.example\").AllowCredentials()"),
        Shop,
        actionIndex: 0,
        key: FixKeys.WildcardOriginWithCredentials);

    // dotnet format asks for one action: each finding gets the best that it can get.
    [Fact]
    public Task FixAllServesEachFindingInItsOwnWay() => Verify.VerifyAsync(
        Program("policy => { Console.WriteLine(policy); policy.{|CORS2001:AllowAnyOrigin()|}.AllowCredentials(); }", "policy => policy.{|CORS2001:AllowAnyOrigin()|}.AllowCredentials()"),
        Program("policy => { Console.WriteLine(policy); policy.AllowAnyOrigin(); }", "policy => policy.WithOrigins(\"https://shop.example\").AllowCredentials()"),
        Shop);

    [Fact]
    public Task HandWrittenHeadersAreWrittenForTheTrustedOrigin() => Verify.VerifyAsync(
        """
        var app = WebApplication.Create(args);
        app.Run(context =>
        {
            context.Response.Headers["Access-Control-Allow-Origin"] = {|CORS2001:"*"|};
            context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            return Task.CompletedTask;
        });
        """,
        """
        var app = WebApplication.Create(args);
        app.Run(context =>
        {
            context.Response.Headers.Append("Vary", "Origin");
            var origin = context.Request.Headers.Origin.ToString();
            if (origin == "https://shop.example")
            {
                context.Response.Headers["Access-Control-Allow-Origin"] = origin;
            }
            context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            return Task.CompletedTask;
        });
        """,
        Shop);

    private static string Program(params string[] policies) => $"""
        var builder = WebApplication.CreateBuilder(args);
        {string.Join("\n", policies.Select(policy => $"builder.Services.AddCors(options => options.AddDefaultPolicy({policy.Replace("\n", "\n    ")}));"))}
        builder.Build().Run();
        """;
}
