using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Tests.CodeFixes.Headers;

/// <summary>CORS1003, CORS1004, CORS1006 in headers that are written by hand, and in the checks before them.</summary>
public sealed class HeaderOriginFixTests
{
    [Theory]
    [InlineData("headers.AccessControlAllowOrigin = «\"null\"»;\nheaders.Vary = \"X\";", "headers.Vary = \"X\";")]
    [InlineData("if (origin == \"https://shop.example\")\n    headers.AccessControlAllowOrigin = origin;\nelse\n    headers.AccessControlAllowOrigin = «\"null\"»;", "if (origin == \"https://shop.example\")\n    headers.AccessControlAllowOrigin = origin;\nelse\n{\n}")]
    [InlineData("headers.AccessControlAllowOrigin = «origin == \"https://shop.example\" ? origin : \"null\"»;", "headers.AccessControlAllowOrigin = origin == \"https://shop.example\" ? origin : null;")]
    [InlineData("headers.AccessControlAllowOrigin = «origin == \"https://shop.example\" ? context.Request.Headers.Origin : \"null\"»;", "headers.AccessControlAllowOrigin = origin == \"https://shop.example\" ? context.Request.Headers.Origin : default;")]
    [InlineData("headers.AccessControlAllowOrigin = \"*\";\nheaders.AccessControlAllowOrigin = «\"null\"»;", null)]
    [InlineData("if (origin == \"https://shop.example\" || origin == \"null\") // local files\n    headers.AccessControlAllowOrigin = «origin»;", "if (origin == \"https://shop.example\") // local files\n    headers.AccessControlAllowOrigin = origin;")]
    [InlineData("if ((\"null\" == origin) || origin.EndsWith(\".shop.example\"))\n    headers.AccessControlAllowOrigin = «origin»;", "if (origin.EndsWith(\".shop.example\"))\n    headers.AccessControlAllowOrigin = origin;")]
    [InlineData("if (origin is \"https://shop.example\" or \"null\" or \"https://cart.example\")\n    headers.AccessControlAllowOrigin = «origin»;", "if (origin is \"https://shop.example\" or \"https://cart.example\")\n    headers.AccessControlAllowOrigin = origin;")]
    [InlineData("if (new[] { \"https://shop.example\", \"null\" }.Contains(origin))\n    headers.AccessControlAllowOrigin = «origin»;", "if (new[] { \"https://shop.example\" }.Contains(origin))\n    headers.AccessControlAllowOrigin = origin;")]
    [InlineData("switch (origin)\n{\n    case \"https://shop.example\":\n    case \"null\":\n        headers.AccessControlAllowOrigin = «origin»;\n        break;\n}", "switch (origin)\n{\n    case \"https://shop.example\":\n        headers.AccessControlAllowOrigin = origin;\n        break;\n}")]
    [InlineData("if (origin == \"null\")\n    headers.AccessControlAllowOrigin = «origin»;", null)]
    [InlineData("if (origin == \"https://shop.example\" /* ours */ || origin == \"null\")\n    headers.AccessControlAllowOrigin = «origin»;", null)]
    [InlineData("Console.WriteLine(«\"null\"»);", null)]
    public Task Null(string write, string? expected) => HeaderFix.VerifyAsync(new ListedOriginFixProvider(), RuleCatalog.NullOrigin, FixHint.RemoveOrigin, write, expected);

