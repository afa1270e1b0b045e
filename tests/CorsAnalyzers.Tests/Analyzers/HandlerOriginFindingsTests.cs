using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>Whom hand-written headers let in: what is reported of them, and where; many cases compiled at once.</summary>
public sealed class HandlerOriginFindingsTests
{
    [Fact]
    public Task Checks() => Analysis.VerifyMarksAsync("""
        using System.Text.RegularExpressions;

        public static partial class Handlers
        {
            private static readonly string[] Listed = { "https://a.example", "https://b.example" };
            private static readonly HashSet<string> Hosts = new() { "shop.example", "www.shop.example" };
            private static readonly Regex Unanchored = new("https://.*\\.shop\\.example");
            private static readonly Regex Unescaped = new("^https://(www.)?shop.example$");

            public static void Map(WebApplication app)
            {
                app.MapGet("/end", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    if (origin.EndsWith("shop.example"))
                    {
                        context.Response.Headers.AccessControlAllowOrigin = origin; // CORS1002
                        context.Response.Headers.AccessControlAllowCredentials = "true";
                    }
                });
                app.MapGet("/beginning", (HttpContext context) =>
                {
                    string? origin = context.Request.Headers["Origin"];
                    context.Response.Headers.Append("Vary", "Origin");
                    if (origin is not null && origin.StartsWith("https://shop.example", StringComparison.OrdinalIgnoreCase))
                    {
                        context.Response.Headers["Access-Control-Allow-Origin"] = origin; // CORS1002
                        context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                    }
                });
                app.MapGet("/middle", (HttpContext context) =>
                {
                    context.Response.Headers.Append("Vary", "Origin");
                    if (context.Request.Headers.TryGetValue("Origin", out var origin) && origin.ToString().Contains("shop.example"))
                    {
                        context.Response.Headers["Access-Control-Allow-Origin"] = origin; // CORS1002
                        context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                    }
                });
                app.MapGet("/behind-another", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    if (origin.StartsWith("http://") && origin.Contains("shop.example"))
                    {
                        context.Response.Headers.AccessControlAllowOrigin = origin; // CORS1002
                        context.Response.Headers.AccessControlAllowCredentials = "true";
                    }
                });
                app.MapGet("/any", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    if (Hosts.Any(host => origin.EndsWith(host)))
                    {
                        context.Response.Headers.AccessControlAllowOrigin = origin; // CORS1002
                        context.Response.Headers.AccessControlAllowCredentials = "true";
                    }
                });
                app.MapGet("/shadowed", (HttpContext context) =>
                {
                    var asking = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    if (Listed.Any(origin => origin.Contains(origin)))
                    {
                        context.Response.Headers.AccessControlAllowOrigin = asking; // CORS2002
                        context.Response.Headers.AccessControlAllowCredentials = "true";
                    }
                });
                app.MapGet("/piece-of-a-list", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    if (origin.Length > 0 && "https://shop.example.com,https://www.shop.example".Contains(origin))
                    {
                        context.Response.Headers.AccessControlAllowOrigin = origin; // CORS1002
                        context.Response.Headers.AccessControlAllowCredentials = "true";
                    }
                });
                app.MapGet("/pattern", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    if (Unanchored.IsMatch(origin))
                    {
                        context.Response.Headers.AccessControlAllowOrigin = origin; // CORS1002
                        context.Response.Headers.AccessControlAllowCredentials = "true";
                    }
                });
                app.MapGet("/unescaped", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    if (!Unescaped.IsMatch(origin)) { return; }
                    context.Response.Headers.AccessControlAllowOrigin = origin; // CORS1002
                    context.Response.Headers.AccessControlAllowCredentials = "true";
                });
                app.MapGet("/switch", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    switch (new Uri(origin).Host)
                    {
                        case "shop.example":
                        case var host when host.EndsWith("partners.example"):
                            context.Response.Headers.AccessControlAllowOrigin = origin; // CORS1002
                            context.Response.Headers.AccessControlAllowCredentials = "true";
                            break;
                    }
                });
                app.MapGet("/own", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    if (IsFriend(origin))
                    {
                        context.Response.Headers.AccessControlAllowOrigin = origin; // CORS1002
                        context.Response.Headers.AccessControlAllowCredentials = "true";
                    }
                });
                app.MapGet("/flag", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    var isAllowed = false;
                    context.Response.Headers.Append("Vary", "Origin");
                    foreach (var host in Hosts)
                    {
                        isAllowed |= origin.EndsWith(host);
                    }

                    try
                    {
                        if (isAllowed)
                        {
                            context.Response.Headers.AccessControlAllowOrigin = origin; // CORS1002
                            context.Response.Headers.AccessControlAllowCredentials = "true";
                        }
                    }
                    finally
                    {
                        Console.WriteLine(origin);
                    }
                });
                app.MapGet("/cut-out", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    if (origin.Length >= 17 && Listed.Contains(origin.Substring(0, 17)))
                    {
                        context.Response.Headers.AccessControlAllowOrigin = origin; // CORS1002
                        context.Response.Headers.AccessControlAllowCredentials = "true";
                    }
                });
                app.MapGet("/suffix", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    if (origin.EndsWith(".github.io"))
                    {
                        context.Response.Headers.AccessControlAllowOrigin = origin; // CORS1005
                        context.Response.Headers.AccessControlAllowCredentials = "true";
                    }
                });
                app.MapGet("/no-credentials", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    if (origin.EndsWith("shop.example"))
                    {
                        context.Response.Headers.AccessControlAllowOrigin = origin; // CORS1001
                    }
                });
                app.MapGet("/null", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    if (origin == "null" || Listed.Contains(origin))
                    {
                        context.Response.Headers.AccessControlAllowOrigin = origin; // CORS1003
                        context.Response.Headers.AccessControlAllowCredentials = "true";
                    }
                });
            }

            private static bool IsFriend(string origin)
            {
                if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri))
                {
                    return false;
                }

                if (uri.Scheme == "ftp")
                {
                    return false;
                }

                return uri.Host.EndsWith("friends.example") || uri.Host == "shop.example";
            }
        }
        """);

