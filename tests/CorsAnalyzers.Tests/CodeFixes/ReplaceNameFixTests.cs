using CorsAnalyzers.Analyzers;
using CorsAnalyzers.CodeFixes;
using Verify = CorsAnalyzers.Tests.CodeFixes.FixVerifier<
    CorsAnalyzers.Analyzers.CorsAnalyzer, CorsAnalyzers.CodeFixes.ReplaceNameFixProvider>;

namespace CorsAnalyzers.Tests.CodeFixes;

public sealed class ReplaceNameFixTests
{
    [Theory]
    [InlineData("policy.WithMethods({|CORS3013:\"put\"|});", "policy.WithMethods(\"PUT\");")]
    [InlineData("policy.WithMethods(\"GET\", {|CORS3013:\"Patch\"|});", "policy.WithMethods(\"GET\", \"PATCH\");")]
    [InlineData("policy.WithMethods({|CORS3013:@\"put\"|});", "policy.WithMethods(@\"PUT\");")]
    [InlineData("policy.WithMethods({|CORS3013:\"\"\"put\"\"\"|});", "policy.WithMethods(\"\"\"PUT\"\"\");")]
    [InlineData("policy.WithMethods({|CORS3013:\"\\u0070ut\"|});", "policy.WithMethods(\"PUT\");")]
    [InlineData("policy.WithMethods(methods: {|CORS3013:\"put\"|});", "policy.WithMethods(methods: \"PUT\");")]
    [InlineData("policy.WithMethods(({|CORS3013:\"put\"|}));", "policy.WithMethods((\"PUT\"));")]
    [InlineData("policy.WithMethods(/* uploads */ {|CORS3013:\"put\"|} /* replaces */);", "policy.WithMethods(/* uploads */ \"PUT\" /* replaces */);")]
    [InlineData(
        "policy.WithMethods({|CORS3013:\"put\"|}).AllowAnyHeader().WithMethods({|CORS3013:\"delete\"|});",
        "policy.WithMethods(\"PUT\").AllowAnyHeader().WithMethods(\"DELETE\");")]
    [InlineData("policy.WithMethods(new[] { {|CORS3013:\"put\"|}, {|CORS3013:\"delete\"|} });", "policy.WithMethods(new[] { \"PUT\", \"DELETE\" });")]
    [InlineData("string[] methods = { \"GET\", {|CORS3013:\"put\"|} }; policy.WithMethods(methods);", "string[] methods = { \"GET\", \"PUT\" }; policy.WithMethods(methods);")]
    public Task MethodIsInUpperCase(string configure, string fixedConfigure) => Verify.VerifyAsync(Program(configure), Program(fixedConfigure));

