using Verify = CorsAnalyzers.Tests.CodeFixes.FixVerifier<
    CorsAnalyzers.Analyzers.PolicyAnalyzer, CorsAnalyzers.CodeFixes.RemoveHeaderNameFixProvider>;
using VerifyHeaders = CorsAnalyzers.Tests.CodeFixes.FixVerifier<
    CorsAnalyzers.Analyzers.HeaderWriteAnalyzer, CorsAnalyzers.CodeFixes.RemoveHeaderNameFixProvider>;

namespace CorsAnalyzers.Tests.CodeFixes;

public sealed class RemoveHeaderNameFixTests
{
    [Theory]
    [InlineData(
        "policy.WithHeaders({|CORS3004:\"X-Real-IP\"|}, \"Content-Type\").AllowCredentials();",
        "policy.WithHeaders(\"Content-Type\").AllowCredentials();")]
    [InlineData(
        "policy.WithHeaders(\"Content-Type\", {|CORS3004:\"X-Real-IP\"|}, \"Authorization\").AllowCredentials();",
        "policy.WithHeaders(\"Content-Type\", \"Authorization\").AllowCredentials();")]
    [InlineData(
        "policy.WithHeaders(\"Content-Type\", {|CORS3004:\"X-Real-IP\"|}).AllowCredentials();",
        "policy.WithHeaders(\"Content-Type\").AllowCredentials();")]
    [InlineData(
        "policy.WithHeaders({|CORS3004:\"X-Real-IP\"|}).AllowCredentials();",
        "policy.AllowCredentials();")]
    [InlineData(
        "policy.WithHeaders({|CORS3004:\"X-Real-IP\"|}, {|CORS3004:\"X-Forwarded-For\"|}).AllowCredentials();",
        "policy.AllowCredentials();")]
    [InlineData(
        "policy.AllowCredentials(); policy.WithHeaders({|CORS3004:\"X-Real-IP\"|});",
        "policy.AllowCredentials();")]
    [InlineData(
        "policy.WithHeaders(new[] { \"Content-Type\", {|CORS3004:\"X-Real-IP\"|} });",
        "policy.WithHeaders(new[] { \"Content-Type\" });")]
    [InlineData(
        "policy.WithHeaders(new string[] { {|CORS3004:\"X-Real-IP\"|}, \"Content-Type\", }).AllowAnyMethod();",
        "policy.WithHeaders(new string[] { \"Content-Type\", }).AllowAnyMethod();")]
    [InlineData(
        "policy.WithHeaders(new[] { {|CORS3004:\"X-Real-IP\"|} }).AllowAnyMethod();",
        "policy.AllowAnyMethod();")]
    public Task NameGoes(string configure, string fixedConfigure) => Verify.VerifyAsync(Program(configure), Program(fixedConfigure));

    [Theory]
    [InlineData("policy.WithHeaders([\"Content-Type\", {|CORS3004:\"X-Real-IP\"|}]);", "policy.WithHeaders([\"Content-Type\"]);")]
    [InlineData("policy.WithHeaders([{|CORS3004:\"X-Real-IP\"|}, \"Content-Type\"]);", "policy.WithHeaders([\"Content-Type\"]);")]
    [InlineData("policy.WithHeaders([{|CORS3004:\"X-Real-IP\"|}]).AllowAnyMethod();", "policy.AllowAnyMethod();")]
    public Task ElementOfACollectionExpressionGoes(string configure, string fixedConfigure) =>
        LanguageHost.Has(LanguageHost.CollectionExpressions)
            ? Verify.VerifyAsync(Program(configure), Program(fixedConfigure))
            : Task.CompletedTask;

    [Fact]
    public Task LineOfAListGoes() => Verify.VerifyAsync(
        Program("""
            policy.WithHeaders(
                "Content-Type", // bodies
                // old proxies
                {|CORS3004:"X-Real-IP"|}, // still there?
                "Authorization",
                {|CORS3004:"X-Forwarded-For"|});
            """),
        Program("""
            policy.WithHeaders(
                "Content-Type", // bodies
                // old proxies
                // still there?
                "Authorization");
            """));

