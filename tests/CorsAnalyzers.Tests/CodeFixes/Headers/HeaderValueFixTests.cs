using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Rules;
using Verify = CorsAnalyzers.Tests.CodeFixes.FixVerifier<CorsAnalyzers.Analyzers.CorsAnalyzer, CorsAnalyzers.CodeFixes.HeaderValueFixProvider>;

namespace CorsAnalyzers.Tests.CodeFixes.Headers;

/// <summary>CORS1011, CORS2003, CORS2005, CORS3007.</summary>
public sealed class HeaderValueFixTests
{
    private const string Members = """

        static class Known
        {
            public const string Yes = "True";
            public const string No = "False";
            public const string Also = Yes + No;
        }

        """;

    [Theory]
    [InlineData("headers[\"Access-Control-Allow-Credentials\"] = «\"True\"»; // cookies", "headers[\"Access-Control-Allow-Credentials\"] = \"true\"; // cookies")]
    [InlineData("headers.Append(\"Access-Control-Allow-Credentials\", «@\"True\"»);", "headers.Append(\"Access-Control-Allow-Credentials\", @\"true\");")]
    [InlineData("headers.AccessControlAllowCredentials = new Microsoft.Extensions.Primitives.StringValues(«\"True\"»);", "headers.AccessControlAllowCredentials = new Microsoft.Extensions.Primitives.StringValues(\"true\");")]
    [InlineData("headers.AccessControlAllowCredentials = «new Microsoft.Extensions.Primitives.StringValues(\"True\")»;", "headers.AccessControlAllowCredentials = new Microsoft.Extensions.Primitives.StringValues(\"true\");")]
    [InlineData("headers.AccessControlAllowCredentials = new[] { «\"True\"» };", "headers.AccessControlAllowCredentials = new[] { \"true\" };")]
    [InlineData("headers.SetCommaSeparatedValues(\"Access-Control-Allow-Credentials\", «\"True\"»);", "headers.SetCommaSeparatedValues(\"Access-Control-Allow-Credentials\", \"true\");")]
    [InlineData("headers.Add(\"Access-Control-Allow-Credentials\", «true.ToString()»);", "headers.Add(\"Access-Control-Allow-Credentials\", \"true\");")]
    [InlineData("headers.AccessControlAllowCredentials = «bool.TrueString»;", "headers.AccessControlAllowCredentials = \"true\";")]
    [InlineData("headers.AccessControlAllowCredentials = «app.Environment.IsProduction().ToString()»;", "headers.AccessControlAllowCredentials = app.Environment.IsProduction().ToString().ToLowerInvariant();")]
    [InlineData("headers.AccessControlAllowCredentials = «origin.Length > 9 ? \"True\" : \"False\"»;", "headers.AccessControlAllowCredentials = origin.Length > 9 ? \"true\" : \"False\";")]
    [InlineData("headers.AccessControlAllowCredentials = «Known.Yes»;", null)]
    [InlineData("headers.AccessControlAllowHeaders = «\"True\"»;", null)]
    [InlineData("Console.WriteLine(«\"True\"»);", null)]
    public Task True(string write, string? expected) => HeaderFix.VerifyAsync(
        new HeaderValueFixProvider(),
        RuleCatalog.InvalidAllowCredentialsValue,
        FixHint.Replace,
        write,
        expected,
        "True",
        "true",
        members: Members);

    [Fact]
    public Task ConstantThatServesOneWriteIsCorrectedWhereItIsDeclared() => Verify.VerifyAsync(
        """
        sealed class CookieMiddleware
        {
            private const string Yes = "True"; // let them in

            public void Invoke(HttpContext context)
            {
                context.Response.Headers["Access-Control-Allow-Credentials"] = {|CORS2003:Yes|};
            }
        }
        """,
        """
        sealed class CookieMiddleware
        {
            private const string Yes = "true"; // let them in

            public void Invoke(HttpContext context)
            {
                context.Response.Headers["Access-Control-Allow-Credentials"] = Yes;
            }
        }
        """);

    [Fact]
    public Task AllAtOnceWhereTheFirstHasNoFix() => Verify.VerifyAsync(
        """
        sealed class CookieMiddleware
        {
            private const string Yes = "True", Also = Yes;

            public void First(HttpContext context)
            {
                context.Response.Headers["Access-Control-Allow-Credentials"] = {|CORS2003:Yes|};
            }

            public void Second(HttpContext context)
            {
                context.Response.Headers["Access-Control-Allow-Credentials"] = {|CORS2003:"yes"|};
            }

            public void Third(HttpContext context) => context.Response.Headers.Append("Access-Control-Allow-Credentials", {|CORS2005:"false"|});
        }
        """.ReplaceLineEndings("\r\n"),
        """
        sealed class CookieMiddleware
        {
            private const string Yes = "True", Also = Yes;

            public void First(HttpContext context)
            {
                context.Response.Headers["Access-Control-Allow-Credentials"] = {|CORS2003:Yes|};
            }

            public void Second(HttpContext context)
            {
                context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            public void Third(HttpContext context)
            {
            }
        }
        """.ReplaceLineEndings("\r\n"));

