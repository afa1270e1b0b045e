namespace CorsAnalyzers.Tests.Truth;

/// <summary>A fact about ASP.NET Core's policies: code, what the middleware answers one request, and what the rules say of the code.</summary>
/// <param name="Code">An expression on <c>policy</c>, a builder, or a policy object.</param>
/// <param name="Origin">The origin that asks.</param>
/// <param name="Wish">The preflight's method and headers (<c>PUT x-a x-b</c>); empty for an actual GET.</param>
/// <param name="Answer">As <see cref="RealAnswer.ToString"/> shows it, without what the fact is not about.</param>
/// <param name="Verdict">The ids of the findings, in order; empty: none.</param>
internal sealed record FactRow(string Code, string Origin, string Wish, string Answer, string Verdict);

/// <summary>What is known of the middleware by measurement, each with the rules' verdict beside it.</summary>
internal static class FactRows
{
    private const string A = "https://a.example";
    private const string Stranger = "https://attacker.test";
    private const string Nothing = "no status";
    private const string Refused = "204";

    private const string EchoedWithCredentials =
        "no status | Access-Control-Allow-Credentials: true | Access-Control-Allow-Origin: https://attacker.test | Vary: Origin";

    public static IReadOnlyList<FactRow> All { get; } =
    [
        // Any origin with credentials: the builder throws, an object fails when an origin asks.
        new("""policy.AllowAnyOrigin().AllowCredentials()""", Stranger, "", "throws", "CORS2001"),
        new("""new CorsPolicy { Origins = { "*" }, SupportsCredentials = true }""", Stranger, "", "throws", "CORS2001"),

        // The list: exactly "*" is any origin, and "*" among others is nothing.
        new("""policy.WithOrigins("*")""", Stranger, "", "no status | Access-Control-Allow-Origin: *", "CORS1001"),
        new("""policy.WithOrigins("https://a.example", "*")""", Stranger, "", Nothing, "CORS1008"),
        new("""policy.WithOrigins("*", "*")""", Stranger, "", Nothing, "CORS1008 CORS1008"),
        new("""policy.AllowAnyOrigin().WithOrigins("https://a.example")""", Stranger, "", Nothing, "CORS1008"),
        new("""policy.WithOrigins("https://a.example").AllowAnyOrigin()""", Stranger, "", "no status | Access-Control-Allow-Origin: *", "CORS1001 CORS1008"),

        // The two slots.
        new("""policy.SetIsOriginAllowed(_ => true).AllowCredentials()""", Stranger, "", EchoedWithCredentials, "CORS2002"),
        new("""policy.SetIsOriginAllowed(_ => true).AllowCredentials()""", "null", "", EchoedWithCredentials.Replace(Stranger, "null"), "CORS2002"),
        new("""policy.SetIsOriginAllowed(_ => true).WithOrigins("https://a.example").AllowCredentials()""", Stranger, "", EchoedWithCredentials, "CORS1008 CORS2002"),
        new("""policy.WithOrigins("https://a.example").SetIsOriginAllowed(_ => true).AllowCredentials()""", Stranger, "", EchoedWithCredentials, "CORS1008 CORS2002"),
        new("""policy.SetIsOriginAllowed(_ => false).WithOrigins("https://a.example")""", A, "", Nothing, "CORS1008"),

        // null, and checks that throw.
        new("""policy.WithOrigins("null").AllowCredentials()""", "null", "", "no status | Access-Control-Allow-Credentials: true | Access-Control-Allow-Origin: null", "CORS1003"),
        new("""policy.SetIsOriginAllowed(o => new Uri(o).Host == "a.example").AllowCredentials()""", "null", "", "throws", ""),

        // What never equals an origin, and what the host repairs.
        new("""policy.WithOrigins("https://a.example/")""", A, "", Nothing, "CORS1006"),
        new("""policy.WithOrigins("https://a.example:443")""", A, "", Nothing, "CORS1006"),
        new("""policy.WithOrigins("https://a.example,https://b.example")""", A, "", Nothing, "CORS1006"),
        new("""policy.WithOrigins("https://b\u00FCcher.example/")""", "https://xn--bcher-kva.example", "", "no status | Access-Control-Allow-Origin: https://xn--bcher-kva.example", ""),
        new("""policy.WithOrigins("https://b\u00FCcher.example:443/app")""", "https://xn--bcher-kva.example", "", "no status | Access-Control-Allow-Origin: https://xn--bcher-kva.example", ""),
        new("""policy.WithOrigins("HTTPS://A.Example")""", A, "", "no status | Access-Control-Allow-Origin: https://a.example", ""),
        new("""new CorsPolicy { Origins = { "HTTPS://A.Example" } }""", A, "", Nothing, "CORS1006"),

        // Wildcard subdomains.
        new("""policy.WithOrigins("https://*.a.example")""", "https://x.a.example", "", Nothing, "CORS1007"),
        .. Subdomains("https://*.a.example", "https://*.a.example/", "https://*.a.example/app", "https://*.a.example:443", "https://*.a.example?x=1"),
        new("""policy.WithOrigins("https://*.b\u00FCcher.example").SetIsOriginAllowedToAllowWildcardSubdomains()""", "https://x.xn--bcher-kva.example", "", Nothing, "CORS1006"),
        new("""policy.WithOrigins("*.a.example").SetIsOriginAllowedToAllowWildcardSubdomains()""", "https://x.a.example", "", Nothing, "CORS1006"),
        new("""policy.WithOrigins("https://x*.a.example").SetIsOriginAllowedToAllowWildcardSubdomains()""", "https://xy.a.example", "", Nothing, "CORS1006"),
        new("""policy.WithOrigins("http://localhost:*").SetIsOriginAllowedToAllowWildcardSubdomains()""", "http://localhost:3000", "", Nothing, "CORS1006"),
        new("""policy.WithOrigins("https://*.a.example:*").SetIsOriginAllowedToAllowWildcardSubdomains()""", "https://x.a.example", "", "throws", "CORS1006"),
        new("""policy.WithOrigins("https://*.a.example,https://b.example").SetIsOriginAllowedToAllowWildcardSubdomains()""", "https://b.example", "", "throws", "CORS1006"),
        new("""policy.WithOrigins("https://*.com").SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials()""", "https://attacker.com", "",
            "no status | Access-Control-Allow-Credentials: true | Access-Control-Allow-Origin: https://attacker.com | Vary: Origin", "CORS1005"),

        // Vary is the host's affair: no rule speaks of it.
        new("""policy.WithOrigins("https://a.example")""", A, "", "no status | Access-Control-Allow-Origin: https://a.example", ""),
        new("""policy.WithOrigins("https://a.example", "https://b.example")""", A, "", "no status | Access-Control-Allow-Origin: https://a.example | Vary: Origin", ""),
        new("""policy.WithOrigins("https://a.example", "https://b.example")""", Stranger, "", Nothing, ""),

        // Lists of headers and methods.
        new("""policy.WithOrigins("https://a.example").WithHeaders("x-a, x-b")""", A, "GET x-a", "204 | Access-Control-Allow-Headers: \"x-a, x-b\" | Access-Control-Allow-Origin: https://a.example", "CORS3011"),
        new("""policy.WithOrigins("https://a.example").WithMethods("get,put")""", A, "PUT", "204 | Access-Control-Allow-Methods: \"get,put\" | Access-Control-Allow-Origin: https://a.example", "CORS3011"),
        new("""policy.WithOrigins("https://a.example").WithHeaders("*", "x-a").AllowCredentials()""", A, "GET x-b",
            "204 | Access-Control-Allow-Credentials: true | Access-Control-Allow-Headers: *,x-a | Access-Control-Allow-Origin: https://a.example", "CORS2004"),
        new("""policy.WithOrigins("https://a.example").WithExposedHeaders("*").AllowCredentials()""", A, "",
            "no status | Access-Control-Allow-Credentials: true | Access-Control-Allow-Origin: https://a.example | Access-Control-Expose-Headers: *", "CORS2004"),
        new("""policy.WithOrigins("https://a.example").AllowAnyHeader().AllowAnyMethod().AllowCredentials()""", A, "PUT x-b",
            "204 | Access-Control-Allow-Credentials: true | Access-Control-Allow-Headers: x-b | Access-Control-Allow-Methods: PUT | Access-Control-Allow-Origin: https://a.example", ""),
        new("""policy.WithOrigins("https://a.example").WithMethods("delete")""", A, "DELETE", "204 | Access-Control-Allow-Methods: delete | Access-Control-Allow-Origin: https://a.example", "CORS3013"),
        new("""policy.WithOrigins("https://a.example").WithMethods("put")""", A, "PUT", "204 | Access-Control-Allow-Methods: put | Access-Control-Allow-Origin: https://a.example", "CORS3013"),
        new("""policy.WithOrigins("https://a.example").WithMethods("Put")""", A, "PUT", "204 | Access-Control-Allow-Methods: Put | Access-Control-Allow-Origin: https://a.example", "CORS3013"),
        new("""policy.WithOrigins("https://a.example").WithMethods("patch")""", A, "patch", "204 | Access-Control-Allow-Methods: patch | Access-Control-Allow-Origin: https://a.example", "CORS3013"),
        new("""policy.WithOrigins("https://a.example").WithMethods("get", "head", "post")""", A, "GET x-a", "204 | Access-Control-Allow-Methods: get,head,post | Access-Control-Allow-Origin: https://a.example", ""),

        // Ages.
        new("""policy.WithOrigins("https://a.example").SetPreflightMaxAge(TimeSpan.FromMilliseconds(500))""", A, "PUT", "204 | Access-Control-Allow-Origin: https://a.example | Access-Control-Max-Age: 0.5", "CORS3014"),
        new("""policy.WithOrigins("https://a.example").SetPreflightMaxAge(TimeSpan.FromSeconds(-1))""", A, "PUT", "throws", "CORS3014"),
        new("""policy.WithOrigins("https://a.example").SetPreflightMaxAge(TimeSpan.FromDays(30))""", A, "PUT", "204 | Access-Control-Allow-Origin: https://a.example | Access-Control-Max-Age: 2592000", "CORS3015"),

        // A preflight is answered by the middleware, whether it lets the origin in or not.
        new("""policy.WithOrigins("https://a.example")""", Stranger, "PUT", Refused, ""),
    ];

    private static IEnumerable<FactRow> Subdomains(params string[] entries) => entries.Select(static entry => new FactRow(
        $"policy.WithOrigins(\"{entry}\").SetIsOriginAllowedToAllowWildcardSubdomains()",
        "https://x.a.example",
        "",
        "no status | Access-Control-Allow-Origin: https://x.a.example | Vary: Origin",
        ""));
}
