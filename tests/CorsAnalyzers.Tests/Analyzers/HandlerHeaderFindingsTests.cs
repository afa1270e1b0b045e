using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>What hand-written headers say: credentials, lists of names, ages, <c>Vary</c>, and the headers' own names; many cases compiled at once.</summary>
public sealed class HandlerHeaderFindingsTests
{
    [Fact]
    public Task Credentials() => Analysis.VerifyMarksAsync("""
        public static class Handlers
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/upper-case", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowOrigin = "https://shop.example";
                    context.Response.Headers.AccessControlAllowCredentials = "True"; // CORS2003
                });
                app.MapGet("/bool", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowOrigin = "https://shop.example";
                    context.Response.Headers.AccessControlAllowCredentials = true.ToString(); // CORS2003
                });
                app.MapGet("/number", (HttpContext context) =>
                {
                    context.Response.Headers["access-control-allow-credentials"] = "1"; // CORS2003
                });
                app.MapGet("/twice", (HttpContext context) =>
                {
                    context.Response.Headers.Append("Access-Control-Allow-Credentials", "true");
                    context.Response.Headers.Append("Access-Control-Allow-Credentials", "true"); // CORS2003
                });
                app.MapGet("/false", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowCredentials = "false"; // CORS2005
                });
                app.MapGet("/either", (HttpContext context, bool allow) =>
                {
                    context.Response.Headers.AccessControlAllowCredentials = allow.ToString(); // CORS2003
                });
                app.MapGet("/either-by-hand", (HttpContext context, bool allow) =>
                {
                    context.Response.Headers.AccessControlAllowCredentials = allow ? "True" : "False"; // CORS2003
                });
                app.MapGet("/right-or-nothing", (HttpContext context, bool allow) =>
                {
                    context.Response.Headers.AccessControlAllowCredentials = allow ? true.ToString().ToLowerInvariant() : string.Empty;
                });
                app.MapGet("/right-or-in-vain", (HttpContext context, bool allow) =>
                {
                    context.Response.Headers.AccessControlAllowCredentials = allow.ToString().ToLowerInvariant(); // CORS2005
                });
                app.MapGet("/not-known", (HttpContext context, IConfiguration configuration) =>
                {
                    context.Response.Headers.AccessControlAllowCredentials = configuration["Credentials"];
                });
                app.MapGet("/replaced", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowCredentials = "True";
                    context.Response.Headers.AccessControlAllowCredentials = "true";
                });
            }
        }
        """);

