using CorsAnalyzers.Attacks;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Relevance;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Tests.TestSupport;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Tests.Simulation;

/// <summary>Which requests a handler is sent: no more than its answers may depend on.</summary>
public sealed class HandlerInterviewTests
{
    private const string Allow = """context.Response.Headers["Access-Control-Allow-Origin"] = origin; context.Response.Headers["Access-Control-Allow-Credentials"] = "true";""";

    /// <summary>The runs of the function, each along all of its paths, that all exchanges together take.</summary>
    [Theory]
    [InlineData("""context.Response.Headers["Access-Control-Allow-Origin"] = "*";""", 1)]
    [InlineData("""if (HttpMethods.IsOptions(context.Request.Method)) { context.Response.Headers["Access-Control-Allow-Origin"] = "https://a.example"; }""", 2)]
    [InlineData("""if (context.Request.Path == "/a") { context.Response.Headers["Access-Control-Allow-Origin"] = "https://a.example"; }""", 1)]

    // The stranger, and nobody.
    [InlineData($$"""var origin = context.Request.Headers["Origin"].ToString(); {{Allow}}""", 2)]

    // A whole origin is compared: the stranger, the friend, and nobody.
    [InlineData($$"""var origin = context.Request.Headers["Origin"].ToString(); if (origin == "https://a.example") { {{Allow}} }""", 3)]
    [InlineData($$"""var origin = context.Request.Headers["Origin"].ToString().TrimEnd('/').ToLowerInvariant(); if (new[] { "https://a.example" }.Contains(origin)) { {{Allow}} }""", 3)]
    [InlineData($$"""var origin = context.Request.Headers["Origin"].ToString(); if (new[] { "https://a.example" }.Any(x => x.Equals(origin, StringComparison.OrdinalIgnoreCase))) { {{Allow}} }""", 3)]

    // Six friends.
    [InlineData($$"""var origin = context.Request.Headers["Origin"].ToString(); if (new[] { "https://a.example", "https://b.example", "https://c.example", "https://d.example", "https://e.example", "https://f.example", "https://g.example" }.Contains(origin)) { {{Allow}} }""", 8)]

    // Preflights, where they are told apart: the stranger's, and the friend's.
    [InlineData($$"""var origin = context.Request.Headers["Origin"].ToString(); if (origin == "https://a.example") { {{Allow}} if (context.Request.Method == "OPTIONS") { return Task.CompletedTask; } }""", 4)]
    [InlineData($$"""var origin = context.Request.Headers["Origin"].ToString(); if (context.Request.Method == "OPTIONS") { return Task.CompletedTask; } if (origin == "https://a.example") { {{Allow}} }""", 5)]

    // Null is asked where the code names it.
    [InlineData($$"""var origin = context.Request.Headers["Origin"].ToString(); if (origin is "https://a.example" or "null") { {{Allow}} }""", 4)]
    public void SendsAsFewRequestsAsItCan(string body, int requests) => Assert.Equal(requests, Ask(body).Requests);

    [Theory]
    [InlineData("""origin.EndsWith("a.example")""", AttackKind.GluedSuffix)]
    [InlineData("""origin.StartsWith("https://a.example")""", AttackKind.Prefix)]
    [InlineData("""origin == "https://b.example" || origin.Contains("a.example")""", AttackKind.GluedSuffix, AttackKind.Substring)]
    [InlineData("""origin is "https://a.example" or "null" """, AttackKind.NullOrigin)]
    [InlineData("""origin.Length < 16""", AttackKind.NullOrigin)]
    [InlineData("""origin is { Length: < 16 } """, AttackKind.NullOrigin)]
    [InlineData("""origin != "" && origin[0] == 'n' """, AttackKind.NullOrigin)]
    [InlineData("""origin.Length > 0 && new Uri(origin).Host == "a.example" """)]
    [InlineData("""origin == "https://a.example" """)]
    public void ShowsTheAttacksThatGetIn(string check, params AttackKind[] kinds)
    {
        var (_, conversation) = Ask($$"""var origin = context.Request.Headers["Origin"].ToString(); if ({{check}}) { {{Allow}} }""");
        var hostile = conversation!.Actual.Select(static exchange => exchange.Attack).OfType<AttackOrigin>().Where(static attack => attack.IsHostile).ToList();
        Assert.All(kinds, kind => Assert.Contains(hostile, attack => attack.Kind == kind));
        Assert.Equal(kinds.Length == 0, hostile.Count == 0);
    }

    private static (int Requests, Conversation? Conversation) Ask(string body)
    {
        var compilation = Analysis.Compile([$$"""class A { public Task Invoke(HttpContext context) { {{body}} return Task.CompletedTask; } }"""]);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        var function = compilation.SyntaxTrees.First().GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
        var simulator = new FunctionSimulator(function, FunctionGraphs.Of(compilation), KnownTypes.Usual, CancellationToken.None);
        var conversation = simulator.AskHandler(isWholeResponse: true, ReachableBy.Any);
        _ = conversation!.KnownAnswers.Count();
        return (simulator.Requests, conversation);
    }
}