    [Theory]
    [InlineData("if (origin == \"http://shop.example\")\n    headers.AccessControlAllowOrigin = «origin»;", "if (origin == \"https://shop.example\")\n    headers.AccessControlAllowOrigin = origin;")]
    [InlineData("headers.AccessControlAllowOrigin = «\"http://shop.example\"»;", "headers.AccessControlAllowOrigin = \"https://shop.example\";")]
    [InlineData("var allowed = new HashSet<string> { \"http://shop.example\" };\nif (allowed.Contains(origin))\n    headers.AccessControlAllowOrigin = «origin»;", "var allowed = new HashSet<string> { \"https://shop.example\" };\nif (allowed.Contains(origin))\n    headers.AccessControlAllowOrigin = origin;")]
    [InlineData("headers.AccessControlAllowOrigin = «origin switch { \"http://shop.example\" => origin, _ => \"https://cart.example\" }»;", "headers.AccessControlAllowOrigin = origin switch { \"https://shop.example\" => origin, _ => \"https://cart.example\" };")]
    [InlineData("if (origin == \"http://shop.example\")\n    headers.AccessControlAllowOrigin = «\"http://shop.example\"»;", "if (origin == \"https://shop.example\")\n    headers.AccessControlAllowOrigin = \"https://shop.example\";")]
    [InlineData("if (origin == \"http://shop.example\" && origin != \"http://shop.example\" || origin == \"http://shop.example\")\n    headers.AccessControlAllowOrigin = «\"http://shop.example\"»;", null)]
    [InlineData("if (origin.Equals(\"http://shop.example\"))\n    headers.AccessControlAllowOrigin = «origin»;\nelse if (origin == \"http://shop.example\")\n    return Task.CompletedTask;", null)]
    [InlineData("Console.WriteLine(\"http://shop.example\");\nheaders.AccessControlAllowOrigin = «origin»;", null)]
    public Task Https(string write, string? expected) => HeaderFix.VerifyAsync(
        new ListedOriginFixProvider(), RuleCatalog.InsecureOrigin, FixHint.Replace, write, expected, "http://shop.example", "https://shop.example");

    [Fact]
    public Task ListThatOnlyTheHandlerReadsIsCorrected() => VerifyFieldAsync("""
        sealed class Middleware
        {
            private static readonly string[] Allowed = { "https://cart.example", "http://shop.example" };

            public void Invoke(HttpContext context)
            {
                var origin = context.Request.Headers.Origin.ToString();
                if (Allowed.Contains(origin))
                    context.Response.Headers.AccessControlAllowOrigin = «origin»;
            }
        }
        """, "http://shop.example");

    [Fact]
    public Task ListThatOthersReadIsNot() => VerifyFieldAsync("""
        sealed class Middleware
        {
            private static readonly string[] Allowed = { "https://cart.example", "http://shop.example" };

            public void Invoke(HttpContext context)
            {
                var origin = context.Request.Headers.Origin.ToString();
                if (Allowed.Contains(origin))
                    context.Response.Headers.AccessControlAllowOrigin = «origin»;
            }

            public static void Show() => Console.WriteLine(Allowed);
        }
        """, null);

    [Theory]
    [InlineData("headers.AccessControlAllowOrigin = «\"https://shop.example/\"»; // ours", "headers.AccessControlAllowOrigin = \"https://shop.example\"; // ours")]
    [InlineData("headers.Append(\"Access-Control-Allow-Origin\", «new Microsoft.Extensions.Primitives.StringValues(\"https://shop.example/\")»);", "headers.Append(\"Access-Control-Allow-Origin\", new Microsoft.Extensions.Primitives.StringValues(\"https://shop.example\"));")]
    [InlineData("var ours = \"https://shop.example/\";\nheaders.AccessControlAllowOrigin = «ours»;", "var ours = \"https://shop.example\";\nheaders.AccessControlAllowOrigin = ours;")]
    [InlineData("var ours = \"https://shop.example/\";\nheaders.AccessControlAllowOrigin = «ours»;\nConsole.WriteLine(ours);", null)]
    public Task Malformed(string write, string? expected) => HeaderFix.VerifyAsync(
        new ListedOriginFixProvider(), RuleCatalog.MalformedOrigin, FixHint.Replace, write, expected, "https://shop.example/", "https://shop.example");

    private static async Task VerifyFieldAsync(string source, string? replaced)
    {
        source += "\n\nstatic class Program { static void Main() { } }\n";
        var changed = await MarkedFinding.FixAsync(
            new ListedOriginFixProvider(), RuleCatalog.InsecureOrigin, FixHint.Replace, source, "http://shop.example", "https://shop.example");
        Assert.Equal(replaced is null ? null : source.Replace("«", "").Replace("»", "").Replace(replaced, "https://shop.example"), changed);
    }
}
