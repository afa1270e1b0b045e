using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>The ways by which code of ASP.NET Core gets at the response, and helpers that are given it, its headers or the context.</summary>
public sealed class HeaderResponseTests
{
    [Fact]
    public Task Responses() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.SignalR;

        public class ItemsController : ControllerBase
        {
            [HttpGet("a")]
            public IActionResult Own()
            {
                Response.Headers["Access-Control-Allow-Origin"] = Request.Headers["Origin"]; // CORS2002 CORS3001
                Response.Headers["Access-Control-Allow-Credentials"] = "true";
                return Ok();
            }

            [HttpGet("b")]
            public IActionResult OfContext()
            {
                var response = this.ControllerContext.HttpContext.Response;
                response.Headers["Access-Control-Allow-Origin"] = HttpContext.Request.Headers["Origin"]; // CORS2002 CORS3001
                response.Headers["Access-Control-Allow-Credentials"] = "true";
                return Ok();
            }

            [HttpGet("c")]
            public IActionResult Sound()
            {
                Response.Headers["Access-Control-Allow-Origin"] = "https://a.example";
                Response.Headers["Access-Control-Allow-Credentials"] = "true";
                return Ok();
            }
        }

        public class AllowAttribute : ActionFilterAttribute
        {
            public override void OnActionExecuting(ActionExecutingContext context)
            {
                context.HttpContext.Response.Headers["Access-Control-Allow-Origin"] = context.HttpContext.Request.Headers["Origin"]; // CORS2002 CORS3001
                context.HttpContext.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            public override void OnActionExecuted(ActionExecutedContext context)
            {
                context.HttpContext.Response.Headers.Append("Access-Control-Expose-Headers", "X-Total");
            }

            public override void OnResultExecuting(ResultExecutingContext filterContext)
            {
                filterContext.HttpContext.Response.Headers.Add("Access-Control-Allow-Origin", "*"); // CORS2001
                filterContext.HttpContext.Response.Headers.Add("Access-Control-Allow-Credentials", "true");
            }
        }

        public class SoundAttribute : ActionFilterAttribute
        {
            public override void OnResultExecuting(ResultExecutingContext filterContext)
            {
                filterContext.HttpContext.Response.Headers["Access-Control-Allow-Origin"] = "*"; // CORS1001
            }
        }

        public class AllowFilter : IAsyncResultFilter
        {
            public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
            {
                var headers = context.HttpContext.Response.Headers;
                headers.AccessControlAllowOrigin = "*"; // CORS2001
                headers.AccessControlAllowCredentials = "true";
                await next();
            }
        }

        public class EndpointFilter : IEndpointFilter
        {
            public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
            {
                var http = context.HttpContext;
                http.Response.Headers.AccessControlAllowOrigin = http.Request.Headers.Origin; // CORS2002 CORS3001
                http.Response.Headers.AccessControlAllowCredentials = "true";
                return await next(context);
            }
        }

        public class Page : PageModel
        {
            public void OnGet()
            {
                Response.Headers["Access-Control-Allow-Origin"] = Request.Headers["Origin"]; // CORS2002 CORS3001
                Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }
        }

        public class Result : IResult
        {
            public Task ExecuteAsync(HttpContext httpContext)
            {
                httpContext.Response.Headers["Access-Control-Allow-Origin"] = httpContext.Request.Headers["Origin"]; // CORS2002 CORS3001
                httpContext.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                return httpContext.Response.WriteAsync("x");
            }
        }

        public class ChatHub : Hub
        {
            public override async Task OnConnectedAsync()
            {
                var http = Context.GetHttpContext()!;
                http.Response.Headers["Access-Control-Allow-Origin"] = http.Request.Headers["Origin"]; // CORS2002 CORS3001
                http.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                await base.OnConnectedAsync();
            }
        }

        public class Startup
        {
            public void Configure(IApplicationBuilder app, IHttpContextAccessor accessor)
            {
                app.UseStaticFiles(new StaticFileOptions
                {
                    OnPrepareResponse = ctx =>
                    {
                        ctx.Context.Response.Headers["Access-Control-Allow-Origin"] = ctx.Context.Request.Headers["Origin"]; // CORS2002 CORS3001
                        ctx.Context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                    },
                });
                app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = ctx => ctx.Context.Response.Headers.Append("Access-Control-Allow-Origin", "*") }); // CORS1001

