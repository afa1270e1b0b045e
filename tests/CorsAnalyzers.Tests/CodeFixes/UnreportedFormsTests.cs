using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.Tests.CodeFixes;

/// <summary>Forms of code that the fixes know and that no analyzer reports by itself.</summary>
public sealed class UnreportedFormsTests
{
    [Theory]
    [InlineData(
        """
        var headers = new HeaderDictionary
        {
            ["Access-Control-Allow-Origin"] = «"*"»,
            ["Access-Control-Allow-Credentials"] = ‹"true"›, // the cart
            ["Access-Control-Max-Age"] = "60",
        };
        """,
        """
        var headers = new HeaderDictionary
        {
            ["Access-Control-Allow-Origin"] = "*",
            // the cart
            ["Access-Control-Max-Age"] = "60",
        };
        """)]
    [InlineData(
        """
        var headers = new HeaderDictionary { { "Access-Control-Allow-Origin", «"*"» }, { "Access-Control-Allow-Credentials", ‹"true"› } };
        """,
        """
        var headers = new HeaderDictionary { { "Access-Control-Allow-Origin", "*" } };
        """)]
    [InlineData(
        """
        var policy = new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy { SupportsCredentials = ‹true›, IsOriginAllowed = «_ => true» };
        """,
        """
        var policy = new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy { IsOriginAllowed = _ => true };
        """)]
    [InlineData(
        """
        var policy = new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy();
        policy.IsOriginAllowed = «_ => true»;
        policy.SupportsCredentials = ‹true›;
        """,
        """
        var policy = new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy();
        policy.IsOriginAllowed = _ => true;

        """)]
    [InlineData(
        """
        var headers = new HeaderDictionary();
        headers["Access-Control-Allow-Origin"] = «"*"»;
        Action add = () => headers.Append("Access-Control-Allow-Credentials", ‹"true"›);
        """,
        """
        var headers = new HeaderDictionary();
        headers["Access-Control-Allow-Origin"] = "*";
        Action add = () => { };
        """)]
    [InlineData(
        """
        HeaderDictionary? headers = new();
        headers["Access-Control-Allow-Origin"] = «"*"»;
        headers?.Append("Access-Control-Allow-Credentials", ‹"true"›);
        """,
        """
        HeaderDictionary? headers = new();
        headers["Access-Control-Allow-Origin"] = "*";

        """)]
    [InlineData(
        """
        var builder = new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder();
        Action<Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder> cookies = policy => policy.‹AllowCredentials()›;
        builder.«AllowAnyOrigin()»;
        """,
        """
        var builder = new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder();
        Action<Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder> cookies = policy => { };
        builder.AllowAnyOrigin();
        """)]
    [InlineData(
        """
        var builder = new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder().«AllowAnyOrigin()»;
        for (var i = 0; i < 1; i++, builder.‹AllowCredentials()›)
        {
        }
        """,
        null)]
    [InlineData(
        """
        var headers = new HeaderDictionary();
        headers["Access-Control-Allow-Origin"] = «"*"»;
        cookies:
        headers["Access-Control-Allow-Credentials"] = ‹"true"›;
        goto cookies;
        """,
        """
        var headers = new HeaderDictionary();
        headers["Access-Control-Allow-Origin"] = "*";
        cookies:
        ;
        goto cookies;
        """)]
    [InlineData(
        """
        var headers = new HeaderDictionary();
        switch (headers.Count)
        {
            case 0:
                headers["Access-Control-Allow-Origin"] = «"*"»;
                headers["Access-Control-Allow-Credentials"] = ‹"true"›;
                break;
        }
        """,
        """
        var headers = new HeaderDictionary();
        switch (headers.Count)
        {
            case 0:
                headers["Access-Control-Allow-Origin"] = "*";
                break;
        }
        """)]
    [InlineData(
        """
        new HeaderDictionary()["Access-Control-Allow-Credentials"] = ‹«"true"»›;
        """,
        null)]
    public Task Credentials(string source, string? fixedSource) =>
        VerifyAsync(new CredentialsFixProvider(), RuleCatalog.WildcardOriginWithCredentials, FixHint.RemoveCredentials, source, fixedSource);

