using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Tests.CodeFixes.Headers;

/// <summary>CORS1001, CORS1002, CORS2001 and CORS2002 in headers that are written by hand, where trusted origins are configured.</summary>
public sealed class TrustedHeaderFixTests
{
    private const string Trusted = "https://shop.example, https://cart.example";
    private const string WithSubdomains = "https://shop.example, https://*.shop.example";

    [Theory]
    [InlineData(
        """
        headers.Append("Vary", "Origin");
        // whoever asks
        headers.AccessControlAllowOrigin = «origin»; // back to him
        headers.AccessControlAllowCredentials = ‹"true"›;
        """,
        """
        headers.Append("Vary", "Origin");
        // whoever asks
        if (origin is "https://shop.example" or "https://cart.example")
        {
            headers.AccessControlAllowOrigin = origin; // back to him
        }
        headers.AccessControlAllowCredentials = "true";
        """)]
    [InlineData(
        """
        headers["Access-Control-Allow-Origin"] = «context.Request.Headers.Origin»;
        headers.AccessControlAllowCredentials = ‹"true"›;
        """,
        """
        headers.Append("Vary", "Origin");
        var requestOrigin = context.Request.Headers.Origin.ToString();
        if (requestOrigin is "https://shop.example" or "https://cart.example")
        {
            headers["Access-Control-Allow-Origin"] = requestOrigin;
        }
        headers.AccessControlAllowCredentials = ‹"true"›;
        """)]
    [InlineData(
        """
        if (context.Request.Headers.TryGetValue("Origin", out var asking))
        {
            headers.Append("Access-Control-Allow-Origin", new Microsoft.Extensions.Primitives.StringValues(«asking»));
            headers.AccessControlAllowCredentials = ‹"true"›;
        }
        """,
        """
        headers.Append("Vary", "Origin");
        if (context.Request.Headers.TryGetValue("Origin", out var asking))
        {
            if (asking.ToString() is "https://shop.example" or "https://cart.example")
            {
                headers.Append("Access-Control-Allow-Origin", new Microsoft.Extensions.Primitives.StringValues(asking));
            }
            headers.AccessControlAllowCredentials = ‹"true"›;
        }
        """)]
    [InlineData(
        """
        if (context.Request.Headers.TryGetValue("Origin", out var asking))
        {
            headers.Append("Access-Control-Allow-Origin", «asking»);
            headers.AccessControlAllowCredentials = ‹"true"›;
        }
        """,
        """
        headers.Append("Vary", "Origin");
        if (context.Request.Headers.TryGetValue("Origin", out var asking))
        {
            if (asking.ToString() is "https://shop.example" or "https://cart.example")
            {
                headers.Append("Access-Control-Allow-Origin", asking);
            }
            headers.AccessControlAllowCredentials = ‹"true"›;
        }
        """)]
    [InlineData(
        """
        if (origin != "")
            headers.AccessControlAllowOrigin = «origin»;
        else
            headers.AccessControlAllowOrigin = "*";
        headers.AccessControlAllowCredentials = ‹"true"›;
        """,
        """
        headers.Append("Vary", "Origin");
        if (origin != "")
        {
            if (origin is "https://shop.example" or "https://cart.example")
            {
                headers.AccessControlAllowOrigin = origin;
            }
        }
        else
            headers.AccessControlAllowOrigin = "*";
        headers.AccessControlAllowCredentials = ‹"true"›;
        """)]
    [InlineData(
        """
        headers.AccessControlAllowOrigin = «"*"»;
        headers.AccessControlAllowCredentials = ‹"true"›;
        """,
        """
        headers.Append("Vary", "Origin");
        var requestOrigin = context.Request.Headers.Origin.ToString();
        if (requestOrigin is "https://shop.example" or "https://cart.example")
        {
            headers.AccessControlAllowOrigin = requestOrigin;
        }
        headers.AccessControlAllowCredentials = ‹"true"›;
        """)]
    [InlineData(
        """
        Action reflect = () => headers.AccessControlAllowOrigin = «origin»;
        headers.AccessControlAllowCredentials = ‹"true"›;
        """,
        """
        Action reflect = () =>
        {
            headers.Append("Vary", "Origin");
            if (origin is "https://shop.example" or "https://cart.example")
            {
                headers.AccessControlAllowOrigin = origin;
            }
        };
        headers.AccessControlAllowCredentials = ‹"true"›;
        """)]
    [InlineData(
        """
        var lambda = new Dictionary<string, string>
        {
            ["Access-Control-Allow-Origin"] = «origin»,
            ["Access-Control-Allow-Credentials"] = ‹"true"›,
        };
        """,
        """
        var lambda = new Dictionary<string, string>
        {
            ["Access-Control-Allow-Origin"] = origin is "https://shop.example" or "https://cart.example" ? origin : "https://shop.example",
            ["Access-Control-Allow-Credentials"] = ‹"true"›,
            ["Vary"] = "Origin",
        };
        """)]
    [InlineData(
        """
        var shown = headers.AccessControlAllowOrigin = «origin»;
        headers.AccessControlAllowCredentials = ‹"true"›;
        """,
        "var shown = headers.AccessControlAllowOrigin = origin;")]
    public Task Reflected(string write, string? expected) => HeaderFix.VerifyAsync(
        new CredentialsFixProvider(),
        RuleCatalog.AnyOriginWithCredentials,
        FixHint.RemoveCredentials,
        write,
        expected?.Replace("‹", "").Replace("›", ""),
        trusted: Trusted);

