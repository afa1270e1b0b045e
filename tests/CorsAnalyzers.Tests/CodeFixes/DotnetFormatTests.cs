using System.Collections.Immutable;
using CorsAnalyzers.Analyzers;
using CorsAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Tests.CodeFixes;

/// <summary>
/// What <c>dotnet format analyzers</c> asks of a fix: the first action for the first diagnostic of the analyzers (of whatever id, fixable or
/// not), and then all diagnostics of one id with that action's key, or with none.
/// </summary>
public sealed class DotnetFormatTests
{
    private const string FirstHasNoFix = """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        static class Policies
        {
            public static void First(CorsPolicyBuilder policy) => policy.AllowAnyOrigin().AllowCookies();

            public static void Second(CorsPolicyBuilder policy) => policy.AllowAnyOrigin().AllowCredentials();

            private static CorsPolicyBuilder AllowCookies(this CorsPolicyBuilder policy) => policy.AllowCredentials();
        }
        """;

    private const string FirstHasAnotherId = """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        static class Policies
        {
            public static void First(CorsPolicyBuilder policy) => policy.WithHeaders("X-Real-IP").AllowAnyOrigin().AllowCredentials();

            public static void Second(CorsPolicyBuilder policy) => policy.SetIsOriginAllowed(_ => true).WithHeaders("X-Forwarded-For", "Accept").AllowCredentials();
        }
        """;

    // For the first one of all, no fix is offered.
    private const string ListsAndAges = """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        static class Policies
        {
            private static readonly string[] Cookie = { "Cookie" };

            public static void First(CorsPolicyBuilder policy) => policy.WithOrigins("https://shop.example").WithHeaders(Cookie);

            public static void Second(CorsPolicyBuilder policy) => policy.WithOrigins("https://shop.example")
                .WithHeaders("X-One, X-Two", "Host").WithExposedHeaders("Pragma", "X-Total-Count", "Set-Cookie").WithMethods("TRACE", "put", "DELETE").SetPreflightMaxAge(TimeSpan.FromDays(7));

            public static void Third(CorsPolicyBuilder policy) => policy.AllowAnyOrigin().WithExposedHeaders("X-CSRF-Token").SetPreflightMaxAge(TimeSpan.FromSeconds(1.5));
        }
        """;

    // For the first one of each id, no fix is offered.
    private const string ChecksAndWildcards = """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        static class Policies
        {
            public static void First(CorsPolicyBuilder policy) => policy.SetIsOriginAllowed(o => o.Contains("localhost")).WithHeaders("*", /* all */ "X-One").AllowCredentials();

            public static void Second(CorsPolicyBuilder policy) => policy
                .WithHeaders("*", "X-One")
                .SetIsOriginAllowed(o => o.EndsWith("shop.example"))
                .WithExposedHeaders("*")
                .AllowCredentials();
        }
        """;

    // For the first one of each id, no fix is offered.
    private const string HandWritten = """
        static class Handlers
        {
            private const string Ours = "https://shop.example/", Two = "https://shop.example https://shop.example", Yes = "True", Any = "*", Expose = "Access-Control-Expose-Header";

            public static string Shared => Ours + Two + Yes + Any + Expose;

            public static void Map(WebApplication app)
            {
                app.MapGet("/first", (HttpContext context) =>
                {
                    var headers = context.Response.Headers;
                    headers.AccessControlAllowOrigin = Ours;
                    headers.AccessControlAllowCredentials = Yes;
                    headers[Expose] = "X-Id";
                    headers.Append("Vary", "Accept");
                    var vary = headers.Vary = "Accept-Language";
                });
                app.MapMethods("/second", new[] { "OPTIONS" }, (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowOrigin = Two;
                    context.Response.Headers.AccessControlAllowHeaders = Any;
                    context.Response.Headers.AppendCommaSeparatedValues("Access-Control-Allow-Credentials", "false", "no");
                });
                app.MapGet("/third", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    if (origin == "https://shop.example")
                    {
                        var (headers, _) = (context.Response.Headers, 0);
                        headers.AccessControlAllowOrigin = origin;
                        headers.Append("Vary", "Origin");
                    }
                });
                app.MapGet("/fourth", (HttpContext context) =>
                {
                    var headers = context.Response.Headers;
                    headers.AccessControlAllowOrigin = "https://shop.example/";
                    headers.AccessControlAllowCredentials = "True"; // cookies
                    headers["Access-Control-Expose-Header"] = "X-Id";
                    headers.Append("Vary", "Accept");
                    headers.Vary = "Accept-Language";
                });
                app.MapMethods("/fifth", new[] { "OPTIONS" }, (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowOrigin = "https://shop.example https://shop.example";
                    context.Response.Headers.AccessControlAllowHeaders = "*";
                    context.Response.Headers.AccessControlAllowCredentials = "false";
                });
                app.MapGet("/sixth", (HttpContext context) =>
                {
                    var headers = context.Response.Headers;
                    var origin = context.Request.Headers.Origin.ToString();
                    if (origin == "https://shop.example")
                    {
                        headers.AccessControlAllowOrigin = origin;
                        headers.Append("Vary", "Origin");
                    }
                });
            }
        }
        """;

