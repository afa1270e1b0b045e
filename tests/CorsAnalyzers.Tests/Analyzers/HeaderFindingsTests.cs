using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>Which hand-written headers are reported, and where; many cases compiled at once.</summary>
public sealed class HeaderFindingsTests
{
    [Fact]
    public Task Middleware() => Analysis.VerifyMarksAsync("""
        using Microsoft.Net.Http.Headers;
        using Microsoft.AspNetCore.Cors.Infrastructure;
        using Microsoft.Extensions.Primitives;

        public class Reflected
        {
            private readonly RequestDelegate next;

            public Reflected(RequestDelegate next)
            {
                this.next = next;
            }

            public async Task InvokeAsync(HttpContext context)
            {
                var origin = context.Request.Headers["Origin"].ToString();
                context.Response.Headers["Access-Control-Allow-Origin"] = origin; // CORS2002 CORS3001
                context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                await next(context);
            }
        }

        public class ReflectedWithVary
        {
            private readonly RequestDelegate next;

            public ReflectedWithVary(RequestDelegate next)
            {
                this.next = next;
            }

            public async Task InvokeAsync(HttpContext context)
            {
                context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
                if (context.Request.Headers.TryGetValue("Origin", out var origin))
                {
                    context.Response.Headers.Append("access-control-allow-origin", origin); // CORS2002
                    context.Response.Headers.AccessControlAllowCredentials = "true";
                }

                await next(context);
            }
        }

        public class AllowListed
        {
            private readonly RequestDelegate next;

            public AllowListed(RequestDelegate next)
            {
                this.next = next;
            }

            private static readonly string[] Allowed = { "https://a.example", "https://b.example" };

            public Task Invoke(HttpContext context)
            {
                var origin = context.Request.Headers.Origin.FirstOrDefault();
                if (origin is not null && Allowed.Contains(origin))
                {
                    context.Response.Headers.AccessControlAllowOrigin = origin; // CORS3001
                    context.Response.Headers.AccessControlAllowCredentials = "true";
                }

                return next(context);
            }
        }

        public class AllowListedWithVary
        {
            private readonly RequestDelegate next;

            public AllowListedWithVary(RequestDelegate next)
            {
                this.next = next;
            }

            private static readonly HashSet<string> Allowed = new(StringComparer.OrdinalIgnoreCase) { "https://a.example" };

            public Task Invoke(HttpContext context)
            {
                context.Response.Headers.Append("Vary", "Origin");
                string? origin = context.Request.Headers["Origin"];
                if (!string.IsNullOrEmpty(origin) && Allowed.Contains(origin))
                {
                    context.Response.Headers[HeaderNames.AccessControlAllowOrigin] = origin;
                    context.Response.Headers[CorsConstants.AccessControlAllowCredentials] = "true";
                }

                return next(context);
            }
        }

        public class Fixed
        {
            private readonly RequestDelegate next;

            public Fixed(RequestDelegate next)
            {
                this.next = next;
            }

            public Task Invoke(HttpContext context)
            {
                context.Response.Headers["Access-Control-Allow-Origin"] = "https://a.example";
                context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                return next(context);
            }
        }

        public class Wild
        {
            private readonly RequestDelegate next;

            public Wild(RequestDelegate next)
            {
                this.next = next;
            }

            public Task Invoke(HttpContext context)
            {
                context.Response.Headers["Access-Control-Allow-Origin"] = "*"; // CORS2001
                context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                context.Response.Headers["Access-Control-Allow-Headers"] = "Content-Type, X-HTTP-Method-Override"; // CORS3004
                return next(context);
            }
        }

        public class Checked
        {
            private readonly RequestDelegate next;
            private readonly IOrigins origins;
            private readonly IConfiguration configuration;

            public Checked(RequestDelegate next, IOrigins origins, IConfiguration configuration)
            {
                this.next = next;
                this.origins = origins;
                this.configuration = configuration;
                fromConfiguration = configuration.GetSection("x").Get<string[]>()!;
            }

            private readonly string[] fromConfiguration;

            public async Task Invoke(HttpContext context)
            {
                var headers = context.Response.Headers;
                headers.Append("Vary", "Accept-Encoding, Origin");
                var origin = context.Request.Headers["Origin"].ToString();
                if (origins.IsKnown(origin))
                {
                    headers["Access-Control-Allow-Origin"] = origin;
                    headers["Access-Control-Allow-Credentials"] = "true";
                }

                if (origins.IsBlocked(origin)) { return; }
                if (!fromConfiguration.Contains(origin)) { await next(context); return; }
                headers["Access-Control-Allow-Origin"] = origin;
                headers["Access-Control-Allow-Credentials"] = "true";
                await next(context);
            }
        }

        public class Unseen
        {
            private readonly RequestDelegate next;
            private readonly IOrigins origins;

            public Unseen(RequestDelegate next, IOrigins origins)
            {
                this.next = next;
                this.origins = origins;
            }

            public async Task Invoke(HttpContext context)
            {
                var origin = context.Request.Headers["Origin"].ToString();
                if (origins.IsKnown(origin))
                {
                    context.Response.Headers["Access-Control-Allow-Origin"] = origin; // CORS3001
                }

                await next(context);
            }
        }

        public class Throwing
        {
            private readonly RequestDelegate next;
            private readonly IOrigins origins;

            public Throwing(RequestDelegate next, IOrigins origins)
            {
                this.next = next;
                this.origins = origins;
            }

            public async Task Invoke(HttpContext context)
            {
                var origin = context.Request.Headers["Origin"].ToString();
                origins.Require(origin);
                context.Response.Headers["Vary"] = "Origin";
                context.Response.Headers["Access-Control-Allow-Origin"] = origin;
                context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                await next(context);
            }
        }

        public class OnStarting
        {
            private readonly RequestDelegate next;

            public OnStarting(RequestDelegate next)
            {
                this.next = next;
            }

            public async Task Invoke(HttpContext context)
            {
                var origin = context.Request.Headers["Origin"].ToString();
                if (origin != "https://a.example") { await next(context); return; }
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers["Access-Control-Allow-Origin"] = origin; // CORS3001
                    context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                    return Task.CompletedTask;
                });
                await next(context);
            }
        }

        public class Preflight
        {
            private readonly RequestDelegate next;

            public Preflight(RequestDelegate next)
            {
                this.next = next;
            }

            public async Task Invoke(HttpContext context)
            {
                if (context.Request.Method == "OPTIONS")
                {
                    context.Response.Headers["Access-Control-Allow-Origin"] = "*";
                    context.Response.Headers["Access-Control-Allow-Headers"] = "X-Forwarded-For"; // CORS3004
                    context.Response.StatusCode = 204;
                    return;
                }

                await next(context);
            }
        }

        public class Exclusive
        {
            private readonly RequestDelegate next;
            private readonly Settings settings;

            public Exclusive(RequestDelegate next, Settings settings)
            {
                this.next = next;
                this.settings = settings;
            }

            public async Task Invoke(HttpContext context)
            {
                if (settings.Open)
                {
                    context.Response.Headers["Access-Control-Allow-Origin"] = "*"; // CORS1001
                }
                else
                {
                    context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                }

                await next(context);
            }
        }

        public class Configured
        {
            private readonly RequestDelegate next;
            private readonly Settings settings;

            public Configured(RequestDelegate next, Settings settings)
            {
                this.next = next;
                this.settings = settings;
            }

            public async Task Invoke(HttpContext context)
            {
                context.Response.Headers["Access-Control-Allow-Origin"] = settings.Origin;
                context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                await next(context);
            }
        }

        public class ReverseProxy
        {
            private readonly RequestDelegate next;
            private readonly HttpClient client;

            public ReverseProxy(RequestDelegate next, HttpClient client)
            {
                this.next = next;
                this.client = client;
            }

            public async Task Invoke(HttpContext context)
            {
                using var answer = await client.GetAsync("http://upstream");
                foreach (var header in answer.Headers)
                {
                    context.Response.Headers[header.Key] = header.Value.ToArray();
                }

                var upstream = answer.Headers.GetValues("Access-Control-Allow-Origin");
                context.Response.Headers["Access-Control-Allow-Origin"] = new StringValues(upstream.ToArray());
                await next(context);
            }
        }

        public class Settings { public bool Open { get; set; } public string? Origin { get; set; } }

        public interface IOrigins { bool IsKnown(string origin); bool IsBlocked(string origin); void Require(string origin); }
        """);

