using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Tests.CodeFixes.Headers;

/// <summary>CORS3002, CORS3003, and CORS3001 in other collections of headers than ASP.NET Core's.</summary>
public sealed class VaryFixTests
{
    [Theory]
    [InlineData("headers.Vary = «\"Accept-Encoding\"»; // gzip", "headers.Append(\"Vary\", \"Accept-Encoding\"); // gzip")]
    [InlineData("// by origin\nheaders[\"Vary\"] = «\"Origin\"»;", "// by origin\nheaders.Append(\"Vary\", \"Origin\");")]
    [InlineData("context.Response.Headers[\"vary\"] = new[] { «\"Origin\"» };", "context.Response.Headers.Append(\"Vary\", new[] { \"Origin\" });")]
    [InlineData("headers.SetCommaSeparatedValues(\"Vary\", «\"Origin\"», \"Accept\");", "headers.AppendCommaSeparatedValues(\"Vary\", \"Origin\", \"Accept\");")]
    [InlineData("Action write = () => headers.Vary = «\"Origin\"»;", "Action write = () => headers.Append(\"Vary\", \"Origin\");")]
    [InlineData("var vary = headers.Vary = «\"Origin\"»;", null)]
    [InlineData("headers.Append(\"Vary\", «\"Origin\"»);", null)]
    [InlineData("headers[\"X-Vary\"] = «\"Origin\"»;", null)]
    public Task Replaced(string write, string? expected) => HeaderFix.VerifyAsync(
        new AppendVaryFixProvider(), RuleCatalog.VaryReplaced, FixHint.AppendInsteadOfAssign, write, expected);

    [Theory]
    [InlineData(
        """
        // Our own shop only.
        if (‹origin == "https://shop.example"›)
        {
            headers.AccessControlAllowOrigin = origin;
            // for caches
            headers.Append("Vary", «"Origin"»);
        }
        """,
        """
        headers.Append("Vary", "Origin");
        // Our own shop only.
        if (origin == "https://shop.example")
        {
            headers.AccessControlAllowOrigin = origin;
            // for caches
        }
        """)]
    [InlineData(
        """
        if (‹origin == "https://shop.example"›)
        {
            headers.Vary = «"Origin"»;
            headers.AccessControlAllowOrigin = origin;
        }
        else if (origin == "https://cart.example")
        {
            headers["vary"] = "origin";
            headers.AccessControlAllowOrigin = origin;
        }
        """,
        """
        headers.Append("Vary", "Origin");
        if (origin == "https://shop.example")
        {
            headers.AccessControlAllowOrigin = origin;
        }
        else if (origin == "https://cart.example")
        {
            headers.AccessControlAllowOrigin = origin;
        }
        """)]
    [InlineData(
        """
        if (‹origin == "https://shop.example"›)
        {
            headers.Append("Vary", «"Origin"»);
            headers.AccessControlAllowOrigin = origin;
        }

        headers.Vary = "Accept-Encoding";
        """,
        null)]
    [InlineData(
        """
        if (‹origin == "https://shop.example"›)
        {
            headers.Append("Vary", «"Accept, Origin"»);
            headers.AccessControlAllowOrigin = origin;
        }
        """,
        """
        headers.Append("Vary", "Origin");
        if (origin == "https://shop.example")
        {
            headers.Append("Vary", "Accept");
            headers.AccessControlAllowOrigin = origin;
        }
        """)]
    [InlineData(
        """
        if (‹origin == "https://shop.example"›)
        {
            headers.Vary = «"Accept, Origin"»;
            headers.AccessControlAllowOrigin = origin;
        }
        """,
        null)]
    public Task OnlyInTheBranch(string write, string? expected) => HeaderFix.VerifyAsync(
        new AppendVaryFixProvider(), RuleCatalog.VaryOnlyWhenAllowed, FixHint.MoveVary, write, expected);

    [Theory]
    [InlineData(
        """
        var response = new HttpResponseMessage();
        if (‹origin == "https://shop.example"›)
            response.Headers.Add("Access-Control-Allow-Origin", «origin»);
        """,
        """
        var response = new HttpResponseMessage();
        response.Headers.Add("Vary", "Origin");
        if (origin == "https://shop.example")
            response.Headers.Add("Access-Control-Allow-Origin", origin);
        """)]
    [InlineData(
        """
        System.Net.HttpListenerResponse response = new System.Net.HttpListener().GetContext().Response;
        if (‹origin == "https://shop.example"›)
            response.AddHeader("Access-Control-Allow-Origin", «origin»);
        """,
        """
        System.Net.HttpListenerResponse response = new System.Net.HttpListener().GetContext().Response;
        response.AppendHeader("Vary", "Origin");
        if (origin == "https://shop.example")
            response.AddHeader("Access-Control-Allow-Origin", origin);
        """)]
    [InlineData(
        """
        System.Net.HttpListenerResponse response = new System.Net.HttpListener().GetContext().Response;
        if (‹origin == "https://shop.example"›)
            response.Headers["Access-Control-Allow-Origin"] = «origin»;
        """,
        """
        System.Net.HttpListenerResponse response = new System.Net.HttpListener().GetContext().Response;
        response.Headers.Add("Vary", "Origin");
        if (origin == "https://shop.example")
            response.Headers["Access-Control-Allow-Origin"] = origin;
        """)]
    [InlineData(
        """
        var lambda = new Dictionary<string, string>();
        if (‹origin == "https://shop.example"›)
            lambda["Access-Control-Allow-Origin"] = «origin»;
        """,
        """
        var lambda = new Dictionary<string, string>();
        lambda["Vary"] = "Origin";
        if (origin == "https://shop.example")
            lambda["Access-Control-Allow-Origin"] = origin;
        """)]
    [InlineData(
        """
        IDictionary<string, string> lambda = new Dictionary<string, string>();
        if (‹origin == "https://shop.example"›)
            lambda.Add("Access-Control-Allow-Origin", «origin»);
        """,
        """
        IDictionary<string, string> lambda = new Dictionary<string, string>();
        lambda["Vary"] = "Origin";
        if (origin == "https://shop.example")
            lambda.Add("Access-Control-Allow-Origin", origin);
        """)]
    [InlineData(
        """
        var lambda = new Dictionary<string, string>
        {
            { "Content-Type", "text/plain" }, // as ever
            { "Access-Control-Allow-Origin", «‹origin›» },
        };
        """,
        """
        var lambda = new Dictionary<string, string>
        {
            { "Content-Type", "text/plain" }, // as ever
            { "Access-Control-Allow-Origin", origin },
            { "Vary", "Origin" },
        };
        """)]
    [InlineData(
        """
        var lambda = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = «‹origin›», ["Content-Type"] = "text/plain" };
        """,
        """
        var lambda = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin, ["Content-Type"] = "text/plain", ["Vary"] = "Origin" };
        """)]
    [InlineData(
        """
        var lambda = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = «‹origin›», ["Vary"] = "Accept" };
        """,
        null)]
    public Task InOtherCollections(string write, string? expected) => HeaderFix.VerifyAsync(
        new AppendVaryFixProvider(), RuleCatalog.EchoedOriginWithoutVary, FixHint.AppendVary, write, expected);
}
