using CorsAnalyzers.Analyzers;
using CorsAnalyzers.CodeFixes;
using Verify = CorsAnalyzers.Tests.CodeFixes.FixVerifier<
    CorsAnalyzers.Analyzers.CorsAnalyzer, CorsAnalyzers.CodeFixes.ListedOriginFixProvider>;

namespace CorsAnalyzers.Tests.CodeFixes;

public sealed class ListedOriginFixTests
{
    [Theory]
    [InlineData("policy.WithOrigins({|CORS1003:\"null\"|}, \"https://a.example\");", "policy.WithOrigins(\"https://a.example\");")]
    [InlineData("policy.WithOrigins(\"https://a.example\", {|CORS1003:\"null\"|});", "policy.WithOrigins(\"https://a.example\");")]
    [InlineData("policy.WithOrigins({|CORS1003:\"null\"|}).AllowAnyHeader();", "policy.AllowAnyHeader();")]
    [InlineData("policy.AllowAnyHeader(); policy.WithOrigins({|CORS1003:\"null\"|});", "policy.AllowAnyHeader();")]
    [InlineData(
        "policy.WithOrigins({|CORS1003:\"null\"|}, \"https://a.example\").WithOrigins({|CORS1003:\"null\"|}).AllowAnyHeader();",
        "policy.WithOrigins(\"https://a.example\").AllowAnyHeader();")]
    [InlineData("policy.WithOrigins(new[] { \"https://a.example\", {|CORS1003:\"null\"|} });", "policy.WithOrigins(new[] { \"https://a.example\" });")]
    [InlineData(
        "var origins = new[] { \"https://a.example\", {|CORS1003:\"null\"|} }; policy.WithOrigins(origins);",
        "var origins = new[] { \"https://a.example\" }; policy.WithOrigins(origins);")]
    [InlineData(
        "const string None = \"null\"; Console.WriteLine(None); policy.WithOrigins(\"https://a.example\", {|CORS1003:None|});",
        "const string None = \"null\"; Console.WriteLine(None); policy.WithOrigins(\"https://a.example\");")]
    [InlineData(
        "options.AddPolicy(\"o\", new CorsPolicyBuilder({|CORS1003:\"null\"|}, \"https://a.example\").Build());",
        "options.AddPolicy(\"o\", new CorsPolicyBuilder(\"https://a.example\").Build());")]
    [InlineData(
        "options.AddPolicy(\"o\", new CorsPolicyBuilder({|CORS1003:\"null\"|}).WithOrigins(\"https://a.example\").Build());",
        "options.AddPolicy(\"o\", new CorsPolicyBuilder().WithOrigins(\"https://a.example\").Build());")]
    [InlineData(
        "options.AddPolicy(\"o\", new CorsPolicy { Origins = { \"https://a.example\", {|CORS1003:\"null\"|} } });",
        "options.AddPolicy(\"o\", new CorsPolicy { Origins = { \"https://a.example\" } });")]
    [InlineData(
        "var built = new CorsPolicy { Origins = { \"https://a.example\", {|CORS1003:\"null\"|} } }; options.AddPolicy(\"o\", built);",
        "var built = new CorsPolicy { Origins = { \"https://a.example\" } }; options.AddPolicy(\"o\", built);")]
    [InlineData(
        "var built = new CorsPolicy(); built.Origins.Add(\"https://a.example\"); built.Origins.Add({|CORS1003:\"null\"|}); options.AddPolicy(\"o\", built);",
        "var built = new CorsPolicy(); built.Origins.Add(\"https://a.example\"); options.AddPolicy(\"o\", built);")]
    public Task NullGoes(string configure, string fixedConfigure) => Verify.VerifyAsync(Program(configure), Program(fixedConfigure));

