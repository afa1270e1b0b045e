namespace CorsAnalyzers.BrowserTests.Handlers;

/// <summary>A handler, and what is reported of it.</summary>
/// <param name="Ids">Those of the rules about who reads with credentials, and about <c>Vary</c>, in order.</param>
/// <param name="Code">The statements of the handler.</param>
/// <param name="Members">Other members of its class.</param>
internal sealed record HandlerCase(string Ids, string Code, string Members = "");

/// <summary>Handlers of many shapes. The shop and its partner are the sites that they mean to let in.</summary>
internal static class HandlerCases
{
    private const string Credentials = """ headers["Access-Control-Allow-Credentials"] = "true";""";
    private const string Vary = """headers.Append("Vary", "Origin"); """;
    private const string Allow = "headers.AccessControlAllowOrigin = origin;" + Credentials;

    public static IReadOnlyList<HandlerCase> All { get; } =
    [
        // Whoever asks is let in.
        new("CORS2002 CORS3001", Allow),
        new("CORS2002", Vary + Allow),
        new("CORS2002", Allow + Vary),
        new("CORS2002 CORS3001", """headers["Access-Control-Allow-Origin"] = context.Request.Headers["Origin"];""" + Credentials),
        new("CORS2002 CORS3003", """if (!string.IsNullOrEmpty(origin)) { headers.Append("Vary", "Origin"); headers[HeaderNames.AccessControlAllowOrigin] = origin; headers.AccessControlAllowCredentials = "true"; }"""),
        new("CORS2002", Vary + """if (context.Request.Headers.TryGetValue("origin", out var values)) { headers.Append("access-control-allow-origin", values); headers.TryAdd("access-control-allow-credentials", "true"); }"""),
        new("CORS2002", Vary + """headers.SetCommaSeparatedValues("Access-Control-Allow-Origin", context.Request.Headers.Origin.FirstOrDefault() ?? "https://shop.test"); headers.Add("Access-Control-Allow-Credentials", "true");"""),
        new("CORS2002", Vary + """context.Response.OnStarting(() => { headers.AccessControlAllowOrigin = origin; headers.AccessControlAllowCredentials = "true"; return Task.CompletedTask; });"""),
        new("CORS2002", Vary + "Echo(context);", """private static void Echo(HttpContext context) { var headers = context.Response.Headers; headers.AccessControlAllowOrigin = (string)context.Request.Headers.Origin; headers.AccessControlAllowCredentials = "true"; }"""),
        new("CORS2002", Vary + """if (new[] { "shop.test", "partner.test" }.Any(origin => origin.Contains(origin))) { """ + Allow + " }"),
        new("CORS2002", Vary + """var allowed = "https://shop.test"; if (origin != "") { allowed = $"{origin}"; } headers.AccessControlAllowOrigin = allowed;""" + Credentials),
        new("CORS2002", Vary + """try { headers.AccessControlAllowOrigin = new Uri(origin).GetLeftPart(UriPartial.Authority); } catch (UriFormatException) { return; }""" + Credentials),

        // Whoever looks like a friend is let in.
        new("CORS1002", Vary + """if (origin.IndexOf("//shop.test") == 6) { """ + Allow + " }"),
        new("CORS1002", Vary + """if (origin.StartsWith("https://shop.test")) { """ + Allow + " }"),
        new("CORS1002", Vary + """if (origin.Contains("shop.test")) { """ + Allow + " }"),
        new("CORS1002", Vary + """if (Regex.IsMatch(origin, "^https://shop.test")) { """ + Allow + " }"),
        new("CORS1002", Vary + """if (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Host.StartsWith("shop.test")) { """ + Allow + " }"),
        new("CORS1002", Vary + """foreach (var host in Hosts) { if (origin.StartsWith(host)) { """ + Allow + " break; } }", """private static readonly string[] Hosts = { "https://shop.test", "https://partner.test" };"""),
        new("CORS1002", Vary + "if (IsTrusted(origin)) { " + Allow + " }", """private static bool IsTrusted(string origin) { if (origin.Length == 0) { return false; } return origin.IndexOf("shop.test", StringComparison.OrdinalIgnoreCase) > 0; }"""),
        new("CORS1002 CORS3001", """if (Hosts.Any(host => origin.Contains(host))) { """ + Allow + " }", """private static readonly List<string> Hosts = new() { "shop.test", "partner.test" };"""),

        // Nobody but friends is let in, and a cache mixes them up.
        new("CORS3001", """if (Known.Contains(origin)) { """ + Allow + " }", Known),
        new("CORS3001", """if (origin == "https://shop.test" || origin == "https://partner.test") { """ + Allow + " }"),
        new("CORS3001", """switch (origin) { case "https://shop.test": case "https://partner.test": """ + Allow + " break; default: return; }"),
        new("CORS3001", """if (origin is "https://shop.test" or "https://partner.test") { """ + Allow + " }"),
        new("CORS3001", """headers.AccessControlAllowOrigin = Known.Contains(origin) ? origin : "https://shop.test";""" + Credentials, Known),
        new("CORS3001", """if (Map.TryGetValue(origin, out var allowed)) { headers.AccessControlAllowOrigin = allowed;""" + Credentials + " }", """private static readonly Dictionary<string, string> Map = new() { ["https://shop.test"] = "https://shop.test", ["https://partner.test"] = "https://partner.test" };"""),
        new("CORS3001", """headers.Vary = "Accept-Encoding"; if (Known.Contains(origin)) { """ + Allow + " }", Known),
        new("CORS3003", """if (Known.Contains(origin)) { headers.Append("Vary", "Origin"); """ + Allow + " }", Known),
        new("CORS3003", """if (!Known.Contains(origin)) { return; } """ + Allow + """ headers.AppendCommaSeparatedValues("Vary", "Accept-Encoding", "Origin");""", Known),
        new("CORS3003", """if (TryAllow(headers, origin)) { headers.Vary = "Origin"; }""", Known + """ private static bool TryAllow(IHeaderDictionary headers, string origin) { if (!Known.Contains(origin)) { return false; } headers.AccessControlAllowOrigin = origin; headers.AccessControlAllowCredentials = "true"; return true; }"""),

        // Sound.
        new("", Vary + """if (Known.Contains(origin)) { """ + Allow + " }", Known),
        new("", """headers.Vary = StringValues.Concat(headers.Vary, "Origin"); if (origin == "https://shop.test") { """ + Allow + " }"),
        new("", """headers.AccessControlAllowOrigin = "https://shop.test";""" + Credentials),
        new("", """headers.AccessControlAllowOrigin = "*";"""),
        new("", Vary + """if (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme == "https" && (uri.Host == "shop.test" || uri.Host.EndsWith(".shop.test"))) { """ + Allow + " }"),
        new("", Vary + """if (Regex.IsMatch(origin, @"^https://(shop|partner)\.test$")) { """ + Allow + " }"),
        new("", Vary + """foreach (var known in Known) { if (known == origin) { """ + Allow + " break; } }", Known),
        new("", """context.Response.OnStarting(state => { ((HttpResponse)state).Headers.Append("Vary", "Origin"); return Task.CompletedTask; }, context.Response); if (Known.Contains(origin)) { """ + Allow + " }", Known),
        new("", """try { if (Known.Contains(origin)) { """ + Allow + """ } } finally { headers.Append(HeaderNames.Vary, HeaderNames.Origin); }""", Known),
        new("", """headers["X-Frame-Options"] = "DENY";"""),
    ];

