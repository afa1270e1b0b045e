using Microsoft.CodeAnalysis;
using Verify = CorsAnalyzers.Tests.TestSupport.CorsAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>The exact message and places of each finding in a policy: 0 is where it is shown, the others are further places.</summary>
public sealed class PolicyMessageTests
{
    private static DiagnosticResult Wildcard => new DiagnosticResult("CORS2001", DiagnosticSeverity.Warning).WithMessage(
        "Any origin ('*') is allowed together with credentials: ASP.NET Core throws an InvalidOperationException for such a policy");

    private static DiagnosticResult Anybody => new DiagnosticResult("CORS2002", DiagnosticSeverity.Warning).WithMessage(
        "Every origin is let in with credentials: 'https://attacker.test' can read the answers to a logged-in user's requests");

    [Fact]
    public Task AnyOriginInProgram() => Verify.VerifyAsync(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy
            .{|#0:AllowAnyOrigin()|}
            .AllowAnyHeader()
            .{|#1:AllowCredentials()|}));
        var app = builder.Build();
        app.UseCors();
        app.Run();
        """,
        Wildcard.WithLocation(0).WithLocation(1));

    [Fact]
    public Task AnyOriginInStartup() => Verify.VerifyAsync(
        """
        public class Startup
        {
            public void ConfigureServices(IServiceCollection services) => services.AddCors();

            public void Configure(IApplicationBuilder app) => app.UseCors(policy => policy.{|#1:AllowCredentials()|}.WithOrigins({|#0:"*"|}));
        }
        """,
        Wildcard.WithLocation(0).WithLocation(1));

    [Fact]
    public Task AnAlwaysTruePredicateInProgram() => Verify.VerifyAsync(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options => options.AddPolicy("p", policy =>
        {
            policy.{|#0:SetIsOriginAllowed(origin => !string.IsNullOrEmpty(origin))|};
            policy.{|#1:AllowCredentials()|};
        }));
        var app = builder.Build();
        app.UseCors("p");
        app.Run();
        """,
        Anybody.WithLocation(0).WithLocation(1));

    [Fact]
    public Task AnAlwaysTruePredicateInStartup() => Verify.VerifyAsync(
        """
        public class Startup
        {
            public void ConfigureServices(IServiceCollection services)
            {
                services.AddCors(options => options.AddDefaultPolicy(Build));
            }

            private static void Build(Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder policy)
                => policy.{|#0:SetIsOriginAllowed(IsMine)|}.{|#1:AllowCredentials()|};

            private static bool IsMine(string origin) => origin.Length > 0;
        }
        """,
        Anybody.WithLocation(0).WithLocation(1));

    [Fact]
    public Task TheStrangerIsNobodyThatTheCodeNames() => Verify.VerifyAsync(
        """
        var app = WebApplication.Create(args);
        app.UseCors(policy => policy.{|#0:SetIsOriginAllowed(origin => origin != "https://attacker.test")|}.{|#1:AllowCredentials()|});
        app.Run();
        """,
        new DiagnosticResult("CORS2002", DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithMessage(
            "Every origin is let in with credentials: 'https://stranger.example' can read the answers to a logged-in user's requests"));

    [Fact]
    public Task AHelpersPlaceIsAFurtherOne() => Verify.VerifyAsync(
        """
        var app = WebApplication.Create(args);
        app.UseCors(policy => {|#0:Open(policy)|}.{|#1:AllowCredentials()|});
        app.Run();

        static Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder Open(Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder policy)
            => policy.{|#2:SetIsOriginAllowed(_ => true)|};
        """,
        Anybody.WithLocation(0).WithLocation(1).WithLocation(2),
        new DiagnosticResult("CORS1001", DiagnosticSeverity.Info).WithLocation(2).WithMessage(
            "'https://attacker.test' can read the answers to requests without credentials: every site can"));

    [Fact]
    public Task ARiskyHeaderInProgram() => Verify.VerifyAsync(
        """
        var app = WebApplication.Create(args);
        app.UseCors(policy => policy.{|CORS1001:AllowAnyOrigin()|}.WithHeaders("Content-Type", {|#0:"X-Forwarded-Host"|}));
        app.Run();
        """,
        new DiagnosticResult("CORS3004", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "The request header 'X-Forwarded-Host' is allowed to any site: it sets the host that the application takes itself to be called by"));

    [Fact]
    public Task ARiskyHeaderInStartup() => Verify.VerifyAsync(
        """
        public class Startup
        {
            private const string Override = "x-http-method-override";

            public void Configure(IApplicationBuilder app)
                => app.UseCors(policy => policy.WithOrigins("https://a.example").WithHeaders({|#0:Override|}).AllowCredentials());
        }
        """,
        new DiagnosticResult("CORS3004", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "The request header 'x-http-method-override' is allowed to sites that may send credentials: it overrides the request's method"));
}
