using CorsAnalyzers.Analyzers;
using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Tests.TestSupport;
using Verify = CorsAnalyzers.Tests.CodeFixes.FixVerifier<CorsAnalyzers.Analyzers.CorsAnalyzer, CorsAnalyzers.CodeFixes.AppendVaryFixProvider>;

namespace CorsAnalyzers.Tests.CodeFixes;

public sealed class AppendVaryFixTests
{
    [Fact]
    public Task GoesBeforeTheBranch() => Verify.VerifyAsync(
        Middleware("""
            var origin = context.Request.Headers.Origin.ToString();

            // Our own shop only.
            if (origin == "https://shop.example")
            {
                context.Response.Headers["Access-Control-Allow-Origin"] = {|CORS3001:origin|};
            }

            """),
        Middleware("""
            var origin = context.Request.Headers.Origin.ToString();

            context.Response.Headers.Append("Vary", "Origin");
            // Our own shop only.
            if (origin == "https://shop.example")
            {
                context.Response.Headers["Access-Control-Allow-Origin"] = origin;
            }

            """));

    [Fact]
    public Task GoesBeforeTheOutermostStatement() => Verify.VerifyAsync(
        Middleware("""
            if (context.Request.Path == "/cart")
            {
                var origin = context.Request.Headers.Origin.ToString();
                foreach (var trusted in new[] { "https://shop.example" })
                {
                    if (origin == trusted)
                        context.Response.Headers.Append("Access-Control-Allow-Origin", {|CORS3001:origin|});
                }
            }
            """),
        Middleware("""
            context.Response.Headers.Append("Vary", "Origin");
            if (context.Request.Path == "/cart")
            {
                var origin = context.Request.Headers.Origin.ToString();
                foreach (var trusted in new[] { "https://shop.example" })
                {
                    if (origin == trusted)
                        context.Response.Headers.Append("Access-Control-Allow-Origin", origin);
                }
            }
            """));

    [Fact]
    public Task LocalThatIsThereIsUsed() => Verify.VerifyAsync(
        Middleware("""
            var headers = context.Response.Headers;
            var origin = context.Request.Headers.Origin.ToString();
            if (origin == "https://shop.example")
                headers.AccessControlAllowOrigin = {|CORS3001:origin|};
            """),
        Middleware("""
            var headers = context.Response.Headers;
            var origin = context.Request.Headers.Origin.ToString();
            headers.Append("Vary", "Origin");
            if (origin == "https://shop.example")
                headers.AccessControlAllowOrigin = origin;
            """));

    [Fact]
    public Task LocalThatIsNotThereIsReplaced() => Verify.VerifyAsync(
        Middleware("""
            var origin = context.Request.Headers.Origin.ToString();
            if (origin == "https://shop.example")
            {
                var response = context.Response;
                var headers = response.Headers;
                headers["Access-Control-Allow-Origin"] = {|CORS3001:origin|};
            }
            """),
        Middleware("""
            var origin = context.Request.Headers.Origin.ToString();
            context.Response.Headers.Append("Vary", "Origin");
            if (origin == "https://shop.example")
            {
                var response = context.Response;
                var headers = response.Headers;
                headers["Access-Control-Allow-Origin"] = origin;
            }
            """));

    [Theory]
    [InlineData("var headers = Of(context); headers[\"Access-Control-Allow-Origin\"] = {|CORS3001:origin|};")]
    [InlineData("var headers = context.Response.Headers; headers = context.Response.Headers; headers[\"Access-Control-Allow-Origin\"] = {|CORS3001:origin|};")]
    [InlineData("var (headers, _) = (context.Response.Headers, 0); headers[\"Access-Control-Allow-Origin\"] = {|CORS3001:origin|};")]
    [InlineData("Of(context)[\"Access-Control-Allow-Origin\"] = {|CORS3001:origin|};")]
    public Task NoFixWhereTheResponseIsNotKnownBeforeTheBranch(string write) => Verify.VerifyNoFixAsync(
        Middleware($$"""
            var origin = context.Request.Headers.Origin.ToString();
            if (origin == "https://shop.example")
            {
                {{write}}
            }

            static IHeaderDictionary Of(HttpContext context) => context.Response.Headers;
            """));

    [Theory]
    [InlineData("using Microsoft.Net.Http.Headers;\n")]
    [InlineData("global using Microsoft.Net.Http.Headers;\n")]
    public Task HeaderNamesIsUsedWhereItIsImported(string imports) => Verify.VerifyAsync(
        imports + Middleware("""
            var origin = context.Request.Headers[HeaderNames.Origin].ToString();
            if (origin == "https://shop.example")
                context.Response.Headers[HeaderNames.AccessControlAllowOrigin] = {|CORS3001:origin|};
            """).Replace("[HeaderNames.AccessControlAllowOrigin]", "[\"Access-Control-Allow-Origin\"]"),
        imports + Middleware("""
            var origin = context.Request.Headers[HeaderNames.Origin].ToString();
            context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
            if (origin == "https://shop.example")
                context.Response.Headers["Access-Control-Allow-Origin"] = origin;
            """));