    private const string Known = """private static readonly HashSet<string> Known = new() { "https://shop.test", "https://partner.test" };""";

    /// <summary>The program that serves them all, each under its number.</summary>
    public static string Program { get; } = string.Join("\n", [
        "using System.Text.RegularExpressions;",
        "using Microsoft.Extensions.Primitives;",
        "using Microsoft.Net.Http.Headers;",
        "",
        "var app = WebApplication.CreateBuilder(args).Build();",
        .. All.Select(static (_, number) => $"app.Map(\"/{number}\", (HttpContext context) => Pages.Show(context, Handler{number}.Invoke));"),
        "app.Run();",
        "",
        """
        public static class Pages
        {
            public static Task Show(HttpContext context, Action<HttpContext> handler)
            {
                handler(context);
                context.Response.Headers.CacheControl = "public, max-age=600";
                return context.Response.WriteAsync("orders of " + context.Request.Cookies["user"]);
            }
        }
        """,
        .. All.Select(static (handler, number) => $$"""

            public static class Handler{{number}}
            {
                {{handler.Members}}

                public static void Invoke(HttpContext context)
                {
                    var headers = context.Response.Headers;
                    var origin = context.Request.Headers.Origin.ToString();
                    {{handler.Code}}
                }
            }
            """),
        "",
    ]);
}
