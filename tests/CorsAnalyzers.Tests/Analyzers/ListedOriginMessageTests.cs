using Microsoft.CodeAnalysis;
using Verify = CorsAnalyzers.Tests.TestSupport.CorsAnalyzerVerifier<CorsAnalyzers.Analyzers.CorsAnalyzer>;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>The exact message and places of each finding in a policy's origins: 0 is where it is shown, the others are further places.</summary>
public sealed class ListedOriginMessageTests
{
    [Theory]
    [InlineData(
        """policy => policy.WithOrigins({|#0:"null"|})""",
        "CORS1003",
        "'null' is listed as an origin: any site can send it, from a sandboxed frame")]
    [InlineData(
        """policy => policy.{|#0:SetIsOriginAllowed(origin => origin == "null")|}.{|#1:AllowCredentials()|}""",
        "CORS1003",
        "This check lets 'null' in with credentials: any site can send it, from a sandboxed frame")]
    [InlineData(
        """policy => policy.WithOrigins({|#0:"http://a.example"|}).{|#1:AllowCredentials()|}""",
        "CORS1004",
        "'http://a.example' is let in with credentials: whoever is on the network can change what comes from a plain-http origin")]
    [InlineData(
        """policy => policy.WithOrigins({|#0:"https://a.example/"|})""",
        "CORS1006",
        "'https://a.example/' never equals the origin that a browser sends: it ends with a slash; browsers send 'https://a.example'")]
    [InlineData(
        """policy => policy.WithOrigins({|#0:"https://a.example,https://b.example"|})""",
        "CORS1006",
        "'https://a.example,https://b.example' never equals the origin that a browser sends: it holds several origins; browsers send 'https://a.example' and 'https://b.example'")]
    [InlineData(
        """policy => policy.WithOrigins({|#0:"https://*.a.example"|})""",
        "CORS1007",
        "'https://*.a.example' lets nobody in: wildcard subdomains are not switched on")]
    [InlineData(
        """policy => policy.WithOrigins({|#0:"https://a.example"|}, {|#2:"https://b.example"|}).{|#1:SetIsOriginAllowed(origin => origin == "https://c.example")|}""",
        "CORS1008",
        "The list of origins has no effect: the policy's own check decides alone")]
    [InlineData(
        """policy => policy.WithOrigins({|#1:"https://a.example"|}, {|#0:"*"|})""",
        "CORS1008",
        "'*' has no effect: it means any origin only where nothing else is listed")]
    [InlineData(
        """policy => policy.{|#0:SetIsOriginAllowed(_ => true)|}.{|#1:SetIsOriginAllowed(origin => origin == "https://a.example")|}""",
        "CORS1008",
        "This check of the origin has no effect: another check of the origin takes its place")]
    [InlineData(
        """policy => policy.WithOrigins({|#1:"https://a.example"|}, {|#0:"https://A.example"|})""",
        "CORS1008",
        "'https://A.example' has no effect: it is listed twice")]
    [InlineData(
        """{|#0:policy|} => policy.AllowAnyHeader()""",
        "CORS1012",
        "This policy states no origin, so no other site can read the answers")]
    public Task Says(string policy, string id, string message)
    {
        var expected = new DiagnosticResult(id, DiagnosticSeverity.Warning).WithMessage(message);
        for (var place = 0; policy.Contains("{|#" + place); place++)
            expected = expected.WithLocation(place);
        return Verify.VerifyAsync($"var builder = WebApplication.CreateBuilder(args);\nbuilder.Services.AddCors();\nvar app = builder.Build();\napp.UseCors({policy});\napp.Run();\n", expected);
    }
}
