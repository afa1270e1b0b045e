using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>Hand-written headers that are sound, or of which nothing can be proven: no rule says anything.</summary>
public sealed class SoundHandlerTests
{
    [Fact]
    public Task Checks() => Analysis.VerifyMarksAsync("""
        using System.Text.RegularExpressions;

        public static class Handlers
        {
            private static readonly string[] Listed = { "https://a.example", "https://b.example" };
            private static readonly HashSet<string> Set = new(Listed, StringComparer.OrdinalIgnoreCase);
            private static readonly Dictionary<string, string> Tenants = new() { ["https://a.example"] = "a", ["https://b.example"] = "b" };
            private static readonly Regex Pattern = new(@"^https://([a-z0-9-]+\.)*shop\.example$");

            public static void Map(WebApplication app, IConfiguration configuration)
            {
                app.MapGet("/equality", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    if (string.Equals(origin, "https://a.example", StringComparison.OrdinalIgnoreCase)) { Allow(context, origin); }
                });
                app.MapGet("/set", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    if (Set.Contains(origin)) { Allow(context, origin); }
                });
                app.MapGet("/trimmed", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString().TrimEnd('/').ToLowerInvariant();
                    context.Response.Headers.Append("Vary", "Origin");
                    if (Listed.Any(allowed => allowed.Equals(origin, StringComparison.Ordinal))) { Allow(context, origin); }
                });
                app.MapGet("/dictionary", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    if (Tenants.TryGetValue(origin, out var tenant)) { Console.WriteLine(tenant); Allow(context, origin); }
                });
                app.MapGet("/switch", (HttpContext context) =>
                {
                    string? origin = context.Request.Headers.Origin;
                    context.Response.Headers.Append("Vary", "Origin");
                    switch (origin)
                    {
                        case "https://a.example":
                        case "https://b.example":
                            Allow(context, origin);
                            break;
                        default:
                            context.Response.StatusCode = 403;
                            break;
                    }
                });
                app.MapGet("/switch-expression", (HttpContext context) =>
                {
                    context.Response.Headers.Append("Vary", "Origin");
                    var allowed = context.Request.Headers.Origin.ToString() switch
                    {
                        "https://a.example" => "https://a.example",
                        "https://b.example" => "https://b.example",
                        _ => null,
                    };
                    if (allowed is { } origin) { Allow(context, origin); }
                });
                app.MapGet("/subdomains", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    if (Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                        && uri.Scheme == Uri.UriSchemeHttps
                        && (uri.Host == "shop.example" || uri.Host.EndsWith(".shop.example", StringComparison.OrdinalIgnoreCase)))
                    {
                        Allow(context, origin);
                    }
                });
                app.MapGet("/pattern", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    if (Pattern.IsMatch(origin)) { Allow(context, origin); }
                });
                app.MapGet("/end-with-its-dot", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    if (origin.StartsWith("https://") && origin.EndsWith(".shop.example")) { Allow(context, origin); }
                });
                app.MapGet("/try", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    try
                    {
                        var uri = new Uri(origin);
                        if (uri is { Scheme: "https", Host: "shop.example", IsDefaultPort: true }) { Allow(context, origin); }
                    }
                    catch (UriFormatException)
                    {
                        context.Response.StatusCode = 400;
                    }
                });
                app.MapGet("/configuration", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    var allowed = configuration.GetSection("Cors:Origins").Get<string[]>() ?? Array.Empty<string>();
                    if (allowed.Contains(origin, StringComparer.OrdinalIgnoreCase)) { Allow(context, origin); }
                });
                app.MapGet("/split", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    if (configuration["Origins"]!.Split(';', StringSplitOptions.RemoveEmptyEntries).Any(allowed => origin.EndsWith(allowed))) { Allow(context, origin); }
                });
                app.MapGet("/fallback", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowOrigin = configuration["Origin"] ?? "https://shop.example";
                    context.Response.Headers.AccessControlAllowCredentials = "true";
                });
                app.MapGet("/logging", (HttpContext context, ILogger<string> logger) =>
                {
                    logger.LogInformation("Asked by {Origin} of https://shop.example", context.Request.Headers["Origin"].ToString());
                    context.Response.Headers.AccessControlAllowOrigin = "https://shop.example";
                    context.Response.Headers.AccessControlAllowCredentials = "true";
                });
                app.MapGet("/refused", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    if (origin.Length > 0 && !Set.Contains(origin))
                    {
                        context.Response.StatusCode = StatusCodes.Status403Forbidden;
                        return;
                    }

                    context.Response.Headers.CacheControl = "no-store";
                });
                app.MapGet("/csrf", (HttpContext context) =>
                {
                    var origin = context.Request.Headers["Origin"].ToString();
                    if (origin.EndsWith("shop.example"))
                    {
                        context.Response.Headers["X-Frame-Options"] = "SAMEORIGIN";
                    }
                });
            }

            private static void Allow(HttpContext context, string origin)
            {
                context.Response.Headers.AccessControlAllowOrigin = origin;
                context.Response.Headers.AccessControlAllowCredentials = "true";
            }
        }
        """);