    [Theory]
    [InlineData(
        """
        var context = new DefaultHttpContext();
        // Read it.
        var origin = context.Request.Headers.Origin.ToString();

        if (‹origin == "https://shop.example"›)
            context.Response.Headers["Access-Control-Allow-Origin"] = «origin»;
        """,
        """
        var context = new DefaultHttpContext();
        // Read it.
        var origin = context.Request.Headers.Origin.ToString();

        context.Response.Headers.Append("Vary", "Origin");
        if (origin == "https://shop.example")
            context.Response.Headers["Access-Control-Allow-Origin"] = origin;
        """)]
    [InlineData(
        """
        var context = new DefaultHttpContext();
        HeaderDictionaryExtensions.‹Append(context.Response.Headers, "Access-Control-Allow-Origin", «context.Request.Headers.Origin»)›;
        """,
        """
        var context = new DefaultHttpContext();
        context.Response.Headers.Append("Vary", "Origin");
        HeaderDictionaryExtensions.Append(context.Response.Headers, "Access-Control-Allow-Origin", context.Request.Headers.Origin);
        """)]
    [InlineData(
        """
        var context = new DefaultHttpContext();
        IHeaderDictionary headers;
        if (‹context.Request.Headers.Origin == "https://shop.example"›)
        {
            headers = context.Response.Headers;
            headers["Access-Control-Allow-Origin"] = «"https://shop.example"»;
        }
        """,
        null)]
    public Task Vary(string source, string? fixedSource) =>
        VerifyAsync(new AppendVaryFixProvider(), RuleCatalog.EchoedOriginWithoutVary, FixHint.AppendVary, source, fixedSource);

    [Theory]
    [InlineData(
        """
        var headers = new HeaderDictionary();
        headers.AppendCommaSeparatedValues("Access-Control-Allow-Headers", "Content-Type", «"X-Real-IP"»);
        """,
        """
        var headers = new HeaderDictionary();
        headers.AppendCommaSeparatedValues("Access-Control-Allow-Headers", "Content-Type");
        """)]
    [InlineData(
        """
        var headers = new HeaderDictionary();
        headers.AppendCommaSeparatedValues("Access-Control-Allow-Headers", «"X-Real-IP"»);
        """,
        """
        var headers = new HeaderDictionary();

        """)]
    [InlineData(
        """
        var policy = new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy();
        policy.Headers.Add(«"X-Real-IP"»);
        """,
        """
        var policy = new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy();

        """)]
    [InlineData(
        """
        var policy = new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy { Headers = { "Content-Type", «"X-Real-IP"» } };
        """,
        """
        var policy = new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy { Headers = { "Content-Type" } };
        """)]
    [InlineData(
        """
        string[] names = { «"X-Real-IP"» };
        new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder().WithHeaders(names);
        """,
        """
        string[] names = { };
        new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder().WithHeaders(names);
        """)]
    [InlineData(
        """
        const string Names = "Content-Type, X-Real-IP";
        new HeaderDictionary()["Access-Control-Allow-Headers"] = «Names»;
        """,
        """
        const string Names = "Content-Type";
        new HeaderDictionary()["Access-Control-Allow-Headers"] = Names;
        """)]
    [InlineData(
        """
        var more = "Content-Type";
        new HeaderDictionary()["Access-Control-Allow-Headers"] = «$"X-Real-IP, {more}"»;
        """,
        null)]
    public Task HeaderNames(string source, string? fixedSource) => VerifyAsync(
        new RemoveHeaderNameFixProvider(), RuleCatalog.RiskyRequestHeaderAllowed, FixHint.RemoveHeaderName, source, fixedSource, "X-Real-IP");

