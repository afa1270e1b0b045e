using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Tests.CodeFixes.Headers;

/// <summary>Lists of names and ages that are written by hand.</summary>
public sealed class HeaderListFixTests
{
    private const string Members = """

        static class Lists
        {
            public const string Once = "Content-Type, X-Real-IP";
            public const string Twice = "Content-Type, X-Real-IP", Other = Twice + "y";
        }

        """;

    [Theory]
    [InlineData("headers.AccessControlAllowHeaders = «Lists.Once»;", "headers.AccessControlAllowHeaders = Lists.Once;", "Once = \"Content-Type\"")]
    [InlineData("headers.AccessControlAllowHeaders = «Lists.Twice»;", null, null)]
    [InlineData("headers.AccessControlAllowHeaders = «origin == \"\" ? \"Accept, X-Real-IP\" : \"Accept\"»;", "headers.AccessControlAllowHeaders = origin == \"\" ? \"Accept\" : \"Accept\";", null)]
    [InlineData("headers.AccessControlAllowHeaders = «string.Join(\", \", \"Accept\", \"X-Real-IP\")»;", "headers.AccessControlAllowHeaders = string.Join(\", \", \"Accept\");", null)]
    [InlineData("headers.AccessControlAllowHeaders = «string.Join(\", \", new[] { \"X-Real-IP\", \"Accept\" })»;", "headers.AccessControlAllowHeaders = string.Join(\", \", new[] { \"Accept\" });", null)]
    [InlineData("headers.AccessControlAllowHeaders = new[] { \"Accept\", «\"X-Real-IP\"» };", "headers.AccessControlAllowHeaders = new[] { \"Accept\" };", null)]
    [InlineData("string[] names = { \"Accept\", «\"X-Real-IP\"» };\nheaders.AccessControlAllowHeaders = string.Join(\", \", names);", "string[] names = { \"Accept\" };\nheaders.AccessControlAllowHeaders = string.Join(\", \", names);", null)]
    [InlineData("string[] names = { \"Accept\", «\"X-Real-IP\"» };\nheaders.AccessControlAllowHeaders = names;\nConsole.WriteLine(names);", null, null)]
    public Task NameGoes(string write, string? expected, string? declaration) => HeaderFix.VerifyAsync(
        new RemoveHeaderNameFixProvider(),
        RuleCatalog.RiskyRequestHeaderAllowed,
        FixHint.RemoveHeaderName,
        write,
        expected,
        "X-Real-IP",
        members: Members,
        fixedMembers: declaration is null ? Members : Members.Replace("Once = \"Content-Type, X-Real-IP\"", declaration));

    [Theory]
    [InlineData("headers.AccessControlAllowHeaders = «\"Accept, X-One X-Two, X-Id\"»;", "headers.AccessControlAllowHeaders = \"Accept, X-One, X-Two, X-Id\";")]
    [InlineData("headers.Append(\"Access-Control-Expose-Headers\", «\"X-One X-Two\"»);", "headers.Append(\"Access-Control-Expose-Headers\", \"X-One, X-Two\");")]
    [InlineData("headers.AccessControlAllowHeaders = «\"Accept, X-One X-Two, \" + origin»;", "headers.AccessControlAllowHeaders = \"Accept, X-One, X-Two, \" + origin;")]
    [InlineData("headers.AccessControlAllowHeaders = «\"Accept, X-One X-Two\" + origin»;", null)]
    [InlineData("headers[\"X-Names\"] = «\"X-One X-Two\"»;", null)]
    public Task NamesAreSplit(string write, string? expected) => HeaderFix.VerifyAsync(
        new ReplaceNameFixProvider(), RuleCatalog.InvalidFieldName, FixHint.Replace, write, expected, "X-One X-Two", "X-One\nX-Two");

    [Theory]
    [InlineData("headers.AccessControlAllowMethods = «\"GET, put, DELETE\"»;", "headers.AccessControlAllowMethods = \"GET, PUT, DELETE\";")]
    [InlineData("headers.AccessControlAllowMethods = new[] { \"GET\", «\"put\"» };", "headers.AccessControlAllowMethods = new[] { \"GET\", \"PUT\" };")]
    [InlineData("headers.AppendCommaSeparatedValues(\"Access-Control-Allow-Methods\", \"GET\", «\"put\"»);", "headers.AppendCommaSeparatedValues(\"Access-Control-Allow-Methods\", \"GET\", \"PUT\");")]
    [InlineData("headers.AccessControlAllowMethods = «\"\"\"get, put\"\"\"»;", "headers.AccessControlAllowMethods = \"\"\"get, PUT\"\"\";")]
    public Task MethodIsUpperCase(string write, string? expected) => HeaderFix.VerifyAsync(
        new ReplaceNameFixProvider(), RuleCatalog.MethodCase, FixHint.Replace, write, expected, "put", "PUT");

    [Theory]
    [InlineData("headers.AccessControlMaxAge = «\"864000\"»; // ten days", "headers.AccessControlMaxAge = \"86400\"; // ten days")]
    [InlineData("headers.Append(\"Access-Control-Max-Age\", «(60 * 60 * 240).ToString()»);", "headers.Append(\"Access-Control-Max-Age\", \"86400\");")]
    [InlineData("headers.AccessControlMaxAge = «TimeSpan.FromDays(10).TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture)»;", "headers.AccessControlMaxAge = \"86400\";")]
    [InlineData("const string age = \"864000\";\nheaders.AccessControlMaxAge = «age»;", "const string age = \"86400\";\nheaders.AccessControlMaxAge = age;")]
    [InlineData("headers.AccessControlMaxAge = «(origin.Length * 864000).ToString()»;", null)]
    [InlineData("headers.AccessControlMaxAge = «(60 * 60 /* an hour */ * 240).ToString()»;", null)]
    [InlineData("headers[\"X-Age\"] = «\"864000\"»;", null)]
    public Task Age(string write, string? expected) => HeaderFix.VerifyAsync(
        new ReplaceAgeFixProvider(), RuleCatalog.MaxAgeBeyondBrowserLimit, FixHint.Replace, write, expected, values: "86400");

    [Theory]
    [InlineData("headers.AccessControlAllowHeaders = «\"*\"»;", "headers.AccessControlAllowHeaders = context.Request.Headers.AccessControlRequestHeaders;")]
    [InlineData("context.Response.Headers[\"Access-Control-Allow-Methods\"] = «\"*\"»;", "context.Response.Headers[\"Access-Control-Allow-Methods\"] = context.Request.Headers.AccessControlRequestMethod;")]
    [InlineData("headers.Append(\"Access-Control-Allow-Headers\", «\"*, X-Id\"»);", "headers.Append(\"Access-Control-Allow-Headers\", \"X-Id\");")]
    [InlineData("headers.Append(\"Access-Control-Expose-Headers\", «\"X-Id, *\"»);", "headers.Append(\"Access-Control-Expose-Headers\", \"X-Id\");")]
    [InlineData("headers.Append(\"Access-Control-Expose-Headers\", «\"*\"»);\nheaders.Vary = \"Origin\";", "headers.Vary = \"Origin\";")]
    [InlineData("headers.SetCommaSeparatedValues(\"Access-Control-Allow-Headers\", \"X-Id\", «\"*\"»);", "headers.SetCommaSeparatedValues(\"Access-Control-Allow-Headers\", \"X-Id\");")]
    public Task Wildcard(string write, string? expected) => HeaderFix.VerifyAsync(
        new LiteralWildcardFixProvider(), RuleCatalog.LiteralWildcardWithCredentials, FixHint.RemoveHeaderName, write, expected, "*");
}