    [Fact]
    public Task Servers() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        public class CorsSettings { public string[] Origins { get; set; } = Array.Empty<string>(); public bool AllowCredentials { get; set; } public string? Headers { get; set; } }

        public interface IOriginStore { Task<bool> IsAllowedAsync(string origin, CancellationToken cancellation); }

        public class FromOptions
        {
            private readonly RequestDelegate next;
            private readonly CorsSettings settings;
            public FromOptions(RequestDelegate next, Microsoft.Extensions.Options.IOptions<CorsSettings> settings) { this.next = next; this.settings = settings.Value; }

            public async Task InvokeAsync(HttpContext context)
            {
                context.Response.Headers.Append("Vary", "Origin");
                var origin = context.Request.Headers.Origin.ToString();
                if (settings.Origins.Any(allowed => string.Equals(allowed, origin, StringComparison.OrdinalIgnoreCase)))
                {
                    context.Response.Headers.AccessControlAllowOrigin = origin;
                    if (settings.AllowCredentials)
                    {
                        context.Response.Headers.AccessControlAllowCredentials = "true";
                    }

                    if (HttpMethods.IsOptions(context.Request.Method))
                    {
                        context.Response.Headers.AccessControlAllowHeaders = settings.Headers;
                        context.Response.Headers.AccessControlAllowMethods = "GET, POST, PUT, PATCH, DELETE";
                        context.Response.Headers.AccessControlMaxAge = "3600";
                        context.Response.StatusCode = 204;
                        return;
                    }
                }

                await next(context);
            }
        }

        public class FromADatabase
        {
            private readonly RequestDelegate next;
            private readonly IOriginStore store;
            public FromADatabase(RequestDelegate next, IOriginStore store) { this.next = next; this.store = store; }

            public async Task InvokeAsync(HttpContext context)
            {
                context.Response.Headers.Append("Vary", "Origin");
                var origin = context.Request.Headers.Origin.FirstOrDefault();
                if (origin is not null && await store.IsAllowedAsync(origin, context.RequestAborted))
                {
                    context.Response.Headers.AccessControlAllowOrigin = origin;
                    context.Response.Headers.AccessControlAllowCredentials = "true";
                }

                await next(context);
            }
        }

        public class Copying
        {
            private readonly HttpClient client;
            public Copying(HttpClient client) { this.client = client; }

            public async Task Invoke(HttpContext context)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "http://upstream" + context.Request.Path);
                request.Headers.TryAddWithoutValidation("Origin", context.Request.Headers.Origin.ToString());
                request.Headers.Add("Access-Control-Request-Method", "GET");
                using var answer = await client.SendAsync(request, context.RequestAborted);
                foreach (var header in answer.Headers)
                {
                    context.Response.Headers[header.Key] = header.Value.ToArray();
                }

                foreach (var name in new[] { "Access-Control-Allow-Origin", "Access-Control-Allow-Credentials", "Access-Control-Expose-Headers", "Vary" })
                {
                    if (answer.Headers.TryGetValues(name, out var values))
                    {
                        context.Response.Headers[name] = values.ToArray();
                    }
                }