    [Fact]
    public Task SubdomainsAreChecked() => HeaderFix.VerifyAsync(
        new WeakOriginCheckFixProvider(),
        RuleCatalog.WeakOriginCheck,
        FixHint.CheckExactly,
        """
        if (origin.EndsWith("shop.example"))
        {
            headers.AccessControlAllowOrigin = «origin»;
            headers.AccessControlAllowCredentials = ‹"true"›;
        }
        """,
        """
        headers.Append("Vary", "Origin");
        if (origin.EndsWith("shop.example"))
        {
            if (origin == "https://shop.example"
                || (origin is not null && origin.StartsWith("https://", StringComparison.Ordinal) && origin.EndsWith(".shop.example", StringComparison.Ordinal)))
            {
                headers.AccessControlAllowOrigin = origin;
            }
            headers.AccessControlAllowCredentials = "true";
        }
        """,
        values: "https://shop.example",
        trusted: WithSubdomains);

    [Fact]
    public Task AnySiteWithoutCredentials() => HeaderFix.VerifyAsync(
        new AnyOriginFixProvider(),
        RuleCatalog.AnyOrigin,
        FixHint.UseTrustedOrigins,
        "context.Response.Headers[\"Access-Control-Allow-Origin\"] = «\"*\"»;",
        """
        context.Response.Headers.Append("Vary", "Origin");
        var requestOrigin = context.Request.Headers.Origin.ToString();
        if (requestOrigin is "https://shop.example" or "https://cart.example")
        {
            context.Response.Headers["Access-Control-Allow-Origin"] = requestOrigin;
        }
        """,
        trusted: Trusted);