    [Fact]
    public Task OtherHeaderNamesAreNot()
    {
        var test = new CorsCodeFixVerifier<CorsAnalyzer, AppendVaryFixProvider>.Test
        {
            TestCode = Middleware("""
                var origin = context.Request.Headers.Origin.ToString();
                if (origin == "https://shop.example")
                    context.Response.Headers["Access-Control-Allow-Origin"] = {|CORS3001:origin|};
                """),
            FixedCode = Middleware("""
                var origin = context.Request.Headers.Origin.ToString();
                context.Response.Headers.Append("Vary", "Origin");
                if (origin == "https://shop.example")
                    context.Response.Headers["Access-Control-Allow-Origin"] = origin;
                """),
        };
        foreach (var state in new[] { test.TestState, test.FixedState })
            state.Sources.Add(("/0/HeaderNames.cs", "static class HeaderNames { public const string Vary = \"X-Vary\", Origin = \"X-Origin\"; }\n"));

        return test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public Task NoFixWhereVaryIsReplacedLater() => Verify.VerifyNoFixAsync(
        Middleware("""
            var origin = context.Request.Headers.Origin.ToString();
            if (origin == "https://shop.example")
                context.Response.Headers["Access-Control-Allow-Origin"] = {|CORS3001:origin|};
            context.Response.Headers.Vary = "Accept-Encoding";
            """));

    [Fact]
    public Task VaryBeforeIsKept() => Verify.VerifyAsync(
        Middleware("""
            context.Response.Headers.Vary = "Accept-Encoding";
            var origin = context.Request.Headers.Origin.ToString();
            if (origin == "https://shop.example")
                context.Response.Headers["Access-Control-Allow-Origin"] = {|CORS3001:origin|};
            """),
        Middleware("""
            context.Response.Headers.Vary = "Accept-Encoding";
            var origin = context.Request.Headers.Origin.ToString();
            context.Response.Headers.Append("Vary", "Origin");
            if (origin == "https://shop.example")
                context.Response.Headers["Access-Control-Allow-Origin"] = origin;
            """));

    [Fact]
    public Task TabsStay() => Verify.VerifyAsync(
        Middleware("""
            var origin = context.Request.Headers.Origin.ToString();
            if (origin == "https://shop.example")
                context.Response.Headers["Access-Control-Allow-Origin"] = {|CORS3001:origin|};
            """).Replace("    ", "\t"),
        Middleware("""
            var origin = context.Request.Headers.Origin.ToString();
            context.Response.Headers.Append("Vary", "Origin");
            if (origin == "https://shop.example")
                context.Response.Headers["Access-Control-Allow-Origin"] = origin;
            """).Replace("    ", "\t"));

    [Fact]
    public Task OneLineStaysOneLine() => Verify.VerifyAsync(
        """
        var app = WebApplication.Create(args);
        app.Use((context, next) => { context.Response.Headers.AccessControlAllowOrigin = {|CORS3001:context.Request.Headers.Origin|}; return next(); });
        app.Run();
        """,
        """
        var app = WebApplication.Create(args);
        app.Use((context, next) => { context.Response.Headers.Append("Vary", "Origin"); context.Response.Headers.AccessControlAllowOrigin = context.Request.Headers.Origin; return next(); });
        app.Run();
        """);

    [Fact]
    public Task CommentsOfAnExpressionBodyStay() => Verify.VerifyAsync(
        """
        var app = WebApplication.Create(args);
        app.MapGet("/", (HttpContext context) => // anyone
            // for now
            context.Response.Headers["Access-Control-Allow-Origin"] = {|CORS3001:context.Request.Headers.Origin|} /* the asker */);
        app.Run();
        """,
        """
        var app = WebApplication.Create(args);
        app.MapGet("/", (HttpContext context) => // anyone
        {
            context.Response.Headers.Append("Vary", "Origin");
            // for now
            return context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers.Origin;
        } /* the asker */);
        app.Run();
        """);

    [Fact]
    public Task LineEndingsStay() => Verify.VerifyAsync(
        Middleware("""
            var origin = context.Request.Headers.Origin.ToString();
            if (origin == "https://shop.example")
                context.Response.Headers["Access-Control-Allow-Origin"] = {|CORS3001:origin|};
            """).ReplaceLineEndings("\r\n"),
        Middleware("""
            var origin = context.Request.Headers.Origin.ToString();
            context.Response.Headers.Append("Vary", "Origin");
            if (origin == "https://shop.example")
                context.Response.Headers["Access-Control-Allow-Origin"] = origin;
            """).ReplaceLineEndings("\r\n"));

    [Fact]
    public Task StaysBehindDirectives() => Verify.VerifyAsync(
        Middleware("""
            var origin = context.Request.Headers.Origin.ToString();
            #if SHOP
            origin = "";
            #endif
            // Our own shop only.
            if (origin == "https://shop.example")
                context.Response.Headers["Access-Control-Allow-Origin"] = {|CORS3001:origin|};
            """),
        Middleware("""
            var origin = context.Request.Headers.Origin.ToString();
            #if SHOP
            origin = "";
            #endif
            context.Response.Headers.Append("Vary", "Origin");
            // Our own shop only.
            if (origin == "https://shop.example")
                context.Response.Headers["Access-Control-Allow-Origin"] = origin;
            """));

    [Fact]
    public Task ExpressionBodyBecomesABlock() => Verify.VerifyAsync(
        """
        var app = WebApplication.Create(args);
        app.MapGet("/", (HttpContext context) => context.Response.Headers["Access-Control-Allow-Origin"] = {|CORS3001:context.Request.Headers.Origin|});
        app.Run();
        """,
        """
        var app = WebApplication.Create(args);
        app.MapGet("/", (HttpContext context) =>
        {
            context.Response.Headers.Append("Vary", "Origin");
            return context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers.Origin;
        });
        app.Run();
        """);

    [Fact]
    public Task ExpressionBodyOfAMethodBecomesABlock() => Verify.VerifyAsync(
        """
        sealed class EchoMiddleware
        {
            // Echoes.
            public void Invoke(HttpContext context) => context.Response.Headers["Access-Control-Allow-Origin"] = {|CORS3001:context.Request.Headers.Origin|}; // for now

            public static void Other() { }
        }
        """,
        """
        sealed class EchoMiddleware
        {
            // Echoes.
            public void Invoke(HttpContext context)
            {
                context.Response.Headers.Append("Vary", "Origin");
                context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers.Origin;
            } // for now

            public static void Other() { }
        }
        """);

    [Fact]
    public Task OneStatementServesTwoWrites() => Verify.VerifyAsync(
        Middleware("""
            var origin = context.Request.Headers.Origin.ToString();
            if (origin == "https://shop.example")
                context.Response.Headers["Access-Control-Allow-Origin"] = {|CORS3001:origin|};
            else if (origin == "https://cart.example")
                context.Response.Headers["Access-Control-Allow-Origin"] = origin;
            """),
        Middleware("""
            var origin = context.Request.Headers.Origin.ToString();
            context.Response.Headers.Append("Vary", "Origin");
            if (origin == "https://shop.example")
                context.Response.Headers["Access-Control-Allow-Origin"] = origin;
            else if (origin == "https://cart.example")
                context.Response.Headers["Access-Control-Allow-Origin"] = origin;
            """));

    [Fact]
    public Task MissingImportIsAdded()
    {
        var test = new CorsCodeFixVerifier<CorsAnalyzer, AppendVaryFixProvider>.Test
        {
            TestCode = """
                using System;

                namespace Shop;

                sealed class EchoMiddleware
                {
                    public void Invoke(Microsoft.AspNetCore.Http.HttpContext context)
                    {
                        var origin = context.Request.Headers.Origin;
                        context.Response.Headers["Access-Control-Allow-Origin"] = {|CORS1001:{|CORS3001:origin|}|};
                        Console.WriteLine();
                    }
                }
                """,
            FixedCode = """
                using System;
                using Microsoft.AspNetCore.Http;

                namespace Shop;

                sealed class EchoMiddleware
                {
                    public void Invoke(Microsoft.AspNetCore.Http.HttpContext context)
                    {
                        var origin = context.Request.Headers.Origin;
                        context.Response.Headers.Append("Vary", "Origin");
                        context.Response.Headers["Access-Control-Allow-Origin"] = {|CORS1001:origin|};
                        Console.WriteLine();
                    }
                }
                """,
        };
        foreach (var state in new[] { test.TestState, test.FixedState })
            state.Sources.Add((WebProject.GlobalUsingsPath, "// none\n"));

        return test.RunAsync(CancellationToken.None);
    }

    private static string Middleware(string body) => $$"""
        var app = WebApplication.Create(args);
        app.Use(async (context, next) =>
        {
            {{body.Replace("\n", "\n    ").Replace("\n    \n", "\n\n").Replace("    #", "#")}}
            await next();
        });
        app.Run();

        """;
}