    // Without it, everybody would get in; or the text serves for more.
    [Theory]
    [InlineData("policy.WithOrigins({|CORS1003:\"null\"|}, \"*\");")]
    [InlineData("policy.WithOrigins({|CORS1003:\"null\"|}).WithOrigins(args);")]
    [InlineData("policy.WithOrigins({|CORS1003:\"null\"|}, args[0]);")]
    [InlineData("policy.WithOrigins(args.Length == 0 ? {|CORS1003:\"null\"|} : \"https://a.example\");")]
    [InlineData("var none = {|CORS1003:\"null\"|}; policy.WithOrigins(none);")]
    [InlineData("var origins = new[] { \"https://a.example\", {|CORS1003:\"null\"|} }; policy.WithOrigins(origins); Console.WriteLine(origins.Length);")]
    [InlineData("policy.AllowCredentials().{|CORS1003:SetIsOriginAllowed(origin => origin == \"null\" || origin == \"https://a.example\")|};")]
    [InlineData("policy.WithOrigins(new string[2] { \"https://a.example\", {|CORS1003:\"null\"|} });")]
    public Task NullStays(string configure) => Verify.VerifyNoFixAsync(Program(configure));

    [Theory]
    [InlineData("policy.WithOrigins({|CORS1004:\"http://a.example\"|});", "policy.WithOrigins(\"https://a.example\");")]
    [InlineData("policy.WithOrigins({|CORS1004:\"HTTP://A.Example\"|});", "policy.WithOrigins(\"https://a.example\");")]
    [InlineData(
        "policy.WithOrigins({|CORS1004:\"http://a.example\"|}, {|CORS1004:@\"http://b.example\"|});",
        "policy.WithOrigins(\"https://a.example\", @\"https://b.example\");")]
    [InlineData("policy.WithOrigins({|CORS1004:\"http://a.example\"|}, \"https://a.example\");", "policy.WithOrigins(\"https://a.example\");")]
    [InlineData(
        "policy.WithOrigins({|CORS1004:\"http://*.a.example\"|}).SetIsOriginAllowedToAllowWildcardSubdomains();",
        "policy.WithOrigins(\"https://*.a.example\").SetIsOriginAllowedToAllowWildcardSubdomains();")]
    [InlineData(
        "policy.WithOrigins(args.Length == 0 ? {|CORS1004:\"http://a.example\"|} : \"https://b.example\");",
        "policy.WithOrigins(args.Length == 0 ? \"https://a.example\" : \"https://b.example\");")]
    [InlineData(
        "policy.{|CORS1004:SetIsOriginAllowed(origin => origin == \"http://a.example\")|};",
        "policy.SetIsOriginAllowed(origin => origin == \"https://a.example\");")]
    [InlineData(
        "const string Shop = \"http://a.example\"; policy.WithOrigins({|CORS1004:Shop|});",
        "const string Shop = \"https://a.example\"; policy.WithOrigins(Shop);")]
    [InlineData(
        "options.AddPolicy(\"o\", new CorsPolicy { Origins = { {|CORS1004:\"http://a.example\"|} }, SupportsCredentials = true });",
        "options.AddPolicy(\"o\", new CorsPolicy { Origins = { \"https://a.example\" }, SupportsCredentials = true });")]
    public Task PlainHttpIsSecure(string configure, string fixedConfigure) =>
        Verify.VerifyAsync(Program(configure, credentials: true), Program(fixedConfigure, credentials: true));

    [Theory]
    [InlineData("policy.WithOrigins({|CORS1004:\"http://a.example:8080\"|});")]
    [InlineData("policy.WithOrigins({|CORS1004:\"http://\" + \"a.example\"|});")]
    [InlineData("policy.{|CORS1004:SetIsOriginAllowed(origin => { Console.WriteLine(\"http://a.example\"); return origin == \"http://a.example\"; })|};")]
    [InlineData("const string Shop = \"http://a.example\"; policy.WithOrigins({|CORS1004:Shop|}); Console.WriteLine(Shop);")]
    public Task PlainHttpStays(string configure) => Verify.VerifyNoFixAsync(Program(configure, credentials: true));