    [Fact]
    public async Task FixableOnesAreRepairedWhenTheFirstIsNot()
    {
        var formatted = await FormatAsync(FirstHasNoFix, new CorsAnalyzer(), new CredentialsFixProvider(), "CORS2001");
        Assert.Equal(FirstHasNoFix.Replace("policy.AllowAnyOrigin().AllowCredentials()", "policy.AllowAnyOrigin()"), formatted);
    }

    [Fact]
    public async Task TheFirstMayHaveAnotherId()
    {
        var formatted = await FormatAsync(FirstHasAnotherId, new CorsAnalyzer(), new CredentialsFixProvider(), "CORS2002");
        Assert.Equal(FirstHasAnotherId.Replace("\"Accept\").AllowCredentials()", "\"Accept\")"), formatted);
    }

    [Fact]
    public async Task OneIdAfterAnotherRepairsOneChain()
    {
        var analyzer = new CorsAnalyzer();
        var formatted = FirstHasAnotherId;
        formatted = await FormatAsync(formatted, analyzer, new RemoveHeaderNameFixProvider(), "CORS3004");
        formatted = await FormatAsync(formatted, analyzer, new CredentialsFixProvider(), "CORS2001");
        formatted = await FormatAsync(formatted, analyzer, new CredentialsFixProvider(), "CORS2002");
        Assert.Contains("First(CorsPolicyBuilder policy) => policy.AllowAnyOrigin();", formatted);
        Assert.Contains("Second(CorsPolicyBuilder policy) => policy.SetIsOriginAllowed(_ => true).WithHeaders(\"Accept\");", formatted);
    }

    [Fact]
    public async Task EachListAndAgeOfAFileIsRepaired()
    {
        var analyzer = new CorsAnalyzer();
        var formatted = ListsAndAges;
        foreach (var id in new[] { "CORS3006", "CORS3008", "CORS3009", "CORS3010", "CORS3012" })
            formatted = await FormatAsync(formatted, analyzer, new RemoveHeaderNameFixProvider(), id);
        foreach (var id in new[] { "CORS3011", "CORS3013" })
            formatted = await FormatAsync(formatted, analyzer, new ReplaceNameFixProvider(), id);
        foreach (var id in new[] { "CORS3014", "CORS3015" })
            formatted = await FormatAsync(formatted, analyzer, new ReplaceAgeFixProvider(), id);

        Assert.Contains("First(CorsPolicyBuilder policy) => policy.WithOrigins(\"https://shop.example\").WithHeaders(Cookie);", formatted);
        Assert.Contains(".WithHeaders(\"X-One\", \"X-Two\").WithExposedHeaders(\"X-Total-Count\").WithMethods(\"PUT\", \"DELETE\").SetPreflightMaxAge(TimeSpan.FromDays(1))", formatted);
        Assert.Contains("Third(CorsPolicyBuilder policy) => policy.AllowAnyOrigin().SetPreflightMaxAge(TimeSpan.FromSeconds(2));", formatted);
    }

