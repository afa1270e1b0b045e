using CorsAnalyzers.Analyzers;
using CorsAnalyzers.CodeFixes;
using Verify = CorsAnalyzers.Tests.CodeFixes.FixVerifier<
    CorsAnalyzers.Analyzers.CorsAnalyzer, CorsAnalyzers.CodeFixes.RemoveHeaderNameFixProvider>;

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
    public Task NameOfATextGoes(string value, string fixedValue) => Verify.VerifyAsync(
        Handler($"context.Response.Headers[\"Access-Control-Allow-Headers\"] = {{|CORS3004:{value}|}};"),
        Handler($"context.Response.Headers[\"Access-Control-Allow-Headers\"] = {fixedValue};"));

    [Fact]
    public Task TwoNamesOfATextGo() => Verify.VerifyAsync(
        Handler("""context.Response.Headers["Access-Control-Allow-Headers"] = {|CORS3004:{|CORS3004:"X-Real-IP, Content-Type, X-Forwarded-For"|}|};"""),
        Handler("""context.Response.Headers["Access-Control-Allow-Headers"] = "Content-Type";"""));

    [Theory]
    [InlineData("context.Response.Headers[\"Access-Control-Allow-Headers\"] = {|CORS3004:\"X-Real-IP\"|};")]
    [InlineData("context.Response.Headers.Append(\"Access-Control-Allow-Headers\", {|CORS3004:\"X-Real-IP\"|});")]
    [InlineData("context.Response.Headers.AccessControlAllowHeaders = {|CORS3004:\"X-Real-IP\"|};")]
    [InlineData("context.Response.Headers[\"Access-Control-Allow-Headers\"] = new[] { {|CORS3004:\"X-Real-IP\"|}, {|CORS3004:\"X-Forwarded-For\"|} };")]
    [InlineData("context.Response.Headers[\"Access-Control-Allow-Headers\"] = {|CORS3004:{|CORS3004:\"X-Real-IP, X-Forwarded-For\"|}|};")]
    public Task WriteGoesWithItsOnlyName(string write) => Verify.VerifyAsync(Handler(write + "\n    "), Handler(""));

    [Theory]
    [InlineData("{|CORS3004:\"Content-Type, \" + \"X-Real-IP, Authorization\"|}")]
    [InlineData("{|CORS3004:\"X-Real-IP\" + \", Content-Type\"|}")]
    public Task NoFixAtTheEndOfAPartOfAText(string value) => Verify.VerifyNoFixAsync(
        Handler($"context.Response.Headers[\"Access-Control-Allow-Headers\"] = {value};"));

    [Fact]
    public Task NameInTheMiddleOfAPartOfATextGoes() => Verify.VerifyAsync(
        Handler("""context.Response.Headers["Access-Control-Allow-Headers"] = {|CORS3004:"Accept, " + "Content-Type, X-Real-IP, Authorization"|};"""),
        Handler("""context.Response.Headers["Access-Control-Allow-Headers"] = "Accept, " + "Content-Type, Authorization";"""));

    // Others use the field too, or may.
    [Theory]
    [InlineData("private", "public static int Count => Names.Length;")]
    [InlineData("public", "")]
    public Task NoFixForAFieldWithOtherUses(string accessibility, string use) => Verify.VerifyNoFixAsync(Field(accessibility, ", \"X-Real-IP\"", "{|CORS3004:Names|}", use));

    [Fact]
    public Task ElementOfAFieldThatIsUsedOnceGoes() => Verify.VerifyAsync(
        Field("private", ", \"X-Real-IP\"", "{|CORS3004:Names|}"),
        Field("private", "", "Names"));

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
            var names = new[] { {|CORS3008:"Content-Type"|}, {|CORS3004:"X-Real-IP"|} };
            policy.WithHeaders(names).WithExposedHeaders(names);
            """));

    [Fact]
    public Task NoFixForAListThatServesForMore() => Verify.VerifyNoFixAsync(
        Program("""
            var names = new System.Collections.Generic.List<string> { "Content-Type" };
            names.Add({|CORS3004:"X-Real-IP"|});
            Console.WriteLine(string.Join(",", names));
            policy.WithHeaders(names.ToArray());
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

    [Theory]
    [InlineData(
        "policy.WithHeaders({|CORS3006:\"Cookie\"|}, \"Content-Type\");",
        "policy.WithHeaders(\"Content-Type\");")]
    [InlineData(
        "policy.WithExposedHeaders(\"X-Total-Count\", {|CORS3008:\"Content-Type\"|});",
        "policy.WithExposedHeaders(\"X-Total-Count\");")]
    [InlineData(
        "policy.WithExposedHeaders({|CORS3009:\"Set-Cookie\"|}, \"X-Total-Count\");",
        "policy.WithExposedHeaders(\"X-Total-Count\");")]
    [InlineData(
        "policy.WithMethods(\"PUT\", {|CORS3012:\"TRACE\"|}, \"DELETE\");",
        "policy.WithMethods(\"PUT\", \"DELETE\");")]
    [InlineData(
        "policy.WithMethods({|CORS3012:\"TRACE\"|}).AllowAnyHeader();",
        "policy.AllowAnyHeader();")]
    [InlineData(
        "policy.WithHeaders({|CORS3006:\"Host\"|}, {|CORS3006:\"Cookie\"|}).WithMethods(\"PUT\");",
        "policy.WithMethods(\"PUT\");")]
    [InlineData(
        "policy.WithMethods(new[] { \"PUT\", {|CORS3012:\"trace\"|} });",
        "policy.WithMethods(new[] { \"PUT\" });")]
    [InlineData(
        "policy.WithMethods(new[] { {|CORS3012:\"CONNECT\"|} }).AllowAnyHeader();",
        "policy.AllowAnyHeader();")]
    public Task NameOfEachListGoes(string configure, string fixedConfigure) => Verify.VerifyAsync(Program(configure), Program(fixedConfigure));

    [Fact]
    public Task SecretIsNotExposed() => Verify.VerifyAsync(
        Program("policy.AllowAnyOrigin().DisallowCredentials().WithExposedHeaders({|CORS3010:\"X-CSRF-Token\"|}, \"X-Total-Count\");"),
        Program("policy.AllowAnyOrigin().DisallowCredentials().WithExposedHeaders(\"X-Total-Count\");"));

    [Theory]
    [InlineData("policy.WithMethods([\"PUT\", {|CORS3012:\"TRACE\"|}]);", "policy.WithMethods([\"PUT\"]);")]
    [InlineData("policy.WithExposedHeaders([{|CORS3008:\"Expires\"|}]).AllowAnyMethod();", "policy.AllowAnyMethod();")]
    public Task ElementOfEachListsCollectionExpressionGoes(string configure, string fixedConfigure) => ElementOfACollectionExpressionGoes(configure, fixedConfigure);

    [Fact]
    public Task CallsOfOneChainGoTogether() => Verify.VerifyAsync(
        Program("""
            policy
                .WithExposedHeaders({|CORS3009:"Set-Cookie"|}) // the session
                .AllowAnyMethod()
                .WithExposedHeaders({|CORS3009:"Set-Cookie2"|}, "X-Total-Count");
            """).ReplaceLineEndings("\r\n"),
        Program("""
            policy
                // the session
                .AllowAnyMethod()
                .WithExposedHeaders("X-Total-Count");
            """).ReplaceLineEndings("\r\n"));

    [Fact]
    public Task ElementOfALocalThatIsExposedGoes() => Verify.VerifyAsync(
        Program("""
            var names = new[] { "X-Total-Count", {|CORS3009:"Set-Cookie"|} };
            policy.WithExposedHeaders(names);
            """),
        Program("""
            var names = new[] { "X-Total-Count" };
            policy.WithExposedHeaders(names);
            """));

    [Theory]
    [InlineData("var names = new[] { \"X-Mine\", {|CORS3006:{|CORS3009:\"Set-Cookie\"|}|} }; policy.WithExposedHeaders(names).WithHeaders(names);")]
    [InlineData("var name = {|CORS3009:\"Set-Cookie\"|}; policy.WithExposedHeaders(name);")]
    [InlineData("policy.{|CORS3012:WithMethods(\"PUT\", HttpMethods.Trace)|};")]
    public Task NoFixForWhatStandsElsewhereOrServesForMore(string configure) => Verify.VerifyNoFixAsync(Program(configure));

    // Any method would be allowed then.
    [Fact]
    public Task NoFixWhereOnlyAWildcardIsLeft() => Verify.VerifyNoFixAsync(Program("policy.WithMethods(\"*\", {|CORS3012:\"TRACE\"|});"));

    [Theory]
    [InlineData("policy.WithMethods(\"TRACE\", \"PUT\");", "CORS3012", "Do not allow 'TRACE'")]
    [InlineData("policy.WithHeaders(\"Cookie\", \"Accept\");", "CORS3006", "Do not allow 'Cookie'")]
    [InlineData("policy.WithHeaders(\"X-Real-IP\", \"Accept\");", "CORS3004", "Do not allow 'X-Real-IP'")]
    [InlineData("policy.WithExposedHeaders(\"Expires\", \"X-Mine\");", "CORS3008", "Do not expose 'Expires'")]
    public async Task ActionIsNamedAndHasTheIdAsItsKey(string configure, string id, string title)
    {
        var action = await OfferedFix.FindAsync(new CorsAnalyzer(), new RemoveHeaderNameFixProvider(), id, Program(configure));
        Assert.Equal(title, action!.Title);
        Assert.Equal(id, action.EquivalenceKey);
    }

    private static string Program(string configure) => $$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddDefaultPolicy(policy =>
        {
            policy.WithOrigins("https://shop.example").AllowCredentials();
            {{configure.Replace("\n", "\n    ")}}
        }));
        builder.Build().Run();
        """;

    private static string Field(string accessibility, string more, string names, string use = "") => $$"""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public static class Policies
        {
            {{accessibility}} static readonly string[] Names = { "Content-Type"{{more}} };

            {{use}}

            public static void Configure(CorsPolicyBuilder policy) => policy.WithOrigins("https://shop.example").AllowCredentials().WithHeaders({{names}});
        }
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
