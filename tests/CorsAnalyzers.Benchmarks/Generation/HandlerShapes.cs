using System.Collections.Immutable;

namespace CorsAnalyzers.Benchmarks.Generation;

/// <summary>
/// Endpoints that write the headers by hand, as lambdas and as methods. The members stand in a class with the field <c>Trusted</c>, a set of
/// origins. Sound ones are sound under the whole catalog.
/// </summary>
internal static class HandlerShapes
{
    /// <summary>Sound and unsound in turn.</summary>
    public static ImmutableArray<CorsShape> All { get; } =
    [
        new(null, static number => $$"""
                public static void Map{{number}}(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/answers/{{number}}", Handle{{number}});

                private static async Task Handle{{number}}(HttpContext context)
                {
                    var response = context.Response;
                    response.Headers.Append("Vary", "Origin");
                    string? origin = context.Request.Headers["Origin"];
                    if (origin is not null && Trusted.Contains(origin))
                    {
                        response.Headers["Access-Control-Allow-Origin"] = origin;
                        response.Headers["Access-Control-Allow-Credentials"] = "true";
                    }

                    var items = new List<string>();
                    for (var index = 0; index < {{(number % 5) + 3}}; index++)
                    {
                        items.Add($"item {index}");
                    }

                    await response.WriteAsync(string.Join(", ", items));
                }
            """),
        new("CORS3001", static number => $$"""
                public static void Map{{number}}(IEndpointRouteBuilder endpoints)
                {
                    endpoints.MapGet("/answers/{{number}}", async (HttpContext context) =>
                    {
                        string? origin = context.Request.Headers.Origin;
                        if (origin is not null && Trusted.Contains(origin))
                        {
                            context.Response.Headers["Access-Control-Allow-Origin"] = origin;
                            context.Response.Headers["Access-Control-Allow-Methods"] = "GET, POST";
                        }

                        context.Response.StatusCode = StatusCodes.Status200OK;
                        await context.Response.WriteAsync("answer {{number}}");
                    });
                }
            """),
        new(null, static number => $$"""
                public static void Map{{number}}(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/answers/{{number}}", Handle{{number}});

                private static Task Handle{{number}}(HttpContext context)
                {
                    var headers = context.Response.Headers;
                    headers.AccessControlAllowOrigin = "https://app{{number}}.example.com";
                    headers.AccessControlAllowMethods = "GET, POST";
                    headers.CacheControl = "no-cache";
                    return context.Response.WriteAsJsonAsync(new { id = {{number}}, path = context.Request.Path.Value });
                }
            """),
        new("CORS2002", static number => $$"""
                public static void Map{{number}}(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/answers/{{number}}", Handle{{number}});

                private static Task Handle{{number}}(HttpContext context)
                {
                    var headers = context.Response.Headers;
                    headers.Append("Vary", "Origin");
                    headers.Append("Access-Control-Allow-Origin", context.Request.Headers["Origin"].ToString());
                    headers.Append("Access-Control-Allow-Credentials", "true");
                    return context.Response.WriteAsync("account {{number}}");
                }
            """),
    ];

    /// <summary>The same number of shapes, with other unsound ones.</summary>
    public static ImmutableArray<CorsShape> Others { get; } =
    [
        All[0],
        new("CORS2001", static number => $$"""
                public static void Map{{number}}(IEndpointRouteBuilder endpoints)
                {
                    endpoints.MapGet("/accounts/{{number}}", context =>
                    {
                        context.Response.Headers["Access-Control-Allow-Origin"] = "*";
                        context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                        context.Response.ContentType = "text/plain";
                        return context.Response.WriteAsync("account {{number}}");
                    });
                }
            """),
        All[2],
        new("CORS3004", static number => $$"""
                public static void Map{{number}}(IEndpointRouteBuilder endpoints) => endpoints.Map("/accounts/{{number}}", Handle{{number}});

                private static Task Handle{{number}}(HttpContext context)
                {
                    var headers = context.Response.Headers;
                    headers.AccessControlAllowOrigin = "https://app{{number}}.example.com";
                    headers.AccessControlAllowCredentials = "true";
                    headers.AccessControlAllowHeaders = "content-type, x-forwarded-for";
                    context.Response.StatusCode = StatusCodes.Status204NoContent;
                    return Task.CompletedTask;
                }
            """),
    ];
}
