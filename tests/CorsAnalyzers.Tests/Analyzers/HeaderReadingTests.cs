using CorsAnalyzers.Tests.TestSupport;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>
/// The forms in which code names headers, makes their values and reads the request. A handler that echoes any origin with credentials is a hit;
/// beside each there is one in which the same form says something else, or nothing that can be known.
/// </summary>
public sealed class HeaderReadingTests
{
    [Fact]
    public Task Names() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Cors.Infrastructure;
        using Microsoft.Net.Http.Headers;

        public static class Handlers
        {
            private const string Prefix = "Access-Control-";
            private const string Suffix = "Origin";
            private static readonly string Field = "ACCESS-CONTROL-ALLOW-ORIGIN";
            private static string changed = "Access-Control-Allow-Origin";

            public static void Literal(HttpContext c)
            {
                c.Response.Headers["aCCess-Control-allow-ORIGIN"] = c.Request.Headers["oRiGIN"]; // CORS2002
                c.Response.Headers["access-control-ALLOW-credentials"] = "true";
            }

            public static void OtherLiteral(HttpContext c)
            {
                c.Response.Headers["Access-Control-Allow-Origins"] = c.Request.Headers["Origin"]; // CORS3017
                c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            public static void OwnField(HttpContext c)
            {
                c.Response.Headers[Field] = c.Request.Headers["Origin"]; // CORS2002
                c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            public static void ChangedField(HttpContext c, string name)
            {
                changed = name;
                c.Response.Headers[changed] = c.Request.Headers["Origin"];
                c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            public static void OtherClass(HttpContext c)
            {
                c.Response.Headers[CorsNames.AllowOrigin] = c.Request.Headers[CorsNames.Origin]; // CORS2002
                c.Response.Headers[CorsNames.AllowCredentials] = CorsNames.True;
            }

            public static void NestedClass(HttpContext c)
            {
                c.Response.Headers[CorsNames.Response.Origin] = c.Request.Headers[CorsNames.Origin]; // CORS2002
                c.Response.Headers[CorsNames.Response.Credentials] = CorsNames.True;
            }

            public static void OtherConstant(HttpContext c)
            {
                c.Response.Headers[CorsNames.Methods] = c.Request.Headers[CorsNames.Origin]; // CORS3011
                c.Response.Headers[CorsNames.AllowCredentials] = CorsNames.True;
            }

            public static void Framework(HttpContext c)
            {
                c.Response.Headers[HeaderNames.AccessControlAllowOrigin] = c.Request.Headers[HeaderNames.Origin]; // CORS2002
                c.Response.Headers[HeaderNames.AccessControlAllowCredentials] = "true";
            }

            public static void FrameworkOther(HttpContext c)
            {
                c.Response.Headers[HeaderNames.AccessControlAllowOrigin] = c.Request.Headers[HeaderNames.Authorization];
                c.Response.Headers[HeaderNames.AccessControlAllowCredentials] = "true";
            }

            public static void Constants(HttpContext c)
            {
                c.Response.Headers.Append(CorsConstants.AccessControlAllowOrigin, c.Request.Headers[CorsConstants.Origin]); // CORS2002
                c.Response.Headers.Append(CorsConstants.AccessControlAllowCredentials, "true");
            }

            public static void ConstantsOther(HttpContext c)
            {
                c.Response.Headers.Append(CorsConstants.AccessControlAllowOrigin, c.Request.Headers[CorsConstants.AccessControlRequestMethod]);
                c.Response.Headers.Append(CorsConstants.AccessControlAllowCredentials, "true");
            }

            public static void Properties(HttpContext c)
            {
                c.Response.Headers.AccessControlAllowOrigin = c.Request.Headers.Origin; // CORS2002
                c.Response.Headers.AccessControlAllowCredentials = "true";
            }

            public static void OtherProperties(HttpContext c)
            {
                c.Response.Headers.AccessControlAllowOrigin = c.Request.Headers.Host;
                c.Response.Headers.AccessControlAllowCredentials = "true";
            }

            public static void Interpolated(HttpContext c)
            {
                c.Response.Headers[$"{Prefix}Allow-{Suffix}"] = c.Request.Headers[Suffix]; // CORS2002
                c.Response.Headers[$"{Prefix}Allow-Credentials"] = "true";
            }

            public static void InterpolatedAtRunTime(HttpContext c, string what)
            {
                c.Response.Headers[$"Access-Control-Allow-{what}"] = c.Request.Headers["Origin"];
                c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            public static void Concatenated(HttpContext c)
            {
                var prefix = "Access-Control-Allow-";
                c.Response.Headers[prefix + "Origin"] = c.Request.Headers["Origin"]; // CORS2002
                c.Response.Headers[string.Concat(prefix, "Credentials")] = "true";
            }

            public static void Local(HttpContext c)
            {
                const string name = "Access-Control-Allow-Origin";
                c.Response.Headers.Add(name, c.Request.Headers["Origin"]); // CORS2002
                c.Response.Headers.TryAdd(CorsNames.FromProperty, "true");
            }

            public static void Enumerated(HttpContext c)
            {
                foreach (var name in new[] { "Access-Control-Allow-Origin", "Timing-Allow-Origin" })
                {
                    c.Response.Headers[name] = c.Request.Headers["Origin"]; // CORS2002
                }

                c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            public static void EnumeratedPairs(HttpContext c)
            {
                var headers = new Dictionary<string, string>
                {
                    { "Access-Control-Allow-Origin", "*" },
                    { "Access-Control-Allow-Credentials", "true" },
                };
                foreach (var header in headers)
                {
                    c.Response.Headers[header.Key] = header.Value; // CORS2001
                }
            }

            public static void EnumeratedSoundPairs(HttpContext c)
            {
                var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "https://a.example", ["Access-Control-Allow-Credentials"] = "true" };
                foreach (var (name, value) in headers)
                {
                    c.Response.Headers[name] = value;
                }
            }
        }

        public static class CorsNames
        {
            public const string AllowOrigin = "access-control-allow-origin", Methods = "Access-Control-Allow-Methods";
            public static readonly string AllowCredentials = "Access-Control-Allow-Credentials";
            public const string Origin = nameof(Origin), True = "true";
            public static string FromProperty => "Access-Control-Allow-Credentials";

            public static class Response
            {
                public const string Origin = "Access-Control-Allow-Origin", Credentials = "Access-Control-Allow-Credentials";
            }
        }
        """);

    [Fact]
    public Task Values() => Analysis.VerifyMarksAsync("""
        using Microsoft.Extensions.Primitives;

        public static class Handlers
        {
            private static readonly Dictionary<string, string> Known = new() { ["a"] = "https://a.example", ["any"] = "*" };
            private static readonly Dictionary<string, string> KnownIgnoringCase = new(StringComparer.OrdinalIgnoreCase) { { "ANY", "*" } };
            private static readonly IReadOnlyDictionary<string, string> Filled = Load();
            public static readonly Dictionary<string, string> Open = new() { ["any"] = "*" };

            public static void Text(HttpContext c)
            {
                c.Response.Headers["Access-Control-Allow-Origin"] = "*"; // CORS2001
                c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            public static void NewStringValues(HttpContext c)
            {
                c.Response.Headers["Access-Control-Allow-Origin"] = new StringValues("*"); // CORS2001
                c.Response.Headers["Access-Control-Allow-Credentials"] = new StringValues(new[] { "true" });
            }

            public static void TwoValues(HttpContext c)
            {
                c.Response.Headers["Access-Control-Allow-Origin"] = new StringValues(new[] { "https://a.example", "https://b.example" }); // CORS1011
                c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            public static void Array(HttpContext c)
            {
                c.Response.Headers["Access-Control-Allow-Origin"] = new[] { c.Request.Headers["Origin"].ToString() }; // CORS2002
                c.Response.Headers["Access-Control-Allow-Credentials"] = new string[] { "true" };
            }

            public static void ArrayOfOthers(HttpContext c, string[] origins)
            {
                c.Response.Headers["Access-Control-Allow-Origin"] = origins;
                c.Response.Headers["Access-Control-Allow-Credentials"] = new string[] { "true" };
            }

            public static void Ternary(HttpContext c, bool open)
            {
                var origin = c.Request.Headers["Origin"].ToString();
                c.Response.Headers["Access-Control-Allow-Origin"] = open ? origin : "https://a.example"; // CORS2002
                c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            public static void TernaryCheck(HttpContext c)
            {
                var origin = c.Request.Headers["Origin"].ToString();
                c.Response.Headers["Access-Control-Allow-Origin"] = origin == "https://a.example" ? origin : "https://b.example";
                c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            public static void Coalesced(HttpContext c)
            {
                c.Response.Headers["Access-Control-Allow-Origin"] = c.Request.Headers["Origin"].FirstOrDefault() ?? "*"; // CORS2002
                c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            public static void CoalescedConfiguration(HttpContext c, IConfiguration configuration)
            {
                c.Response.Headers["Access-Control-Allow-Origin"] = configuration["Origin"] ?? "*"; // CORS2001
                c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            public static void CoalescedSound(HttpContext c, IConfiguration configuration)
            {
                c.Response.Headers["Access-Control-Allow-Origin"] = configuration["Origin"] ?? "https://a.example";
                c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            public static void MethodResult(HttpContext c)
            {
                c.Response.Headers["Access-Control-Allow-Origin"] = Echo(c.Request.Headers["Origin"].ToString()); // CORS2002
                c.Response.Headers["Access-Control-Allow-Credentials"] = bool.TrueString.ToLowerInvariant();
            }

            public static void SoundMethodResult(HttpContext c)
            {
                c.Response.Headers["Access-Control-Allow-Origin"] = Sound(c.Request.Headers["Origin"].ToString());
                c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            public static void Tuple(HttpContext c)
            {
                var (origin, credentials, _) = Decide(c);
                c.Response.Headers["Access-Control-Allow-Origin"] = origin; // CORS2002
                c.Response.Headers["Access-Control-Allow-Credentials"] = credentials;
            }

            public static void TupleElement(HttpContext c)
            {
                var decision = Decide(c);
                c.Response.Headers["Access-Control-Allow-Origin"] = decision.Origin; // CORS2002
                c.Response.Headers["Access-Control-Allow-Credentials"] = decision.Item2;
            }

            public static void OtherTupleElement(HttpContext c)
            {
                var decision = Decide(c);
                c.Response.Headers["Access-Control-Allow-Origin"] = decision.Other;
                c.Response.Headers["Access-Control-Allow-Credentials"] = decision.Credentials;
            }

            public static void OutVariable(HttpContext c)
            {
                if (TryDecide(c, out var origin, out var other))
                {
                    c.Response.Headers["Access-Control-Allow-Origin"] = origin; // CORS2002
                    c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                }
            }

            public static void OtherOutVariable(HttpContext c)
            {
                if (TryDecide(c, out var origin, out var other))
                {
                    c.Response.Headers["Access-Control-Allow-Origin"] = other;
                    c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                }
            }

            public static void DictionaryLookup(HttpContext c)
            {
                c.Response.Headers["Access-Control-Allow-Origin"] = Known["any"]; // CORS2001
                c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            public static void DictionaryOther(HttpContext c)
            {
                c.Response.Headers["Access-Control-Allow-Origin"] = Known["a"];
                c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            public static void DictionaryByTenant(HttpContext c)
            {
                c.Response.Headers["Access-Control-Allow-Origin"] = Known[c.Request.Query["tenant"].ToString()]; // CORS2001
                c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            public static void DictionaryTryGetValue(HttpContext c)
            {
                if (KnownIgnoringCase.TryGetValue("any", out var origin))
                {
                    c.Response.Headers["Access-Control-Allow-Origin"] = origin; // CORS2001
                    c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                }

                if (Known.TryGetValue("ANY", out var none))
                {
                    c.Response.Headers["Access-Control-Allow-Origin"] = none;
                    c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                }
            }

            public static void DictionaryOfOrigins(HttpContext c)
            {
                var origins = new Dictionary<string, bool> { ["https://a.example"] = true };
                var origin = c.Request.Headers["Origin"].ToString();
                if (origins.ContainsKey(origin) || origins.TryGetValue(origin, out var trusted) && trusted || origins.GetValueOrDefault(origin))
                {
                    c.Response.Headers["Access-Control-Allow-Origin"] = origin;
                    c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                }

            }

            public static void DictionaryOfBlockedOrigins(HttpContext c)
            {
                var origins = new Dictionary<string, bool> { ["https://a.example"] = true };
                var origin = c.Request.Headers["Origin"].ToString();
                if (!origins.ContainsKey(origin))
                {
                    c.Response.Headers["Access-Control-Allow-Origin"] = origin; // CORS2002
                    c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                }
            }

            public static void DictionaryBySearch(HttpContext c)
            {
                var origin = Known.FirstOrDefault(entry => entry.Key == "any").Value;
                c.Response.Headers["Access-Control-Allow-Origin"] = origin; // CORS2001
                c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            public static void DictionaryBySearchInVain(HttpContext c)
            {
                var origin = Known.FirstOrDefault(entry => entry.Key == "b").Value ?? "https://b.example";
                c.Response.Headers["Access-Control-Allow-Origin"] = origin;
                c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            public static void DictionaryChangedAgain(HttpContext c)
            {
                var values = new Dictionary<string, string> { ["origin"] = "*" };
                values["origin"] = "https://a.example";
                c.Response.Headers["Access-Control-Allow-Origin"] = values["origin"];
                values.Remove("origin");
                c.Response.Headers["Access-Control-Allow-Credentials"] = values.ContainsKey("origin") ? "false" : "true";
            }

            public static void DictionaryMadeOfAList(HttpContext c)
            {
                var origins = new[] { "https://a.example", "https://b.example" }.ToDictionary(origin => new Uri(origin).Host, origin => origin);
                var from = c.Request.Headers["Origin"].ToString();
                if (origins.Values.Contains(from) || origins.Any(entry => entry.Value == from))
                {
                    c.Response.Headers["Access-Control-Allow-Origin"] = from;
                    c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                }
            }

            public static void DictionaryFilledInALoop(HttpContext c, IConfiguration configuration)
            {
                var origins = new Dictionary<string, bool> { ["https://a.example"] = true };
                foreach (var site in configuration.GetSection("Sites").GetChildren())
                {
                    origins[site.Value!] = true;
                }

                var origin = c.Request.Headers["Origin"].ToString();
                if (origins.ContainsKey(origin))
                {
                    c.Response.Headers["Access-Control-Allow-Origin"] = origin;
                    c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                }
            }

            public static void Pair(HttpContext c)
            {
                c.Response.Headers.Add(new KeyValuePair<string, StringValues>("Access-Control-Allow-Origin", "*")); // CORS2001
                c.Response.Headers.Add(KeyValuePair.Create("Access-Control-Allow-Credentials", new StringValues("true")));
            }

            public static void UnseenDictionaries(HttpContext c)
            {
                var origin = c.Request.Headers["Origin"].ToString();
                if (!Filled.ContainsKey(origin))
                {
                    c.Response.Headers["Access-Control-Allow-Origin"] = origin;
                    c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                }
            }

            public static void DictionaryThatOthersFill(HttpContext c, string key)
            {
                var local = new Dictionary<string, string> { ["a"] = "https://a.example" };
                Fill(local);
                Open["any"] = key;
                c.Response.Headers["Access-Control-Allow-Origin"] = c.Request.Path == "/" ? local["b"] : Open["any"];
                c.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }

            private static string Echo(string origin) => origin.Trim();

            private static string Sound(string origin) => origin.EndsWith(".a.example", StringComparison.Ordinal) ? origin : "https://a.example";

            private static (string Origin, string Credentials, string Other) Decide(HttpContext c) => (c.Request.Headers["Origin"]!, "true", "https://a.example");

            private static bool TryDecide(HttpContext c, out string origin, out string other)
            {
                origin = c.Request.Headers["Origin"]!;
                other = "https://a.example";
                return origin != null;
            }

            private static IReadOnlyDictionary<string, string> Load() => new ConfigurationBuilder().Build().Get<Dictionary<string, string>>()!;

            private static void Fill(Dictionary<string, string> values) => new ConfigurationBuilder().Build().Bind(values);
        }
        """);

    [Fact]
    public Task Requests() => Analysis.VerifyMarksAsync("""
        using Microsoft.AspNetCore.Http.Headers;
        using Microsoft.Extensions.Primitives;

        public static class Handlers
        {
            public static void Indexer(HttpContext c) => Echo(c, c.Request.Headers["Origin"]); // CORS2002

            public static void OtherIndexer(HttpContext c) => Echo(c, c.Request.Headers["X-Tenant"]);

            public static void Property(HttpContext c) => Echo(c, c.Request.Headers.Origin); // CORS2002

            public static void OtherProperty(HttpContext c) => Echo(c, c.Request.Headers.Host);

            public static void TryGetValue(HttpContext c)
            {
                if (c.Request.Headers.TryGetValue("Origin", out var origin))
                {
                    Echo(c, origin); // CORS2002
                }
            }

            public static void NotTryGetValue(HttpContext c)
            {
                if (!c.Request.Headers.TryGetValue("Origin", out StringValues origin))
                {
                    Echo(c, origin);
                }
            }

            public static void TypedHeaders(HttpContext c) => Echo(c, c.Request.GetTypedHeaders().Headers["Origin"]); // CORS2002

            public static void TypedHeadersProperty(HttpContext c)
            {
                RequestHeaders typed = c.Request.GetTypedHeaders();
                Echo(c, typed.Headers.Origin); // CORS2002
            }

            public static void TypedHeadersOther(HttpContext c) => Echo(c, c.Request.GetTypedHeaders().Headers["X-Tenant"]);

            public static void FirstOrDefault(HttpContext c) => Echo(c, c.Request.Headers["Origin"].FirstOrDefault()); // CORS2002

            public static void First(HttpContext c) => Echo(c, c.Request.Headers["Origin"].First()); // CORS2002

            public static void Single(HttpContext c) => Echo(c, c.Request.Headers.Origin.Single()); // CORS2002

            public static void SingleOrDefault(HttpContext c) => Echo(c, c.Request.Headers.Origin.SingleOrDefault()); // CORS2002

            public static void SingleOther(HttpContext c) => Echo(c, c.Request.Headers.ContentType.Single());

            public static void Element(HttpContext c) => Echo(c, c.Request.Headers["Origin"][0]); // CORS2002

            public static void SecondElement(HttpContext c) => Echo(c, c.Request.Headers["Origin"][1]);

            public static void Cast(HttpContext c) => Echo(c, (string?)c.Request.Headers["Origin"]); // CORS2002

            public static void ImplicitCast(HttpContext c)
            {
                string? origin = c.Request.Headers["Origin"];
                Echo(c, origin); // CORS2002
            }

            public static void ArrayCast(HttpContext c)
            {
                var origin = (string?[]?)c.Request.Headers["Origin"];
                Echo(c, origin![0]); // CORS2002
            }

            public static void OtherCast(HttpContext c) => Echo(c, (string?)c.Request.Headers["X-Tenant"]);

            public static void Joined(HttpContext c) => Echo(c, string.Join(",", c.Request.Headers["Origin"].ToArray())); // CORS2002

            public static void CommaSeparated(HttpContext c) => Echo(c, c.Request.Headers.GetCommaSeparatedValues("Origin")[0]); // CORS2002

            public static void ThroughDictionary(HttpContext c)
            {
                IDictionary<string, StringValues> headers = c.Request.Headers;
                Echo(c, headers["Origin"]); // CORS2002
            }

            public static void Enumerated(HttpContext c)
            {
                foreach (var header in c.Request.Headers)
                {
                    if (header.Key == "Origin")
                    {
                        Echo(c, header.Value);
                    }
                }
            }

            public static void FirstOfAll(HttpContext c) => Echo(c, c.Request.Headers.FirstOrDefault(header => header.Key == "Origin").Value);

            public static void ConditionalAccess(HttpContext? c)
            {
                var origin = c?.Request?.Headers?["Origin"].ToString();
                if (c is { } known && origin is { Length: > 0 })
                {
                    Echo(known, origin); // CORS2002
                }
            }

            public static void OwnUrl(HttpContext c) => Echo(c, c.Request.Scheme + "://" + c.Request.Host);

            private static void Echo(HttpContext context, StringValues origin)
            {
                context.Response.Headers["Access-Control-Allow-Origin"] = origin;
                context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }
        }
        """);

    [Fact]
    public Task RequestsInTheOriginsPlace() => Analysis.VerifyMarksAsync("""
        using Microsoft.Extensions.Primitives;

        public class Middleware
        {
            private readonly RequestDelegate next;

            public Middleware(RequestDelegate next) => this.next = next;

            public Task Invoke(HttpContext context)
            {
                var referer = context.Request.Headers["Referer"].ToString();
                if (Uri.TryCreate(referer, UriKind.Absolute, out var from))
                {
                    context.Response.Headers["Access-Control-Allow-Origin"] = from.GetLeftPart(UriPartial.Authority); // CORS2002
                    context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                }

                return next(context);
            }
        }

        public static class Handlers
        {
            public static void Cut(HttpContext c) => Echo(c, new Uri(c.Request.Headers["Referer"]!).GetLeftPart(UriPartial.Authority)); // CORS2002

            public static void Trimmed(HttpContext c) => Echo(c, c.Request.Headers.Referer.ToString().TrimEnd('/')); // CORS2002

            public static void Rebuilt(HttpContext c)
            {
                var referer = new Uri(c.Request.Headers["referer"].FirstOrDefault() ?? "https://a.example");
                Echo(c, $"{referer.Scheme}://{referer.Authority}"); // CORS2002
            }

            public static void Typed(HttpContext c)
            {
                if (c.Request.GetTypedHeaders().Referer is { } referer)
                {
                    Echo(c, referer.GetLeftPart(UriPartial.Authority)); // CORS2002
                }
            }

            public static void InsteadOf(HttpContext c)
            {
                var origin = c.Request.Headers["Origin"].FirstOrDefault() ?? c.Request.Headers["Referer"].FirstOrDefault();
                Echo(c, origin); // CORS2002
            }

            public static void Whole(HttpContext c) => Echo(c, c.Request.Headers["Referer"]);

            public static void Checked(HttpContext c)
            {
                if (c.Request.Headers["Referer"].ToString().StartsWith("https://a.example/", StringComparison.Ordinal))
                {
                    Echo(c, c.Request.Headers["Origin"]);
                }
            }

            public static void CheckedHost(HttpContext c)
            {
                var referer = c.Request.GetTypedHeaders().Referer;
                if (referer?.Host == "a.example")
                {
                    Echo(c, referer.GetLeftPart(UriPartial.Authority));
                }
            }

            public static void CheckedElsewhere(HttpContext c, IConfiguration configuration)
            {
                var referer = c.Request.Headers["Referer"].ToString();
                if (configuration.GetSection("Sites").Get<string[]>()!.Any(site => referer.StartsWith(site)))
                {
                    Echo(c, referer.TrimEnd('/'));
                }
            }

            public static void ForwardedHost(HttpContext c) => Echo(c, "https://" + c.Request.Headers["X-Forwarded-Host"]);

            private static void Echo(HttpContext context, StringValues origin)
            {
                context.Response.Headers["Access-Control-Allow-Origin"] = origin;
                context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
            }
        }
        """);

    /// <summary>Elements that may stand elsewhere by then, numbers that lose their fractions, parts of lists: nothing known is made of them.</summary>
    [Fact]
    public Task ValuesThatOtherCallsChange() => Analysis.VerifyMarksAsync("""
        public static class Handlers
        {
            public static void Map(WebApplication app, IConfiguration configuration)
            {
                app.MapGet("/known", (HttpResponse response) =>
                {
                    var allowed = new List<string> { "https://old.example/" };
                    response.Headers["Access-Control-Allow-Origin"] = allowed[0]; // CORS1006
                });
                app.MapGet("/interface", (HttpContext context) =>
                {
                    if (context is not IFormattable) { context.Response.Headers["Access-Control-Allow-Origin"] = "https://old.example/"; } // CORS1006
                });
                app.MapGet("/inserted", (HttpResponse response) =>
                {
                    var allowed = new List<string> { "https://old.example/" };
                    allowed.Insert(0, configuration["Site"]!);
                    response.Headers["Access-Control-Allow-Origin"] = allowed[0];
                });
                app.MapGet("/behind", (HttpResponse response) =>
                {
                    var allowed = new List<string>(configuration.GetSection("Sites").Get<string[]>()!);
                    allowed.Add("https://old.example/");
                    response.Headers["Access-Control-Allow-Origin"] = allowed[0];
                });
                app.MapGet("/sorted", (HttpResponse response) =>
                {
                    var allowed = new[] { "https://old.example/", "https://a.example" };
                    Array.Sort(allowed, (a, b) => string.CompareOrdinal(b, a));
                    response.Headers["Access-Control-Allow-Origin"] = allowed[0];
                });
                app.MapGet("/stack", (HttpResponse response) =>
                {
                    var allowed = new Stack<string>();
                    allowed.Push("https://old.example/");
                    allowed.Push("https://a.example");
                    response.Headers["Access-Control-Allow-Origin"] = allowed.First();
                });
                app.MapGet("/linked", (HttpResponse response) =>
                {
                    var allowed = new LinkedList<string>();
                    allowed.AddLast("https://old.example/");
                    allowed.AddFirst("https://a.example");
                    response.Headers["Access-Control-Allow-Origin"] = allowed.First();
                });
                app.MapGet("/copied", (HttpResponse response) =>
                {
                    var allowed = new[] { "https://old.example/" };
                    Array.Copy(new[] { "https://a.example" }, allowed, 1);
                    response.Headers["Access-Control-Allow-Origin"] = allowed[0];
                });
                app.MapGet("/single", (HttpResponse response) =>
                {
                    response.Headers["Access-Control-Allow-Origin"] = new[] { "https://old.example/", "https://a.example" }.Single();
                });
                app.MapGet("/default", (HttpResponse response) =>
                {
                    if (new[] { 1 }.FirstOrDefault(version => version > 1) != 0) { response.Headers["Access-Control-Allow-Origin"] = "https://old.example/"; }
                });
                app.MapGet("/nullable", (HttpResponse response) =>
                {
                    long? version = 2;
                    if (version != 2L) { response.Headers["Access-Control-Allow-Origin"] = "https://old.example/"; }
                });
                app.MapGet("/part", (HttpResponse response) =>
                {
                    response.Headers["Access-Control-Allow-Origin"] = string.Join(",", new[] { "https://a.example", "https://b.example" }, 0, 1);
                });
                app.MapMethods("/age", new[] { "OPTIONS" }, (HttpResponse response) =>
                {
                    response.Headers["Access-Control-Max-Age"] = ((int)TimeSpan.FromMilliseconds(86_400_600).TotalSeconds).ToString();
                });
                app.MapGet("/flags", (HttpResponse response) =>
                {
                    var isOld = new bool[1];
                    if (isOld[0]) { response.Headers["Access-Control-Allow-Origin"] = "https://old.example/"; }
                });
            }
        }
        """);
}