                await answer.Content.CopyToAsync(context.Response.Body);
            }
        }

        public class Stripping
        {
            private readonly RequestDelegate next;
            public Stripping(RequestDelegate next) { this.next = next; }

            public Task Invoke(HttpContext context)
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers.Remove("Access-Control-Allow-Origin");
                    context.Response.Headers.Remove("Access-Control-Allow-Credentials");
                    return Task.CompletedTask;
                });
                return next(context);
            }
        }

        public class HelpersWhoseCallersAreNotSeen
        {
            public static void Reflect(HttpResponse response, string origin)
            {
                response.Headers["Access-Control-Allow-Origin"] = origin;
                response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            public static void Expose(IHeaderDictionary headers, params string[] names) =>
                headers["Access-Control-Expose-Headers"] = string.Join(", ", names);
        }

        public class AllowFilter : ActionFilterAttribute
        {
            public string Origin { get; set; } = "";

            public override void OnActionExecuting(ActionExecutingContext context)
            {
                context.HttpContext.Response.Headers.AccessControlAllowOrigin = Origin;
                base.OnActionExecuting(context);
            }
        }

        [ApiController]
        public class FilesController : ControllerBase
        {
            [HttpGet("files/{name}")]
            public IActionResult Get(string name)
            {
                Response.Headers.Append("Access-Control-Expose-Headers", "Content-Disposition, X-Total-Count");
                Response.Headers["X-Total-Count"] = "3";
                return Ok(name);
            }

            [HttpOptions("files/{name}")]
            public IActionResult Options()
            {
                Response.Headers.Append("Access-Control-Allow-Origin", "https://shop.example");
                Response.Headers.Append("Access-Control-Allow-Headers", new[] { "Content-Type", "Authorization", "X-Requested-With" });
                Response.Headers.Append("Access-Control-Allow-Methods", "GET,POST,PUT,DELETE,OPTIONS");
                Response.Headers.Append("Access-Control-Max-Age", TimeSpan.FromHours(2).TotalSeconds.ToString());
                return NoContent();
            }
        }
        """);

    [Fact]
    public Task ClientsAndTests() => Analysis.VerifyMarksAsync("""
        using System.Net.Http.Headers;

        public class Client
        {
            public async Task<bool> IsAllowedAsync(HttpClient client)
            {
                using var request = new HttpRequestMessage(HttpMethod.Options, "https://api.shop.example/items");
                request.Headers.Add("Origin", "http://localhost:3000");
                request.Headers.Add("Access-Control-Request-Method", "delete");
                request.Headers.Add("Access-Control-Request-Headers", "x-forwarded-for");
                client.DefaultRequestHeaders.Add("Origin", "null");
                using var answer = await client.SendAsync(request);
                return answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) && values.Single() == "*"
                    && answer.Headers.GetValues("Access-Control-Allow-Credentials").First() == "True";
            }
        }

        public class Tests
        {
            public async Task Middleware_answers_the_origin()
            {
                var context = new DefaultHttpContext();
                context.Request.Method = "OPTIONS";
                context.Request.Headers["Origin"] = "https://evil-shop.example";
                context.Request.Headers.Origin = "null";
                context.Request.Headers.Append("Access-Control-Request-Headers", "X-Forwarded-For");
                context.Request.Headers["Access-Control-Request-Method"] = "TRACE";
                await Task.Yield();
                Equal("https://shop.example", context.Response.Headers["Access-Control-Allow-Origin"].ToString());
                Equal("true", context.Response.Headers.AccessControlAllowCredentials.ToString());
                Equal("Origin", context.Response.Headers["Vary"].ToString());
                Equal(false, context.Response.Headers.ContainsKey("Access-Control-Expose-Header"));
            }

            private static void Equal<T>(T expected, T actual)
            {
                if (!Equals(expected, actual)) { throw new InvalidOperationException(); }
            }
        }

        public static class Documentation
        {
            // Access-Control-Allow-Origin: * is what people write.
            public const string Help = "Set \"Access-Control-Allow-Origin\" to your site, never to * with Access-Control-Allow-Credentials: true.";

            public static readonly string[] Names = { "Access-Control-Allow-Origin", "Access-Control-Expose-Header", "Origin" };
        }
        """);

    /// <summary>Which headers are allowed matters only to preflights that ask for some, and those get what they ask for.</summary>
    [Fact]
    public Task EverythingForThoseWhoAskForNothing() => Analysis.VerifyMarksAsync("""
        public class Middleware
        {
            private readonly RequestDelegate next;

            public Middleware(RequestDelegate next) => this.next = next;

            public Task Invoke(HttpContext context)
            {
                context.Response.Headers.Append("Vary", "Origin");
                if (context.Request.Headers.Origin == "https://shop.example")
                {
                    context.Response.Headers["Access-Control-Allow-Origin"] = "https://shop.example";
                    context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                    if (context.Request.Headers.TryGetValue("Access-Control-Request-Headers", out var requested))
                        context.Response.Headers["Access-Control-Allow-Headers"] = requested;
                    else
                        context.Response.Headers["Access-Control-Allow-Headers"] = "*";
                }

                return next(context);
            }
        }
        """);
}