    [Theory]
    [InlineData("policy.WithOrigins({|CORS1006:\"https://a.example/\"|});", "policy.WithOrigins(\"https://a.example\");")]
    [InlineData("policy.WithOrigins({|CORS1006:\"https://a.example:443/app\"|});", "policy.WithOrigins(\"https://a.example\");")]
    [InlineData("policy.WithOrigins({|CORS1006:\" https://a.example\"|});", "policy.WithOrigins(\"https://a.example\");")]
    [InlineData("policy.WithOrigins({|CORS1006:\"a.example\"|});", "policy.WithOrigins(\"https://a.example\");")]
    [InlineData("policy.WithOrigins({|CORS1006:@\"https://a.example/\"|});", "policy.WithOrigins(@\"https://a.example\");")]
    [InlineData("policy.WithOrigins({|CORS1006:\"\"\"https://a.example/\"\"\"|});", "policy.WithOrigins(\"\"\"https://a.example\"\"\");")]
    [InlineData("policy.WithOrigins({|CORS1006:\"https://a.example\\u002F\"|});", "policy.WithOrigins(\"https://a.example\");")]
    [InlineData("policy.WithOrigins(({|CORS1006:\"https://a.example/\"|}));", "policy.WithOrigins((\"https://a.example\"));")]
    [InlineData(
        "policy.WithOrigins({|CORS1006:\"https://a.example/\"|}).AllowAnyHeader().WithOrigins(\"https://c.example\", {|CORS1006:\"b.example\"|});",
        "policy.WithOrigins(\"https://a.example\").AllowAnyHeader().WithOrigins(\"https://c.example\", \"https://b.example\");")]
    [InlineData(
        "policy.WithOrigins({|CORS1006:\"*.a.example\"|}).SetIsOriginAllowedToAllowWildcardSubdomains();",
        "policy.WithOrigins(\"https://*.a.example\").SetIsOriginAllowedToAllowWildcardSubdomains();")]
    [InlineData(
        "policy.WithOrigins({|CORS1006:\"https://a.example/\"|}, \"https://a.example\");",
        "policy.WithOrigins(\"https://a.example\");")]
    [InlineData(
        "policy.WithOrigins(args.Length == 0 ? {|CORS1006:\"https://a.example/\"|} : \"https://b.example\");",
        "policy.WithOrigins(args.Length == 0 ? \"https://a.example\" : \"https://b.example\");")]
    [InlineData(
        "options.AddPolicy(\"o\", new CorsPolicyBuilder({|CORS1006:\"https://a.example/\"|}).Build());",
        "options.AddPolicy(\"o\", new CorsPolicyBuilder(\"https://a.example\").Build());")]
    [InlineData(
        "options.AddPolicy(\"o\", new CorsPolicy { Origins = { {|CORS1006:\"https://A.example\"|} } });",
        "options.AddPolicy(\"o\", new CorsPolicy { Origins = { \"https://a.example\" } });")]
    [InlineData(
        "var built = new CorsPolicy(); built.Origins.Add({|CORS1006:\"https://a.example/\"|}); options.AddPolicy(\"o\", built);",
        "var built = new CorsPolicy(); built.Origins.Add(\"https://a.example\"); options.AddPolicy(\"o\", built);")]
    public Task OriginIsAsBrowsersSendIt(string configure, string fixedConfigure) => Verify.VerifyAsync(Program(configure), Program(fixedConfigure));

    [Theory]
    [InlineData(
        "policy.WithOrigins({|CORS1006:\"https://a.example,https://b.example\"|});",
        "policy.WithOrigins(\"https://a.example\", \"https://b.example\");")]
    [InlineData(
        "policy.WithOrigins(\"https://c.example\", {|CORS1006:\"https://a.example/; https://b.example/\"|}, \"https://d.example\");",
        "policy.WithOrigins(\"https://c.example\", \"https://a.example\", \"https://b.example\", \"https://d.example\");")]
    [InlineData(
        "policy.WithOrigins(\"https://a.example\", {|CORS1006:\"https://a.example,https://b.example\"|});",
        "policy.WithOrigins(\"https://a.example\", \"https://b.example\");")]
    [InlineData(
        "policy.WithOrigins(new[] { {|CORS1006:\"https://a.example,https://b.example\"|} });",
        "policy.WithOrigins(new[] { \"https://a.example\", \"https://b.example\" });")]
    [InlineData(
        "string[] origins = { {|CORS1006:\"https://a.example,https://b.example\"|}, \"https://c.example\" }; policy.WithOrigins(origins);",
        "string[] origins = { \"https://a.example\", \"https://b.example\", \"https://c.example\" }; policy.WithOrigins(origins);")]
    [InlineData(
        "options.AddPolicy(\"o\", new CorsPolicyBuilder({|CORS1006:\"https://a.example,https://b.example\"|}).Build());",
        "options.AddPolicy(\"o\", new CorsPolicyBuilder(\"https://a.example\", \"https://b.example\").Build());")]
    [InlineData(
        "options.AddPolicy(\"o\", new CorsPolicy { Origins = { {|CORS1006:\"https://a.example,https://b.example\"|} } });",
        "options.AddPolicy(\"o\", new CorsPolicy { Origins = { \"https://a.example\", \"https://b.example\" } });")]
    public Task EachOriginIsOneEntry(string configure, string fixedConfigure) => Verify.VerifyAsync(Program(configure), Program(fixedConfigure));