    [Theory]
    [InlineData("headers[\"Access-Control-Allow-Credentials\"] = «\"false\"»;\nheaders.Vary = \"Origin\";", "headers.Vary = \"Origin\";")]
    [InlineData("// no cookies\nheaders.Append(\"Access-Control-Allow-Credentials\", «\"false\"»); // at all\nheaders.Vary = \"Origin\";", "// no cookies\n// at all\nheaders.Vary = \"Origin\";")]
    [InlineData("if (origin == \"\")\n    headers.AccessControlAllowCredentials = «\"false\"»;", "if (origin == \"\")\n{\n}")]
    [InlineData("_ = headers.TryAdd(\"Access-Control-Allow-Credentials\", «\"false\"»);\nheaders.Vary = \"Origin\";", "headers.Vary = \"Origin\";")]
    [InlineData("if (origin == \"https://shop.example\")\n    headers.AccessControlAllowCredentials = \"true\";\nelse\n    headers.AccessControlAllowCredentials = «\"false\"»;", "if (origin == \"https://shop.example\")\n    headers.AccessControlAllowCredentials = \"true\";\nelse\n{\n}")]
    [InlineData("headers.AccessControlAllowCredentials = \"true\";\nheaders.AccessControlAllowCredentials = «\"false\"»;", null)]
    [InlineData("headers.AccessControlAllowCredentials = «origin == \"https://shop.example\" ? \"true\" : \"false\"»;", "headers.AccessControlAllowCredentials = origin == \"https://shop.example\" ? \"true\" : null;")]
    [InlineData("headers.AppendCommaSeparatedValues(\"Access-Control-Allow-Credentials\", «\"false\"», \"false\");", null)]
    public Task False(string write, string? expected) => HeaderFix.VerifyAsync(
        new HeaderValueFixProvider(), RuleCatalog.AllowCredentialsFalse, FixHint.RemoveWrite, write, expected);

    [Theory]
    [InlineData("headers[\"Access-Control-Allow-Headers\"] = «\"*\"»;", "headers[\"Access-Control-Allow-Headers\"] = \"*, Authorization\";")]
    [InlineData("headers.Append(\"Access-Control-Allow-Headers\", new[] { «\" * \"» });", "headers.Append(\"Access-Control-Allow-Headers\", new[] { \"*, Authorization\" });")]
    [InlineData("const string any = \"*\";\nheaders.AccessControlAllowHeaders = «any»;", "const string any = \"*, Authorization\";\nheaders.AccessControlAllowHeaders = any;")]
    [InlineData("const string any = \"*\";\nheaders.AccessControlAllowHeaders = «any»;\nheaders.AccessControlAllowOrigin = any;", null)]
    [InlineData("headers.AccessControlAllowHeaders = «origin == \"\" ? \"*\" : \"X-Id\"»;", "headers.AccessControlAllowHeaders = origin == \"\" ? \"*, Authorization\" : \"X-Id\";")]
    public Task Authorization(string write, string? expected) => HeaderFix.VerifyAsync(
        new HeaderValueFixProvider(), RuleCatalog.AuthorizationNotCoveredByWildcard, FixHint.Replace, write, expected, "*", "*\nAuthorization");

    [Theory]
    [InlineData("headers.AccessControlAllowOrigin = «\"https://a.example, https://a.example\"»;", "headers.AccessControlAllowOrigin = \"https://a.example\";")]
    [InlineData("headers.Append(\"Access-Control-Allow-Origin\", «\"https://a.example https://a.example/\"»);", "headers.Append(\"Access-Control-Allow-Origin\", \"https://a.example\");")]
    [InlineData("headers.AccessControlAllowOrigin = «Known.Also»;", null)]
    public Task OneOrigin(string write, string? expected) => HeaderFix.VerifyAsync(
        new HeaderValueFixProvider(), RuleCatalog.MultipleOriginsInHeader, FixHint.Replace, write, expected, values: "https://a.example", members: Members);

    [Theory]
    [InlineData(
        "headers.Append(\"Access-Control-Allow-Origin\", ‹\"*\"›);\nheaders.Append(\"Access-Control-Allow-Origin\", «\"*\"»); // again\nheaders.Vary = \"X\";",
        "headers.Append(\"Access-Control-Allow-Origin\", \"*\");\n// again\nheaders.Vary = \"X\";")]
    [InlineData(
        "headers.Append(\"Access-Control-Allow-Origin\", ‹\"*\"›);\nif (origin == \"\")\n{\n    headers.Append(\"Access-Control-Allow-Origin\", «\"*\"»);\n}",
        "headers.Append(\"Access-Control-Allow-Origin\", \"*\");\nif (origin == \"\")\n{\n}")]
    [InlineData("if (origin == \"\")\n    headers.Append(\"Access-Control-Allow-Origin\", ‹\"*\"›);\nheaders.Append(\"Access-Control-Allow-Origin\", «\"*\"»);", null)]
    [InlineData("headers.Append(\"Access-Control-Allow-Origin\", new[] { ‹\"*\"›, «\"*\"» });", null)]
    public Task OneWrite(string write, string? expected) => HeaderFix.VerifyAsync(
        new HeaderValueFixProvider(), RuleCatalog.MultipleOriginsInHeader, FixHint.RemoveWrite, write, expected);
}