    [Fact]
    public Task Program() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Mvc;

        var app = WebApplication.Create(args);
        var allowed = new[] { "https://a.example" };
        app.Use(async (context, next) =>
        {
            var origin = context.Request.Headers.Origin.ToString();
            if (allowed.Contains(origin))
            {
                context.Response.Headers.Append("Access-Control-Allow-Origin", origin); // CORS3001
            }

            await next();
        });
        app.MapGet("/a", (HttpContext context) =>
        {
            context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers["Origin"]; // CORS2002 CORS3001
            context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            return "x";
        });
        app.MapGet("/b", ([FromHeader(Name = "Origin")] string origin, HttpResponse response) =>
        {
            response.Headers["Access-Control-Allow-Origin"] = origin; // CORS2002 CORS3001
            response.Headers["Access-Control-Allow-Credentials"] = "true";
        });
        app.MapGet("/c", Handlers.Get);
        app.Run();

        public static class Handlers
        {
            private const string AllowOrigin = "Access-Control-Allow-Origin";

            public static string Get(HttpContext context)
            {
                Write(context.Response, context.Request.Headers["Origin"]!); // CORS2002 CORS3001
                return "x";
            }

            private static void Write(HttpResponse response, string origin)
            {
                response.Headers[AllowOrigin] = origin;
                response.Headers["Access-Control-Allow-Credentials"] = "true";
            }
        }

