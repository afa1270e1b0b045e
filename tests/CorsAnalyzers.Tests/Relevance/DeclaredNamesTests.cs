using CorsAnalyzers.Relevance;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Tests.Relevance;

/// <summary>The names by which other files use the CORS code of a file.</summary>
public sealed class DeclaredNamesTests
{
    [Theory]
    [InlineData("class A { const string Name = \"Access-Control-Allow-Origin\"; }", "Name")]
    [InlineData("class A { static readonly string Name = \"ACCESS-control-max-age\", Other = \"x\"; }", "Name")]
    [InlineData("class A { void M() { var name = \"Access-Control-Allow-Origin\"; } }", "")]
    [InlineData("class A { // Access-Control-Allow-Origin\n const string Name = \"x\"; }", "")]
    [InlineData("class A { static void Write(HttpResponse r) => r.Headers[\"Access-Control-Allow-Origin\"] = \"*\"; }", "Write")]
    [InlineData("class A { static void Write(Microsoft.AspNetCore.Http.HttpContext c) => c.Response.Headers.AccessControlAllowOrigin = \"*\"; }", "Write")]
    [InlineData("class A { static void Write(IHeaderDictionary h) => h.Append(\"access-control-allow-origin\", \"*\"); }", "Write")]
    [InlineData("class A { static void Write(string s) => s = \"Access-Control-Allow-Origin\"; }", "")]
    [InlineData("class A { Task Invoke(HttpContext c) { c.Response.Headers.AccessControlAllowOrigin = \"*\"; } }", "")]
    [InlineData("class A { Task InvokeAsync(HttpContext c) { c.Response.Headers.AccessControlAllowOrigin = \"*\"; } }", "")]
    [InlineData("class A { override void M(HttpContext c) { c.Response.Headers.AccessControlAllowOrigin = \"*\"; } }", "")]
    [InlineData("class A { void M(HttpContext c) { Twice(\"Access-Control-Allow-Origin\", \"Access-Control-Max-Age\"); } }", "M")]
    public void OfHeaderWrites(string source, string names) => Check(source, names, CorsWords.Headers);

    [Theory]
    [InlineData("static class A { static void Open(this CorsPolicyBuilder p) => p.AllowAnyOrigin(); }", "Open")]
    [InlineData("static class A { static void Open(this CorsOptions o) => o.AddDefaultPolicy(p => p.AllowAnyOrigin()); }", "")]
    [InlineData("static class A { static void Other(this CorsPolicyBuilder p) => p.Build(); }", "Other")]
    public void OfPolicies(string source, string names) => Check(source, names, CorsWords.Policies);

    private static void Check(string source, string names, CorsWords words) => Assert.Equal(
        names.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        new DeclaredNames(CSharpSyntaxTree.ParseText(source).GetRoot(), source, words).All);
}
