using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.Tests.CodeFixes.Headers;

/// <summary>A fix of headers that are written by hand, in a handler with the locals that such code has.</summary>
internal static class HeaderFix
{
    private const string Before = """
        var app = WebApplication.Create(args);
        app.Run(context =>
        {
            var headers = context.Response.Headers;
            var origin = context.Request.Headers.Origin.ToString();

        """;

    private const string Behind = """

            return Task.CompletedTask;
        });
        app.Run();

        """;

    /// <summary>
    /// Holds what becomes of a part of the handler; null where no fix is offered. <c>«primary»</c> and <c>‹other›</c> mark the finding.
    /// </summary>
    public static async Task VerifyAsync(
        CodeFixProvider provider, Rule rule, FixHint hint, string marked, string? expected, string? name = null, string? values = null, string? trusted = null, string members = "", string? fixedMembers = null)
    {
        var changed = await MarkedFinding.FixAsync(provider, rule, hint, Handler(marked) + members, name, values, trusted);
        Assert.Equal(expected is null ? null : Handler(expected) + (fixedMembers ?? members), changed);
    }

    public static string Handler(string body) => Before + Indented(body) + Behind;

    private static string Indented(string body) =>
        string.Join("\n", body.ReplaceLineEndings("\n").Split('\n').Select(static line => line.Length == 0 || line[0] == '#' ? line : "    " + line));
}
