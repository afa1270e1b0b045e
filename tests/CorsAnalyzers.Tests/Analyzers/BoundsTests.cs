using System.Text;
using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>Code that is too much to follow: no finding, no exception, and an end.</summary>
public sealed class BoundsTests
{
    [Fact]
    public Task ThousandsOfConditions() => IsSilentAsync(Handler(Repeat(2_000, static i => $"if (configuration[\"{i}\"] == \"x\") context.Response.Headers[\"X-{i}\"] = \"1\";")
        + Reflect));

    [Fact]
    public Task ThousandsOfCases() => IsSilentAsync(Handler(
        "switch (configuration[\"x\"]) {" + Repeat(2_000, static i => $"case \"{i}\": context.Response.Headers.AccessControlAllowOrigin = \"https://a{i}.example\"; break;") + "}"));

    [Fact]
    public Task DeepExpressions() => IsSilentAsync(Handler(
        "var x = configuration[\"x\"]; context.Response.Headers.AccessControlAllowOrigin = x" + Repeat(1_500, static i => $" + \"{i}\" + x") + ";"));

    [Fact]
    public Task Recursion() => IsSilentAsync(Handler(
        """
        if (Even(context, 3)) { context.Response.Headers.AccessControlAllowOrigin = "https://a.example"; }
        bool Even(HttpContext c, int n) => configuration["a" + n] == null ? Odd(c, n + 1) && Odd(c, n + 2) : Odd(c, n + 3) || Odd(c, n + 4);
        bool Odd(HttpContext c, int n) { for (var i = 0; i < 60; i++) { if (Even(c, n + i)) { return true; } } return Even(c, n); }
        """));

    private const string Reflect = """
        context.Response.Headers.AccessControlAllowOrigin = context.Request.Headers.Origin;
        context.Response.Headers.AccessControlAllowCredentials = "true";
        """;

    private static string Handler(string body) => $$"""
        public class Middleware
        {
            private readonly IConfiguration configuration;
            public Middleware(IConfiguration configuration) { this.configuration = configuration; }
            public void Invoke(HttpContext context)
            {
                {{body}}
            }
        }
        """;

    private static string Repeat(int count, Func<int, string> line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.AppendLine(line(i));
        }

        return text.ToString();
    }

    private static async Task IsSilentAsync(string source)
    {
        var compilation = Analysis.Compile([source]);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Empty(await Analysis.RunAsync(compilation).WaitAsync(TimeSpan.FromSeconds(60)));
    }
}
