using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>Files that are looked at at the same time, and read each other's functions, which are forgotten in between.</summary>
public sealed class ConcurrencyTests
{
    private const int Files = 40;
    private const int Runs = 8;

    [Fact]
    public async Task FindingsAreAlwaysTheSame()
    {
        string[] sources = [.. Enumerable.Range(0, Files).Select(FileOf)];
        IReadOnlyList<string>? first = null;
        for (var run = 0; run < Runs; run++)
        {
            var diagnostics = await Analysis.RunAsync(Analysis.Compile(sources));
            var found = diagnostics.Select(static diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal).ToList();
            first ??= found;
            Assert.Equal(first, found);
        }

        Assert.Equal(2 * Files, first!.Count);
    }

    // Each file has a policy and a handler, and checks and writes by what the next ones declare.
    private static string FileOf(int number) => $$"""
        public static class File{{number}}
        {
            internal static readonly string[] Trusted = { "https://shop{{number}}.example" };

            public static void Add(Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions options) =>
                options.AddPolicy("p{{number}}", policy => policy.SetIsOriginAllowed(origin => File{{(number + 1) % Files}}.Ends(origin)).AllowCredentials());

            public static Task Handle(HttpContext context)
            {
                string origin = context.Request.Headers.Origin.ToString();
                if (File{{(number + 2) % Files}}.Ends(origin) || Array.IndexOf(File{{(number + 3) % Files}}.Trusted, origin) >= 0)
                {
                    File{{(number + 4) % Files}}.Write(context.Response, origin);
                }

                return Task.CompletedTask;
            }

            internal static bool Ends(string origin) => new[] { origin }.Any(one => one.EndsWith("shop{{number}}.example"));

            internal static void Write(HttpResponse response, string origin)
            {
                response.Headers["Access-Control-Allow-Origin"] = origin;
                response.Headers["Access-Control-Allow-Credentials"] = "true";
                response.Headers.Append("Vary", "Origin");
            }
        }
        """;
}