    [Theory]
    [InlineData(
        "policy.WithOrigins([{|CORS1006:\"https://a.example,https://b.example\"|}, {|CORS1006:\"https://c.example/\"|}]);",
        "policy.WithOrigins([\"https://a.example\", \"https://b.example\", \"https://c.example\"]);")]
    [InlineData(
        "string[] origins = [\"https://a.example\", {|CORS1003:\"null\"|}]; policy.WithOrigins(origins);",
        "string[] origins = [\"https://a.example\"]; policy.WithOrigins(origins);")]
    public Task ElementOfACollectionExpression(string configure, string fixedConfigure) =>
        LanguageHost.Has(LanguageHost.CollectionExpressions)
            ? Verify.VerifyAsync(Program(configure), Program(fixedConfigure))
            : Task.CompletedTask;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task LinesAndCommentsStay(string lineEnding) => Verify.VerifyAsync(
        Program("""
            policy
                .WithOrigins(
                    "https://shop.example", // ours
                    // partners
                    {|CORS1006:"https://a.example/, https://b.example/"|}, // both
                    {|CORS1003:"null"|}, // the mobile app
                    {|CORS1006:"c.example"|} // the last one
                )
                .AllowAnyHeader();
            """).ReplaceLineEndings(lineEnding),
        Program("""
            policy
                .WithOrigins(
                    "https://shop.example", // ours
                    // partners
                    "https://a.example", "https://b.example", // both
                    // the mobile app
                    "https://c.example" // the last one
                )
                .AllowAnyHeader();
            """).ReplaceLineEndings(lineEnding));

    [Theory]
    [InlineData("policy.WithOrigins({|CORS1006:$\"https://{\"a.example\"}/\"|});")]
    [InlineData("policy.WithOrigins({|CORS1006:\"https://a.example\" + \"/\"|});")]
    [InlineData("policy.WithOrigins({|CORS1006:\"http://localhost:*\"|});")]
    [InlineData("policy.WithOrigins({|CORS1006:\"https://user@a.example\"|});")]
    [InlineData("policy.WithOrigins(origins: {|CORS1006:\"https://a.example,https://b.example\"|});")]
    [InlineData("policy.WithOrigins(new string[1] { {|CORS1006:\"https://a.example,https://b.example\"|} });")]
    [InlineData("var origin = {|CORS1006:\"https://a.example,https://b.example\"|}; policy.WithOrigins(origin);")]
    [InlineData("var origin = {|CORS1006:\"https://a.example/\"|}; policy.WithOrigins(origin); Console.WriteLine(origin);")]
    [InlineData("const string Origin = \"https://a.example/\"; policy.WithOrigins({|CORS1006:Origin|}); Console.WriteLine(nameof(Origin));")]
    [InlineData("var built = new CorsPolicy(); built.Origins.Add({|CORS1006:\"https://a.example,https://b.example\"|}); options.AddPolicy(\"o\", built);")]
    [InlineData("var origins = new[] { {|CORS1006:\"https://a.example/\"|} }; policy.WithOrigins(origins); Console.WriteLine(origins.Length);")]
    public Task MalformedOriginStays(string configure) => Verify.VerifyNoFixAsync(Program(configure));

    [Theory]
    [InlineData(
        "const string Origin = \"https://a.example/\"; policy.WithOrigins({|CORS1006:Origin|});",
        "const string Origin = \"https://a.example\"; policy.WithOrigins(Origin);")]
    [InlineData(
        "var origin = {|CORS1006:\"https://a.example/\"|}; policy.WithOrigins(origin);",
        "var origin = \"https://a.example\"; policy.WithOrigins(origin);")]
    public Task VariableThatIsUsedOnceIsRepairedWhereItIsDeclared(string configure, string fixedConfigure) =>
        Verify.VerifyAsync(Program(configure), Program(fixedConfigure));

