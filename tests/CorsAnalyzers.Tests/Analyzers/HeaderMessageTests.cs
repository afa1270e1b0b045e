using Microsoft.CodeAnalysis;
using Verify = CorsAnalyzers.Tests.TestSupport.CorsAnalyzerVerifier<CorsAnalyzers.Analyzers.CorsAnalyzer>;

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

    [Fact]
    public Task ALookAlikeInMiddleware() => Verify.VerifyAsync(
        """
        public class Middleware
        {
            public Task Invoke(HttpContext context)
            {
                var origin = context.Request.Headers["Origin"].ToString();
                context.Response.Headers.Append("Vary", "Origin");
                if (origin.EndsWith("shop.example"))
                {
                    context.Response.Headers["Access-Control-Allow-Origin"] = {|#0:origin|};
                    context.Response.Headers["Access-Control-Allow-Credentials"] = {|#1:"true"|};
                }

                return Task.CompletedTask;
            }
        }
        """,
        new DiagnosticResult("CORS1002", DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithMessage(
            "'https://attackershop.example' also passes this check, with credentials: it ends with 'shop.example' and the check asks for no dot before it"));

    [Fact]
    public Task SeveralOriginsInStartup() => Verify.VerifyAsync(
        """
        public class Startup
        {
            public void Configure(IApplicationBuilder app) => app.Run(context =>
            {
                context.Response.Headers.Append("Access-Control-Allow-Origin", {|#1:"https://a.example"|});
                context.Response.Headers.Append("Access-Control-Allow-Origin", {|#0:"https://b.example"|});
                return Task.CompletedTask;
            });
        }
        """,
        new DiagnosticResult("CORS1011", DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithMessage(
            "Access-Control-Allow-Origin is 'https://a.example, https://b.example': a browser compares the whole value with one origin, so no site can read the answer"));

    [Fact]
    public Task CredentialsInOtherWords() => Verify.VerifyAsync(
        """
        var app = WebApplication.Create(args);
        app.Map("/yes", (HttpResponse response) => { response.Headers.AccessControlAllowCredentials = true.{|#0:ToString()|}; });
        app.Map("/no", (HttpResponse response) => { response.Headers.AccessControlAllowCredentials = {|#1:"false"|}; });
        app.Run();
        """,
        new DiagnosticResult("CORS2003", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "Access-Control-Allow-Credentials is 'True', which no browser takes for 'true'"),
        new DiagnosticResult("CORS2005", DiagnosticSeverity.Info).WithLocation(1).WithMessage(
            "Access-Control-Allow-Credentials is 'false': its only value is 'true', and credentials are refused by leaving it out"));

    [Fact]
    public Task AVaryThatIsLost() => Verify.VerifyAsync(
        """
        public class Middleware
        {
            public Task Invoke(HttpContext context)
            {
                context.Response.Headers.Append("Vary", {|#1:"Accept-Language, Accept"|});
                context.Response.Headers.AccessControlAllowOrigin = "https://a.example";
                context.Response.Headers["Vary"] = {|#0:"accept"|};
                return Task.CompletedTask;
            }
        }
        """,
        new DiagnosticResult("CORS3002", DiagnosticSeverity.Info).WithLocation(0).WithLocation(1).WithMessage(
            "Vary is assigned here, and 'Accept-Language', which was written before, is lost"));

    [Fact]
    public Task AVaryForSome() => Verify.VerifyAsync(
        """
        var app = WebApplication.Create(args);
        app.Use(async (context, next) =>
        {
            var origin = context.Request.Headers["Origin"].ToString();
            if ({|#1:origin == "https://a.example"|})
            {
                context.Response.Headers["Access-Control-Allow-Origin"] = origin;
                context.Response.Headers.Append("Vary", {|#0:"Origin"|});
            }

            await next(context);
        });
        app.Run();
        """,
        new DiagnosticResult("CORS3003", DiagnosticSeverity.Info).WithLocation(0).WithLocation(1).WithMessage(
            "Only some answers have 'Vary: Origin': 'https://a.example' gets 'https://a.example', 'https://attacker.test' gets none, "
            + "and caches serve the answer to 'https://attacker.test', which lacks it, to others"));

    [Fact]
    public Task NamesOfHeaders() => Verify.VerifyAsync(
        """
        var app = WebApplication.Create(args);
        app.Map("/names", (HttpResponse response) =>
        {
            response.Headers.Append({|#0:"access-control-expose-header"|}, "X-Total-Count");
            response.Headers[{|#1:"Origin"|}] = "https://a.example";
            response.Headers["Access-Control-Allow-Headers"] = {|#2:"*"|};
        });
        app.Run();
        """,
        new DiagnosticResult("CORS3017", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "Browsers know no response header 'access-control-expose-header': its name is 'Access-Control-Expose-Headers'"),
        new DiagnosticResult("CORS3018", DiagnosticSeverity.Warning).WithLocation(1).WithMessage(
            "'Origin' is a request header: in a response browsers ignore it"),
        new DiagnosticResult("CORS3007", DiagnosticSeverity.Info).WithLocation(2).WithMessage(
            "'*' in Access-Control-Allow-Headers does not cover Authorization, which has to be listed by name"));
}