        [ApiController]
        public class ItemsController : ControllerBase
        {
            [HttpGet]
            public IActionResult Get()
            {
                var origin = Request.Headers["Origin"];
                if (origin.Count > 0)
                {
                    Response.Headers["Access-Control-Allow-Origin"] = origin; // CORS2002 CORS3001
                    Response.Headers["Access-Control-Allow-Credentials"] = "true";
                }

                return Ok();
            }
        }
        """);

    [Fact]
    public Task SameNamedTypesElsewhere() => Analysis.VerifyMarksAsync("""
        using Mine;

        public class Uses
        {
            public void Policies(CorsPolicyBuilder policy) => policy.AllowAnyOrigin().AllowCredentials();

            public void Headers(Mine.HttpContext context)
            {
                context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers["Origin"];
                context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                context.Response.Headers.Append("Access-Control-Allow-Headers", "X-Forwarded-For");
            }
        }

        namespace Mine
        {
            public class CorsPolicyBuilder { public CorsPolicyBuilder AllowAnyOrigin() => this; public CorsPolicyBuilder AllowCredentials() => this; }
            public class HttpContext { public Request Request { get; } = new(); public Response Response { get; } = new(); }
            public class Request { public IHeaderDictionary Headers { get; } = null!; }
            public class Response { public IHeaderDictionary Headers { get; } = null!; }
            public interface IHeaderDictionary { string this[string name] { get; set; } void Append(string name, string value); }
        }
        """);

    [Fact]
    public Task Loops() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;

        public class Configured
        {
            private readonly RequestDelegate next;
            private readonly IConfiguration configuration;
            public Configured(RequestDelegate next, IConfiguration configuration) { this.next = next; this.configuration = configuration; }
            public async Task Invoke(HttpContext context)
            {
                var origin = context.Request.Headers["Origin"].ToString();
                foreach (var allowed in configuration.GetSection("Origins").Get<string[]>()!)
                {
                    if (allowed == origin)
                    {
                        context.Response.Headers["Access-Control-Allow-Origin"] = origin; // CORS3001
                        context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                        break;
                    }
                }

                await next(context);
            }
        }

        public class Blocking
        {
            private readonly RequestDelegate next;
            private readonly IConfiguration configuration;
            public Blocking(RequestDelegate next, IConfiguration configuration) { this.next = next; this.configuration = configuration; }
            public async Task Invoke(HttpContext context)
            {
                var origin = context.Request.Headers["Origin"].ToString();
                foreach (var blocked in configuration.GetSection("Origins").Get<string[]>()!)
                {
                    if (blocked == origin) { await next(context); return; }
                }

                context.Response.Headers["Access-Control-Allow-Origin"] = origin; // CORS3001
                context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                await next(context);
            }
        }

        public class Service
        {
            private readonly RequestDelegate next;
            private readonly ICorsService cors;
            private readonly CorsPolicy policy;
            public Service(RequestDelegate next, ICorsService cors, CorsPolicy policy) { this.next = next; this.cors = cors; this.policy = policy; }
            public async Task Invoke(HttpContext context)
            {
                context.Response.Headers.Append("Vary", "Origin");
                if (cors.EvaluatePolicy(context, policy).IsOriginAllowed)
                {
                    context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers["Origin"];
                    context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                }

                await next(context);
            }
        }
        """);

    [Fact]
    public Task Routes() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Mvc;

        public class ItemsController : ControllerBase
        {
            [HttpOptions]
            public IActionResult Preflight()
            {
                Response.Headers["Access-Control-Allow-Origin"] = Request.Headers["Origin"];
                Response.Headers["Access-Control-Allow-Headers"] = "X-Forwarded-For"; // CORS3004
                Response.Headers["Access-Control-Allow-Credentials"] = "true";
                return NoContent();
            }

            [HttpGet]
            public IActionResult Get()
            {
                Response.Headers["Access-Control-Allow-Origin"] = "*"; // CORS1001
                Response.Headers["Access-Control-Allow-Headers"] = "X-Forwarded-For";
                return Ok();
            }

            public static void Map(WebApplication app) => app.MapMethods("/", new[] { "OPTIONS" }, (HttpContext context) =>
            {
                context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers["Origin"];
            });
        }
        """);
}
