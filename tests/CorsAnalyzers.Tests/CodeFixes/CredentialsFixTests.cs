using CorsAnalyzers.Analyzers;
using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Tests.TestSupport;
using Verify = CorsAnalyzers.Tests.CodeFixes.FixVerifier<
    CorsAnalyzers.Analyzers.CorsAnalyzer, CorsAnalyzers.CodeFixes.CredentialsFixProvider>;

namespace CorsAnalyzers.Tests.CodeFixes;

public sealed class CredentialsFixTests
{
    [Theory]
    [InlineData(
        "policy => policy.{|CORS2001:AllowAnyOrigin()|}.AllowCredentials()",
        "policy => policy.AllowAnyOrigin()")]
    [InlineData(
        "policy => policy.{|CORS2001:AllowAnyOrigin()|}.AllowCredentials().AllowAnyHeader()",
        "policy => policy.AllowAnyOrigin().AllowAnyHeader()")]
    [InlineData(
        "policy => policy.AllowCredentials().{|CORS2001:AllowAnyOrigin()|}",
        "policy => policy.AllowAnyOrigin()")]
    [InlineData(
        "policy => policy.WithOrigins({|CORS2001:\"*\"|}).AllowCredentials()",
        "policy => policy.WithOrigins(\"*\")")]
    [InlineData(
        "policy => policy.{|CORS2002:SetIsOriginAllowed(_ => true)|}.AllowCredentials()",
        "policy => policy.SetIsOriginAllowed(_ => true)")]
    [InlineData(
        "policy => { policy.{|CORS2001:AllowAnyOrigin()|}; policy.AllowCredentials(); }",
        "policy => { policy.AllowAnyOrigin(); }")]
    [InlineData(
        "policy => { policy.{|CORS2001:AllowAnyOrigin()|}; policy = policy.AllowCredentials(); }",
        "policy => { policy.AllowAnyOrigin(); }")]
    [InlineData(
        "policy => { var other = policy.AllowCredentials(); other.{|CORS2001:AllowAnyOrigin()|}; }",
        "policy => { var other = policy; other.AllowAnyOrigin(); }")]
    [InlineData(
        "policy => { policy.{|CORS2001:AllowAnyOrigin()|}; if (policy.ToString() == \"\") policy.AllowCredentials(); }",
        "policy => { policy.AllowAnyOrigin(); if (policy.ToString() == \"\") { } }")]
    [InlineData(
        "policy => { policy.{|CORS2001:AllowAnyOrigin()|}; policy?.AllowCredentials(); }",
        "policy => { policy.AllowAnyOrigin(); }")]
    [InlineData(
        "policy => { policy.{|CORS2001:AllowAnyOrigin()|}; policy?.AllowCredentials().AllowAnyMethod(); }",
        "policy => { policy.AllowAnyOrigin(); policy?.AllowAnyMethod(); }")]
    [InlineData(
        "policy => { policy.{|CORS2001:AllowAnyOrigin()|}; policy?.AllowAnyMethod().AllowCredentials(); }",
        "policy => { policy.AllowAnyOrigin(); policy?.AllowAnyMethod(); }")]
    public Task CallGoes(string configure, string fixedConfigure) => Verify.VerifyAsync(Program(configure), Program(fixedConfigure));

    [Fact]
    public Task OneLineOfAChainGoes() => Verify.VerifyAsync(
        Program("""
            policy => policy
                .{|CORS2001:AllowAnyOrigin()|}
                .AllowCredentials()
                .AllowAnyHeader()
            """),
        Program("""
            policy => policy
                .AllowAnyOrigin()
                .AllowAnyHeader()
            """));

    [Fact]
    public Task LastLineOfAChainGoes() => Verify.VerifyAsync(
        Program("""
            policy => policy
                .{|CORS2001:AllowAnyOrigin()|}
                .AllowCredentials()
            """),
        Program("""
            policy => policy
                .AllowAnyOrigin()
            """));