    /// <summary>Where else responses are written, and what reads their requests there.</summary>
    [Theory]
    [InlineData(
        """
        class Prices : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            public void Get()
            {
                Response.Headers["Access-Control-Allow-Origin"] = «"*"»;
            }
        }
        """,
        """
        class Prices : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            public void Get()
            {
                Response.Headers.Append("Vary", "Origin");
                var origin = Request.Headers.Origin.ToString();
                if (origin is "https://shop.example" or "https://cart.example")
                {
                    Response.Headers["Access-Control-Allow-Origin"] = origin;
                }
            }
        }
        """)]
    [InlineData(
        """
        class Filter : Microsoft.AspNetCore.Mvc.Filters.ActionFilterAttribute
        {
            public override void OnActionExecuting(Microsoft.AspNetCore.Mvc.Filters.ActionExecutingContext context) =>
                context.HttpContext.Response.Headers.Append("Access-Control-Allow-Origin", «"*"»); // anybody
        }
        """,
        """
        class Filter : Microsoft.AspNetCore.Mvc.Filters.ActionFilterAttribute
        {
            public override void OnActionExecuting(Microsoft.AspNetCore.Mvc.Filters.ActionExecutingContext context)
            {
                context.HttpContext.Response.Headers.Append("Vary", "Origin");
                var origin = context.HttpContext.Request.Headers.Origin.ToString();
                if (origin is "https://shop.example" or "https://cart.example")
                {
                    context.HttpContext.Response.Headers.Append("Access-Control-Allow-Origin", origin);
                }
            } // anybody
        }
        """)]
    [InlineData(
        """
        class Listener
        {
            public static void Answer(System.Net.HttpListenerContext context)
            {
                switch (context.Request.HttpMethod)
                {
                    case "GET":
                        context.Response.AddHeader("Access-Control-Allow-Origin", «context.Request.Headers["Origin"]!»);
                        break;
                }
            }
        }
        """,
        """
        class Listener
        {
            public static void Answer(System.Net.HttpListenerContext context)
            {
                context.Response.AppendHeader("Vary", "Origin");
                switch (context.Request.HttpMethod)
                {
                    case "GET":
                        var origin = context.Request.Headers["Origin"];
                        if (origin is "https://shop.example" or "https://cart.example")
                        {
                            context.Response.AddHeader("Access-Control-Allow-Origin", origin!);
                        }
                        break;
                }
            }
        }
        """)]
    [InlineData(
        """
        static class Helper
        {
            public static void Answer(HttpResponse response)
            {
                Write(response, "Access-Control-Allow-Origin", «response.HttpContext.Request.Headers.Origin.ToString()»);
            }

            private static void Write(HttpResponse response, string name, string value) => response.Headers[name] = value;
        }
        """,
        """
        static class Helper
        {
            public static void Answer(HttpResponse response)
            {
                response.Headers.Append("Vary", "Origin");
                var origin = response.HttpContext.Request.Headers.Origin.ToString();
                if (origin is "https://shop.example" or "https://cart.example")
                {
                    Write(response, "Access-Control-Allow-Origin", origin);
                }
            }

            private static void Write(HttpResponse response, string name, string value) => response.Headers[name] = value;
        }
        """)]
    public async Task AtOtherPlaces(string member, string expected)
    {
        const string Program = "\n\nstatic class Program { static void Main() { } }\n";
        var changed = await MarkedFinding.FixAsync(
            new AnyOriginFixProvider(), RuleCatalog.AnyOrigin, FixHint.UseTrustedOrigins, member + Program, trustedOrigins: Trusted);
        Assert.Equal(expected + Program, changed);
    }

    [Theory]
    [InlineData("System.Net.HttpListenerResponse response = new System.Net.HttpListener().GetContext().Response;\nresponse.AddHeader(\"Access-Control-Allow-Origin\", «\"*\"»);")]
    [InlineData("headers.AccessControlAllowOrigin = «\"*\"»;\nheaders.Vary = \"Accept\";")]
    [InlineData("headers.AccessControlAllowOrigin = «origin.Length > 3 ? \"*\" : null»;")]
    [InlineData("new Dictionary<string, string> { [\"Access-Control-Allow-Origin\"] = «\"*\"» }.Clear();")]
    public Task NoFixWhereTheRequestIsNotAtHand(string write) => HeaderFix.VerifyAsync(
        new AnyOriginFixProvider(), RuleCatalog.AnyOrigin, FixHint.UseTrustedOrigins, write, null, trusted: Trusted);
}