    [Fact]
    public async Task EachCheckAndWildcardOfAChainIsRepaired()
    {
        var analyzer = new CorsAnalyzer();
        var formatted = await FormatAsync(ChecksAndWildcards, analyzer, new WeakOriginCheckFixProvider(), "CORS1002");
        formatted = await FormatAsync(formatted, analyzer, new LiteralWildcardFixProvider(), "CORS2004");
        Assert.Equal(
            ChecksAndWildcards.Replace(
                """
                        .WithHeaders("*", "X-One")
                        .SetIsOriginAllowed(o => o.EndsWith("shop.example"))
                        .WithExposedHeaders("*")

                """,
                """
                        .AllowAnyHeader()
                        .WithOrigins("https://shop.example", "https://*.shop.example")
                        .SetIsOriginAllowedToAllowWildcardSubdomains()

                """),
            formatted);
    }

    [Fact]
    public async Task EachHandWrittenHeaderIsRepaired()
    {
        var formatted = HandWritten;
        foreach (var (provider, ids) in new (CodeFixProvider, string[])[]
        {
            (new ListedOriginFixProvider(), ["CORS1006"]),
            (new HeaderValueFixProvider(), ["CORS1011", "CORS2003", "CORS2005", "CORS3007"]),
            (new AppendVaryFixProvider(), ["CORS3002", "CORS3003"]),
            (new HeaderNameFixProvider(), ["CORS3017"]),
        })
        {
            foreach (var id in ids)
            {
                var before = formatted;
                formatted = await FormatAsync(before, new CorsAnalyzer(), provider, id);
                Assert.NotEqual((id, before), (id, formatted));
            }
        }

        var unfixable = HandWritten[..HandWritten.IndexOf("app.MapGet(\"/fourth\"", StringComparison.Ordinal)];
        Assert.Equal(unfixable, formatted[..unfixable.Length]);
        Assert.Equal(
            """
            app.MapGet("/fourth", (HttpContext context) =>
                    {
                        var headers = context.Response.Headers;
                        headers.AccessControlAllowOrigin = "https://shop.example";
                        headers.AccessControlAllowCredentials = "true"; // cookies
                        headers["Access-Control-Expose-Headers"] = "X-Id";
                        headers.Append("Vary", "Accept");
                        headers.Append("Vary", "Accept-Language");
                    });
                    app.MapMethods("/fifth", new[] { "OPTIONS" }, (HttpContext context) =>
                    {
                        context.Response.Headers.AccessControlAllowOrigin = "https://shop.example";
                        context.Response.Headers.AccessControlAllowHeaders = "*, Authorization";
                    });
                    app.MapGet("/sixth", (HttpContext context) =>
                    {
                        var headers = context.Response.Headers;
                        var origin = context.Request.Headers.Origin.ToString();
                        headers.Append("Vary", "Origin");
                        if (origin == "https://shop.example")
                        {
                            headers.AccessControlAllowOrigin = origin;
                        }
                    });
                }
            }
            """,
            formatted[unfixable.Length..]);
    }

    private static async Task<string> FormatAsync(string source, DiagnosticAnalyzer analyzer, CodeFixProvider provider, string id)
    {
        using var workspace = new AdhocWorkspace();
        var document = MarkedFinding.AddDocument(workspace, source);
        var compilation = await document.Project.GetCompilationAsync();
        var all = await compilation!.WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync();
        var diagnostics = all.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ToImmutableArray();
        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == id);

        CodeAction? first = null;
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostics[0], (action, _) => first ??= action, CancellationToken.None));
        var context = new FixAllContext(
            document, provider, FixAllScope.Solution, first?.EquivalenceKey!, [id], new Reported(diagnostics), CancellationToken.None);
        var fixAll = await provider.GetFixAllProvider()!.GetFixAsync(context);
        var operations = await fixAll!.GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        return (await changed.GetTextAsync()).ToString();
    }

    private sealed class Reported(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
