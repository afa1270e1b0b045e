using CorsAnalyzers.Analyzers;
using CorsAnalyzers.CodeFixes;
using Verify = CorsAnalyzers.Tests.CodeFixes.FixVerifier<
    CorsAnalyzers.Analyzers.CorsAnalyzer, CorsAnalyzers.CodeFixes.WeakOriginCheckFixProvider>;

namespace CorsAnalyzers.Tests.CodeFixes;

public sealed class WeakOriginCheckFixTests
{
    private const string HostAndSubdomains = "WithOrigins(\"https://shop.example\", \"https://*.shop.example\").SetIsOriginAllowedToAllowWildcardSubdomains()";

    [Theory]
    [InlineData("o => o.EndsWith(\"shop.example\")")]
    [InlineData("(string o) => o.EndsWith(\"shop.example\", StringComparison.OrdinalIgnoreCase)")]
    [InlineData("static o => (o.ToLowerInvariant().EndsWith(\"shop.example\"))")]
    [InlineData("o => o.EndsWith(\"Shop.Example\", StringComparison.InvariantCultureIgnoreCase)")]
    [InlineData("o => new Uri(o).Host.EndsWith(\"shop.example\")")]
    [InlineData("o => new System.Uri(o).IdnHost.ToLower().EndsWith(\"shop.example\")")]
    [InlineData("o => Uri.TryCreate(o, UriKind.Absolute, out var uri) && uri.Host.EndsWith(\"shop.example\")")]
    [InlineData("o => o.StartsWith(\"https://\") && o.EndsWith(\"shop.example\")")]
    [InlineData("o => { return o.EndsWith(\"shop.example\"); }")]
    [InlineData("delegate(string o) { return o.EndsWith(\"shop.example\"); }")]
    [InlineData("o => o.Contains(\"shop.example\")")]
    [InlineData("o => o.EndsWith(\"shop.example\") || o == \"https://shop.example\"")]
    public Task HostAndItsSubdomainsAreListed(string check) => Verify.VerifyAsync(
        Program($"policy => policy.{{|CORS1002:SetIsOriginAllowed({check})|}}.AllowCredentials()"),
        Program($"policy => policy.{HostAndSubdomains}.AllowCredentials()"));

    [Theory]
    [InlineData("o => o.StartsWith(\"https://shop.example\")", "\"https://shop.example\"")]
    [InlineData("o => new Uri(o).Host.StartsWith(\"shop.example\")", "\"https://shop.example\"")]
    [InlineData(
        "o => o == \"https://shop.example\" || o.StartsWith(\"https://www.shop.example\")", "\"https://shop.example\", \"https://www.shop.example\"")]
    [InlineData(
        "o => o.StartsWith(\"https://shop.example\") || o.Equals(\"http://localhost:3000\", StringComparison.Ordinal)",
        "\"https://shop.example\", \"http://localhost:3000\"")]
    public Task WholeOriginsAreListed(string check, string origins) => Verify.VerifyAsync(
        Program($"policy => policy.{{|CORS1002:SetIsOriginAllowed({check})|}}.AllowCredentials()"),
        Program($"policy => policy.WithOrigins({origins}).AllowCredentials()"));

    [Fact]
    public Task EachOfSeveralHostsIsListed() => Verify.VerifyAsync(
        Program("policy => policy.{|CORS1002:SetIsOriginAllowed(o => o == \"https://www.partner.example\" || o.EndsWith(\"shop.example\") || o.EndsWith(\"contoso.com\"))|}.AllowCredentials()"),
        Program("policy => policy.WithOrigins(\"https://www.partner.example\", \"https://shop.example\", \"https://*.shop.example\", \"https://contoso.com\", \"https://*.contoso.com\").SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials()"));

    // What the check does beside naming origins would be lost.
    [Theory]
    [InlineData("o => o.EndsWith(\"shop.example\") || o.EndsWith(\".partner.example\")")]
    [InlineData("o => o.EndsWith(\"shop.example\") || configured.Contains(o)")]
    [InlineData("o => o.EndsWith(\"shop.example\") && o.Length < 100")]
    [InlineData("o => o.EndsWith(\"shop.example\") && !o.Contains(\"old\")")]
    [InlineData("o => o.StartsWith(\"http://localhost\")")]
    [InlineData("o => o.EndsWith(\"shop.example\") || o.StartsWith(\"http://localhost\")")]
    [InlineData("o => o.EndsWith(\"shop.example\") || new Uri(o).Host == \"localhost\"")]
    [InlineData("o => o.EndsWith(\"shop.example\") || new Uri(o).IsLoopback")]
    [InlineData("o => o.Contains(\"localhost\")")]
    [InlineData("o => o.EndsWith(\":3000\")")]
    [InlineData("o => o.StartsWith(\"http://\") && o.EndsWith(\"shop.example\")")]
    [InlineData("o => new Uri(o).Authority.EndsWith(\"shop.example\")")]
    [InlineData("o => o.EndsWith(\"github.io\")")]
    [InlineData("o => o.EndsWith(domain)")]
    [InlineData("o => System.Text.RegularExpressions.Regex.IsMatch(o, @\"shop\\.example$\")")]
    [InlineData("o => o.Contains(\"shop\")")]
    [InlineData("IsOurs")]
    [InlineData("o => IsOurs(o)")]
    [InlineData("o => o.EndsWith(\"shop.example\" /* and its subdomains */)")]
    public Task NoFixWhereTheCheckMayMeanMore(string check) => Verify.VerifyNoFixAsync(
        Program($"policy => policy.{{|CORS1002:SetIsOriginAllowed({check})|}}.AllowCredentials()"));

