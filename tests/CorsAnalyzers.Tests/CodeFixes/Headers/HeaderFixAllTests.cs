using CorsAnalyzers.Analyzers;
using CorsAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.Tests.CodeFixes.Headers;

/// <summary>Several findings in one value or statement, repaired one by one and all at once.</summary>
public sealed class HeaderFixAllTests
{
    [Fact]
    public Task NamesOfLists() => VerifyAsync<RemoveHeaderNameFixProvider>(
        """
        headers.AccessControlAllowOrigin = "https://shop.example";
        headers.AccessControlAllowCredentials = "true";
        headers.AccessControlAllowHeaders = {|CORS3004:{|CORS3004:{|CORS3006:"X-Real-IP, Content-Type, Cookie, X-Forwarded-For"|}|}|}; // what we read
        headers.AccessControlExposeHeaders = new[] { {|CORS3009:"Set-Cookie"|}, "X-Total", {|CORS3008:"Pragma"|} };
        headers.AccessControlAllowMethods = "PUT, " + {|CORS3012:"TRACE"|};
        """.Replace("\"PUT, \" + {|CORS3012:\"TRACE\"|}", "{|CORS3012:\"TRACE, PUT\"|}"),
        """
        headers.AccessControlAllowOrigin = "https://shop.example";
        headers.AccessControlAllowCredentials = "true";
        headers.AccessControlAllowHeaders = "Content-Type"; // what we read
        headers.AccessControlExposeHeaders = new[] { "X-Total" };
        headers.AccessControlAllowMethods = "PUT";
        """);

    [Fact]
    public Task NamesThatWereMeant() => VerifyAsync<ReplaceNameFixProvider>(
        """
        headers.AccessControlAllowOrigin = "https://shop.example";
        headers.AccessControlAllowHeaders = {|CORS3011:{|CORS3011:"X-One X-Two, Accept, X-Three:"|}|};
        headers.AccessControlAllowMethods = {|CORS3013:{|CORS3013:"GET, put, patch"|}|};
        """,
        """
        headers.AccessControlAllowOrigin = "https://shop.example";
        headers.AccessControlAllowHeaders = "X-One, X-Two, Accept, X-Three";
        headers.AccessControlAllowMethods = "GET, PUT, PATCH";
        """);

    [Fact]
    public Task Ages() => VerifyAsync<ReplaceAgeFixProvider>(
        """
        headers.AccessControlAllowOrigin = "https://shop.example";
        if (context.Request.Path == "/cart")
            headers.AccessControlMaxAge = {|CORS3014:"1.5"|};
        else
            headers.AccessControlMaxAge = {|CORS3015:"864000"|};
        """,
        """
        headers.AccessControlAllowOrigin = "https://shop.example";
        if (context.Request.Path == "/cart")
            headers.AccessControlMaxAge = "2";
        else
            headers.AccessControlMaxAge = "86400";
        """);

    [Fact]
    public Task Wildcards() => VerifyAsync<LiteralWildcardFixProvider>(
        """
        headers.AccessControlAllowOrigin = "https://shop.example";
        headers.AccessControlAllowCredentials = "true";
        headers.AccessControlAllowHeaders = {|CORS2004:"*"|};
        headers.AccessControlAllowMethods = {|CORS2004:"PUT, *"|};
        headers.AccessControlExposeHeaders = {|CORS2004:"*"|};
        """,
        """
        headers.AccessControlAllowOrigin = "https://shop.example";
        headers.AccessControlAllowCredentials = "true";
        headers.AccessControlAllowHeaders = context.Request.Headers.AccessControlRequestHeaders;
        headers.AccessControlAllowMethods = "PUT";
        """);

    [Fact]
    public Task Origins() => VerifyAsync<ListedOriginFixProvider>(
        """
        headers.Vary = "Origin";
        if (origin is "http://shop.example" or "http://cart.example" or "https://cart.example")
        {
            headers.AccessControlAllowOrigin = {|CORS1004:{|CORS1004:origin|}|};
            headers.AccessControlAllowCredentials = "true";
        }
        """,
        """
        headers.Vary = "Origin";
        if (origin is "https://shop.example" or "https://cart.example")
        {
            headers.AccessControlAllowOrigin = origin;
            headers.AccessControlAllowCredentials = "true";
        }
        """);

    [Fact]
    public Task Vary() => VerifyAsync<AppendVaryFixProvider>(
        """
        headers.Append("Vary", "Accept");
        headers.Vary = {|CORS3002:"Accept-Language"|};
        if (origin == "https://shop.example")
        {
            headers.AccessControlAllowOrigin = origin;
            headers.Append("Vary", {|CORS3003:"Origin"|});
        }
        """,
        """
        headers.Append("Vary", "Accept");
        headers.Append("Vary", "Accept-Language");
        headers.Append("Vary", "Origin");
        if (origin == "https://shop.example")
        {
            headers.AccessControlAllowOrigin = origin;
        }
        """);

    [Fact]
    public Task TrustedOrigins() => VerifyAsync<CredentialsFixProvider>(
        """
        headers.Vary = "Origin";
        if (context.Request.Path == "/cart")
            headers.AccessControlAllowOrigin = {|CORS2002:origin|};
        else
            headers.AccessControlAllowOrigin = {|CORS2001:"*"|};
        headers.AccessControlAllowCredentials = "true";
        """,
        """
        headers.Vary = "Origin";
        if (context.Request.Path == "/cart")
        {
            if (origin == "https://shop.example")
            {
                headers.AccessControlAllowOrigin = origin;
            }
        }
        else
        {
            var requestOrigin = context.Request.Headers.Origin.ToString();
            if (requestOrigin == "https://shop.example")
            {
                headers.AccessControlAllowOrigin = requestOrigin;
            }
        }
        headers.AccessControlAllowCredentials = "true";
        """,
        "cors_analyzers.trusted_origins = https://shop.example");

    private static Task VerifyAsync<TFix>(string body, string fixedBody, string? editorConfig = null)
        where TFix : CodeFixProvider, new() =>
        FixVerifier<CorsAnalyzer, TFix>.VerifyAsync(HeaderFix.Handler(body), HeaderFix.Handler(fixedBody), editorConfig);
}
