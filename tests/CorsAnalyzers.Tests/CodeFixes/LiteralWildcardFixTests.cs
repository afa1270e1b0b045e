using CorsAnalyzers.Analyzers;
using CorsAnalyzers.CodeFixes;
using Verify = CorsAnalyzers.Tests.CodeFixes.FixVerifier<
    CorsAnalyzers.Analyzers.CorsAnalyzer, CorsAnalyzers.CodeFixes.LiteralWildcardFixProvider>;

namespace CorsAnalyzers.Tests.CodeFixes;

public sealed class LiteralWildcardFixTests
{
    [Theory]
    [InlineData("policy.WithHeaders({|CORS2004:\"*\"|}, \"X-Api-Version\").AllowCredentials();", "policy.AllowAnyHeader().AllowCredentials();")]
    [InlineData("policy.WithHeaders(\"X-Api-Version\", {|CORS2004:\"*\"|}).AllowCredentials();", "policy.AllowAnyHeader().AllowCredentials();")]
    [InlineData("policy.AllowCredentials().WithMethods(\"PUT\", {|CORS2004:\"*\"|});", "policy.AllowCredentials().AllowAnyMethod();")]
    [InlineData("policy.WithHeaders(new[] { {|CORS2004:\"*\"|}, \"X-Api-Version\" }).AllowCredentials();", "policy.AllowAnyHeader().AllowCredentials();")]
    [InlineData("policy.WithHeaders({|CORS2004:\"*\"|}).WithHeaders(\"X-Api-Version\").AllowCredentials();", "policy.AllowAnyHeader().AllowCredentials();")]
    [InlineData("policy.WithHeaders(\"X-Api-Version\").WithHeaders({|CORS2004:\"*\"|}).AllowCredentials();", "policy.AllowAnyHeader().AllowCredentials();")]
    [InlineData("policy.{|CORS2004:AllowAnyHeader()|}.WithHeaders(\"X-Api-Version\").AllowCredentials();", "policy.AllowAnyHeader().AllowCredentials();")]
    [InlineData("policy.{|CORS2004:AllowAnyMethod()|}.AllowAnyHeader().WithMethods(\"PUT\").AllowCredentials();", "policy.AllowAnyMethod().AllowAnyHeader().AllowCredentials();")]
    [InlineData("policy.WithHeaders({|CORS2004:\"*\"|}); policy.WithHeaders(\"X-Api-Version\").AllowCredentials();", "policy.AllowAnyHeader(); policy.AllowCredentials();")]
    [InlineData("policy.WithExposedHeaders({|CORS2004:\"*\"|}).AllowCredentials();", "policy.AllowCredentials();")]
    [InlineData("policy.WithExposedHeaders({|CORS2004:\"*\"|}, \"X-Total-Count\").AllowCredentials();", "policy.WithExposedHeaders(\"X-Total-Count\").AllowCredentials();")]
    public Task WhatIsRequestedIsAllowed(string configure, string fixedConfigure) => Verify.VerifyAsync(Program(configure), Program(fixedConfigure));

    [Theory]
    [InlineData("policy.WithHeaders([{|CORS2004:\"*\"|}, \"X-Api-Version\"]).AllowCredentials();", "policy.AllowAnyHeader().AllowCredentials();")]
    [InlineData("policy.WithExposedHeaders([\"X-Total-Count\", {|CORS2004:\"*\"|}]).AllowCredentials();", "policy.WithExposedHeaders([\"X-Total-Count\"]).AllowCredentials();")]
    public Task CollectionExpressionsAreRead(string configure, string fixedConfigure) =>
        LanguageHost.Has(LanguageHost.CollectionExpressions)
            ? Verify.VerifyAsync(Program(configure), Program(fixedConfigure))
            : Task.CompletedTask;

    [Fact]
    public Task FindingsOfOneChain() => Verify.VerifyAsync(
        Program("""
            policy
                .WithHeaders({|CORS2004:"*"|}, "Authorization") // sign-in
                .WithMethods("GET", {|CORS2004:"*"|})
                .WithExposedHeaders(
                    "X-Total-Count", // pages
                    {|CORS2004:"*"|})
                .AllowCredentials();
            """).ReplaceLineEndings("\r\n"),
        Program("""
            policy
                .AllowAnyHeader() // sign-in
                .AllowAnyMethod()
                .WithExposedHeaders(
                    "X-Total-Count") // pages
                .AllowCredentials();
            """).ReplaceLineEndings("\r\n"));

    [Theory]
    [InlineData("policy.WithHeaders({|CORS2004:\"*\"|}, /* versions */ \"X-Api-Version\").AllowCredentials();")]
    [InlineData("var headers = new[] { {|CORS2004:\"*\"|}, \"X-Api-Version\" }; policy.WithHeaders(headers).AllowCredentials(); Console.WriteLine(headers);")]
    [InlineData("policy.WithHeaders({|CORS2004:\"*\"|}, \"X-Api-Version\").AllowCredentials(); Console.WriteLine(policy);")]
    [InlineData("if (args.Length == 0) { policy.WithHeaders(\"X-Api-Version\"); } policy.WithHeaders({|CORS2004:\"*\"|}).AllowCredentials();")]
    [InlineData("policy.WithHeaders(Any, \"X-Api-Version\").AllowCredentials();", true)]
    public Task NoFix(string configure, bool isConstant = false) =>
        Verify.VerifyNoFixAsync(Program(isConstant ? configure.Replace("Any", "{|CORS2004:Any|}") : configure));

    [Fact]
    public Task NoFixForAnObject() => Verify.VerifyNoFixAsync(
        """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        var policy = new CorsPolicy { Origins = { "https://shop.example" }, Headers = { {|CORS2004:"*"|}, "X-Api-Version" }, SupportsCredentials = true };
        Console.WriteLine(policy);
        """);

    // The first one has no fix.
    [Fact]
    public Task FixAllServesTheOthers() => Verify.VerifyAsync(
        Program("""
            policy.WithHeaders({|CORS2004:"*"|}, /* versions */ "X-Api-Version").AllowCredentials();
            policy.WithMethods({|CORS2004:"*"|}, "PUT").WithExposedHeaders({|CORS2004:"*"|});
            """),
        Program("""
            policy.WithHeaders({|CORS2004:"*"|}, /* versions */ "X-Api-Version").AllowCredentials();
            policy.AllowAnyMethod();
            """));

    [Theory]
    [InlineData("policy.WithHeaders(\"*\", \"X-A\").AllowCredentials();", "Allow whatever is requested")]
    [InlineData("policy.WithExposedHeaders(\"*\").AllowCredentials();", "Do not list '*'")]
    public async Task ActionIsNamedAndHasTheIdAsItsKey(string configure, string title)
    {
        var action = await OfferedFix.FindAsync(new CorsAnalyzer(), new LiteralWildcardFixProvider(), "CORS2004", Program(configure));
        Assert.Equal(title, action!.Title);
        Assert.Equal(FixKeys.LiteralWildcardWithCredentials, action.EquivalenceKey);
    }

    private static string Program(string configure) => $$"""
        const string Any = "*";
        Console.WriteLine(Any);
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddDefaultPolicy(policy =>
        {
            policy.WithOrigins("https://shop.example");
            {{configure.Replace("\n", "\n    ")}}
        }));
        builder.Build().Run();
        """;
}