    [Theory]
    [InlineData(
        """
        var headers = new HeaderDictionary();
        headers["Access-Control-Expose-Headers"] = «"X-Total-Count, Set-Cookie"»;
        """,
        """
        var headers = new HeaderDictionary();
        headers["Access-Control-Expose-Headers"] = "X-Total-Count";
        """)]
    [InlineData(
        """
        var headers = new HeaderDictionary();
        headers["Access-Control-Expose-Headers"] = «"Set-Cookie"»;
        """,
        """
        var headers = new HeaderDictionary();

        """)]
    [InlineData(
        """
        var policy = new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy { ExposedHeaders = { "X-Total-Count", «"Set-Cookie"» } };
        """,
        """
        var policy = new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy { ExposedHeaders = { "X-Total-Count" } };
        """)]
    public Task ExposedNames(string source, string? fixedSource) => VerifyAsync(
        new RemoveHeaderNameFixProvider(), RuleCatalog.ForbiddenExposedHeader, FixHint.RemoveHeaderName, source, fixedSource, "Set-Cookie");

    [Theory]
    [InlineData(
        """
        var headers = new HeaderDictionary();
        headers["Access-Control-Allow-Methods"] = «"PUT, TRACE, DELETE"»;
        """,
        """
        var headers = new HeaderDictionary();
        headers["Access-Control-Allow-Methods"] = "PUT, DELETE";
        """)]
    [InlineData(
        """
        var headers = new HeaderDictionary();
        headers.AppendCommaSeparatedValues("Access-Control-Allow-Methods", «"TRACE"», "PUT");
        """,
        """
        var headers = new HeaderDictionary();
        headers.AppendCommaSeparatedValues("Access-Control-Allow-Methods", "PUT");
        """)]
    [InlineData(
        """
        var headers = new HeaderDictionary { AccessControlAllowMethods = «"TRACE"» };
        """,
        """
        var headers = new HeaderDictionary { };
        """)]
    public Task Methods(string source, string? fixedSource) => VerifyAsync(
        new RemoveHeaderNameFixProvider(), RuleCatalog.ForbiddenMethod, FixHint.RemoveHeaderName, source, fixedSource, "TRACE");

    [Theory]
    [InlineData(
        """
        var policy = new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy { Headers = { «"A, B"», "C" } };
        """,
        """
        var policy = new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy { Headers = { "A", "B", "C" } };
        """)]
    [InlineData(
        """
        var policy = new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy();
        policy.Headers.Add(«"A, B"»);
        """,
        null)]
    [InlineData(
        """
        Console.WriteLine(«"A, B"»);
        """,
        null)]
    [InlineData(
        """
        var names = new List<string> { «"A, B"» };
        """,
        null)]
    public Task Lists(string source, string? fixedSource) => VerifyAsync(
        new ReplaceNameFixProvider(), RuleCatalog.InvalidFieldName, FixHint.Replace, source, fixedSource, "A, B", "A\nB");

    [Theory]
    [InlineData(
        """
        var policy = new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy();
        policy.Methods.Add(«"put"»);
        """,
        """
        var policy = new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy();
        policy.Methods.Add("PUT");
        """)]
    [InlineData(
        """
        new List<string>().Add(«"put"»);
        """,
        null)]
    public Task MethodCase(string source, string? fixedSource) => VerifyAsync(
        new ReplaceNameFixProvider(), RuleCatalog.MethodCase, FixHint.Replace, source, fixedSource, "put", "PUT");

    [Theory]
    [InlineData(
        """
        var policy = new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy { PreflightMaxAge = «TimeSpan.FromDays(7)» };
        """,
        """
        var policy = new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy { PreflightMaxAge = TimeSpan.FromDays(1) };
        """)]
    [InlineData(
        """
        var policy = new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy();
        policy.PreflightMaxAge = «TimeSpan.FromHours(30)»;
        """,
        """
        var policy = new Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy();
        policy.PreflightMaxAge = TimeSpan.FromHours(24);
        """)]
    [InlineData(
        """
        Console.WriteLine(«TimeSpan.FromDays(7)»);
        """,
        null)]
    public Task Ages(string source, string? fixedSource) => VerifyAsync(
        new ReplaceAgeFixProvider(), RuleCatalog.MaxAgeBeyondBrowserLimit, FixHint.Replace, source, fixedSource, fixValues: "86400");

    private static async Task VerifyAsync(
        CodeFixProvider provider, Rule rule, FixHint hint, string source, string? fixedSource, string? headerName = null, string? fixValues = null) =>
        Assert.Equal(fixedSource, await MarkedFinding.FixAsync(provider, rule, hint, source, headerName, fixValues));
}
