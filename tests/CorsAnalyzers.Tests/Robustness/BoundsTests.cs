using System.Diagnostics;
using System.Text;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Tests.TestSupport;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit.Abstractions;

namespace CorsAnalyzers.Tests.Robustness;

/// <summary>Code that would keep a simulation busy for ever ends in an unknown result, and soon.</summary>
public sealed class BoundsTests(ITestOutputHelper output)
{
    public static TheoryData<string> Shapes => new()
    {
        "branches", "conditions", "cases", "expression", "recursion", "unseen recursion", "loop", "regex", "long", "policies", "strings",
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Ends(string shape)
    {
        var compilation = Analysis.Compile([Source(shape)]);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        var watch = Stopwatch.StartNew();
        var findings = await Analysis.RunAsync(compilation).WaitAsync(TimeSpan.FromSeconds(60));
        output.WriteLine($"{shape}: {watch.ElapsedMilliseconds} ms, {findings.Length} findings");
        Assert.Equal(shape is "policies" ? 500 : 0, findings.Length);
    }

    /// <summary>How long a request takes is held by what is counted, which no other work on the machine changes: operations.</summary>
    [Theory]
    [InlineData("branches")]
    [InlineData("conditions")]
    [InlineData("cases")]
    [InlineData("recursion")]
    [InlineData("unseen recursion")]
    [InlineData("loop")]
    [InlineData("regex")]
    [InlineData("strings")]
    public void IsUnknownPastABound(string shape)
    {
        var compilation = Analysis.Compile([Source(shape)]);
        var graphs = FunctionGraphs.Of(compilation);
        var handler = compilation.SyntaxTrees[0].GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
        var simulator = new FunctionSimulator(handler, graphs, KnownTypes.Usual, CancellationToken.None);
        var exchange = simulator.Ask(CorsRequest.Get("https://attacker.test"), preflight: false);
        Assert.True(!exchange.IsComplete || exchange.Outcomes.Any(static outcome => outcome.Answer is null));
        Assert.InRange(simulator.Steps, 1, Bounds.StepsPerFunction + Bounds.StepsPerPath);
        output.WriteLine($"{shape}: {simulator.Steps} operations, {exchange.Outcomes.Length} paths");

        // What runs out of time once is not tried again.
        if (shape == "regex")
            Assert.True(simulator.IsOutOfSteps);
    }

    private static string Source(string shape)
    {
        var body = new StringBuilder();
        switch (shape)
        {
            case "branches":
                for (var i = 0; i < 2_000; i++)
                    body.AppendLine($"if (context.Items.Count == {i}) {{ context.Response.Headers[\"X-{i}\"] = \"{i}\"; }}");
                body.AppendLine("context.Response.Headers[\"Access-Control-Allow-Origin\"] = Check(origin) ? origin : \"https://a.example\";");
                return Middleware(body, "bool Check(string o) => context.Items.ContainsKey(o);");
            case "conditions":
                for (var i = 0; i < 2_000; i++)
                    body.AppendLine($"if (configuration[\"{i}\"] == \"x\") context.Response.Headers[\"X-{i}\"] = \"1\";");
                body.AppendLine(Reflect);
                return Middleware(body, string.Empty);
            case "cases":
                for (var i = 0; i < 2_000; i++)
                    body.AppendLine($"case \"{i}\": context.Response.Headers.AccessControlAllowOrigin = \"https://a{i}.example\"; break;");
                return Middleware(body.Insert(0, "switch (configuration[\"x\"]) {").Append('}'), string.Empty);
            case "expression":
                for (var i = 0; i < 1_500; i++)
                    body.Append($" + \"{i}\" + x");
                return Middleware(
                    body.Insert(0, "var x = configuration[\"x\"]; context.Response.Headers.AccessControlAllowOrigin = x").Append(';'), string.Empty);
            case "unseen recursion":
                return Middleware(new("if (Even(context, 3)) { context.Response.Headers.AccessControlAllowOrigin = \"https://a.example\"; }"), """
                    bool Even(HttpContext c, int n) =>
                        configuration["a" + n] == null ? Odd(c, n + 1) && Odd(c, n + 2) : Odd(c, n + 3) || Odd(c, n + 4);
                    bool Odd(HttpContext c, int n) { for (var i = 0; i < 60; i++) { if (Even(c, n + i)) { return true; } } return Even(c, n); }
                    """);
            case "recursion":
                return Middleware(
                    new("context.Response.Headers[\"Access-Control-Allow-Origin\"] = Even(origin); context.Response.Headers[\"Vary\"] = \"Origin\";"),
                    "string Even(string s) => Odd(s + \"x\"); string Odd(string s) => Even(s + \"y\");");
            case "loop":
                return Middleware(
                    new("while (true) { origin += origin; context.Response.Headers[\"Access-Control-Allow-Origin\"] = origin; }"), string.Empty);
            case "regex":
                return Middleware(
                    new($"if (System.Text.RegularExpressions.Regex.IsMatch(\"{new string('a', 40)}\" + origin, \"^(a+)+$\")) "
                        + "{ context.Response.Headers[\"Access-Control-Allow-Origin\"] = origin; }"), string.Empty);
            case "strings":
                return Middleware(
                    new("for (var i = 0; i < 60; i++) { origin = origin + origin; } "
                        + "context.Response.Headers[\"Access-Control-Allow-Origin\"] = origin;"), string.Empty);
            case "long":
                for (var i = 0; i < 10_000; i++)
                    body.AppendLine($"sum += {i};");
                body.AppendLine("context.Response.Headers[\"Access-Control-Allow-Origin\"] = \"https://a.example\" + (sum > 0 ? \"\" : origin);");
                return Middleware(body.Insert(0, "var sum = 0;"), string.Empty);
            default:
                for (var i = 0; i < 500; i++)
                    body.AppendLine($"options.AddPolicy(\"p{i}\", p => p.AllowAnyOrigin().AllowCredentials());");
                return $"public static class C {{ public static void Add(IServiceCollection services) => services.AddCors(options => {{ {body} }}); }}";
        }
    }

    private const string Reflect = """
        context.Response.Headers.AccessControlAllowOrigin = context.Request.Headers.Origin;
        context.Response.Headers.AccessControlAllowCredentials = "true";
        """;

    private static string Middleware(StringBuilder body, string helpers) => $$"""
        public class M
        {
            private readonly IConfiguration configuration;
            public M(IConfiguration configuration) { this.configuration = configuration; }
            public void Invoke(HttpContext context)
            {
                var origin = context.Request.Headers["Origin"].ToString();
                {{helpers}}
                {{body}}
            }
        }
        """;
}