    [Fact]
    public Task Lists() => Analysis.VerifyMarksAsync("""
        public static class Handlers
        {
            public static void Map(WebApplication app)
            {
                app.Map("/wildcards", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowOrigin = "https://shop.example";
                    context.Response.Headers.AccessControlAllowCredentials = "true";
                    context.Response.Headers.AccessControlAllowHeaders = "*"; // CORS2004
                    context.Response.Headers.AccessControlAllowMethods = "GET, *"; // CORS2004
                    context.Response.Headers.AccessControlExposeHeaders = "*"; // CORS2004
                });
                app.Map("/open", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowOrigin = "*"; // CORS1001
                    context.Response.Headers.AccessControlAllowHeaders = "*"; // CORS3007
                    context.Response.Headers.AccessControlAllowMethods = "*";
                    context.Response.Headers.AccessControlExposeHeaders = "*";
                });
                app.Map("/covered", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowOrigin = "https://shop.example";
                    context.Response.Headers.AccessControlAllowHeaders = "*, Authorization";
                });
                app.Map("/request-headers", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowOrigin = "https://shop.example";
                    context.Response.Headers.AccessControlAllowCredentials = "true";
                    context.Response.Headers.Append("Access-Control-Allow-Headers", "Content-Type, Origin"); // CORS3006
                    context.Response.Headers.Append("Access-Control-Allow-Headers", "X-Forwarded-Host"); // CORS3004
                    context.Response.Headers.Append("Access-Control-Allow-Headers", "X-One X-Two"); // CORS3011
                });
                app.Map("/array", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowOrigin = "https://shop.example";
                    context.Response.Headers.AccessControlAllowHeaders = new[]
                    {
                        "Content-Type",
                        "Cookie", // CORS3006
                    };
                    context.Response.Headers.AppendCommaSeparatedValues(
                        "Access-Control-Allow-Methods",
                        "GET",
                        "TRACE", // CORS3012
                        "put"); // CORS3013
                });
                app.Map("/exposed", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowOrigin = "*"; // CORS1001
                    context.Response.Headers.AccessControlExposeHeaders = "Content-Type"; // CORS3008
                    context.Response.Headers.Append("Access-Control-Expose-Headers", "Set-Cookie"); // CORS3009
                    context.Response.Headers.Append("Access-Control-Expose-Headers", "X-Api-Key"); // CORS3010
                    context.Response.Headers.Append("Access-Control-Expose-Headers", "X-Total-Count");
                });
                app.Map("/exposed-to-look-alikes", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Origin");
                    if (origin.EndsWith("shop.example"))
                    {
                        context.Response.Headers.AccessControlAllowOrigin = origin; // CORS1002
                        context.Response.Headers.AccessControlAllowCredentials = "true";
                        context.Response.Headers.AccessControlExposeHeaders = "Authorization"; // CORS3010
                    }
                });
                app.Map("/seconds", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlMaxAge = "1.5"; // CORS3014
                });
                app.Map("/days", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlMaxAge = "2592000"; // CORS3015
                });
                app.Map("/no-caching", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlMaxAge = "-1";
                });
                app.MapMethods("/options", new[] { "OPTIONS" }, (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowMethods = "DELETE, options"; // CORS3013
                });
                app.MapGet("/never-a-preflight", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowMethods = "DELETE, options";
                    context.Response.Headers.AccessControlMaxAge = "a day";
                });
                app.MapGet("/group", Group);
            }

            private static void Group(HttpContext context)
            {
                context.Response.Headers.AccessControlAllowMethods = "DELETE, options";
            }
        }
        """);

    [Fact]
    public Task AnyHeader() => Analysis.VerifyMarksAsync(
        ["""
        public static class Handlers
        {
            public static void Map(WebApplication app)
            {
                app.Map("/echo", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowOrigin = "https://shop.example";
                    context.Response.Headers.AccessControlAllowCredentials = "true";
                    context.Response.Headers.AccessControlAllowHeaders = context.Request.Headers.AccessControlRequestHeaders; // CORS3005
                });
                app.Map("/text", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowOrigin = "https://shop.example";
                    context.Response.Headers.AccessControlAllowCredentials = "true";
                    if (context.Request.Headers.TryGetValue("access-control-request-headers", out var requested))
                    {
                        context.Response.Headers.Append("Access-Control-Allow-Headers", requested.ToString()); // CORS3005
                    }
                });
                app.Map("/some", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowOrigin = "https://shop.example";
                    context.Response.Headers.AccessControlAllowCredentials = "true";
                    var requested = context.Request.Headers.AccessControlRequestHeaders.ToString().Split(',');
                    context.Response.Headers.AccessControlAllowHeaders = string.Join(",", requested.Where(name => name.StartsWith("X-App-")));
                });
                app.Map("/no-credentials", (HttpContext context) =>
                {
                    context.Response.Headers.AccessControlAllowOrigin = "https://shop.example";
                    context.Response.Headers.AccessControlAllowHeaders = context.Request.Headers.AccessControlRequestHeaders;
                });
            }
        }
        """],
        editorConfig: null,
        "CORS3005");

