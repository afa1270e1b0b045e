using System.Collections.Immutable;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.BrowserTests.Protocol;

/// <summary>
/// Random fetches and answers, made so that most get far and then meet an edge: each part is right more often than not, and where it is
/// wrong, it is wrong by little.
/// </summary>
internal sealed class RandomCases(int seed)
{
    private static readonly string Letters128 = new('a', RequestHeaders.SafelistedValueLimit);

    private static readonly HeaderField[] SafelistedHeaders =
    [
        new("Accept", "text/csv"), new("accept", "*/*"), new("Accept", Letters128), new("ACCEPT", ""), new("Accept", "caf\u00E9"),
        new("Accept-Language", "de, en;q=0.5"), new("Accept-Language", "*"), new("Content-Language", "de-CH"),
        new("Content-Type", "text/plain"), new("content-type", "TEXT/PLAIN; charset=utf-8"), new("Content-Type", "\ttext/plain "),
        new("Content-Type", "application/x-www-form-urlencoded"), new("Content-Type", "multipart/form-data; boundary=x"),
        new("Content-Type", "text/plain;"), new("Content-Type", "text/plain ; a"), new("Range", "bytes=0-"), new("range", "bytes=10-99"),
    ];

    private static readonly HeaderField[] NearlySafelistedHeaders =
    [
        new("Accept", Letters128 + "a"), new("Accept", "text/csv:1"), new("Accept", "(a)"), new("Accept", "\"a\""), new("Accept", "{"),
        new("Accept-Language", "de_DE"), new("Accept-Language", "de/en"), new("Content-Language", Letters128 + "a"),
        new("Content-Language", "d\u00E9"), new("Content-Type", "application/json"), new("Content-Type", "text/plain, text/plain"),
        new("Content-Type", "text/plain; charset=\"utf-8\""), new("Content-Type", "text"), new("Content-Type", ""),
        new("Content-Type", "text/plain" + new string(' ', 110) + ";a=bcdef"), new("Range", "bytes=-5"), new("Range", "bytes=9-1"),
        new("Range", "bytes=0-1,5-6"), new("Range", "items=0-1"), new("Range", "bytes=0"), new("Range", "BYTES=0-"),
    ];

    private static readonly HeaderField[] OtherHeaders =
    [
        new("X-A", "1"), new("x-a", "2"), new("X-B", ""), new("X-Requested-With", "XMLHttpRequest"), new("x-api-key", "k"), new("*", "star"),
        new("Authorization", "Basic eDp5"), new("authorization", "Bearer t"), new("Cache-Control", "no-cache"), new("Pragma", "no-cache"),
        new("If-None-Match", "\"e\""), new("Content-Encoding", "x"), new("Content-Location", "/x"), new("Last-Event-ID", "1"),
        new("X-HTTP-Method-Override", "PUT"), new("User-Agent", "x"), new("Save-Data", "on"), new("DPR", "2"), new("Width", "9"),
        new("Viewport-Width", "9"), new("Downlink", "1.5"), new("RTT", "50"), new("ECT", "4g"), new("Device-Memory", "4"),
        new("Traceparent", "00-0"), new("X-C", "caf\u00E9"),
    ];

    private static readonly HeaderField[] ForbiddenHeaders =
    [
        new("Origin", "https://other.example"), new("Cookie", "user=eve"), new("Host", "eve.example"), new("sec-x", "1"),
        new("Proxy-X", "1"), new("DNT", "1"), new("X-HTTP-Method-Override", "TRACE"), new("X-Method-Override", "PUT, track"),
        new("Access-Control-Request-Method", "GET"), new("Access-Control-Request-Headers", "x-z"), new("TE", "gzip"), new("Via", "x"),
        new("Accept-Charset", "x"), new("Referer", "https://other.example/"), new("Date", "x"), new("Set-Cookie", "a=b"),
    ];

    private static readonly HeaderField[] AnswerHeaders =
    [
        new("X-A", "1"), new("x-b", "2"), new("X-A", "again"), new("ETag", "\"e\""), new("Content-Type", "text/plain"),
        new("Cache-Control", "no-cache"), new("content-language", "de"), new("Expires", "0"), new("Pragma", "no-cache"),
        new("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT"), new("Set-Cookie", "gone=1; Max-Age=0"), new("Set-Cookie2", "a=b"),
        new("Vary", "Origin"), new("Date", "Thu, 01 Jan 2026 00:00:00 GMT"), new("Server", "exact"), new("Age", "1"), new("*", "star"),
        new("X-Empty", ""), new("Content-Disposition", "inline"), new("Allow", "GET"),
    ];

    private readonly WeightedRandom random = new(seed);

    public IEnumerable<ProofCase> Take(int count) => Enumerable.Range(0, count).Select(_ => Next());

