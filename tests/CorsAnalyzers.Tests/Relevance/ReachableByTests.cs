using CorsAnalyzers.Relevance;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Tests.Relevance;

/// <summary>Which requests reach a function; asked of the one that holds a call of <c>Here</c>.</summary>
public sealed class ReachableByTests
{
    [Theory]
    [InlineData("static class A { static void Map(WebApplication app) => app.MapGet(\"/\", () => Here()); }", true, false, true)]
    [InlineData("static class A { static void Map(WebApplication app) => app.Map(\"/\", () => Here()); }", true, true, true)]
    [InlineData("static class A { static void Map(WebApplication app) => app.MapMethods(\"/\", new[] { \"OPTIONS\" }, () => Here()); }", false, true, false)]
    [InlineData("static class A { static void Map(WebApplication app) => app.MapMethods(\"/\", new[] { \"GET\", \"options\" }, () => Here()); }", true, true, true)]
    [InlineData("class A : Microsoft.AspNetCore.Mvc.ControllerBase { [Microsoft.AspNetCore.Mvc.HttpPut] public void Put() => Here(); }", true, false, false)]
    [InlineData("class A : Microsoft.AspNetCore.Mvc.ControllerBase { [Microsoft.AspNetCore.Mvc.HttpOptions] public void Options() => Here(); }", false, true, false)]
    [InlineData("class A : Microsoft.AspNetCore.Mvc.ControllerBase { public void Any() => Here(); }", true, true, true)]
    [InlineData("static class A { static void Map(WebApplication app) => app.MapMethods(\"/\", new[] { \"POST\", \"OPTIONS\" }, () => Here()); }", true, true, false)]

    [InlineData("class A : Microsoft.AspNetCore.Mvc.ControllerBase { [Microsoft.AspNetCore.Mvc.AcceptVerbs(\"POST\", \"PUT\")] public void Verbs() => Here(); }", true, false, false)]
    [InlineData("class A : Microsoft.AspNetCore.Mvc.ControllerBase { [Microsoft.AspNetCore.Mvc.AcceptVerbs(\"GET\", \"OPTIONS\")] public void Verbs() => Here(); }", true, true, true)]

    // Given to routes by its name.
    [InlineData("static class A { static void Map(WebApplication app) => app.MapGet(\"/\", Handle); static void Handle() => Here(); }", true, false, true)]
    [InlineData("static class A { static void Map(WebApplication app) => app.MapGet(\"/\", A.Handle); static void Handle() => Here(); }", true, false, true)]
    [InlineData("static class A { static void Map(WebApplication app) { app.MapGet(\"/\", Handle); app.MapPost(\"/\", Handle); } static void Handle() => Here(); }", true, false, true)]
    [InlineData("static class A { static void Map(WebApplication app) { app.MapGet(\"/\", Handle); app.MapMethods(\"/\", new[] { \"OPTIONS\" }, Handle); } static void Handle() => Here(); }", true, true, true)]
    [InlineData("static class A { static void Map(WebApplication app) { app.MapGet(\"/\", Local); void Local() => Here(); } }", true, false, true)]

    // And used otherwise.
    [InlineData("static class A { static void Map(WebApplication app) { app.MapGet(\"/\", Handle); Handle(); } static void Handle() => Here(); }", true, true, true)]
    [InlineData("static class A { static void Map(IApplicationBuilder app) => app.Run(Handle); static Task Handle(HttpContext c) { Here(); return null!; } }", true, true, true)]
    public void Of(string source, bool actual, bool preflights, bool cached)
    {
        var compilation = Analysis.Compile(["global using static Mark; static class Mark { public static void Here() { } }", source]);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static error => error.ToString()));
        var call = compilation.SyntaxTrees.Single(static tree => tree.FilePath == "/Test1.cs").GetRoot().DescendantNodes()
            .OfType<InvocationExpressionSyntax>().Single(static call => call.Expression.ToString() == "Here");
        Assert.Equal(new ReachableBy(actual, preflights, cached), ReachableBy.Of(CorsAnalyzers.Simulation.FunctionSyntax.Enclosing(call)!));
    }
}