    [Theory]
    [InlineData("policy.WithHeaders({|CORS3011:\"X-One, X-Two\"|});", "policy.WithHeaders(\"X-One\", \"X-Two\");")]
    [InlineData("policy.WithHeaders(\"X-Zero\", {|CORS3011:\"X-One;X-Two\"|}, \"X-Three\");", "policy.WithHeaders(\"X-Zero\", \"X-One\", \"X-Two\", \"X-Three\");")]
    [InlineData("policy.WithHeaders({|CORS3011:\"X-One:\"|});", "policy.WithHeaders(\"X-One\");")]
    [InlineData("policy.WithExposedHeaders({|CORS3011:\"X One, X-Two\"|});", "policy.WithExposedHeaders(\"X\", \"One\", \"X-Two\");")]
    [InlineData("policy.WithExposedHeaders({|CORS3011:\" X-One: \"|});", "policy.WithExposedHeaders(\"X-One\");")]
    [InlineData("policy.WithHeaders({|CORS3011:@\"X-One, X-Two\"|});", "policy.WithHeaders(@\"X-One\", @\"X-Two\");")]
    [InlineData("policy.WithHeaders({|CORS3011:\"\"\"X-One, X-Two\"\"\"|});", "policy.WithHeaders(\"\"\"X-One\"\"\", \"\"\"X-Two\"\"\");")]
    [InlineData("policy.WithHeaders({|CORS3011:\"\\\"X-One\\\"\"|});", "policy.WithHeaders(\"X-One\");")]
    [InlineData("policy.WithHeaders({|CORS3011:@\"\"\"X-One\"\"\"|});", "policy.WithHeaders(\"X-One\");")]
    [InlineData("policy.WithHeaders({|CORS3011:\"X-One,\\tX-Two\"|});", "policy.WithHeaders(\"X-One\", \"X-Two\");")]
    [InlineData("policy.WithExposedHeaders({|CORS3011:\"X-One X-Two\"|});", "policy.WithExposedHeaders(\"X-One\", \"X-Two\");")]
    [InlineData("policy.WithMethods({|CORS3011:\"GET,PUT\"|}).AllowAnyHeader();", "policy.WithMethods(\"GET\", \"PUT\").AllowAnyHeader();")]
    [InlineData(
        "policy.WithHeaders({|CORS3011:\"X-One, X-Two\"|}).WithMethods({|CORS3011:\"PUT DELETE\"|});",
        "policy.WithHeaders(\"X-One\", \"X-Two\").WithMethods(\"PUT\", \"DELETE\");")]
    [InlineData(
        "policy.WithHeaders({|CORS3011:\"A, B\"|}, {|CORS3011:\"C, D\"|});",
        "policy.WithHeaders(\"A\", \"B\", \"C\", \"D\");")]
    [InlineData("policy.WithHeaders(new[] { {|CORS3011:\"X-One, X-Two\"|} });", "policy.WithHeaders(new[] { \"X-One\", \"X-Two\" });")]
    [InlineData(
        "policy.WithHeaders(new string[] { \"X-Zero\", {|CORS3011:\"X-One, X-Two\"|}, });",
        "policy.WithHeaders(new string[] { \"X-Zero\", \"X-One\", \"X-Two\", });")]
    [InlineData(
        "string[] names = { {|CORS3011:\"X-One, X-Two\"|}, \"X-Three\" }; policy.WithHeaders(names);",
        "string[] names = { \"X-One\", \"X-Two\", \"X-Three\" }; policy.WithHeaders(names);")]
    [InlineData(
        "policy.WithHeaders(/* old */ {|CORS3011:\"X-One, X-Two\"|} /* both */);",
        "policy.WithHeaders(/* old */ \"X-One\", \"X-Two\" /* both */);")]
    public Task EachNameIsOneEntry(string configure, string fixedConfigure) => Verify.VerifyAsync(Program(configure), Program(fixedConfigure));

