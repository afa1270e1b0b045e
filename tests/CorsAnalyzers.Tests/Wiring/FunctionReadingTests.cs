namespace CorsAnalyzers.Tests.Wiring;

/// <summary>How single functions are read, which are given a part of an application.</summary>
public sealed class FunctionReadingTests
{
    [Theory]
    [InlineData("void Use(IApplicationBuilder app) { app.UseRouting(); app.UseCors(\"a\"); }", "Unknown: … Routing Cors(a) … | …")]
    [InlineData("void Use(WebApplication app) { app.UseCors(); app.MapGet(\"/\", () => 1).RequireCors(\"a\"); }", "Minimal: … Cors() … | Enabled(a) | …")]
    [InlineData("IApplicationBuilder Use(IApplicationBuilder app) => app.UseCors(policy => { }).UseAuthorization();", "Unknown: … Cors(=>) Authorization … | …")]
    public void Pipelines(string method, string expected) =>
        Assert.StartsWith(expected, WiringText.OfFunctions("internal class C { " + method + " }"));

    [Theory]
    [InlineData("void Add(IServiceCollection services) => services.AddCors(o => { o.AddPolicy(\"a\", p => { }); o.AddPolicy(\"a\", p => { }); });", "cors +a +a")]
    [InlineData("void Add(CorsOptions o) { o.AddDefaultPolicy(p => { }); o.AddPolicy(o.DefaultPolicyName, p => { }); }", "no cors +default +default")]
    [InlineData("void Add(WebApplicationBuilder b) { b.Services.AddCors(o => { o.AddPolicy(\"a\", p => { }); o.AddPolicy(Name, p => { }); }); } string Name => System.Console.ReadLine()!;", "cors +a +?")]
    public void Services(string method, string expected) => Assert.Equal(
        "Unknown: … … | …; " + expected + " authentication? authorization? fallback? …",
        WiringText.OfFunctions("using Microsoft.AspNetCore.Cors.Infrastructure; internal class C { " + method + " }"));
}
