using CorsAnalyzers.Relevance;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Tests.Relevance;

/// <summary>Whether code beside a handler, the function that calls <c>Here</c>, may tell caches about its answers.</summary>
public sealed class CachesElsewhereTests
{
    private const string Handler = "class Handler { public Task Invoke(HttpContext c) { Here(); return null!; } } ";

    [Theory]
    [InlineData("", false)]

    // Middleware, filters and lambdas that write it to every answer.
    [InlineData("class B { RequestDelegate next = null!; public Task InvokeAsync(HttpContext c) { c.Response.Headers.Append(\"Vary\", \"Origin\"); return null!; } }", true)]
    [InlineData("class B { RequestDelegate next = null!; public Task InvokeAsync(HttpContext c) { c.Response.Headers.Vary = \"origin\"; return null!; } }", true)]
    [InlineData("class B { RequestDelegate next = null!; public Task InvokeAsync(HttpContext c) { c.Response.Headers.Append(Microsoft.Net.Http.Headers.HeaderNames.Vary, Microsoft.Net.Http.Headers.HeaderNames.Origin); return null!; } }", true)]
    [InlineData("class B : Microsoft.AspNetCore.Mvc.Filters.ResultFilterAttribute { public override void OnResultExecuting(Microsoft.AspNetCore.Mvc.Filters.ResultExecutingContext c) => c.HttpContext.Response.Headers.Append(\"Vary\", \"Origin\"); }", true)]
    [InlineData("static class B { static void Use(IApplicationBuilder app) => app.Use((c, next) => { c.Response.Headers.Append(\"Vary\", \"Origin\"); return next(c); }); }", true)]
    [InlineData("static class B { static void Use(IApplicationBuilder app) => app.Use((c, next) => { c.Response.OnStarting(() => { c.Response.Headers.Append(\"Vary\", \"Origin\"); return Task.CompletedTask; }); return next(c); }); }", true)]

    // Other answers, other headers, helpers that somebody may call or not.
    [InlineData("static class B { static void Set(StaticFileOptions options) => options.OnPrepareResponse = c => c.Context.Response.Headers.Append(\"Vary\", \"Origin\"); }", false)]
    [InlineData("class B { public Task InvokeAsync(HttpContext c) { c.Response.Headers.Append(\"Vary\", \"Origin\"); return null!; } }", false)]
    [InlineData("class B { RequestDelegate next = null!; public Task InvokeAsync(HttpContext c) { c.Response.Headers.Append(\"Vary\", \"Accept\"); return null!; } }", false)]
    [InlineData("static class B { static void Map(WebApplication app) => app.MapGet(\"/\", (HttpContext c) => { c.Response.Headers.Append(\"Vary\", \"Origin\"); }); }", false)]
    [InlineData("static class B { static void Map(WebApplication app) => app.MapGet(\"/\", (HttpContext c) => c.Response.OnStarting(() => { c.Response.Headers.Append(\"Vary\", \"Origin\"); return Task.CompletedTask; })); }", false)]
    [InlineData("static class B { public static void AddVary(HttpResponse r) => r.Headers.Append(\"Vary\", \"Origin\"); }", false)]
    [InlineData("class B { RequestDelegate next = null!; public Task InvokeAsync(HttpContext c) { c.Response.Headers.Append(\"Vary\", \"Origin\"); c.Response.Headers[\"Access-Control-Allow-Origin\"] = \"x\"; return null!; } }", false)]
    [InlineData("class B { RequestDelegate next = null!; public Task InvokeAsync(HttpContext c) { c.Response.Headers.Append(\"Vary\", \"Origin\"); Allow(c); return null!; } void Allow(HttpContext c) => c.Response.Headers.AccessControlAllowOrigin = \"x\"; }", false)]
    [InlineData("class B { /* Vary: Origin */ public Task InvokeAsync(HttpContext c) => null!; }", false)]

    // Answers to exceptions, which the middleware lets nobody keep.
    [InlineData("", true, "static class A { static void Use(WebApplication app) => app.UseExceptionHandler(errors => errors.Run(async c => { Here(); await Task.Yield(); })); }")]
    [InlineData("", true, "class A : Microsoft.AspNetCore.Diagnostics.IExceptionHandler { public ValueTask<bool> TryHandleAsync(HttpContext c, Exception e, CancellationToken t) { Here(); return new(true); } }")]
    public void Middleware(string beside, bool expected, string handler = Handler) => Verify(handler + beside, expected);

    [Theory]
    [InlineData("ResponseCache(Duration = 60, VaryByHeader = \"Origin\")", true)]
    [InlineData("ResponseCache(Duration = 60, VaryByHeader = \"Accept, Origin\")", true)]
    [InlineData("ResponseCache(Duration = 60, VaryByHeader = \"Ori\" + \"gin\")", true)]
    [InlineData("Microsoft.AspNetCore.Mvc.ResponseCache(NoStore = true)", true)]
    [InlineData("ResponseCache(CacheProfileName = \"api\")", true)]
    [InlineData("ResponseCache(Duration = 60)", false)]
    [InlineData("ResponseCache(Duration = 60, NoStore = false)", false)]
    [InlineData("ResponseCache(Duration = 60, VaryByHeader = \"Accept\")", false)]
    [InlineData("HttpGet(\"VaryByHeader\")", false)]
    public void Attributes(string attribute, bool expected)
    {
        Verify($"using Microsoft.AspNetCore.Mvc; public class A : ControllerBase {{ [{attribute}] public void Get() => Here(); }}", expected);
        if (!attribute.StartsWith("HttpGet", StringComparison.Ordinal))
            Verify($"using Microsoft.AspNetCore.Mvc; [{attribute}] public class A : ControllerBase {{ public void Get() => Here(); }}", expected);
    }

    private static void Verify(string source, bool expected)
    {
        var compilation = Analysis.Compile(["global using static Mark; static class Mark { public static void Here() { } }", source]);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static error => error.ToString()));
        var call = compilation.SyntaxTrees.Single(static tree => tree.FilePath == "/Test1.cs").GetRoot().DescendantNodes()
            .OfType<InvocationExpressionSyntax>().Single(static call => call.Expression.ToString() == "Here");
        Assert.Equal(expected, CachesElsewhere.AreTold(CorsAnalyzers.Simulation.FunctionSyntax.Enclosing(call)!, CorsAnalyzers.Simulation.FunctionGraphs.Of(compilation), CancellationToken.None));
    }
}
