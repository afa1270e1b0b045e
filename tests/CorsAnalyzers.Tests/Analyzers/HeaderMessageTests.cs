using Microsoft.CodeAnalysis;
using Verify = CorsAnalyzers.Tests.TestSupport.CorsAnalyzerVerifier<CorsAnalyzers.Analyzers.HeaderWriteAnalyzer>;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>The exact message and places of each finding in hand-written headers: 0 is where it is shown, the others are further places.</summary>
public sealed class HeaderMessageTests
{
    private static DiagnosticResult Refused => new DiagnosticResult("CORS2001", DiagnosticSeverity.Warning).WithMessage(
        "Any origin ('*') is allowed together with credentials: browsers refuse such an answer to a request with credentials");

    private static DiagnosticResult Anybody => new DiagnosticResult("CORS2002", DiagnosticSeverity.Warning).WithMessage(
        "Every origin is let in with credentials: 'https://attacker.test' can read the answers to a logged-in user's requests");

    [Fact]
    public Task AnyOriginInProgram() => Verify.VerifyAsync(
        """
        var app = WebApplication.Create(args);
        app.MapGet("/", (HttpContext context) =>
        {
            context.Response.Headers["Access-Control-Allow-Origin"] = {|#0:"*"|};
            context.Response.Headers["Access-Control-Allow-Credentials"] = {|#1:"true"|};
        });
        app.Run();
        """,
        Refused.WithLocation(0).WithLocation(1));

    [Fact]
    public Task AnyOriginInStartup() => Verify.VerifyAsync(
        """
        public class Startup
        {
            public void Configure(IApplicationBuilder app) => app.Run(context =>
            {
                context.Response.Headers.Append("Access-Control-Allow-Credentials", {|#1:"true"|});
                context.Response.Headers.Append("Access-Control-Allow-Origin", {|#0:"*"|});
                return Task.CompletedTask;
            });
        }
        """,
        Refused.WithLocation(0).WithLocation(1));

    [Fact]
    public Task AReflectedOriginInProgram() => Verify.VerifyAsync(
        """
        var app = WebApplication.Create(args);
        app.MapGet("/", (HttpContext context) =>
        {
            context.Response.Headers.Vary = "Origin";
            context.Response.Headers.AccessControlAllowOrigin = {|#0:context.Request.Headers.Origin|};
            context.Response.Headers.AccessControlAllowCredentials = {|#1:"true"|};
        });
        app.Run();
        """,
        Anybody.WithLocation(0).WithLocation(1));

    [Fact]
    public Task AnEchoedOriginInMiddleware() => Verify.VerifyAsync(
        """
        public class Middleware
        {
            private static readonly string[] Allowed = { "https://a.example" };

            public Task Invoke(HttpContext context)
            {
                var origin = context.Request.Headers["Origin"].ToString();
                if (Allowed.{|#1:Contains(origin)|})
                {
                    context.Response.Headers["Access-Control-Allow-Origin"] = {|#0:origin|};
                }

                return Task.CompletedTask;
            }
        }
        """,
        new DiagnosticResult("CORS3001", DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithMessage(
            "Access-Control-Allow-Origin depends on the request's Origin ('https://a.example' gets 'https://a.example', 'https://attacker.test' gets none) "
            + "but no answer has 'Vary: Origin': a cache serves one origin's answer to another"));

    [Fact]
    public Task ARiskyHeaderInProgram() => Verify.VerifyAsync(
        """
        var app = WebApplication.Create(args);
        app.Use(async (HttpContext context, RequestDelegate next) =>
        {
            context.Response.Headers["Access-Control-Allow-Origin"] = {|#1:"*"|};
            context.Response.Headers["Access-Control-Allow-Headers"] = {|#0:"Content-Type, X-Original-URL"|};
            await next(context);
        });
        app.Run();
        """,
        new DiagnosticResult("CORS1001", DiagnosticSeverity.Info).WithLocation(1).WithMessage(
            "'https://attacker.test' can read the answers to requests without credentials: every site can"),
        new DiagnosticResult("CORS3004", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "The request header 'X-Original-URL' is allowed to any site: it replaces the request's path"));
}