    // Left in place, another check would go on deciding, and a list would count again.
    [Theory]
    [InlineData("policy => policy.WithOrigins(\"https://old.example\").{|CORS1002:SetIsOriginAllowed(o => o.EndsWith(\"shop.example\"))|}.AllowCredentials()")]
    [InlineData("policy => policy.SetIsOriginAllowed(_ => true).{|CORS1002:SetIsOriginAllowed(o => o.EndsWith(\"shop.example\"))|}.WithOrigins(\"https://old.example\").AllowCredentials()")]
    public Task DeadSettingsOfTheChainGo(string configure) =>
        Verify.VerifyAsync(Program(configure), Program($"policy => policy.{HostAndSubdomains}.AllowCredentials()"));

    [Theory]
    [InlineData("policy => { if (args.Length == 0) { policy.WithOrigins(\"https://old.example\"); } policy.{|CORS1002:SetIsOriginAllowed(o => o.EndsWith(\"shop.example\"))|}; policy.AllowCredentials(); }")]
    [InlineData("policy => new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder(\"https://old.example\").{|CORS1002:SetIsOriginAllowed(o => o.EndsWith(\"shop.example\"))|}.AllowCredentials()")]
    [InlineData("policy => { Console.WriteLine(policy); policy.{|CORS1002:SetIsOriginAllowed(o => o.EndsWith(\"shop.example\"))|}.AllowCredentials(); }")]
    public Task NoFixWhereAListMayComeBackToLife(string configure) => Verify.VerifyNoFixAsync(Program(configure));

    [Fact]
    public Task NoFixForACopiedPolicy() => Verify.VerifyNoFixAsync(
        """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        var old = new CorsPolicyBuilder("https://old.example").Build();
        var policy = new CorsPolicyBuilder(old).{|CORS1002:SetIsOriginAllowed(o => o.EndsWith("shop.example"))|}.AllowCredentials().Build();
        var made = new CorsPolicy { IsOriginAllowed = {|CORS1002:o => o.EndsWith("shop.example")|}, SupportsCredentials = true };
        Console.WriteLine(policy == made);
        """);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task LinesAndCommentsStay(string lineEnding) => Verify.VerifyAsync(
        Program("""
            policy => policy
                // the shop and its branches
                .{|CORS1002:SetIsOriginAllowed(origin => new Uri(origin).Host.EndsWith("shop.example"))|} // all of them
                .AllowAnyHeader()
                .AllowCredentials()
            """).ReplaceLineEndings(lineEnding),
        Program("""
            policy => policy
                // the shop and its branches
                .WithOrigins("https://shop.example", "https://*.shop.example") // all of them
                .SetIsOriginAllowedToAllowWildcardSubdomains()
                .AllowAnyHeader()
                .AllowCredentials()
            """).ReplaceLineEndings(lineEnding));

    // The first one has no fix.
    [Fact]
    public Task FixAllServesTheOthers() => Verify.VerifyAsync(
        Program(
            "policy => policy.{|CORS1002:SetIsOriginAllowed(o => o.Contains(\"localhost\"))|}.AllowCredentials()",
            "policy => policy.{|CORS1002:SetIsOriginAllowed(o => o.EndsWith(\"shop.example\"))|}.AllowCredentials()",
            "policy => { policy.{|CORS1002:SetIsOriginAllowed(o => o.StartsWith(\"https://shop.example\"))|}; policy.AllowCredentials(); }"),
        Program(
            "policy => policy.{|CORS1002:SetIsOriginAllowed(o => o.Contains(\"localhost\"))|}.AllowCredentials()",
            $"policy => policy.{HostAndSubdomains}.AllowCredentials()",
            "policy => { policy.WithOrigins(\"https://shop.example\"); policy.AllowCredentials(); }"));

    [Fact]
    public async Task ActionSaysWhoIsAllowedAndHasTheIdAsItsKey()
    {
        var action = await OfferedFix.FindAsync(
            new CorsAnalyzer(),
            new WeakOriginCheckFixProvider(),
            "CORS1002",
            Program("policy => policy.SetIsOriginAllowed(o => o.EndsWith(\"shop.example\")).AllowCredentials()"));
        Assert.Equal("Allow 'https://shop.example', 'https://*.shop.example' only", action!.Title);
        Assert.Equal(FixKeys.WeakOriginCheck, action.EquivalenceKey);
    }

    private static string Program(params string[] policies) => $$"""
        var builder = WebApplication.CreateBuilder(args);
        var configured = builder.Configuration.GetSection("Origins").Get<string[]>() ?? new string[0];
        const string domain = "shop.example";
        {{string.Join("\n", policies.Select(policy => $"builder.Services.AddCors(options => options.AddDefaultPolicy({policy.Replace("\n", "\n    ")}));"))}}
        Console.WriteLine(domain + configured + IsOurs(domain));
        builder.Build().Run();

        static bool IsOurs(string origin) => origin.EndsWith("shop.example");
        """;
}
