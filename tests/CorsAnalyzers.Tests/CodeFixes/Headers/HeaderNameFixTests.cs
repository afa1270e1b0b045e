using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Tests.CodeFixes.Headers;

/// <summary>CORS3017.</summary>
public sealed class HeaderNameFixTests
{
    private const string Members = """

        static class Names
        {
            public const string Expose = "Access-Control-Expose-Header";
            public const string Other = Expose + "s";
        }

        """;

    [Theory]
    [InlineData("headers[\"Access-Control-Expose-Header\"] = «\"X-Id\"»;", "headers[\"Access-Control-Expose-Headers\"] = \"X-Id\";")]
    [InlineData("headers[«\"Access-Control-Expose-Header\"»] = \"X-Id\";", "headers[\"Access-Control-Expose-Headers\"] = \"X-Id\";")]
    [InlineData("headers.Append(/* names */ «\"access-control-expose-header\"», \"X-Id\"); // all", "headers.Append(/* names */ \"Access-Control-Expose-Headers\", \"X-Id\"); // all")]
    [InlineData("headers.Add(@\"Access-Control-Expose-Header\", «origin»);", "headers.Add(@\"Access-Control-Expose-Headers\", origin);")]
    [InlineData("const string name = \"Access-Control-Expose-Header\";\nheaders[«name»] = \"X-Id\";", "const string name = \"Access-Control-Expose-Headers\";\nheaders[name] = \"X-Id\";")]
    [InlineData("headers[«Names.Expose»] = \"X-Id\";", null)]
    [InlineData("headers[«\"Access-Control-\" + \"Expose-Header\"»] = \"X-Id\";", null)]
    [InlineData("headers[«\"Access-Control-Expose-Header\"»] = \"X-Id\";\nheaders.AccessControlExposeHeaders = \"X-Id\";", null)]
    [InlineData("if (origin == \"\")\n    headers[«\"Access-Control-Expose-Header\"»] = \"X-Id\";\nelse\n    headers.AccessControlExposeHeaders = \"X-Id\";", "if (origin == \"\")\n    headers[\"Access-Control-Expose-Headers\"] = \"X-Id\";\nelse\n    headers.AccessControlExposeHeaders = \"X-Id\";")]
    [InlineData("Console.WriteLine(«\"Access-Control-Expose-Header\"»);", null)]
    public Task RightName(string write, string? expected) => HeaderFix.VerifyAsync(
        new HeaderNameFixProvider(),
        RuleCatalog.MisspelledCorsHeader,
        FixHint.RenameHeader,
        write,
        expected,
        "Access-Control-Expose-Header",
        "Access-Control-Expose-Headers",
        members: Members);
}
