using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.Robustness;

/// <summary>
/// The simulation calls real functions of .NET. What they refuse, the code under analysis is refused too: no such exception leaves the
/// analyzer, and none of these checks lets a stranger in.
/// </summary>
public sealed class RefusedArgumentsTests
{
    public static TheoryData<string> Checks => new()
    {
        // Of a relative address: nothing but its text can be asked for.
        "System.Uri.TryCreate(origin, System.UriKind.RelativeOrAbsolute, out var uri) && uri.GetLeftPart(System.UriPartial.Authority) == \"https://a.example\"",
        "new System.Uri(\"/cors\", System.UriKind.Relative).GetLeftPart(System.UriPartial.Authority) == origin",
        "new System.Uri(origin).GetLeftPart((System.UriPartial)42) == \"https://a.example\"",
        "new System.Uri(origin, (System.UriKind)42).Host == \"a.example\"",
        "System.Uri.TryCreate(origin, (System.UriKind)42, out var uri) && uri.Host == \"a.example\"",
        "System.Uri.IsWellFormedUriString(origin, (System.UriKind)42)",
        "origin.Equals(\"https://a.example\", (System.StringComparison)42)",
        "string.Equals(origin, \"https://a.example\", (System.StringComparison)42)",
        "origin.StartsWith(\"https://a.example\", (System.StringComparison)42)",
        "origin.PadLeft(int.MaxValue) == \"https://a.example\"",
        "origin.PadRight(2_000_000_000) == \"https://a.example\"",
        "string.Format(\"{0,999999}{0,999999}{0,999999}{0,999999}\", origin) == \"https://a.example\"",
        "System.Text.RegularExpressions.Regex.IsMatch(origin, @\"^(https)://a\\1\\.example$\", System.Text.RegularExpressions.RegexOptions.NonBacktracking)",
        "new System.Text.RegularExpressions.Regex(\"(?<=a)b\", System.Text.RegularExpressions.RegexOptions.NonBacktracking).IsMatch(origin)",
        "System.TimeSpan.FromDays(double.NaN).Days == origin.Length",
        "origin.Substring(1_000) == \"https://a.example\"",
        "origin[1_000] == 'a'",
        "string.Format(\"{7}\", origin) == \"https://a.example\"",
        "origin.Split((string)null!)[9] == \"https://a.example\"",
        "(new System.Uri(\"https://xn--ls8h\\u00e4.example/\") + origin).Length == 7",
        "new System.Uri(\"https://xn--\\u0328.example/\").ToString() == origin",
        "new System.Uri(\"https://xn--\\u0328.example/\").Equals(new System.Uri(origin))",
        "new System.Uri(\"https://xn--a-.example/\").IdnHost == origin",

        // A list that changes while it is asked.
        "new System.Collections.Generic.List<string> { \"https://a.example\", \"https://b.example\" } is var list && list.Any(x => { list.Add(x); return false; })",
        "new System.Collections.Generic.List<string> { \"https://a.example\", \"https://b.example\" } is var list && list.All(x => { list.Add(x); return true; })",
        "new System.Collections.Generic.List<string> { \"https://a.example\", \"https://b.example\" } is var list && list.Where(x => { list.Add(x); return true; }).Any(x => x == origin)",
        "new System.Collections.Generic.List<string> { \"https://a.example\", \"https://b.example\" } is var list && list.Select(x => { list.Add(x); return x; }).Contains(origin)",
        "new System.Collections.Generic.List<string> { \"https://a.example\", \"https://b.example\" } is var list && list.Count(x => { list.Add(x); return true; }) == 7",
        "new System.Collections.Generic.List<string> { \"https://a.example\", \"https://b.example\" } is var list && list.First(x => { list.Add(x); return false; }) == origin",
        "new System.Collections.Generic.List<string> { \"https://a.example\", \"https://b.example\" } is var list && list.ToDictionary(x => { list.Add(x); return x; }).ContainsKey(origin)",
        "new System.Collections.Generic.List<string> { \"https://a.example\", \"https://b.example\" } is var list && list.OrderBy(x => { list.Add(x); return x; }, System.StringComparer.Ordinal).First() == origin",
    };

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task ThrowNothing(string check)
    {
        var handler = $$"""
            public static class Handler
            {
                public static Task Invoke(HttpContext context)
                {
                    var origin = context.Request.Headers["Origin"].ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    if ({{check}})
                    {
                        context.Response.Headers["Access-Control-Allow-Origin"] = origin;
                    }

                    return Task.CompletedTask;
                }
            }
            """;
        var compilation = Analysis.Compile([handler]);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        Assert.Empty(await Analysis.RunAsync(compilation));
    }
}
