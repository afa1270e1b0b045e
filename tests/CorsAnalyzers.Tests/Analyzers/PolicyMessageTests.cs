using CorsAnalyzers.Analyzers;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;
using Verify = CorsAnalyzers.Tests.TestSupport.CorsAnalyzerVerifier<CorsAnalyzers.Analyzers.CorsAnalyzer>;

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
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors();
        var app = builder.Build();
        app.UseCors(policy => policy.{|#0:SetIsOriginAllowed(origin => origin != "https://attacker.test")|}.{|#1:AllowCredentials()|});
        app.Run();
        """,
        new DiagnosticResult("CORS2002", DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithMessage(
            "Every origin is let in with credentials: 'https://stranger.example' can read the answers to a logged-in user's requests"));

    [Fact]
    public Task AHelpersPlaceIsAFurtherOne() => Verify.VerifyAsync(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors();
        var app = builder.Build();
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
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors();
        var app = builder.Build();
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

    [Fact]
    public Task AnyOriginWithoutCredentials() => Verify.VerifyAsync(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors();
        var app = builder.Build();
        app.UseCors(policy => policy.{|#0:AllowAnyOrigin()|}.AllowAnyHeader());
        app.UseCors(policy => policy.{|#1:SetIsOriginAllowed(origin => origin.EndsWith("shop.example"))|});
        app.Run();
        """,
        new DiagnosticResult("CORS1001", DiagnosticSeverity.Info).WithLocation(0).WithMessage(
            "'https://attacker.test' can read the answers to requests without credentials: every site can"),
        new DiagnosticResult("CORS1001", DiagnosticSeverity.Info).WithLocation(1).WithMessage(
            "'https://attackershop.example' can read the answers to requests without credentials: it ends with 'shop.example' and the check asks for no dot before it"));

    [Theory]
    [InlineData("o.EndsWith(\"shop.example\")", "https://attackershop.example", "it ends with 'shop.example' and the check asks for no dot before it")]
    [InlineData("o.StartsWith(\"https://shop.example\")", "https://shop.example.attacker.test", "it begins with 'https://shop.example' and the check asks for nothing to end there")]
    [InlineData("o.Contains(\"shop.example\")", "https://attacker-shop.example.attacker.test", "it contains 'shop.example' and the check asks for nothing around it")]
    [InlineData("o.StartsWith(\"http://localhost\")", "http://localhost.attacker.test", "it begins with 'http://localhost' and the check asks for nothing to end there")]
    [InlineData("o.EndsWith(\":3000\")", "https://attacker.test:3000", "it ends with ':3000' and the check asks for no host before it")]
    public Task AWeakCheckInProgram(string check, string origin, string why) => Verify.VerifyAsync(
        $$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors();
        var app = builder.Build();
        app.UseCors(policy => policy.{|#0:SetIsOriginAllowed(o => {{check}})|}.{|#1:AllowCredentials()|});
        app.Run();
        """,
        new DiagnosticResult("CORS1002", DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithMessage(
            $"'{origin}' also passes this check, with credentials: {why}"));

    [Fact]
    public Task APublicSuffixInStartup() => Verify.VerifyAsync(
        """
        public class Startup
        {
            public void Configure(IApplicationBuilder app)
            {
                app.UseCors(policy => policy.{|#0:SetIsOriginAllowed(IsOurs)|}.{|#1:AllowCredentials()|});
                app.UseCors(policy => policy.WithOrigins({|#2:"https://*.github.io"|}).SetIsOriginAllowedToAllowWildcardSubdomains().{|#3:AllowCredentials()|});
            }

            private static bool IsOurs(string origin) => origin.EndsWith(".azurestaticapps.net");
        }
        """,
        new DiagnosticResult("CORS1005", DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithMessage(
            "'https://attacker.azurestaticapps.net' is let in with credentials: anyone can have a site under 'azurestaticapps.net'"),
        new DiagnosticResult("CORS1005", DiagnosticSeverity.Warning).WithLocation(2).WithLocation(3).WithMessage(
            "'https://attacker.github.io' is let in with credentials: anyone can have a site under 'github.io'"));

    [Fact]
    public Task LoopbackInProgram() => Verify.VerifyAsync(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors();
        var app = builder.Build();
        app.UseCors(policy => policy.WithOrigins("https://shop.example", {|#0:"http://localhost:3000"|}).{|#1:AllowCredentials()|});
        app.UseCors(policy => policy.{|#2:SetIsOriginAllowed(origin => new Uri(origin).Host == "localhost")|}.{|#3:AllowCredentials()|});
        app.Run();
        """,
        new DiagnosticResult("CORS1009", DiagnosticSeverity.Info).WithLocation(0).WithLocation(1).WithMessage(
            "'http://localhost:3000' is let in with credentials, and not in development only: whatever runs on a user's own machine can read the answers"),
        new DiagnosticResult("CORS1009", DiagnosticSeverity.Info).WithLocation(2).WithLocation(3).WithMessage(
            "'http://localhost:8443' is let in with credentials, and not in development only: whatever runs on a user's own machine can read the answers"));

    [Fact]
    public Task AnUntrustedOriginInStartup()
    {
        var test = new CorsCodeFixVerifier<CorsAnalyzer, EmptyCodeFixProvider>.Test
        {
            TestCode =
                """
                public class Startup
                {
                    public void Configure(IApplicationBuilder app) =>
                        app.UseCors(policy => policy.WithOrigins("https://shop.example", {|#0:"https://partner.example"|}));
                }
                """,
            EditorConfig = "root = true\n[*]\ncors_analyzers.trusted_origins = https://shop.example\n",
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult("CORS1010", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "'https://partner.example' is let in and is not among the configured trusted origins"));
        return test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public Task LiteralWildcardsInProgram() => Verify.VerifyAsync(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors();
        var app = builder.Build();
        app.UseCors(policy => policy
            .WithOrigins("https://shop.example")
            .WithHeaders({|#0:"*"|}, "X-Api-Version")
            .WithExposedHeaders({|#2:"*"|})
            .{|#1:AllowCredentials()|});
        app.Run();
        """,
        new DiagnosticResult("CORS2004", DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithMessage(
            "'*' in Access-Control-Allow-Headers covers nothing where credentials are allowed: it is taken for a name"),
        new DiagnosticResult("CORS2004", DiagnosticSeverity.Warning).WithLocation(2).WithLocation(1).WithMessage(
            "'*' in Access-Control-Expose-Headers covers nothing where credentials are allowed: it is taken for a name"));

    [Fact]
    public Task AnyHeaderAndNoAgeInProgram()
    {
        var test = new CorsCodeFixVerifier<CorsAnalyzer, EmptyCodeFixProvider>.Test
        {
            TestCode =
                """
                var builder = WebApplication.CreateBuilder(args);
                builder.Services.AddCors();
                var app = builder.Build();
                app.UseCors({|#2:policy|} => policy.WithOrigins("https://shop.example").{|#0:AllowAnyHeader()|}.{|#1:AllowCredentials()|});
                app.Run();
                """,
        };
        test.DisabledDiagnostics.Clear();
        test.ExpectedDiagnostics.Add(new DiagnosticResult("CORS3005", DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithMessage(
            "Any request header is allowed to sites that may send credentials, also those that steer servers and proxies"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("CORS3016", DiagnosticSeverity.Warning).WithLocation(2).WithMessage(
            "Preflights are allowed without Access-Control-Max-Age: browsers ask again after 5 s"));
        return test.RunAsync(CancellationToken.None);
    }
}