    [Fact]
    public Task CommentBeforeTheCommaStays() => Verify.VerifyAsync(
        Program("""
            policy.WithHeaders(
                {|CORS3004:"X-Real-IP"|} // old proxies
                , "Content-Type" // bodies
                , {|CORS3004:"X-Forwarded-For"|} // older proxies
                );
            """),
        Program("""
            policy.WithHeaders(
                // old proxies
                "Content-Type" // bodies
                // older proxies
                );
            """));

    [Fact]
    public Task LastLineOfAnArrayGoes() => Verify.VerifyAsync(
        Program("""
            policy.WithHeaders(new[]
            {
                "Content-Type",
                {|CORS3004:"X-Real-IP"|},
            });
            """),
        Program("""
            policy.WithHeaders(new[]
            {
                "Content-Type",
            });
            """));

    [Fact]
    public Task CallOfAChainGoesWithItsLine() => Verify.VerifyAsync(
        Program("""
            policy
                .AllowCredentials()
                .WithHeaders({|CORS3004:"X-Real-IP"|})
                .AllowAnyMethod();
            """).ReplaceLineEndings("\r\n"),
        Program("""
            policy
                .AllowCredentials()
                .AllowAnyMethod();
            """).ReplaceLineEndings("\r\n"));

    [Theory]
    [InlineData("\"Content-Type, X-Real-IP\"", "\"Content-Type\"")]
    [InlineData("\"X-Real-IP,Content-Type\"", "\"Content-Type\"")]
    [InlineData("\"Content-Type, X-Real-IP, Authorization\"", "\"Content-Type, Authorization\"")]
    [InlineData("@\"Content-Type, X-Real-IP\"", "@\"Content-Type\"")]
    [InlineData("\"\"\"Content-Type, X-Real-IP\"\"\"", "\"\"\"Content-Type\"\"\"")]
    [InlineData("\"Content-Type, X-Real-IP, X-Real-IP\"", "\"Content-Type\"")]
    public Task NameOfATextGoes(string value, string fixedValue) => VerifyHeaders.VerifyAsync(
        Handler($"context.Response.Headers[\"Access-Control-Allow-Headers\"] = {{|CORS3004:{value}|}};"),
        Handler($"context.Response.Headers[\"Access-Control-Allow-Headers\"] = {fixedValue};"));

    [Fact]
    public Task TwoNamesOfATextGo() => VerifyHeaders.VerifyAsync(
        Handler("""context.Response.Headers["Access-Control-Allow-Headers"] = {|CORS3004:{|CORS3004:"X-Real-IP, Content-Type, X-Forwarded-For"|}|};"""),
        Handler("""context.Response.Headers["Access-Control-Allow-Headers"] = "Content-Type";"""));

    [Theory]
    [InlineData("context.Response.Headers[\"Access-Control-Allow-Headers\"] = {|CORS3004:\"X-Real-IP\"|};")]
    [InlineData("context.Response.Headers.Append(\"Access-Control-Allow-Headers\", {|CORS3004:\"X-Real-IP\"|});")]
    [InlineData("context.Response.Headers.AccessControlAllowHeaders = {|CORS3004:\"X-Real-IP\"|};")]
    [InlineData("context.Response.Headers[\"Access-Control-Allow-Headers\"] = new[] { {|CORS3004:\"X-Real-IP\"|}, {|CORS3004:\"X-Forwarded-For\"|} };")]
    [InlineData("context.Response.Headers[\"Access-Control-Allow-Headers\"] = {|CORS3004:{|CORS3004:\"X-Real-IP, X-Forwarded-For\"|}|};")]
    public Task WriteGoesWithItsOnlyName(string write) => VerifyHeaders.VerifyAsync(Handler(write + "\n    "), Handler(""));