    [Fact]
    public Task FirstLineOfAChainGoes() => Verify.VerifyAsync(
        Program("""
            policy => policy
                .AllowCredentials()
                .{|CORS2001:AllowAnyOrigin()|}
            """),
        Program("""
            policy => policy
                .AllowAnyOrigin()
            """));

    [Fact]
    public Task CommentsOfAChainStay() => Verify.VerifyAsync(
        Program("""
            policy => policy
                .{|CORS2001:AllowAnyOrigin()|} // the shops
                // the cart
                .AllowCredentials() // needs a cookie
                /* and */ .AllowAnyHeader()
            """),
        Program("""
            policy => policy
                .AllowAnyOrigin() // the shops
                // the cart
                // needs a cookie
                /* and */ .AllowAnyHeader()
            """));

    // The next call must not end up in the comment.
    [Fact]
    public Task CommentInsideTheCallStays() => Verify.VerifyAsync(
        Program("""
            policy => policy
                .{|CORS2001:AllowAnyOrigin()|}
                .AllowCredentials( // the cart
                ).AllowAnyHeader()
                .AllowAnyMethod()
            """),
        Program("""
            policy => policy
                .AllowAnyOrigin()
                // the cart
                .AllowAnyHeader()
                .AllowAnyMethod()
            """));

    [Fact]
    public Task CommentBeforeTheLastCallMovesBehindIt() => Verify.VerifyAsync(
        Program("""
            policy => policy
                .{|CORS2001:AllowAnyOrigin()|} // the shops
                // the cart
                .AllowCredentials()
            """),
        Program("""
            policy => policy
                .AllowAnyOrigin()
            """).Replace("()));", "())); // the shops // the cart"));

    [Fact]
    public Task DirectivesStay() => Verify.VerifyAsync(
        Program("""
            policy => policy
                .{|CORS2001:AllowAnyOrigin()|}
            #if !SHOP
                .AllowCredentials()
            #endif
                .AllowAnyHeader()
            """),
        Program("""
            policy => policy
                .AllowAnyOrigin()
            #if !SHOP
            #endif
                .AllowAnyHeader()
            """));

    [Fact]
    public Task StatementGoesWithItsLine() => Verify.VerifyAsync(
        Program("""
            policy =>
            {
                policy.{|CORS2001:AllowAnyOrigin()|};

                // The cart needs it.
                policy.AllowCredentials();
                policy.AllowAnyHeader();
            }
            """),
        Program("""
            policy =>
            {
                policy.AllowAnyOrigin();

                // The cart needs it.
                policy.AllowAnyHeader();
            }
            """));

    [Fact]
    public Task LineEndingsStay() => Verify.VerifyAsync(
        Program("""
            policy => policy
                .{|CORS2001:AllowAnyOrigin()|}
                .AllowCredentials()
                .AllowAnyHeader()
            """).ReplaceLineEndings("\r\n"),
        Program("""
            policy => policy
                .AllowAnyOrigin()
                .AllowAnyHeader()
            """).ReplaceLineEndings("\r\n"));

    [Fact]
    public Task ExpressionBodyBecomesAnEmptyBlock() => Verify.VerifyAsync(
        """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        static class Policies
        {
            static void Configure(CorsPolicyBuilder policy)
            {
                policy.{|CORS2001:AllowAnyOrigin()|};
                Cookies();

                void Cookies() => policy.AllowCredentials();
            }
        }
        """,
        """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        static class Policies
        {
            static void Configure(CorsPolicyBuilder policy)
            {
                policy.AllowAnyOrigin();
                Cookies();

                void Cookies() { }
            }
        }
        """);

