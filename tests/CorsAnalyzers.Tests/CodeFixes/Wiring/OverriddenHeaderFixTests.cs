using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Tests.CodeFixes.Wiring;

/// <summary>Headers that are left to the middleware.</summary>
public sealed class OverriddenHeaderFixTests
{
    [Theory]
    [InlineData(
        """
        context.Response.Headers["Access-Control-Allow-Origin"] = «"*"»;
        return next();
        """,
        """
        return next();
        """)]
    [InlineData(
        """
        // For the shop.
        context.Response.Headers.Append("Access-Control-Allow-Origin", «context.Request.Headers.Origin.ToString()»);
        return next();
        """,
        """
        // For the shop.
        return next();
        """)]
    [InlineData(
        """
        if (context.Request.Path == "/cart")
        {
            context.Response.Headers.AccessControlAllowOrigin = new Microsoft.Extensions.Primitives.StringValues(«"https://shop.example"»);
            context.Response.Headers.CacheControl = "no-store";
        }

        return next();
        """,
        """
        if (context.Request.Path == "/cart")
        {
            context.Response.Headers.CacheControl = "no-store";
        }

        return next();
        """)]
    [InlineData(
        """
        // What it says may be computed with effects.
        context.Response.Headers.AccessControlAllowOrigin = «Origin(context)»;
        return next();
        static string Origin(HttpContext context) => "";
        """,
        null)]
    [InlineData(
        """
        // Without the second one, the first would go out.
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.AccessControlAllowOrigin = «"https://shop.example"»;
        return next();
        """,
        null)]
    public async Task IsNotWritten(string source, string? fixedSource)
    {
        Assert.Equal(
            fixedSource is null ? null : Middleware(fixedSource),
            await MarkedFinding.FixAsync(
                new OverriddenHeaderFixProvider(), RuleCatalog.HandWrittenHeaderOverridden, FixHint.RemoveWrite, Middleware(source), "Access-Control-Allow-Origin"));

        static string Middleware(string body) =>
            $"var app = WebApplication.Create(args);\napp.Use((HttpContext context, RequestDelegate next) =>\n{{\n    {body.Replace("\n", "\n    ")}\n}});\n"
                .Replace("next()", "next(context)").Replace("\n    \n", "\n\n");
    }
}
