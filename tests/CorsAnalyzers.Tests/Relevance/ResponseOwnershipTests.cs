using CorsAnalyzers.Relevance;
using CorsAnalyzers.Tests.TestSupport;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Tests.Relevance;

/// <summary>Whether an absent header is really absent; asked of the function that is called, or holds a call of, <c>Here</c>.</summary>
public sealed class ResponseOwnershipTests
{
    [Theory]
    [InlineData("class A { public Task Invoke(HttpContext c) { Here(); return null!; } }", true)]
    [InlineData("class A { public Task InvokeAsync(HttpContext c) { Here(); return null!; } }", true)]
    [InlineData("class A { public void Help(HttpContext c) { Here(); } }", false)]
    [InlineData("class A { public static void Help(HttpContext c) { Here(); } }", false)]
    [InlineData("class A { void Map(IApplicationBuilder app) => app.Run(Handle); Task Handle(HttpContext c) { Here(); return null!; } }", true)]
    [InlineData("class A { void Map(IApplicationBuilder app) => Handle(null!); Task Handle(HttpContext c) { Here(); return null!; } }", false)]
    [InlineData("class A { void Map(IApplicationBuilder app) => app.Run(async c => { Here(); }); }", true)]
    [InlineData("class A { void Map(IApplicationBuilder app) { app.Run(Local); Task Local(HttpContext c) { Here(); return null!; } } }", true)]
    [InlineData("class A { void Map(IApplicationBuilder app) { Local(null!); Task Local(HttpContext c) { Here(); return null!; } } }", false)]
    [InlineData("class A : IMiddleware { public Task Run(HttpContext c) { Here(); return null!; } public Task InvokeAsync(HttpContext c, RequestDelegate n) => Run(c); }", false)]
    [InlineData("class A : IMiddleware { public Task InvokeAsync(HttpContext c, RequestDelegate n) { Here(); return null!; } }", true)]
    [InlineData("class A : IStartupFilter { Action<IApplicationBuilder> IStartupFilter.Configure(Action<IApplicationBuilder> n) { Here(); return n; } }", true)]
    [InlineData("class A : Microsoft.AspNetCore.Mvc.Filters.ActionFilterAttribute { public override void OnResultExecuting(Microsoft.AspNetCore.Mvc.Filters.ResultExecutingContext c) { Here(); } }", true)]

    // What the code declares it may call, with more headers around.
    [InlineData("interface I { void Go(HttpContext c); } class A : I { public void Go(HttpContext c) { Here(); } }", false)]
    [InlineData("interface I { void Go(HttpContext c); } class A : I { void I.Go(HttpContext c) { Here(); } }", false)]
    [InlineData("class A : Microsoft.AspNetCore.Mvc.ControllerBase { public void Get() { Here(); } }", true)]
    [InlineData("class A : Microsoft.AspNetCore.Mvc.ControllerBase { private void Get() { Here(); } }", false)]
    [InlineData("class ControllerBase { } class A : ControllerBase { public void Get() { Here(); } }", false)]
    [InlineData("abstract class B { public abstract void Go(); } class A : B { public override void Go() { Here(); } }", false)]
    [InlineData("static class A { static void Own(Action<HttpContext> handler) { } static void Map() => Own(c => { Here(); }); }", false)]
    [InlineData("static class A { static readonly Action<HttpContext> Write = c => { Here(); }; }", false)]
    [InlineData("static class A { static readonly RequestDelegate Handle = c => { Here(); return Task.CompletedTask; }; }", true)]
    [InlineData("static class A { static void Map(IApplicationBuilder app) => app.Use(next => c => { Here(); return next(c); }); }", true)]
    [InlineData("static class A { static StaticFileOptions Make() => new() { OnPrepareResponse = c => { Here(); } }; }", true)]
    [InlineData("static class A { static void Set(StaticFileOptions options) => options.OnPrepareResponse = c => { Here(); }; }", true)]

    // Vary, written by code beside.
    [InlineData("class A { public Task Invoke(HttpContext c) { Here(); return null!; } void More(HttpContext c) => c.Response.Headers.Vary = \"Origin\"; }", false)]
    [InlineData("class A { public Task Invoke(HttpContext c) { Here(); return null!; } void More(HttpContext c) => c.Response.Headers[\"vary\"] = \"Origin\"; }", false)]
    [InlineData("class A { public Task Invoke(HttpContext c) { c.Response.Headers.Vary = \"x\"; Here(); return null!; } }", true)]
    [InlineData("class A { public Task Invoke(HttpContext c) { Here(); return null!; } } class B { void More(HttpContext c) => c.Response.Headers.Vary = \"Origin\"; }", true)]
    [InlineData("class A { void Map(IApplicationBuilder app) { app.Use(async (HttpContext c, RequestDelegate next) => c.Response.Headers.Vary = \"Origin\"); app.Run(async c => { Here(); }); } }", false)]
    [InlineData("class A { void Map(WebApplication app) { app.MapGet(\"/\", (HttpContext c) => { c.Response.Headers.Vary = \"Origin\"; }); app.Run(async c => { Here(); }); } }", true)]
    public void IsWhole(string source, bool expected)
    {
        var compilation = Analysis.Compile(["global using static Mark; static class Mark { public static void Here() { } }", source]);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static error => error.ToString()));
        var tree = compilation.SyntaxTrees.Single(static tree => tree.FilePath == "/Test1.cs");
        var call = tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Single(static call => call.Expression.ToString() == "Here");
        var function = CorsAnalyzers.Simulation.FunctionSyntax.Enclosing(call)!;
        Assert.Equal(expected, ResponseOwnership.IsWhole(function, KnownTypes.Usual, compilation.GetSemanticModel(tree), CancellationToken.None));
    }
}