    [Theory]
    [InlineData("{|CORS3004:\"Content-Type, \" + \"X-Real-IP, Authorization\"|}")]
    [InlineData("{|CORS3004:\"X-Real-IP\" + \", Content-Type\"|}")]
    public Task NoFixAtTheEndOfAPartOfAText(string value) => VerifyHeaders.VerifyNoFixAsync(
        Handler($"context.Response.Headers[\"Access-Control-Allow-Headers\"] = {value};"));

    [Fact]
    public Task NameInTheMiddleOfAPartOfATextGoes() => VerifyHeaders.VerifyAsync(
        Handler("""context.Response.Headers["Access-Control-Allow-Headers"] = {|CORS3004:"Accept, " + "Content-Type, X-Real-IP, Authorization"|};"""),
        Handler("""context.Response.Headers["Access-Control-Allow-Headers"] = "Accept, " + "Content-Type, Authorization";"""));

    // Others may use the field too.
    [Fact]
    public Task NoFixForAField() => Verify.VerifyNoFixAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        static class Policies
        {
            private static readonly string[] Names = { "Content-Type", "X-Real-IP" };

            public static void Configure(CorsPolicyBuilder policy) => policy.WithOrigins("https://shop.example").AllowCredentials().WithHeaders({|CORS3004:Names|});
        }
        """);

    [Fact]
    public Task ElementOfALocalGoes() => Verify.VerifyAsync(
        Program("""
            var names = new[] { "Content-Type", {|CORS3004:"X-Real-IP"|} };
            policy.WithHeaders(names);
            """),
        Program("""
            var names = new[] { "Content-Type" };
            policy.WithHeaders(names);
            """));

    [Fact]
    public Task NoFixForALocalThatServesForMore() => Verify.VerifyNoFixAsync(
        Program("""
            var names = new[] { "Content-Type", {|CORS3004:"X-Real-IP"|} };
            policy.WithHeaders(names).WithExposedHeaders(names);
            """));

    [Fact]
    public Task ArgumentThatIsAConstantGoes() => Verify.VerifyAsync(
        Program("""
            const string RealAddress = "X-Real-IP";
            Console.WriteLine(RealAddress);
            policy.WithHeaders("Content-Type", {|CORS3004:RealAddress|});
            """),
        Program("""
            const string RealAddress = "X-Real-IP";
            Console.WriteLine(RealAddress);
            policy.WithHeaders("Content-Type");
            """));

    // One of the two edits does not compile: the other is made.
    [Fact]
    public Task FixAllMakesTheEditsThatCompile() => Verify.VerifyAsync(
        Program("""
            policy.WithHeaders(new string[2] { "Content-Type", {|CORS3004:"X-Real-IP"|} });
            policy.WithHeaders("Content-Type", {|CORS3004:"X-Forwarded-For"|});
            """),
        Program("""
            policy.WithHeaders(new string[2] { "Content-Type", {|CORS3004:"X-Real-IP"|} });
            policy.WithHeaders("Content-Type");
            """));

    [Fact]
    public Task NoFixWhereTheResultDoesNotCompile() => Verify.VerifyNoFixAsync(
        Program("policy.WithHeaders(new string[2] { \"Content-Type\", {|CORS3004:\"X-Real-IP\"|} });"));

    private static string Program(string configure) => $$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddDefaultPolicy(policy =>
        {
            policy.WithOrigins("https://shop.example").AllowCredentials();
            {{configure.Replace("\n", "\n    ")}}
        }));
        builder.Build().Run();
        """;

    private static string Handler(string body) => $$"""
        var app = WebApplication.Create(args);
        app.Run(context =>
        {
            context.Response.Headers["Access-Control-Allow-Origin"] = "*";
            {{body}}return Task.CompletedTask;
        });
        """;
}