    private ProofCase Next()
    {
        var page = random.Pick(
            (70, ProofCase.Reader),
            (12, "null"),
            (6, "http://reader.example"),
            (5, "https://www.shop.example"),
            (4, "https://reader.example:8443"),
            (3, "https://xn--bcher-kva.example"));
        var request = new ProofCase("random")
        {
            Page = page,
            Method = Method(),
            Headers = [.. RequestFields()],
            Credentials = random.Pick((50, CredentialsMode.Omit), (10, CredentialsMode.SameOrigin), (40, CredentialsMode.Include)),
        };
        if (request.Credentials != CredentialsMode.Omit && !Methods.IsForbidden(request.Method) && random.Percent(8))
            request = request with { ListensToUpload = true };
        var count = random.Pick((85, 1), (12, 2), (3, 3));
        return request with { Hops = [.. Enumerable.Range(0, count).Select(stage => Stage(request, isLast: stage == count - 1))] };
    }

    private string Method() => random.Pick(
        (30, "GET"),
        (15, "POST"),
        (5, "HEAD"),
        (12, "PUT"),
        (8, "DELETE"),
        (6, "PATCH"),
        (3, "OPTIONS"),
        (3, "patch"),
        (2, "QUERY"),
        (2, "*"),
        (2, random.Pick(["TRACE", "trace", "CONNECT", "Track"])),
        (12, random.Recase(random.Pick(["get", "post", "head", "put", "delete", "options", "patch", "x-method"]))));

    private IEnumerable<HeaderField> RequestFields()
    {
        for (var left = random.Pick((40, 0), (30, 1), (20, 2), (10, 3)); left > 0; left--)
        {
            yield return random.Pick(random.Pick(
                (30, SafelistedHeaders), (20, NearlySafelistedHeaders), (40, OtherHeaders), (10, ForbiddenHeaders)));
        }

        // Many at their limit come to more than all of them may have together.
        if (random.Percent(2))
        {
            for (var i = random.Pick([7, 8, 9]); i > 0; i--)
                yield return new HeaderField(random.Pick(["Accept", "Accept-Language", "Content-Language"]), Letters128);
        }
    }

    private Hop Stage(ProofCase request, bool isLast)
    {
        // A page that came by https may fetch nothing by http: that is no matter of CORS.
        string[] sites = request.Page.StartsWith("http:", StringComparison.Ordinal)
            ? ["http://api.example", "https://api.example", "http://other.example"]
            : [ProofCase.Api, ProofCase.Api, "https://other.example", "https://api.example:8443", "https://api.shop.example"];
        var site = request.Page != "null" && random.Percent(4) ? request.Page : random.Pick(sites);
        // XMLHttpRequest takes a user name in a URL for credentials of HTTP.
        if (!request.ListensToUpload && random.Percent(1))
            site = site.Replace("://", "://eve@", StringComparison.Ordinal);
        return new Hop(site, PreflightAnswer(request), isLast ? LastAnswer(request) : RedirectAnswer(request));
    }

    private CorsResponse PreflightAnswer(ProofCase request)
    {
        var status = random.Pick((60, 204), (25, 200), (15, random.Pick([201, 299, 301, 302, 303, 304, 307, 308, 300, 400, 401, 403, 404, 405, 500])));
        return new CorsResponse(
            status,
            [
                .. AllowOrigin(request, right: 90),
                .. AllowMethods(request),
                .. AllowHeaders(request),
                .. random.Percent(25) ? [new HeaderField(CorsHeaderNames.AccessControlMaxAge, MaxAgeValue())] : Enumerable.Empty<HeaderField>(),
                .. status / 100 == 3 ? [new HeaderField("Location", "{next}")] : Enumerable.Empty<HeaderField>(),
            ]);
    }

    private CorsResponse LastAnswer(ProofCase request)
    {
        var status = random.Pick(
            (65, 200), (20, random.Pick([201, 202, 203, 204, 206, 226, 299, 400, 403, 404, 409, 410, 418, 429, 500, 503])), (5, 304), (5, 300),
            (5, random.Pick([301, 302, 303, 307, 308])));
        var fields = Enumerable.Range(0, random.Pick((20, 0), (40, 2), (40, 5))).Select(_ => random.Pick(AnswerHeaders)).ToArray();
        return new CorsResponse(
            status,
            [
                .. AllowOrigin(request, right: 75),
                .. fields,
                .. fields.Length > 0 ? Exposed(fields) : [],
                .. random.Percent(5) ? [new HeaderField(CorsHeaderNames.AccessControlAllowMethods, "\"")] : Enumerable.Empty<HeaderField>(),
            ]);
    }

    private CorsResponse RedirectAnswer(ProofCase request)
    {
        var location = random.Pick(
            (86, "{next}"), (3, "{next}#fragment"), (2, ""), (2, "0"), (2, "http://["), (2, "data:,x"), (2, "mailto:eve"), (1, "https://"));
        return new CorsResponse(
            random.Pick([301, 302, 303, 307, 308]),
            [.. AllowOrigin(request, right: 90), new HeaderField("Location", location), random.Pick(AnswerHeaders)]);
    }

