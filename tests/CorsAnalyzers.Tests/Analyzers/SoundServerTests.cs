using CorsAnalyzers.Tests.TestSupport;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>
/// Servers, proxies, clients and tests as teams write them: nothing is reported but what is marked, and that is true of them (mostly that
/// anybody reads what is public).
/// </summary>
public sealed class SoundServerTests
{
    [Fact]
    public Task AllOfThem()
    {
        var sources = SoundServers.Sources.Select(static source => source.Text).ToArray();
        Assert.Equal(10, sources.Length);
        return Analysis.VerifyHostAsync(withAspNetCore: true, SoundServers.References, sources);
    }

    [Fact]
    public Task VaryOfOtherMiddleware() => Analysis.VerifyMarksAsync(
        """
        public sealed class Cors
        {
            private readonly RequestDelegate next;

            public Cors(RequestDelegate next) => this.next = next;

            public Task InvokeAsync(HttpContext context)
            {
                var origin = context.Request.Headers.Origin.ToString();
                if (origin is "https://a.example" or "https://b.example")
                {
                    context.Response.Headers.AccessControlAllowOrigin = origin;
                }

                return next(context);
            }
        }
        """,
        """
        public sealed class VaryByOrigin
        {
            private readonly RequestDelegate next;

            public VaryByOrigin(RequestDelegate next) => this.next = next;

            public Task InvokeAsync(HttpContext context)
            {
                context.Response.Headers.Append("Vary", "Origin");
                return next(context);
            }
        }
        """);
}
