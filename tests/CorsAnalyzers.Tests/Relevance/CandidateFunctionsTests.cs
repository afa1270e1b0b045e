using CorsAnalyzers.Relevance;
using CorsAnalyzers.Tests.TestSupport;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Tests.Relevance;

/// <summary>Which functions are simulated: those that hold CORS words, or the handler around them.</summary>
public sealed class CandidateFunctionsTests
{
    private const string Write = "Headers[\"Access-Control-Allow-Origin\"] = \"*\";";

    [Theory]
    [InlineData("class A { void M(HttpResponse r) { r." + Write + " } }", "M")]
    [InlineData("class A { A(HttpResponse r) { r." + Write + " } }", "A")]
    [InlineData("class A { HttpResponse r; int P { get { r." + Write + " return 1; } } }", "get")]
    [InlineData("class A { void M(HttpResponse r) { r." + Write + " r." + Write + " } void N() { } }", "M")]
    [InlineData("class A { void M(HttpResponse r) { r." + Write + " } void N(HttpResponse r) { r." + Write + " } }", "M N")]
    [InlineData("class A { void M() { Use((context, next) => { context.Response." + Write + " }); } }", "(context, next)")]
    [InlineData("class A { void M(HttpContext c) { c.Response.OnStarting(() => { c.Response." + Write + " }); } }", "M")]
    [InlineData("class A { void M() { Response.OnStarting(() => { Response." + Write + " }); } }", "M")]
    [InlineData("class A { void M() { Use(context => context.Response.OnStarting(() => { context.Response." + Write + " })); } }", "context")]
    [InlineData("class A { void M() { Use((HttpContext x) => x.Response.OnStarting(() => { x.Response." + Write + " })); } }", "(HttpContext x)")]
    [InlineData("class A { void M() { Use((context) => context.Response.OnStarting(() => { context.Response." + Write + " })); } }", "(context)")]
    [InlineData("class A { void M() { Use(x => { x.Response." + Write + " }); } }", "x")]
    [InlineData("class A { void M() { void Local(HttpResponse r) { r." + Write + " } } }", "Local")]
    [InlineData("class A { const string Name = \"Access-Control-Allow-Origin\"; }", "")]
    [InlineData("class A { /* Access-Control-Allow-Origin */ void M() { } }", "")]
    [InlineData("class A { const string Name = \"Access-Control-Allow-Origin\"; void M(HttpResponse r) { r.Headers[Name] = \"*\"; } }", "M")]
    [InlineData("Response." + Write, "program")]
    public void Finds(string source, string functions)
    {
        var trees = Analysis.Compile([source]).SyntaxTrees;
        var relevant = new RelevantTrees.Scan(CorsWords.Headers).In(trees, CancellationToken.None);
        Assert.Equal(functions, string.Join(" ", CandidateFunctions.In(trees[0].GetRoot(), source, relevant).Select(Name)));
    }

    private static string Name(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        LocalFunctionStatementSyntax local => local.Identifier.ValueText,
        AccessorDeclarationSyntax accessor => accessor.Keyword.ValueText,
        SimpleLambdaExpressionSyntax lambda => lambda.Parameter.ToString(),
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.ToString(),
        CompilationUnitSyntax => "program",
        _ => function.Kind().ToString(),
    };
}