                app.Use(async (context, next) =>
                {
                    context.Response.OnStarting(() =>
                    {
                        context.Response.Headers["Access-Control-Allow-Origin"] = "*"; // CORS2001
                        context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                        return Task.CompletedTask;
                    });
                    await next();
                });
                app.Use(async (context, next) =>
                {
                    context.Response.OnStarting(static state =>
                    {
                        var http = (HttpContext)state;
                        http.Response.Headers["Access-Control-Allow-Origin"] = "*"; // CORS2001
                        http.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                        return Task.CompletedTask;
                    }, context);
                    await next();
                });
                app.Use(async (context, next) =>
                {
                    context.Response.OnStarting(() =>
                    {
                        context.Response.Headers.Remove("Access-Control-Allow-Credentials");
                        return Task.CompletedTask;
                    });
                    context.Response.Headers["Access-Control-Allow-Origin"] = "*"; // CORS1001
                    context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                    await next();
                });
                app.Use(async (context, next) =>
                {
                    await next();
                    if (accessor.HttpContext is { } http)
                    {
                        http.Response.Headers["Access-Control-Allow-Origin"] = "*"; // CORS2001
                        http.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                    }
                });
                app.Map("/hub", hub => hub.Use((context, next) =>
                {
                    if (context.Request.Path.StartsWithSegments("/hub/negotiate"))
                    {
                        context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers["Origin"]; // CORS2002 CORS3001
                        context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                    }

                    return next();
                }));
            }