    [Fact]
    public Task FieldsThatAreUsedOnceAreRepairedWhereTheyAreDeclared() => Verify.VerifyAsync(
        """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        static class Policies
        {
            private const string Shop = "https://shop.example/"; // ours
            private static readonly string[] Partners = { "https://a.example,https://b.example", "null", "https://c.example" };

            public static void Configure(CorsOptions options) => options.AddDefaultPolicy(policy =>
                policy.WithOrigins({|CORS1006:Shop|}).WithOrigins({|CORS1003:{|CORS1006:Partners|}|}).WithOrigins({|CORS1006:Names.Portal|}));
        }

        static class Names
        {
            private const string Other = "https://portal.example/";
            internal const string Portal = "https://portal.example/";
        }
        """,
        """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        static class Policies
        {
            private const string Shop = "https://shop.example"; // ours
            private static readonly string[] Partners = { "https://a.example", "https://b.example", "https://c.example" };

            public static void Configure(CorsOptions options) => options.AddDefaultPolicy(policy =>
                policy.WithOrigins(Shop).WithOrigins(Partners).WithOrigins({|CORS1006:Names.Portal|}));
        }

        static class Names
        {
            private const string Other = "https://portal.example/";
            internal const string Portal = "https://portal.example/";
        }
        """);

    [Fact]
    public Task ConstantOfAnApplicationIsRepairedWhereItIsDeclared() => Verify.VerifyAsync(
        Program("policy.WithOrigins({|CORS1006:Names.Portal|});") + "\nstatic class Names\n{\n    public const string Portal = \"https://portal.example/\";\n}\n",
        Program("policy.WithOrigins(Names.Portal);") + "\nstatic class Names\n{\n    public const string Portal = \"https://portal.example\";\n}\n");

    [Fact]
    public Task FieldsWithOtherUsesStay() => Verify.VerifyNoFixAsync(
        """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public static partial class Policies
        {
            private const string Shop = "https://shop.example/";
            private static readonly string[] Partners = { "https://a.example/" };
            private static readonly string[] Twice = { "https://a.example/", "https://b.example" };

            public static string Home => Shop;

            public static void Configure(CorsOptions options)
            {
                options.AddDefaultPolicy(policy => policy.WithOrigins({|CORS1006:Shop|}).WithOrigins({|CORS1006:Partners|}));
                options.AddPolicy("a", policy => policy.WithOrigins({|CORS1006:Twice|}));
                options.AddPolicy("b", policy => policy.WithOrigins({|CORS1006:Twice|}));
            }
        }

        public static partial class Policies
        {
            public static int Count => Partners.Length;
        }
        """);

    // The first one, by which dotnet format chooses, has no fix.
    [Fact]
    public Task FixAllServesThoseThatHaveAFix() => Verify.VerifyAsync(
        Program("policy.WithOrigins({|CORS1006:\"http://localhost:*\"|}, {|CORS1006:\"https://a.example/\"|});"),
        Program("policy.WithOrigins({|CORS1006:\"http://localhost:*\"|}, \"https://a.example\");"));

    [Theory]
    [InlineData("policy.WithOrigins(\"null\", \"https://a.example\");", "CORS1003", "Do not allow 'null'")]
    [InlineData("policy.WithOrigins(\"http://a.example\").AllowCredentials();", "CORS1004", "Write 'https://a.example'")]
    [InlineData("policy.WithOrigins(\"http://a.example\", \"https://a.example\").AllowCredentials();", "CORS1004", "Do not allow 'http://a.example'")]
    [InlineData("policy.WithOrigins(\"https://a.example,https://b.example\");", "CORS1006", "Write 'https://a.example', 'https://b.example'")]
    public async Task ActionIsNamedAndHasTheIdAsItsKey(string configure, string id, string title)
    {
        var action = await OfferedFix.FindAsync(new CorsAnalyzer(), new ListedOriginFixProvider(), id, Program(configure));
        Assert.Equal(title, action!.Title);
        Assert.Equal(id, action.EquivalenceKey);
    }

    private static string Program(string configure, bool credentials = false) => $$"""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddDefaultPolicy(policy =>
        {
            policy{{(credentials ? ".AllowCredentials()" : ".AllowAnyMethod()")}};
            {{configure.Replace("\n", "\n    ")}}
        }));
        builder.Build().Run();
        """;
}