    [Fact]
    public Task ExpressionBodyThatReturnsTheBuilderReturnsIt() => Verify.VerifyAsync(
        """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        static class Policies
        {
            static void Configure(CorsPolicyBuilder policy)
            {
                policy.{|CORS2001:AllowAnyOrigin()|};
                Cookies();

                CorsPolicyBuilder Cookies() => policy.AllowCredentials();
            }
        }
        """,
        """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        static class Policies
        {
            static void Configure(CorsPolicyBuilder policy)
            {
                policy.AllowAnyOrigin();
                Cookies();

                CorsPolicyBuilder Cookies() => policy;
            }
        }
        """);

    [Fact]
    public Task NoFixForAHelper() => Verify.VerifyNoFixAsync(Helper);

    [Fact]
    public Task FixableOnesAreRepairedWhenTheFirstIsNot() => Verify.VerifyAsync(
        Helper + """

        static class Others
        {
            public static void Configure(CorsPolicyBuilder policy) => policy.{|CORS2001:AllowAnyOrigin()|}.AllowCredentials();
        }
        """,
        Helper + """

        static class Others
        {
            public static void Configure(CorsPolicyBuilder policy) => policy.AllowAnyOrigin();
        }
        """);

    private const string Helper = """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        static class Policies
        {
            public static void Configure(CorsPolicyBuilder policy) => policy.{|CORS2001:AllowAnyOrigin()|}.AllowCookies();

            private static CorsPolicyBuilder AllowCookies(this CorsPolicyBuilder policy) => policy.AllowCredentials();
        }
        """;

    [Theory]
    [InlineData("headers[\"Access-Control-Allow-Credentials\"] = \"true\";")]
    [InlineData("headers.Append(\"Access-Control-Allow-Credentials\", \"true\");")]
    [InlineData("headers.Add(\"Access-Control-Allow-Credentials\", \"true\");")]
    [InlineData("headers.TryAdd(\"Access-Control-Allow-Credentials\", \"true\");")]
    [InlineData("_ = headers.TryAdd(\"Access-Control-Allow-Credentials\", \"true\");")]
    [InlineData("headers.AccessControlAllowCredentials = \"true\";")]
    [InlineData("headers.Append(HeaderNames.AccessControlAllowCredentials, \"true\");")]
    [InlineData("headers[\"Access-Control-Allow-Credentials\"] = new[] { \"true\" };")]
    public Task HeaderWriteGoes(string write) => Verify.VerifyAsync(
        Middleware("""
            // Anyone may read.
            headers["Access-Control-Allow-Origin"] = {|CORS2002:origin|};
            """ + "\n" + write),
        Middleware("""
            // Anyone may read.
            headers["Access-Control-Allow-Origin"] = origin;
            """));

    [Fact]
    public Task HeaderWriteUnderAConditionLeavesAnEmptyBlock() => Verify.VerifyAsync(
        Middleware("""
            headers["Access-Control-Allow-Origin"] = {|CORS2001:"*"|};
            if (context.Request.IsHttps)
                headers["Access-Control-Allow-Credentials"] = "true";
            """),
        Middleware("""
            headers["Access-Control-Allow-Origin"] = "*";
            if (context.Request.IsHttps)
            {
            }
            """));

    [Fact]
    public Task HeaderWriteBetweenDirectivesGoes() => Verify.VerifyAsync(
        Middleware("""
            headers["Access-Control-Allow-Origin"] = {|CORS2001:"*"|};
            #if !SHOP
            headers["Access-Control-Allow-Credentials"] = "true";
            #endif
            """),
        Middleware("""
            headers["Access-Control-Allow-Origin"] = "*";
            #if !SHOP
            #endif
            """));

    [Fact]
    public Task HeaderWriteOfAnElseGoes() => Verify.VerifyAsync(
        Middleware("""
            headers["Access-Control-Allow-Origin"] = {|CORS2001:"*"|};
            if (context.Request.IsHttps)
            {
                headers.ContentLanguage = "en";
            }
            else
            {
                headers["Access-Control-Allow-Credentials"] = "true";
            }
            """),
        Middleware("""
            headers["Access-Control-Allow-Origin"] = "*";
            if (context.Request.IsHttps)
            {
                headers.ContentLanguage = "en";
            }
            else
            {
            }
            """));