    [Fact]
    public Task Vary() => Analysis.VerifyMarksAsync("""
        public static class Handlers
        {
            private static readonly string[] Allowed = { "https://a.example", "https://b.example" };

            public static void Map(WebApplication app)
            {
                app.MapGet("/replaced", (HttpContext context) =>
                {
                    var headers = context.Response.Headers;
                    headers.Append("Vary", "Accept-Language");
                    if (Allowed.Contains(context.Request.Headers.Origin.ToString()))
                    {
                        headers.AccessControlAllowOrigin = context.Request.Headers.Origin;
                    }

                    headers["Vary"] = "Origin"; // CORS3002
                });
                app.MapGet("/lost", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Vary = "Origin";
                    if (Allowed.Contains(origin))
                    {
                        context.Response.Headers.AccessControlAllowOrigin = origin;
                    }

                    context.Response.Headers.Vary = "Accept-Encoding"; // CORS3002
                });
                app.MapGet("/with-what-was-there", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    context.Response.Headers.Append("Vary", "Accept-Language");
                    context.Response.Headers.Vary = context.Response.Headers.Vary.ToString() + ", Origin";
                    if (Allowed.Contains(origin))
                    {
                        context.Response.Headers.AccessControlAllowOrigin = origin;
                    }
                });
                app.MapGet("/same", (HttpContext context) =>
                {
                    context.Response.Headers.Vary = "Origin";
                    context.Response.Headers.Vary = "origin, Accept";
                    context.Response.Headers.AccessControlAllowOrigin = "https://a.example";
                });
                app.MapGet("/only-when-allowed", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    if (Allowed.Contains(origin))
                    {
                        context.Response.Headers.AccessControlAllowOrigin = origin;
                        context.Response.Headers.Append("Vary", "Origin"); // CORS3003
                    }
                });
                app.MapGet("/early-return", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    if (!Allowed.Contains(origin)) { return; }
                    Write(context.Response, origin); // CORS3003
                });
                app.MapGet("/after", (HttpContext context) =>
                {
                    var origin = context.Request.Headers.Origin.ToString();
                    if (Allowed.Contains(origin))
                    {
                        context.Response.Headers.AccessControlAllowOrigin = origin;
                    }

                    context.Response.Headers.AppendCommaSeparatedValues("Vary", "Accept", "Origin");
                });
                app.MapGet("/in-a-helper", (HttpContext context) =>
                {
                    VaryByOrigin(context.Response);
                    var origin = context.Request.Headers.Origin.ToString();
                    if (Allowed.Contains(origin))
                    {
                        context.Response.Headers.AccessControlAllowOrigin = origin;
                    }
                });
            }

            private static void Write(HttpResponse response, string origin)
            {
                response.Headers.AccessControlAllowOrigin = origin;
                response.Headers.Append("Vary", "Origin");
            }

            private static void VaryByOrigin(HttpResponse response) => response.Headers.Append("Vary", "Origin");
        }
        """);

    [Fact]
    public Task Names() => Analysis.VerifyMarksAsync(
        """
        public static class Handlers
        {
            public static void Map(WebApplication app)
            {
                app.Map("/expose", (HttpContext context) =>
                {
                    context.Response.Headers["Access-Control-Expose-Header"] = "X-Total-Count"; // CORS3017
                });
                app.Map("/origins", (HttpContext context) =>
                {
                    context.Response.Headers.Append("Access-Control-Allow-Origins", "https://shop.example"); // CORS3017
                });
                app.Map("/acces", (HttpContext context) =>
                {
                    context.Response.Headers.Append("Acces-Control-Allow-Origin", "https://shop.example"); // CORS3017
                });
                app.Map("/requested", (HttpContext context) =>
                {
                    context.Response.Headers["Access-Control-Request-Headers"] = "Content-Type"; // CORS3018
                });
                app.Map("/others", (HttpContext context) =>
                {
                    context.Response.Headers["Access-Control-Allow-Private-Network"] = "true";
                    context.Response.Headers["X-Access-Control-Allow-Origin"] = "https://shop.example";
                });
            }
        }
        """,
        """
        public class Origins
        {
            public static void Map(WebApplication app) => app.MapGet("/", (HttpContext context) =>
            {
                context.Response.Headers["Origin"] = context.Request.Headers["Origin"]; // CORS3018
            });
        }
        """,
        """
        public class TypedOrigins
        {
            public static void Map(WebApplication app) => app.MapGet("/", (HttpContext context) =>
            {
                context.Response.Headers.Origin = "https://shop.example"; // CORS3018
            });
        }
        """,
        """
        public static class Requests
        {
            public static void Fill(HttpRequest request, IHeaderDictionary headers)
            {
                request.Headers["Origin"] = "https://shop.example";
                request.Headers["Access-Control-Request-Method"] = "PUT";
                headers["Origin"] = "https://shop.example";
                headers.Origin = "https://shop.example";
                headers["Access-Control-Request-Method"] = "PUT";
            }

            public static void Send(HttpRequestMessage request) => request.Headers.Add("Origin", "https://shop.example");
        }
        """);
}