    private IEnumerable<HeaderField> AllowOrigin(ProofCase request, int right)
    {
        var credentials = request.Credentials == CredentialsMode.Include;
        string? origin = request.Page;
        if (!random.Percent(right))
            origin = NearlyOrigin(origin);
        else if (random.Percent(credentials ? 5 : 35))
            origin = "*";
        else if (random.Percent(10))
            origin = "null";
        if (origin is not null)
            yield return new HeaderField(Recased(CorsHeaderNames.AccessControlAllowOrigin), origin);
        if (origin is not null && random.Percent(2))
            yield return new HeaderField(CorsHeaderNames.AccessControlAllowOrigin, random.Pick([origin, "", "https://other.example"]));

        if (!random.Percent(credentials ? 95 : 15))
            yield break;

        var value = random.Percent(right) ? "true" : random.Pick(["True", "TRUE", "1", "false", "", "yes", "true, true", "true,", "\"true\""]);
        yield return new HeaderField(Recased(CorsHeaderNames.AccessControlAllowCredentials), Padded(value));
        if (random.Percent(2))
            yield return new HeaderField(CorsHeaderNames.AccessControlAllowCredentials, "true");
    }

    private string? NearlyOrigin(string origin) => random.Pick(
        (20, (string?)null),
        (6, "null"),
        (6, "NULL"),
        (6, "Null"),
        (5, ""),
        (5, "https://other.example"),
        (6, origin + "/"),
        (6, origin + ":443"),
        (6, origin + ":80"),
        (6, origin.ToUpperInvariant()),
        (6, random.Recase(origin)),
        (4, origin + "."),
        (4, origin + "\u00A0"),
        (4, Padded(origin)),
        (5, origin + ", https://other.example"),
        (4, origin + "," + origin),
        (4, origin + " https://other.example"),
        (4, "https://*.example"),
        (3, "*, *"),
        (3, "**"),
        (3, "\"" + origin + "\""),
        (3, "*, " + origin),
        (3, origin.Replace("https:", "http:", StringComparison.Ordinal)),
        (3, origin[..^1]),
        (3, origin.Replace("https://", "", StringComparison.Ordinal)));

    private IEnumerable<HeaderField> AllowMethods(ProofCase request)
    {
        var sent = new CorsRequest(origin: null, request.Method, headers: null, CredentialsMode.Omit).Method;
        return Listed(
            CorsHeaderNames.AccessControlAllowMethods,
            [random.Percent(80) ? sent : random.Pick([request.Method, random.Recase(sent), "GET", "PUT", "", sent + "S"])],
            "GET");
    }

    private IEnumerable<HeaderField> AllowHeaders(ProofCase request)
    {
        var names = request.Headers.Select(header => random.Percent(95) ? Recased(header.Name) : header.Name + "x");
        return Listed(CorsHeaderNames.AccessControlAllowHeaders, [.. names], "x-other");
    }

    private IEnumerable<HeaderField> Exposed(HeaderField[] fields)
    {
        var names = fields.Where(_ => random.Percent(70)).Select(header => random.Percent(90) ? Recased(header.Name) : header.Name + "x");
        return Listed(CorsHeaderNames.AccessControlExposeHeaders, [.. names], "x-other");
    }

    /// <summary>A list in one of the many ways to write it, in one header or several, and sometimes in none or wrong.</summary>
    private IEnumerable<HeaderField> Listed(string name, ImmutableArray<string> members, string other)
    {
        if (random.Percent(8))
            return [];

        if (random.Percent(5))
            return [.. members.Append(other).Select(member => new HeaderField(name, Padded(member)))];

        var value = random.Pick(
            (55, string.Join(", ", members.Add(other))),
            (8, string.Join(",", members)),
            (15, "*"),
            (3, "*, " + string.Join(", ", members)),
            (2, "*, Authorization"),
            (3, string.Join(" ,\t, ,", members.Add(other)) + ","),
            (2, "\"" + string.Join(", ", members) + "\""),
            (2, string.Join(", ", members.Select(static member => "\"" + member + "\""))),
            (2, string.Join(", ", members.Add("two words"))),
            (2, string.Join("; ", members.Add(other))),
            (2, string.Join(", ", members.Add("a:b"))),
            (2, string.Join(", ", members.Add("caf\u00E9"))),
            (1, "**"),
            (1, "\"*\""));
        return [new HeaderField(Recased(name), Padded(value))];
    }

    private string MaxAgeValue() => random.Pick(["0", "1", "600", "86400", "-1", "0.5", "x", "", "1, 1", "99999999999999999999", "+5", "\"600\""]);

    private string Recased(string name) => random.Percent(85) ? name : random.Recase(name);

    private string Padded(string value) => random.Percent(90) ? value : random.Pick([" ", "\t", "   "]) + value + random.Pick(["", " ", "\t"]);
}