    [Fact]
    public Task NoFixWhereTheResultIsUsed() => Verify.VerifyNoFixAsync(
        Middleware("""
            headers["Access-Control-Allow-Origin"] = {|CORS2001:"*"|};
            var isFirst = headers.TryAdd("Access-Control-Allow-Credentials", "true");
            Console.WriteLine(isFirst);
            """));

    [Fact]
    public Task TopLevelStatementGoes() => Verify.VerifyAsync(
        """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        var policy = new CorsPolicyBuilder();
        policy.{|CORS2001:AllowAnyOrigin()|};
        policy.AllowCredentials();
        policy.Build();
        """,
        """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        var policy = new CorsPolicyBuilder();
        policy.AllowAnyOrigin();
        policy.Build();
        """);

    [Fact]
    public Task AllFilesAreRepaired()
    {
        var test = new CorsCodeFixVerifier<CorsAnalyzer, CredentialsFixProvider>.Test
        {
            TestCode = Policies("First", "policy.{|CORS2001:AllowAnyOrigin()|}.AllowCredentials()"),
            FixedCode = Policies("First", "policy.{|CORS1001:AllowAnyOrigin()|}"),
        };
        test.TestState.Sources.Add(Policies("Second", "policy.AllowCredentials().{|CORS2001:AllowAnyOrigin()|}.AllowAnyHeader()"));
        test.FixedState.Sources.Add(Policies("Second", "policy.{|CORS1001:AllowAnyOrigin()|}.AllowAnyHeader()"));
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        return test.RunAsync(CancellationToken.None);

        static string Policies(string name, string policy) => $$"""
            static class {{name}}
            {
                public static void Configure(Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder policy) => {{policy}};
            }
            """;
    }

    [Fact]
    public Task TwoFindingsOfOneCallAreRepairedByOneEdit() => Verify.VerifyAsync(
        Program("""
            policy =>
            {
                if (args.Length == 0)
                    policy.{|CORS2001:AllowAnyOrigin()|};
                else
                    policy.{|CORS2002:SetIsOriginAllowed(_ => true)|};
                policy.AllowCredentials();
            }
            """),
        Program("""
            policy =>
            {
                if (args.Length == 0)
                    policy.AllowAnyOrigin();
                else
                    policy.SetIsOriginAllowed(_ => true);
            }
            """));

    [Fact]
    public Task CodeThatDoesNotCompileIsRepairedToo() => Verify.VerifyAsync(
        Program("policy => policy.{|CORS2001:AllowAnyOrigin()|}.AllowCredentials().AllowAnyHeader({|CS0103:missing|})"),
        Program("policy => policy.AllowAnyOrigin().AllowAnyHeader({|CS0103:missing|})"));

    [Fact]
    public void KeysAreTheIds()
    {
        Assert.Equal(["CORS2001", "CORS2002"], new CredentialsFixProvider().FixableDiagnosticIds.ToArray());
        Assert.Equal("CORS2001", FixKeys.WildcardOriginWithCredentials);
        Assert.Equal("CORS2002", FixKeys.AnyOriginWithCredentials);
    }

    private static string Program(string configure) => $"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddDefaultPolicy({configure.Replace("\n", "\n    ")}));
        builder.Build().Run();
        """;

    private static string Middleware(string body) => $$"""
        using Microsoft.Net.Http.Headers;

        var app = WebApplication.Create(args);
        app.Use(async (context, next) =>
        {
            var headers = context.Response.Headers;
            string? origin = context.Request.Headers.Origin;
            headers.Append(HeaderNames.Vary, HeaderNames.Origin);
            {{body.Replace("\n", "\n    ")}}
            await next();
        });
        app.Run();
        """;
}