    [Theory]
    [InlineData("policy.WithMethods([\"GET\", {|CORS3013:\"put\"|}]);", "policy.WithMethods([\"GET\", \"PUT\"]);")]
    [InlineData("policy.WithHeaders([{|CORS3011:\"X-One, X-Two\"|}]);", "policy.WithHeaders([\"X-One\", \"X-Two\"]);")]
    [InlineData("policy.WithHeaders([\"A\", {|CORS3011:\"B, C\"|}, {|CORS3011:\"D:\"|}]);", "policy.WithHeaders([\"A\", \"B\", \"C\", \"D\"]);")]
    [InlineData(
        "string[] names = [{|CORS3011:\"X-One, X-Two\"|} /* both */]; policy.WithHeaders(names);",
        "string[] names = [\"X-One\", \"X-Two\" /* both */]; policy.WithHeaders(names);")]
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
                .WithHeaders(
                    "Accept", // always
                    // the old client
                    {|CORS3011:"X-One, X-Two"|}, // both
                    "X-Three")
                .WithMethods(
                    {|CORS3011:"PUT,DELETE"|} // writing
                    , {|CORS3011:"PATCH,MOVE"|}
                );
            """).ReplaceLineEndings(lineEnding),
        Program("""
            policy
                .WithHeaders(
                    "Accept", // always
                    // the old client
                    "X-One", "X-Two", // both
                    "X-Three")
                .WithMethods(
                    "PUT", "DELETE" // writing
                    , "PATCH", "MOVE"
                );
            """).ReplaceLineEndings(lineEnding));

    [Fact]
    public Task BranchIsRepaired() => Verify.VerifyAsync(
        Program("policy.WithMethods(args.Length == 0 ? {|CORS3013:\"put\"|} : \"DELETE\");"),
        Program("policy.WithMethods(args.Length == 0 ? \"PUT\" : \"DELETE\");"));

    [Theory]
    [InlineData("const string Put = \"put\"; policy.WithMethods({|CORS3013:Put|}); Console.WriteLine(Put);")]
    [InlineData("const string Names = \"X-One, X-Two\"; policy.WithHeaders({|CORS3011:Names|});")]
    [InlineData("var put = {|CORS3013:\"put\"|}; policy.WithMethods(put); Console.WriteLine(put);")]
    [InlineData("const string Put = \"put\"; policy.WithMethods({|CORS3013:$\"{Put}\"|});")]
    [InlineData("policy.WithMethods({|CORS3013:\"p\" + \"ut\"|});")]
    [InlineData("const int delete = 1; Console.WriteLine(delete); policy.WithMethods({|CORS3013:nameof(delete)|});")]
    [InlineData("var methods = new[] { {|CORS3013:\"put\"|} }; policy.WithMethods(methods); Console.WriteLine(methods.Length);")]
    [InlineData("policy.WithHeaders(headers: {|CORS3011:\"X-One, X-Two\"|});")]
    [InlineData("policy.WithHeaders(args.Length == 0 ? {|CORS3011:\"X-One, X-Two\"|} : \"X-Three\");")]
    [InlineData("policy.WithHeaders(new string[1] { {|CORS3011:\"X-One, X-Two\"|} });")]
    [InlineData("policy.WithHeaders({|CORS3011:\"X-One(s)\"|});")]
    public Task NoFix(string configure) => Verify.VerifyNoFixAsync(Program(configure));

    [Theory]
    [InlineData(
        "const string Put = \"put\"; policy.WithMethods({|CORS3013:Put|});",
        "const string Put = \"PUT\"; policy.WithMethods(Put);")]
    [InlineData("var put = {|CORS3013:\"put\"|}; policy.WithMethods(put);", "var put = \"PUT\"; policy.WithMethods(put);")]
    public Task VariableThatIsUsedOnceIsRepairedWhereItIsDeclared(string configure, string fixedConfigure) =>
        Verify.VerifyAsync(Program(configure), Program(fixedConfigure));

    [Fact]
    public Task FieldThatIsUsedOnceIsRepairedWhereItIsDeclared() => Verify.VerifyAsync(
        """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        static class Policies
        {
            private const string Put = "put";
            private static readonly string[] Names = { "X-One, X-Two" };

            public static void Configure(CorsPolicyBuilder policy) =>
                policy.WithOrigins("https://shop.example").WithHeaders({|CORS3011:Names|}).WithMethods({|CORS3013:Put|});
        }
        """,
        """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        static class Policies
        {
            private const string Put = "PUT";
            private static readonly string[] Names = { "X-One", "X-Two" };

            public static void Configure(CorsPolicyBuilder policy) =>
                policy.WithOrigins("https://shop.example").WithHeaders(Names).WithMethods(Put);
        }
        """);

    [Fact]
    public Task NoFixForAFieldThatOthersMayUse() => Verify.VerifyNoFixAsync(
        """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public static class Policies
        {
            public const string Put = "put";

            public static void Configure(CorsPolicyBuilder policy) =>
                policy.WithOrigins("https://shop.example").WithMethods({|CORS3013:Put|});
        }
        """);

    // Alone, it would allow whatever is asked for.
    [Theory]
    [InlineData("policy.WithHeaders({|CORS3011:\"*,\"|});")]
    [InlineData("policy.WithMethods({|CORS3011:\"*, PUT\"|});")]
    public Task NoFixThatWritesAWildcard(string configure) => Verify.VerifyNoFixAsync(Program(configure));

    [Theory]
    [InlineData("policy.WithMethods(\"put\");", "CORS3013", "Write 'PUT'")]
    [InlineData("policy.WithHeaders(\"X-One, X-Two\");", "CORS3011", "Write 'X-One', 'X-Two'")]
    public async Task ActionIsNamedAndHasTheIdAsItsKey(string configure, string id, string title)
    {
        var action = await OfferedFix.FindAsync(new CorsAnalyzer(), new ReplaceNameFixProvider(), id, Program(configure));
        Assert.Equal(title, action!.Title);
        Assert.Equal(id, action.EquivalenceKey);
    }

    private static string Program(string configure) => $$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddDefaultPolicy(policy =>
        {
            policy.WithOrigins("https://shop.example");
            {{configure.Replace("\n", "\n    ")}}
        }));
        builder.Build().Run();
        """;
}