            public static void Map(WebApplication app)
            {
                app.MapGet("/a", (HttpResponse response, HttpRequest request) =>
                {
                    response.Headers["Access-Control-Allow-Origin"] = request.Headers["Origin"]; // CORS2002 CORS3001
                    response.Headers["Access-Control-Allow-Credentials"] = "true";
                    return Results.Text("x");
                });
                app.MapGet("/b", () => Results.Ok()).AddEndpointFilter(async (invocation, next) =>
                {
                    invocation.HttpContext.Response.Headers["Access-Control-Allow-Origin"] = "*"; // CORS2001
                    invocation.HttpContext.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                    return await next(invocation);
                });
                app.MapGet("/c", (HttpContext http) =>
                {
                    http.Response.GetTypedHeaders().Set("Access-Control-Allow-Origin", "*"); // CORS2001
                    http.Response.GetTypedHeaders().Append("Access-Control-Allow-Credentials", "true");
                });
            }
        }
        """);

    [Fact]
    public Task Helpers() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Primitives;

        public static class Extensions
        {
            public static void Allow(this HttpResponse response, string origin)
            {
                response.Headers["Access-Control-Allow-Origin"] = origin;
                response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            public static IHeaderDictionary AllowIn(this IHeaderDictionary headers, StringValues origin)
            {
                headers["Access-Control-Allow-Origin"] = origin;
                headers["Access-Control-Allow-Credentials"] = "true";
                return headers;
            }

            public static void AllowAnybody(this HttpContext context)
            {
                context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers["Origin"]; // CORS2002
                context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            public static string OriginOf(this HttpRequest request) => request.Headers.Origin.ToString();

            internal static void Set(IHeaderDictionary headers, string name, StringValues value) => headers[name] = value;
        }

        public class Writer
        {
            private readonly IHttpContextAccessor accessor;
            public Writer(IHttpContextAccessor accessor) { this.accessor = accessor; }

            public void Write(string name, string value) => accessor.HttpContext!.Response.Headers[name] = value;
        }

        public abstract class BaseController : ControllerBase
        {
            protected void Allow(string origin)
            {
                Response.Headers["Access-Control-Allow-Origin"] = origin;
                Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            protected string Origin => Request.Headers["Origin"].ToString();
        }

        public class ItemsController : BaseController
        {
            private readonly Writer writer;
            public ItemsController(Writer writer) { this.writer = writer; }

            public void Inherited() => Allow(Origin); // CORS2002 CORS3001

            public void InheritedSound() => Allow("https://a.example");

            public void Extension() => Response.Allow(Request.OriginOf()); // CORS2002 CORS3001

            public void ExtensionOfParameter(string origin) => Response.Allow(origin);

            public void OfHeaders() => Response.Headers.AllowIn(Request.Headers["Origin"]); // CORS2002 CORS3001

            public void OfContext() => HttpContext.AllowAnybody(); // CORS3001

            public void NameByName()
            {
                Extensions.Set(Response.Headers, "Access-Control-Allow-Origin", Origin); // CORS2002 CORS3001
                Extensions.Set(Response.Headers, "Access-Control-Allow-Credentials", "true");
            }

            public void OfRequest()
            {
                Extensions.Set(Request.Headers, "Access-Control-Allow-Origin", Origin);
                Extensions.Set(Request.Headers, "Access-Control-Allow-Credentials", "true");
            }

            public void OfInstance()
            {
                writer.Write("Access-Control-Allow-Origin", Origin); // CORS2002 CORS3001
                writer.Write("Access-Control-Allow-Credentials", "true");
            }

            public void ThroughDelegate()
            {
                Action<string, string> write = (name, value) => Response.Headers[name] = value; // CORS2002 CORS3001
                write("Access-Control-Allow-Origin", Origin);
                write("Access-Control-Allow-Credentials", "true");
            }
        }
        """);

    [Fact]
    public Task SoundCode() => Analysis.VerifyMarksAsync("""
        using System.Net.Http.Headers;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Primitives;

        public class Proxy
        {
            private readonly RequestDelegate next;
            private readonly HttpClient client;
            public Proxy(RequestDelegate next, HttpClient client) { this.next = next; this.client = client; }

            public async Task Invoke(HttpContext context)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "http://upstream");
                foreach (var header in context.Request.Headers)
                {
                    request.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray());
                }

                request.Headers.Add("Access-Control-Request-Method", "GET");
                request.Headers.Add("Origin", context.Request.Headers["Origin"].ToString());
                using var answer = await client.SendAsync(request);
                foreach (var header in answer.Headers.Concat(answer.Content.Headers))
                {
                    context.Response.Headers[header.Key] = header.Value.ToArray();
                }

                if (answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins))
                {
                    context.Response.Headers["Access-Control-Allow-Origin"] = new StringValues(origins.ToArray());
                    context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                }

                context.Response.Headers.Remove("transfer-encoding");
                await next(context);
            }
        }

        public class Forwarding
        {
            private readonly RequestDelegate next;
            private readonly HttpClient client;
            public Forwarding(RequestDelegate next, HttpClient client) { this.next = next; this.client = client; }

            public async Task Invoke(HttpContext context)
            {
                var answer = await client.GetAsync("http://upstream" + context.Request.Path);
                context.Response.Headers.AccessControlAllowOrigin = answer.Headers.GetValues("Access-Control-Allow-Origin").FirstOrDefault();
                context.Response.Headers.AccessControlAllowCredentials = answer.Headers.GetValues("Access-Control-Allow-Credentials").FirstOrDefault() ?? "true";
                await next(context);
            }
        }

        public class Tests
        {
            public async Task ReadsHeaders(HttpClient client)
            {
                client.DefaultRequestHeaders.Add("Origin", "https://attacker.test");
                client.DefaultRequestHeaders.Add("Access-Control-Request-Headers", "X-Forwarded-For");
                var request = new HttpRequestMessage(HttpMethod.Options, "/") { Headers = { { "Origin", "https://a.example" }, { "Access-Control-Request-Method", "PUT" } } };
                var response = await client.SendAsync(request);
                Equal("https://attacker.test", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
                Equal("true", response.Headers.GetValues("Access-Control-Allow-Credentials").Single());
                Equal("*", string.Join(",", response.Headers.GetValues("Access-Control-Allow-Headers")));
            }

            public void ReadsContext()
            {
                var context = new DefaultHttpContext();
                context.Request.Headers["Origin"] = "https://attacker.test";
                Equal("*", context.Response.Headers["Access-Control-Allow-Origin"].ToString());
                Equal("true", context.Response.Headers.AccessControlAllowCredentials.ToString());
            }

            public HttpResponseMessage Received()
            {
                var response = new HttpResponseMessage();
                response.Headers.Add("Access-Control-Allow-Origin", "*");
                response.Headers.Add("Access-Control-Allow-Credentials", "true");
                return response;
            }

            private static void Equal(string expected, string actual) { }
        }

        public class ClientHandler : DelegatingHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                request.Headers.Add("Origin", "https://a.example");
                var response = await base.SendAsync(request, cancellationToken);
                response.Headers.Remove("Access-Control-Allow-Origin");
                response.Headers.Add("Access-Control-Allow-Origin", request.Headers.GetValues("Origin"));
                response.Headers.Add("Access-Control-Allow-Credentials", "true");
                return response;
            }
        }

        public class Logging
        {
            private readonly RequestDelegate next;
            private readonly ILogger<Logging> logger;
            public Logging(RequestDelegate next, ILogger<Logging> logger) { this.next = next; this.logger = logger; }

            public async Task Invoke(HttpContext context)
            {
                logger.LogInformation("{Origin} asks", context.Request.Headers["Origin"].ToString());
                context.Response.Headers["Access-Control-Allow-Origin"] = "https://a.example";
                context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                await next(context);
                logger.LogInformation("{Origin} gets {Allowed}", context.Request.Headers.Origin.ToString(), context.Response.Headers["Access-Control-Allow-Origin"].ToString());
            }
        }

        public class Subdomains
        {
            private readonly RequestDelegate next;
            public Subdomains(RequestDelegate next) { this.next = next; }

            public async Task Invoke(HttpContext context)
            {
                context.Response.Headers.Append("Vary", "Origin");
                var origin = context.Request.Headers.Origin.ToString();
                if (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme == "https" && (uri.Host == "a.example" || uri.Host.EndsWith(".a.example", StringComparison.Ordinal)))
                {
                    context.Response.Headers["Access-Control-Allow-Origin"] = origin;
                    context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                }

                await next(context);
            }
        }
        """);
}
