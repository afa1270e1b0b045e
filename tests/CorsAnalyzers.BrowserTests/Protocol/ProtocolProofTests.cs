using System.Collections.Immutable;
using System.Globalization;
using CorsAnalyzers.BrowserTests.Browser;
using CorsAnalyzers.Protocol;
using static CorsAnalyzers.Protocol.CorsHeaderNames;

namespace CorsAnalyzers.BrowserTests.Protocol;

/// <summary>
/// Each fact of CORS that Core knows, shown by fetches in Chromium: every row says what the standard makes of it. Where Chromium leaves
/// the standard, Core must name the deviation.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class ProtocolProofTests(BrowserFixture fixture)
{
    private const string Other = "https://other.example";

    private static readonly string[] Hints = ["Save-Data", "DPR", "Downlink", "Width", "Viewport-Width", "ECT", "RTT", "Device-Memory"];

    private static readonly CredentialsMode[] Modes = [CredentialsMode.Omit, CredentialsMode.SameOrigin, CredentialsMode.Include];

    [BrowserFact]
    public Task Methods() => ProveAsync(
        [
            .. Each(["GET", "HEAD", "POST"], static method => Fetch("safelisted", ProofOutcome.Simple) with { Method = method }),
            .. Each(["get", "Head", "pOsT"], static method => Fetch("upper-cased, safelisted", ProofOutcome.Simple) with { Method = method }),
            .. Each(["PUT", "DELETE", "OPTIONS", "PATCH", "QUERY", "M-SEARCH", "*"], static method =>
                Listing("not safelisted", ProofOutcome.Preflighted, method, method)),
            .. Each(["put", "Delete", "oPTIONS"], static method =>
                Listing("upper-cased", ProofOutcome.Preflighted, method, method.ToUpperInvariant())),
            .. Each(["put", "Delete", "oPTIONS"], static method =>
                Listing("lists are case-sensitive", ProofOutcome.PreflightRefused, method, method)),
            .. Each(["patch", "Patch", "query", "foo"], static method => Listing("sent as written", ProofOutcome.Preflighted, method, method)),
            .. Each(["patch", "Patch", "query", "foo"], static method =>
                Listing("sent as written", ProofOutcome.PreflightRefused, method, method.ToUpperInvariant())),
            .. Each(["CONNECT", "TRACE", "TRACK", "connect", "Trace", "tRACK"], static method =>
                Listing("forbidden", ProofOutcome.NotSent, method, method)),
            .. Each(["", "G T", "GET\n", "G\u00C9T", "a/b", "a,b"], static method => Listing("no token", ProofOutcome.NotSent, method, "*")),
        ]);

    [BrowserFact]
    public Task AllowedMethods() => ProveAsync(
        [
            .. Each(["PUT", " PUT\t", "GET, PUT", "GET,PUT", ",,PUT ,", "PUT\t,\tGET", "PUT, PUT"], static list =>
                Listing("a list", ProofOutcome.Preflighted, "PUT", list)),
            .. Each([null, "", ",", "put", "Put", "GET", "PUTS", "**"], static list =>
                Listing("not in the list", ProofOutcome.PreflightRefused, "PUT", list)),
            .. Each(["\"PUT\"", "GET PUT", "PUT, a b", "PUT, a:b", "PUT; GET", "PUT, \"a\"", "PUT, caf\u00E9", "PUT, a/b"], static list =>
                Listing("no list of tokens", ProofOutcome.PreflightRefused, "PUT", list)),
            Fetch("several headers", ProofOutcome.Preflighted) with
            {
                Method = "PUT",
                Hops = [new(ProofCase.Api, Admit((AccessControlAllowMethods, "GET"), (AccessControlAllowMethods, "PUT")), Admit())],
            },
            Listing("wildcard", ProofOutcome.Preflighted, "PUT", "*"),
            Listing("wildcard", ProofOutcome.Preflighted, "PUT", "GET, *"),
            Listing("wildcard", ProofOutcome.Preflighted, "PUT", "*") with { Credentials = CredentialsMode.SameOrigin },
            Listing("wildcard with credentials", ProofOutcome.PreflightRefused, "PUT", "*") with { Credentials = CredentialsMode.Include },
            Listing("'*' is a method too", ProofOutcome.Preflighted, "*", "*") with { Credentials = CredentialsMode.Include },
            .. Each(["GET", "HEAD", "POST"], static method =>
                Asking("a safelisted method need not be listed", ProofOutcome.Preflighted, new("X-A", "1"), "x-a") with { Method = method }),
        ]);

    [BrowserFact]
    public Task RequestHeaderNames() => ProveAsync(
        [
            .. Each(["Accept", "ACCEPT", "Accept-Language", "content-language"], static name =>
                Fetch("safelisted", ProofOutcome.Simple) with { Headers = [new(name, "a")] }),
            .. Each(["X-A", "Authorization", "If-None-Match", "Cache-Control", "Pragma", "X-Requested-With", "Accept-", "*", "Last-Event-ID"],
                static name => Asking("not safelisted", ProofOutcome.Preflighted, new(name, "a"), name)),
            .. Each(
                [
                    "Accept-Charset", "Accept-Encoding", "Access-Control-Request-Headers", "Access-Control-Request-Method", "Connection",
                    "Content-Length", "Cookie", "Cookie2", "Date", "DNT", "Expect", "Host", "Keep-Alive", "Origin", "Referer", "Set-Cookie",
                    "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Via", "Proxy-", "Proxy-Authorization", "Sec-", "Sec-Fetch-Mode",
                ],
                static name => Fetch("forbidden", ProofOutcome.Simple) with
                {
                    Headers = [new(name, "7"), new(name.ToLowerInvariant(), "7")],
                }),
            .. Each(["TRACE", "trace", "CONNECT", "Track", "PUT, TRACE", " TRACE ,PUT", ",TRACE"], static value =>
                Fetch("forbidden by value", ProofOutcome.Simple) with
                {
                    Headers = [new("X-HTTP-Method", value), new("x-http-method-override", value), new("X-Method-Override", value)],
                }),
            .. Each(["PUT", "TRACES", "", "TRACE PUT", "\"TRACE\""], static value =>
                Asking("not forbidden by value", ProofOutcome.Preflighted, new("X-HTTP-Method-Override", value), "x-http-method-override")),
            Asking("asked for in order, in lower case, once", ProofOutcome.Preflighted, new("X-B", "1"), "x-a, x-b, x-c") with
            {
                Headers = [new("X-B", "1"), new("x-c", "1"), new("X-A", "1"), new("x-b", "2"), new("Accept", "a")],
            },
            .. Each(["", "x a", "x:", "x\u00E9", "x\n", "\"x\""], static name =>
                Asking("no token", ProofOutcome.NotSent, new(name, "1"), "*")),
            .. Each(["a\nb", "a\rb", "a\0b", "\u0100", "\uFFFD"], static value =>
                Asking("no bytes of a value", ProofOutcome.NotSent, new("X-A", value), "*")),
            .. Each(["\n1\r\n", " 1\t"], static value =>
                Asking("white space at the ends is dropped", ProofOutcome.Preflighted, new("X-A", value), "*")),
        ]);

    [BrowserFact]
    public Task RequestHeaderValues()
    {
        var letters = new string('a', RequestHeaders.SafelistedValueLimit);
        return ProveAsync(
            [
                .. Each(["Accept", "Accept-Language", "Content-Language"], name =>
                    Fetch("128 bytes", ProofOutcome.Simple) with { Headers = [new(name, letters)] }),
                .. Each(["Accept", "Accept-Language", "Content-Language"], name =>
                    Fetch("128 bytes and white space", ProofOutcome.Simple) with { Headers = [new(name, " " + letters + "\t")] }),
                .. Each(["Accept", "Accept-Language", "Content-Language"], name =>
                    Asking("129 bytes", ProofOutcome.Preflighted, new(name, letters + "a"), name)),
                .. Each([7, 8], count => Fetch("1024 bytes in all", ProofOutcome.Simple) with
                {
                    Headers = [.. Enumerable.Repeat(new HeaderField("Accept-Language", letters), count)],
                }),
                Asking("more than 1024 bytes in all", ProofOutcome.Preflighted, new("Accept", "a"), "accept, accept-language") with
                {
                    Headers = [new("Accept", "a"), .. Enumerable.Repeat(new HeaderField("Accept-Language", letters), 8)],
                },
                .. Bytes().Select(static b => "\"():<>?@[\\]{}\x7F".Contains(b) || b is < ' ' and not '\t'
                    ? Asking("an unsafe byte", ProofOutcome.Preflighted, new("Accept", $"a{b}a"), "accept")
                    : Fetch("a safe byte", ProofOutcome.Simple) with { Headers = [new("Accept", $"a{b}a")] }),
                .. Bytes().Select(static b => char.IsAsciiLetterOrDigit(b) || " *,-.;=".Contains(b)
                    ? Fetch("a byte of language tags", ProofOutcome.Simple) with { Headers = [new("Accept-Language", $"a{b}a")] }
                    : Asking("no byte of language tags", ProofOutcome.Preflighted, new("Content-Language", $"a{b}a"), "content-language")),
                .. Each(
                    [
                        "text/plain", "TEXT/Plain", "text/plain;charset=utf-8", "text/plain ;a", "text/plain;", "text/plain; =,;;",
                        "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain;a=caf\u00E9", "\t text/plain ",
                    ],
                    static value => Fetch("a form's content type", ProofOutcome.Simple) with { Headers = [new("Content-Type", value)] }),
                .. Each(
                    [
                        "application/json", "text/html", "text/plain2", "text/plain, text/plain", "text", "", "/", "text/", "text /plain",
                        "text/plain;a=\"b\"", "text/plain;charset=[", "*/*", "multipart/form-data2", "text/pl\u00E9in", "text/plain a",
                        "text/plain;" + new string('a', 118),
                    ],
                    static value => Asking("another content type", ProofOutcome.Preflighted, new("Content-Type", value), "content-type")),
                .. Each(
                    ["bytes=0-", "bytes=0-0", "bytes=00-000", "bytes=5-10", "bytes=2-10", "bytes=0-9223372036854775806", " bytes=0-9 "],
                    static value => Fetch("a simple range", ProofOutcome.Simple) with { Headers = [new("Range", value)] }),
                .. Each(
                    [
                        "bytes=-5", "bytes=-", "bytes=", "bytes=5-4", "bytes=0-1,2-3", "bytes =0-", "bytes= 0-", "bytes=0 -", "bytes=0- 1",
                        "Bytes=0-", "b=0-", "",
                    ],
                    static value => Asking("another range", ProofOutcome.Preflighted, new("Range", value), "range")),
            ]);
    }

    [BrowserFact]
    public Task AllowedHeaders() => ProveAsync(
        [
            .. Each(["x-a", "X-A", " X-a\t", "x-b, x-a", ",,x-a ,", "x-a,x-a"], static list =>
                Asking("a list, in any letter case", ProofOutcome.Preflighted, new("X-A", "1"), list)),
            .. Each([null, "", "x-b", "x-a-", "x_a", "**"], static list =>
                Asking("not in the list", ProofOutcome.PreflightRefused, new("X-A", "1"), list)),
            .. Each(["\"x-a\"", "x-b x-a", "x-a, a b", "x-a, a:b", "x-a; x-b", "x-a, \"b\"", "x-a, caf\u00E9", "x-a, a/b"], static list =>
                Asking("no list of tokens", ProofOutcome.PreflightRefused, new("X-A", "1"), list)),
            Asking("each name counts", ProofOutcome.PreflightRefused, new("X-A", "1"), "x-a") with
            {
                Headers = [new("X-A", "1"), new("X-B", "1")],
            },
            Fetch("several headers", ProofOutcome.Preflighted) with
            {
                Headers = [new("X-A", "1")],
                Hops = [new(ProofCase.Api, Admit((AccessControlAllowHeaders, "x-b"), (AccessControlAllowHeaders, "x-a")), Admit())],
            },
            Asking("wildcard", ProofOutcome.Preflighted, new("X-A", "1"), "*"),
            Asking("wildcard", ProofOutcome.Preflighted, new("X-A", "1"), "x-b, *"),
            Asking("wildcard with credentials", ProofOutcome.PreflightRefused, new("X-A", "1"), "*") with { Credentials = CredentialsMode.Include },
            Asking("'*' is a name too", ProofOutcome.Preflighted, new("*", "1"), "*") with { Credentials = CredentialsMode.Include },
            Asking("wildcard and Authorization", ProofOutcome.PreflightRefused, new("Authorization", "Basic eDp5"), "*"),
            Asking("wildcard and Authorization", ProofOutcome.Preflighted, new("Authorization", "Basic eDp5"), "*, authorization"),
            Asking("wildcard and Authorization", ProofOutcome.Preflighted, new("Authorization", "Basic eDp5"), "Authorization") with
            {
                Credentials = CredentialsMode.Include,
            },
        ]);

    [BrowserFact]
    public Task CorsChecks() => ProveAsync(
        Modes.SelectMany(static mode => new[] { ProofCase.Reader, "null", "http://reader.example" }.SelectMany(page =>
        {
            string?[] origins =
            [
                null, "*", page, page + "/", page + ":443", page + ":80", page.ToUpperInvariant(), "null", "NULL", "", Other, $"{page}, {Other}",
                $"{Other}, {page}", $"{page} {Other}", $"{page},", "*, *", "**", "https://*.example", $"\t{page} ", $"\"{page}\"", page + "\u00A0",
                "http://reader.example", "https://reader.example", "reader.example",
            ];
            string?[] credentials = [null, "true", "True", "TRUE", "false", "1", "", " true\t", "true, true", "true,", "\"true\""];
            var isInclude = mode == CredentialsMode.Include;
            return origins.SelectMany(origin => (isInclude ? credentials : [null, "True"]).Select(allow =>
            {
                var trimmed = origin?.Trim(' ', '\t');
                var isReadable = isInclude ? trimmed == page && allow?.Trim(' ', '\t') == "true" : trimmed == page || trimmed == "*";
                return new ProofCase("the CORS check")
                {
                    Page = page,
                    Credentials = mode,
                    Expected = isReadable ? ProofOutcome.Simple : ProofOutcome.SimpleBlocked,
                    Hops =
                    [
                        new(ProofCase.Api, null, Respond(200, (AccessControlAllowOrigin, origin), (AccessControlAllowCredentials, allow))),
                    ],
                };
            }));
        })));

    [BrowserFact]
    public Task DoubledHeadersInTheCorsCheck() => ProveAsync(Modes.SelectMany(static mode => new[]
    {
        Fetch("two origins", ProofOutcome.SimpleBlocked, Admit((AccessControlAllowOrigin, ProofCase.Reader))) with { Credentials = mode },
        Fetch("two origins", ProofOutcome.SimpleBlocked, Admit((AccessControlAllowOrigin, "*"))) with { Credentials = mode },
        Fetch("two origins", ProofOutcome.SimpleBlocked, Admit((AccessControlAllowOrigin, ""))) with { Credentials = mode },
        Fetch(
            "two values",
            mode == CredentialsMode.Include ? ProofOutcome.SimpleBlocked : ProofOutcome.Simple,
            Admit((AccessControlAllowCredentials, "true"))) with { Credentials = mode },
    }));

    [BrowserFact]
    public Task Preflights() => ProveAsync(
        [
            .. Each([200, 201, 204, 226, 299], static status =>
                Preflighting("ok status", ProofOutcome.Preflighted, Admit(status, (AccessControlAllowMethods, "PUT")))),
            .. Each([300, 304, 400, 401, 403, 404, 405, 410, 418, 500, 501, 503], static status =>
                Preflighting("no ok status", ProofOutcome.PreflightRefused, Admit(status))),
            .. Each([301, 302, 303, 307, 308], static status =>
                Preflighting("a redirect", ProofOutcome.PreflightRefused, Admit(status, ("Location", "0")))),
            .. Each([301, 302, 303, 307, 308], static status => Preflighting("a redirect", ProofOutcome.PreflightRefused, Admit(status))),
            .. Modes.SelectMany(static mode => new[]
            {
                Preflighting("the CORS check", ProofOutcome.PreflightRefused, Respond(204, (AccessControlAllowMethods, "PUT"))),
                Preflighting(
                    "the CORS check",
                    mode == CredentialsMode.Include ? ProofOutcome.PreflightRefused : ProofOutcome.Preflighted,
                    Respond(204, (AccessControlAllowMethods, "PUT"), (AccessControlAllowOrigin, "*"))),
                Preflighting(
                    "the CORS check",
                    mode == CredentialsMode.Include ? ProofOutcome.PreflightRefused : ProofOutcome.Preflighted,
                    Respond(204, (AccessControlAllowMethods, "PUT"), (AccessControlAllowOrigin, ProofCase.Reader))),
                Preflighting(
                    "the CORS check",
                    ProofOutcome.PreflightRefused,
                    Respond(204, (AccessControlAllowMethods, "PUT"), (AccessControlAllowOrigin, Other), (AccessControlAllowCredentials, "true"))),
                Preflighting(
                    "the answer is checked too",
                    ProofOutcome.PreflightedBlocked,
                    Admit(204, (AccessControlAllowMethods, "PUT")),
                    Respond(200, (AccessControlAllowMethods, "PUT"))),
            }.Select(proof => proof with { Credentials = mode })),
            .. Each([200, 201, 204, 206, 300, 304, 400, 401, 403, 404, 410, 418, 500, 503], static status =>
                Fetch("any status is read", ProofOutcome.Simple, Admit(status))),
        ]);

    [BrowserFact]
    public Task ReadableHeaders()
    {
        (string, string?)[] fields =
        [
            ("Cache-Control", "no-cache"), ("Content-Language", "de"), ("content-type", "text/plain"), ("Expires", "0"),
            ("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT"), ("Pragma", "no-cache"), ("Set-Cookie", "gone=1; Max-Age=0"),
            ("Set-Cookie2", "a=b"), ("X-A", "1"), ("x-b", "2"), ("X-A", "3"), ("ETag", "\"e\""), ("Date", "Thu, 01 Jan 2026 00:00:00 GMT"),
            ("*", "star"), ("Vary", "Origin"),
        ];
        string?[] lists =
        [
            null, "", "*", "x-a", "X-A", "x-a, X-B", ",x-a,,x-b ,", "\tx-a ", "x-a, *", "*, x-a", "**", "\"x-a\"", "x-a, \"x-b\"", "\"*\"", "x-a x-b",
            "x-a; x-b", "x-a, a:b", "x-a, caf\u00E9", "Set-Cookie, set-cookie2, x-a", "Access-Control-Allow-Origin", "etag,date", "x-c",
            "content-type", "x-a, x\u0001b",
        ];
        return ProveAsync(Modes.SelectMany(mode => lists
            .Select(list => Admit([.. fields, (AccessControlExposeHeaders, list)]))
            .Append(Admit([(AccessControlExposeHeaders, "x-a"), .. fields, (AccessControlExposeHeaders, "x-b")]))
            .Append(Admit([(AccessControlExposeHeaders, "x-a"), .. fields, (AccessControlExposeHeaders, "a b")]))
            .Select(answer => Fetch("readable headers", ProofOutcome.Simple, answer) with { Credentials = mode })));
    }

    [BrowserFact]
    public Task SameOrigin() => ProveAsync(Modes.SelectMany(static mode =>
        new[] { "GET", "HEAD", "POST", "PUT", "DELETE", "patch" }.Select(method => new ProofCase("no CORS within one origin")
        {
            Method = method,
            Credentials = mode,
            Headers = [new("X-A", "1")],
            Expected = ProofOutcome.Simple,
            Hops = [new(ProofCase.Reader, Preflight: null, Respond(200, ("X-B", "2"), ("ETag", "\"e\""), ("Set-Cookie", "gone=1; Max-Age=0")))],
        })));

    [BrowserFact]
    public Task OriginsOfPages() => ProveAsync(
        new[]
        {
            "https://reader.example", "http://reader.example", "https://reader.example:8443", "https://www.shop.example",
            "https://xn--bcher-kva.example", "null",
        }.SelectMany(static page => Modes.Select(mode => new ProofCase("the page's origin is sent, serialized")
        {
            Page = page,
            Method = "PUT",
            Credentials = mode,
            Expected = ProofOutcome.Preflighted,
            Hops = [new("https://api.shop.example", AdmitFrom(page, 204, (AccessControlAllowMethods, "PUT")), AdmitFrom(page, 200))],
        })));

    [BrowserFact]
    public Task RedirectedMethods() => ProveAsync(
        new[] { 301, 302, 303, 307, 308 }.SelectMany(static status =>
            new[] { "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH" }.SelectMany(method => new[] { ProofCase.Api, Other }.Select(site =>
            {
                var preflight = AdmitFrom("*", 204, (AccessControlAllowMethods, "*"), (AccessControlAllowHeaders, "*, Authorization"));
                return new ProofCase("a redirect changes the method, drops headers, and asks anew")
                {
                    Method = method,
                    Headers =
                    [
                        new("Content-Language", "de"), new("Content-Encoding", "x"), new("Content-Location", "/x"), new("Content-Type", "text/plain"),
                        new("Authorization", "Basic eDp5"), new("X-A", "1"),
                    ],
                    Expected = ProofOutcome.Preflighted,
                    Hops =
                    [
                        new(ProofCase.Api, preflight, AdmitFrom("*", status, ("Location", "{next}"))),
                        new(site, preflight, AdmitFrom("*", 200)),
                    ],
                };
            }))));

    [BrowserFact]
    public Task RedirectedOrigins() => ProveAsync(
        Modes.SelectMany(static mode => new[] { ProofCase.Reader, ProofCase.Api, Other, "https://api.example:8443" }.SelectMany(first =>
            new[] { ProofCase.Reader, ProofCase.Api, Other }.SelectMany(second => new[] { ProofCase.Reader, "null", "*" }.Select(allowed =>
                new ProofCase("from the second foreign origin on, Origin is null")
                {
                    Credentials = mode,
                    Hops =
                    [
                        new(first, Preflight: null, Admit(302, ("Location", "{next}"))),
                        new(second, Preflight: null, AdmitFrom(allowed, 200, ("X-A", "1"))),
                    ],
                }))))
        .Concat(new[] { "GET", "PUT" }.SelectMany(static method => new[] { ProofCase.Api, Other, ProofCase.Reader }.Select(last =>
            new ProofCase("a tainted origin stays tainted")
            {
                Method = method,
                Hops =
                [
                    new(ProofCase.Api, AdmitFrom("*", 204, (AccessControlAllowMethods, "*")), AdmitFrom("*", 307, ("Location", "{next}"))),
                    new(Other, AdmitFrom("*", 204, (AccessControlAllowMethods, "*")), AdmitFrom("*", 307, ("Location", "{next}"))),
                    new(last, AdmitFrom("*", 204, (AccessControlAllowMethods, "*")), AdmitFrom("*", 200)),
                ],
            }))));

    [BrowserFact]
    public Task Redirects() => ProveAsync(
        [
            Redirecting("followed", ProofOutcome.Simple, "{next}"),
            Redirecting("followed", ProofOutcome.Simple, "{next}#fragment"),
            Redirecting("followed", ProofOutcome.Simple, " {next}\t"),
            Redirecting("relative", ProofOutcome.Simple, "1"),
            Redirecting("relative", ProofOutcome.Simple, "./1?a=b"),
            Redirecting("relative", ProofOutcome.Simple, "x/../1"),
            Redirecting("no Location: the redirect itself is read", ProofOutcome.Simple, null),
            Redirecting("empty Location", ProofOutcome.SimpleBlocked, ""),
            .. Each(["data:,x", "mailto:eve@x.example", "ftp://x.example/", "about:blank", "javascript:1", "blob:https://x.example/1"],
                static location => Redirecting("another scheme", ProofOutcome.SimpleBlocked, location)),
            .. Each(["https://", "https://[", "https://a<b/", "https://x.example:99999/", "http://a%00b/"], static location =>
                Redirecting("no URL", ProofOutcome.SimpleBlocked, location)),
            Redirecting("to itself, for ever", ProofOutcome.SimpleBlocked, "0"),
            .. Each([19, 20, 21], static count => Chain(count, count <= 20 ? ProofOutcome.Simple : ProofOutcome.SimpleBlocked)),
            Redirecting("credentials in the URL", ProofOutcome.SimpleBlocked, "https://eve@other.example/"),
            Redirecting("credentials in the URL", ProofOutcome.SimpleBlocked, "https://eve:x@api.example/"),
            Redirecting("credentials in the URL", ProofOutcome.SimpleBlocked, "https://:x@api.example/"),
            Redirecting("the redirect is checked too", ProofOutcome.SimpleBlocked, "{next}", allowed: Other),
            Redirecting("the redirect is checked too", ProofOutcome.SimpleBlocked, "{next}", allowed: null),
            Redirecting("the redirect is checked too", ProofOutcome.SimpleBlocked, null, allowed: null),
            .. Each([300, 304, 305, 306, 310], static status => Fetch("no redirect status", ProofOutcome.Simple, Admit(status, ("Location", "0")))),
            .. Each(["https://eve@api.example", "https://eve:x@api.example", "https://:x@api.example"], static site =>
                new ProofCase("credentials in the first URL")
                {
                    Expected = ProofOutcome.NotSent,
                    Hops = [new(site, null, Admit())],
                }),
            new ProofCase("a page's own origin may redirect where it likes")
            {
                Expected = ProofOutcome.Simple,
                Hops = [new(ProofCase.Reader, null, Respond(302, ("Location", "{next}"))), new(ProofCase.Api, null, Admit())],
            },
            new ProofCase("plain http to https")
            {
                Page = "http://reader.example",
                Expected = ProofOutcome.Simple,
                Hops =
                [
                    new("http://api.example", null, AdmitFrom("*", 301, ("Location", "{next}"))),
                    new("https://api.example", null, AdmitFrom("null", 200)),
                ],
            },
            new ProofCase("a preflight at the second server alone")
            {
                Method = "PUT",
                Expected = ProofOutcome.SimpleBlocked,
                Hops =
                [
                    new(ProofCase.Reader, null, Respond(307, ("Location", "{next}"))),
                    new(ProofCase.Api, Admit(204, (AccessControlAllowMethods, "GET")), Admit()),
                ],
            },
        ]);

    [BrowserFact]
    public async Task ChromiumSendsClientHintsWithoutAsking()
    {
        string[] values =
        [
            "", "on", "On", "off", "4g", "slow-2g", "3G", "5g", "2", "02", "2.5", "2.", ".5", "2,5", "-1", "+1", "1e3", "x", "1 ", "1 2",
            new('1', 128), new('1', 129),
        ];
        var report = await ProveAsync(Hints.Append("Intervention").SelectMany(name =>
            values.Select(value => Asking("client hints", ProofOutcome.Preflighted, new(name, value), name))));
        Assert.Contains(ChromiumDeviations.ClientHintsAreSafelisted, report.Deviations);
    }

    [BrowserFact]
    public async Task ChromiumDropsClientHintsAtRedirects()
    {
        var report = await ProveAsync(new[] { ProofCase.Api, Other, ProofCase.Reader }.SelectMany(static site =>
            Hints.Append("Intervention").Append("X-A").Select(name =>
            {
                var preflight = AdmitFrom("*", 204, (AccessControlAllowHeaders, "*"));
                return new ProofCase("client hints at redirects")
                {
                    Headers = [new(name, "7"), new(name.ToLowerInvariant(), "8")],
                    Expected = ProofOutcome.Preflighted,
                    Hops = [new(ProofCase.Api, preflight, AdmitFrom("*", 307, ("Location", "{next}"))), new(site, preflight, AdmitFrom("*", 200))],
                };
            })));
        Assert.Contains(ChromiumDeviations.ClientHintsEndAtRedirects, report.Deviations);
    }

    [BrowserFact]
    public async Task ChromiumSendsAUserAgentOfItsOwn()
    {
        string[] values = ["", "x", "(a)", new('a', 129)];
        var report = await ProveAsync(
            [
                .. Each(values, static value => Asking("User-Agent", ProofOutcome.Preflighted, new("user-agent", value), "user-agent")),
                .. Each(values, static value => Asking("User-Agent", ProofOutcome.PreflightRefused, new("User-Agent", value), "x")),
            ]);
        Assert.Contains(ChromiumDeviations.UserAgentNeedsNoPreflight, report.Deviations);
    }

    [BrowserFact]
    public async Task ChromiumLimitsTheNumbersOfRanges()
    {
        string[] values =
        [
            "bytes=9223372036854775807-", "bytes=0-9223372036854775807", "bytes=99999999999999999999-", "bytes=0-99999999999999999999",
            "bytes=9223372036854775806-9223372036854775807",
            "bytes=1-000000000000000000000000000002",
        ];
        var report = await ProveAsync(Each(values, static value =>
            Fetch("a large range", ProofOutcome.Simple) with { Headers = [new("Range", value)] }));
        Assert.Contains(ChromiumDeviations.RangeNumbersAreLimited, report.Deviations);
    }

    [BrowserFact]
    public async Task ChromiumCombinesRequestHeaders()
    {
        var half = new string('a', 63);
        var report = await ProveAsync(
            [
                Fetch("each header by itself", ProofOutcome.Simple) with { Headers = [new("Accept", half), new("accept", half)] },
                Fetch("each header by itself", ProofOutcome.Simple) with { Headers = [new("Accept", half), new("accept", half + "a")] },
                Fetch("each header by itself", ProofOutcome.Simple) with { Headers = [new("Accept", half), new("accept", half + "aa")] },
                Fetch("each header by itself", ProofOutcome.Simple) with
                {
                    Headers = [new("Content-Type", "text/plain"), new("content-type", "text/plain")],
                },
                Fetch("each header by itself", ProofOutcome.Simple) with
                {
                    Headers = [new("Content-Type", "text/plain;"), new("content-type", "application/x-www-form-urlencoded")],
                },
                Fetch("each header by itself", ProofOutcome.Simple) with { Headers = [new("Range", "bytes=0-"), new("Range", "bytes=0-")] },
                Fetch("each header by itself", ProofOutcome.Simple) with { Headers = [new("Accept-Language", "a"), new("Accept-Language", "b")] },
            ]);
        Assert.Contains(ChromiumDeviations.RequestHeadersAreCombined, report.Deviations);
    }

    [BrowserFact]
    public async Task ChromiumLetsTheWildcardCoverAuthorization()
    {
        string[] lists = ["*", "x-a, *", "*,", "**", "\"*\""];
        var report = await ProveAsync(Modes.SelectMany(mode => lists.Select(list =>
            Asking("wildcard and Authorization", ProofOutcome.PreflightRefused, new("Authorization", "Bearer t"), list) with { Credentials = mode })));
        Assert.Contains(ChromiumDeviations.WildcardCoversAuthorization, report.Deviations);
    }

    [BrowserFact]
    public async Task ChromiumTakesAnEmptyLocationForNone()
    {
        var report = await ProveAsync(Each(["", " "], static location => Redirecting("an empty Location", ProofOutcome.SimpleBlocked, location)));
        Assert.Contains(ChromiumDeviations.EmptyLocationIsNone, report.Deviations);
    }

    [BrowserFact]
    public async Task ChromiumFollowsEqualLocations()
    {
        var report = await ProveAsync(
            Each<string[]>(
                [["1", "1"], ["1", "0"], ["", ""], ["1", ""], ["1", "1 "]],
                static locations => new ProofCase("several Locations")
                {
                    Expected = ProofOutcome.SimpleBlocked,
                    Hops =
                    [
                        new(ProofCase.Api, null, Admit(302, [.. locations.Select(static location => ("Location", (string?)location))])),
                        new(ProofCase.Api, null, Admit()),
                    ],
                }));
        Assert.Contains(ChromiumDeviations.EqualLocationsAreOne, report.Deviations);
    }

    [BrowserFact]
    public async Task ChromiumForcesPreflightsInItsOwnWay()
    {
        CredentialsMode[] modes = [CredentialsMode.SameOrigin, CredentialsMode.Include];
        var report = await ProveAsync(modes.SelectMany(static mode =>
            new[] { "GET", "HEAD", "POST" }.SelectMany(method => new[] { null, "", method, "*", "DELETE" }.Select(list =>
                Listing("an upload listener", ProofOutcome.Preflighted, method, list) with { ListensToUpload = true, Credentials = mode }))
            .Append(Listing("an upload listener", ProofOutcome.Preflighted, "PUT", "PUT") with { ListensToUpload = true, Credentials = mode })
            .Append(Listing("an upload listener", ProofOutcome.Preflighted, "PUT", null) with { ListensToUpload = true, Credentials = mode })));
        Assert.Contains(ChromiumDeviations.NoForcedPreflightWithoutBody, report.Deviations);
        Assert.Contains(ChromiumDeviations.ForcedPreflightGrantsNoMethod, report.Deviations);
    }

    private static IEnumerable<ProofCase> Each<T>(IEnumerable<T> values, Func<T, ProofCase> toCase) => values.Select(toCase);

    // Every byte that a header's value may have, but for white space that is the value's end.
    private static IEnumerable<char> Bytes() =>
        Enumerable.Range(1, 255).Select(static b => (char)b).Where(static b => b is not ('\r' or '\n'));

    private static ProofCase Fetch(string fact, ProofOutcome expected, CorsResponse? answer = null) => new(fact)
    {
        Expected = expected,
        Hops = [new(ProofCase.Api, Preflight: null, answer ?? Admit())],
    };

    private static ProofCase Listing(string fact, ProofOutcome expected, string method, string? allowedMethods) =>
        Preflighting($"{fact}: {allowedMethods}", expected, Admit(204, (AccessControlAllowMethods, allowedMethods))) with { Method = method };

    private static ProofCase Asking(string fact, ProofOutcome expected, HeaderField header, string? allowedHeaders) =>
        Preflighting($"{fact}: {allowedHeaders}", expected, Admit(204, (AccessControlAllowHeaders, allowedHeaders))) with
        {
            Method = "GET",
            Headers = [header],
        };

    private static ProofCase Preflighting(string fact, ProofOutcome expected, CorsResponse preflight, CorsResponse? answer = null) => new(fact)
    {
        Method = "PUT",
        Expected = expected,
        Hops = [new(ProofCase.Api, preflight, answer ?? Admit())],
    };

    private static ProofCase Redirecting(string fact, ProofOutcome expected, string? location, string? allowed = ProofCase.Reader) => new(fact)
    {
        Expected = expected,
        Hops = [new(ProofCase.Api, null, AdmitFrom(allowed, 302, ("Location", location))), new(ProofCase.Api, null, Admit())],
    };

    private static ProofCase Chain(int redirects, ProofOutcome expected) => new($"{redirects.ToString(CultureInfo.InvariantCulture)} redirects")
    {
        Expected = expected,
        Hops =
        [
            .. Enumerable.Repeat(new Hop(ProofCase.Api, null, Admit(302, ("Location", "{next}"))), redirects),
            new(ProofCase.Api, null, Admit()),
        ],
    };

    private static CorsResponse Admit(params (string Name, string? Value)[] headers) => Admit(200, headers);

    private static CorsResponse Admit(int status, params (string Name, string? Value)[] headers) => AdmitFrom(ProofCase.Reader, status, headers);

    private static CorsResponse AdmitFrom(string? origin, int status, params (string Name, string? Value)[] headers) =>
        Respond(status, [(AccessControlAllowOrigin, origin), (AccessControlAllowCredentials, "true"), .. headers]);

    private static CorsResponse Respond(int status, params (string Name, string? Value)[] headers) => new(
        status,
        headers.Where(static header => header.Value is not null).Select(static header => new HeaderField(header.Name, header.Value!)));

    private async Task<ProofReport> ProveAsync(IEnumerable<ProofCase> cases)
    {
        var report = await Proof.RunAsync(fixture, cases);
        report.AssertAgreement();
        return report;
    }
}