    [Fact]
    public Task Written() => Analysis.VerifyMarksAsync("""
        public static class Handlers
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/any", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowOrigin = "*"; // CORS1001
                });
                app.MapGet("/null", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowOrigin = "null"; // CORS1003
                });
                app.MapGet("/insecure", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowOrigin = "http://shop.example"; // CORS1004
                    context.Response.Headers.AccessControlAllowCredentials = "true";
                });
                app.MapGet("/insecure-and-public", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowOrigin = "http://shop.example";
                });
                app.MapGet("/insecure-in-a-list", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    if (origin is "https://shop.example" or "http://old.shop.example")
                    {
                        context.Response.Headers.AccessControlAllowOrigin = origin; // CORS1004
                        context.Response.Headers.AccessControlAllowCredentials = "true";
                    }
                });
                app.MapGet("/loopback", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowOrigin = "http://localhost:3000"; // CORS1009
                    context.Response.Headers.AccessControlAllowCredentials = "true";
                });
                app.MapGet("/slash", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowOrigin = "https://shop.example/"; // CORS1006
                });
                app.MapGet("/path", (HttpContext context) =>
                {
                    context.Response.Headers["Access-Control-Allow-Origin"] = "https://shop.example/app"; // CORS1006
                });
                app.MapGet("/wildcard", (HttpContext context) =>
                {
                    context.Response.Headers.Append("Access-Control-Allow-Origin", "https://*.shop.example"); // CORS1006
                });
                app.MapGet("/list", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowOrigin = "https://shop.example, https://www.shop.example"; // CORS1011
                });
                app.MapGet("/twice", (HttpContext context) =>
                {
                    context.Response.Headers.Append("Access-Control-Allow-Origin", "https://shop.example");
                    context.Response.Headers.Append("Access-Control-Allow-Origin", "https://www.shop.example"); // CORS1011
                });
                app.MapGet("/each", (HttpContext context) =>
                {
                    foreach (var origin in new[] { "https://shop.example", "https://www.shop.example" })
                    {
                        context.Response.Headers.Append("Access-Control-Allow-Origin", origin); // CORS1011
                    }
                });
                app.MapGet("/assigned-twice", (HttpContext context) =>
                {
                    context.Response.Headers["Access-Control-Allow-Origin"] = "https://shop.example";
                    context.Response.Headers["Access-Control-Allow-Origin"] = "https://www.shop.example";
                });
            }
        }
        """);

    [Fact]
    public Task TrustedOrigins() => Analysis.VerifyMarksAsync(
        ["""
        public static class Handlers
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/listed", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    if (origin is "https://shop.example" or "https://www.shop.example")
                    {
                        context.Response.Headers.AccessControlAllowOrigin = origin;
                    }
                });
                app.MapGet("/other", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    if (origin is "https://shop.example" or "https://other.example")
                    {
                        context.Response.Headers.AccessControlAllowOrigin = origin; // CORS1010
                    }
                });
                app.MapGet("/fixed", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowOrigin = "https://other.example"; // CORS1010
                });
            }
        }
        """],
        "root = true\n[*.cs]\ncors_analyzers.trusted_origins = https://shop.example, https://*.shop.example\n");

    [Fact]
    public Task Development() => Analysis.VerifyMarksAsync("""
        public class Middleware
        {
            private readonly RequestDelegate next;
            private readonly IWebHostEnvironment environment;
            public Middleware(RequestDelegate next, IWebHostEnvironment environment) { this.next = next; this.environment = environment; }

            public Task Invoke(HttpContext context)
            {
                var origin = context.Request.Headers.Origin.ToString();
                context.Response.Headers.Append("Vary", "Origin");
                if (environment.IsDevelopment() && origin.StartsWith("http://localhost"))
                {
                    context.Response.Headers.AccessControlAllowOrigin = origin;
                    context.Response.Headers.AccessControlAllowCredentials = "true";
                }

                return next(context);
            }
        }

        public class Everywhere
        {
            private readonly RequestDelegate next;
            public Everywhere(RequestDelegate next) { this.next = next; }

            public Task Invoke(HttpContext context)
            {
                var origin = context.Request.Headers.Origin.ToString();
                context.Response.Headers.Append("Vary", "Origin");
                if (origin.StartsWith("http://localhost"))
                {
                    context.Response.Headers.AccessControlAllowOrigin = origin; // CORS1002
                    context.Response.Headers.AccessControlAllowCredentials = "true";
                }

                return next(context);
            }
        }

        public class HostOnly
        {
            private readonly RequestDelegate next;
            public HostOnly(RequestDelegate next) { this.next = next; }

            public Task Invoke(HttpContext context)
            {
                var origin = context.Request.Headers.Origin.ToString();
                context.Response.Headers.Append("Vary", "Origin");
                if (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Host == "localhost")
                {
                    context.Response.Headers.AccessControlAllowOrigin = origin; // CORS1009
                    context.Response.Headers.AccessControlAllowCredentials = "true";
                }

                return next(context);
            }
        }
        """);
}
