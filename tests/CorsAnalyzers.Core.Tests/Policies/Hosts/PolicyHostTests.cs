using System.Collections.Immutable;
using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Policies.Hosts;

/// <summary>
/// What each host sends for one policy. ASP.NET Core 10 itself is asked in CorsAnalyzers.Tests/Truth; the rows of the other hosts are
/// read in their sources.
/// </summary>
public sealed class PolicyHostTests
{
    private static readonly Dictionary<string, PolicyHost> Hosts = new()
    {
        ["3"] = PolicyHost.AspNetCore,
        ["2.2"] = PolicyHost.LateAspNetCore2,
        ["2.1"] = PolicyHost.EarlyAspNetCore2,
        ["web"] = PolicyHost.SystemWebCors,
        ["owin"] = PolicyHost.Owin,
        ["raw"] = PolicyHost.RawHeaders,
    };

    /// <summary>The hosts; the listed origins; credentials (yes, no, unknown or none stated); what the stranger gets.</summary>
    [Theory]
    [InlineData("3", "*", "yes", "AnyOriginWithCredentials")]
    [InlineData("2.2", "*", "yes", "origin=* credentials=true vary=Origin")]
    [InlineData("2.1", "*", "yes", "origin=https://attacker.test credentials=true vary=Origin")]
    [InlineData("web owin", "*", "yes", "origin=https://attacker.test credentials=true")]
    [InlineData("raw", "*", "yes", "origin=* credentials=true")]
    [InlineData("3 2.2 2.1 web owin raw", "*", "no", "origin=*")]
    [InlineData("3 2.2 2.1 web owin raw", "*", "none", "origin=*")]
    [InlineData("3", "*", "unknown", "origin=* credentials=?")]
    [InlineData("2.2", "*", "unknown", "origin=* credentials=? vary=?")]
    [InlineData("2.1", "*", "unknown", "origin=? credentials=? vary=?")]
    [InlineData("web owin", "*", "unknown", "origin=? credentials=?")]
    [InlineData("3 2.2 2.1 web owin raw", "https://attacker.test", "yes", "origin=https://attacker.test credentials=true")]
    [InlineData("3 2.2 2.1", "https://attacker.test|https://a.example", "none", "origin=https://attacker.test vary=Origin")]
    [InlineData("web owin", "https://attacker.test|https://a.example", "none", "origin=https://attacker.test")]
    [InlineData("raw", "https://attacker.test|https://a.example", "none", "origin=https://attacker.test origin=https://a.example")]
    [InlineData("3 2.2 2.1 web owin", "https://a.example|*", "yes", "")]
    [InlineData("raw", "https://a.example", "yes", "origin=https://a.example credentials=true")]
    [InlineData("3 2.2 2.1 web owin", "https://a.example", "yes", "")]
    [InlineData("3 2.2 2.1 web owin", "?", "yes", "unknown")]
    [InlineData("raw", "?", "yes", "origin=? credentials=true")]
    public void AnswersTheStranger(string hosts, string origins, string credentials, string expected)
    {
        foreach (var host in hosts.Split(' '))
        {
            var policy = new PolicyModel { Host = Hosts[host], Origins = List(origins), Credentials = Credentials(credentials) };
            Assert.Equal((host, expected), (host, Show(policy.Respond(CorsRequest.Get(Talk.Stranger), preflight: false))));
        }
    }

    /// <summary>The hosts; the policy's headers and methods; what the preflight asks for; the answer.</summary>
    [Theory]
    [InlineData("3 2.2", "x-a|x-b", "PUT", "PUT", "x-a", "204 headers=x-a headers=x-b methods=PUT")]
    [InlineData("2.1", "x-a|x-b", "PUT", "PUT", "x-a", "204 methods=PUT headers=x-a")]
    [InlineData("web owin", "x-a|x-b", "PUT", "PUT", "x-a", "200 methods=PUT headers=x-a")]
    [InlineData("raw", "x-a|x-b", "PUT", "PUT", "x-a", "headers=x-a headers=x-b methods=PUT")]
    [InlineData("3 2.2", "*", "*", "PUT", "x-b|x-a", "204 headers=x-a headers=x-b methods=PUT")]
    [InlineData("2.1", "*", "*", "PUT", "x-b|x-a", "204 methods=PUT headers=x-a headers=x-b")]
    [InlineData("web owin", "*", "*", "PUT", "x-b|x-a", "200 methods=PUT headers=x-a headers=x-b")]
    [InlineData("raw", "*", "*", "PUT", "x-b|x-a", "headers=* methods=*")]
    [InlineData("3 2.2", "*|x-a", "*|PUT", "PATCH", "x-b", "204 headers=* headers=x-a methods=* methods=PUT")]
    [InlineData("2.1", "*|x-a", "PUT", "PUT", "x-b", "204 none")]
    [InlineData("web owin", "*|x-a", "PUT", "PUT", "x-b", "400 none")]
    [InlineData("3 2.2", "", "put", "PUT", "", "204 methods=put")]
    [InlineData("2.1", "", "put", "PUT", "", "204 methods=PUT")]
    [InlineData("web owin", "", "put", "PUT", "", "400 none")]
    [InlineData("3 2.2", "X-A", "", "GET", "x-a", "204 headers=X-A")]
    [InlineData("2.1", "X-A", "", "GET", "x-a", "204 none")]
    [InlineData("web owin", "X-A", "", "GET", "x-a", "400 none")]
    [InlineData("2.1", "X-A", "GET", "GET", "x-a", "204 headers=x-a")]
    [InlineData("web owin", "X-A", "GET", "GET", "x-a", "200 headers=x-a")]
    [InlineData("3 2.2", "", "POST", "POST", "content-type", "204 methods=POST")]
    [InlineData("2.1", "", "POST", "POST", "content-type", "204 none")]
    [InlineData("2.1", "", "POST", "POST", "accept-language", "204")]
    [InlineData("web owin", "", "POST", "POST", "accept-language", "400 none")]
    [InlineData("web owin", "Accept-Language", "POST", "POST", "accept-language", "200")]
    [InlineData("3 2.2", "x-a, x-b", "PUT", "PUT", "", "204 headers=\"x-a, x-b\" methods=PUT")]
    [InlineData("raw", "x-a, x-b", "PUT", "PUT", "", "headers=x-a, x-b methods=PUT")]
    [InlineData("3 2.2", "?", "PUT", "PUT", "x-a", "204 headers=? methods=PUT")]
    [InlineData("2.1 web owin", "?", "PUT", "PUT", "x-a", "unknown")]
    [InlineData("2.1 web owin", "x-a", "?", "PUT", "x-a", "unknown")]
    [InlineData("2.1", "?", "PUT", "PUT", "", "204 methods=PUT")]
    [InlineData("2.1", "?", "PUT", "PATCH", "x-a", "204 none")]
    [InlineData("web owin", "x-b", "?", "PATCH", "x-a", "400 none")]
    [InlineData("2.1", "?|x-a", "?|PUT", "PUT", "x-a", "204 methods=PUT headers=x-a")]
    public void AnswersPreflights(string hosts, string headers, string methods, string method, string asked, string expected)
    {
        foreach (var host in hosts.Split(' '))
        {
            var policy = new PolicyModel { Host = Hosts[host], Origins = Talk.List(Talk.Stranger), Headers = State(headers), Methods = State(methods) };
            var answer = policy.Respond(Request(method, asked), preflight: true);
            var shown = Show(answer).Replace("origin=https://attacker.test", "", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Trim();
            Assert.Equal((host, expected), (host, answer?.Headers.IsEmpty == true ? shown + " none" : shown));
        }
    }

    [Theory]
    [InlineData("3 2.2", "x-a|Content-Type", "exposed=x-a exposed=Content-Type")]
    [InlineData("3 2.2 2.1", "x-a,x-b", "exposed=\"x-a,x-b\"")]
    [InlineData("2.1 web owin", "x-a|Content-Type|Content-Length", "exposed=x-a exposed=Content-Length")]
    [InlineData("web owin", "x-a,x-b", "exposed=x-a,x-b")]
    [InlineData("3 2.2 2.1 web owin raw", "*", "exposed=*")]
    [InlineData("3 2.2 2.1 web owin raw", "?", "exposed=?")]
    [InlineData("3 2.2 2.1 web owin raw", "", "")]
    public void ExposesHeaders(string hosts, string exposed, string expected)
    {
        foreach (var host in hosts.Split(' '))
        {
            var policy = new PolicyModel { Host = Hosts[host], Origins = Talk.List(Talk.Stranger), ExposedHeaders = State(exposed) };
            Assert.Equal(
                (host, ("origin=https://attacker.test " + expected).Trim()),
                (host, Show(policy.Respond(CorsRequest.Get(Talk.Stranger), preflight: false))));
        }
    }

    /// <summary>
    /// The age in seconds; what a preflight's answer says of it. Every host but one of fixed headers throws for a negative one.
    /// </summary>
    [Theory]
    [InlineData("3 2.2 2.1 web owin raw", 3600.0, "3600")]
    [InlineData("3 2.2 2.1 web owin raw", 0.0, "0")]
    [InlineData("3 2.2 2.1 raw", 0.5, "0.5")]
    [InlineData("3 2.2 2.1 raw", 0.0000001, "1E-07")]
    [InlineData("3 2.2 2.1 web owin raw", null, "?")]
    [InlineData("3 2.2 2.1 web owin", -1.0, "NegativeMaxAge")]
    [InlineData("raw", -1.0, "-1")]
    public void StatesTheAgeOfPreflights(string hosts, double? seconds, string expected)
    {
        foreach (var host in hosts.Split(' '))
        {
            var policy = new PolicyModel
            {
                Host = Hosts[host],
                Origins = Talk.List(Talk.Stranger),
                Methods = State("*"),
                MaxAge = new(seconds is { } known ? TimeSpan.FromSeconds(known) : null, Talk.At("age")),
            };
            var answer = policy.Respond(CorsRequest.Get(Talk.Stranger), preflight: true)!;
            var header = answer.Find(CorsHeaderNames.AccessControlMaxAge);
            Assert.Equal((host, expected), (host, header is null ? answer.Failure.ToString() : header.Value ?? "?"));
            Assert.Equal(Talk.At("age"), header?.Site ?? answer.FailureSites[0]);
            Assert.Equal(
                host == "raw",
                policy.Respond(CorsRequest.Get(Talk.Stranger), preflight: false)!.Find(CorsHeaderNames.AccessControlMaxAge) is not null);
        }
    }

    /// <summary>Who varies by origin where a predicate, the wildcard switch or a list of more than one may decide.</summary>
    [Theory]
    [InlineData("3", true, false, false, true)]
    [InlineData("2.2 2.1", true, false, false, false)]
    [InlineData("3", false, true, false, true)]
    [InlineData("2.2 2.1", false, true, false, false)]
    [InlineData("3 2.2 2.1", false, false, true, null)]
    [InlineData("web owin", false, false, true, false)]
    public void TellsCaches(string hosts, bool hasPredicate, bool wildcards, bool isOpen, bool? expected)
    {
        foreach (var host in hosts.Split(' '))
        {
            var policy = new PolicyModel
            {
                Host = Hosts[host],
                Origins = Talk.List(Talk.Stranger),
                Predicate = hasPredicate ? new Always() : null,
                WildcardSubdomains = wildcards,
                OriginsOpen = isOpen,
            };
            var vary = policy.Respond(CorsRequest.Get(Talk.Stranger), preflight: false)!.FindAll(CorsHeaderNames.Vary).ToList();
            Assert.Equal((host, expected), (host, vary is [] ? false : vary is [{ Value: "Origin" }] ? true : null));
        }
    }

    [Theory]
    [InlineData("3 2.2", "HTTPS://A.Example", "https://a.example")]
    [InlineData("3 2.2", "https://b\u00FCcher.example/", "https://xn--bcher-kva.example")]
    [InlineData("2.1 web owin raw", "HTTPS://A.Example", "HTTPS://A.Example")]
    [InlineData("2.1 web owin raw", "https://b\u00FCcher.example/", "https://b\u00FCcher.example/")]
    public void NormalizesOrigins(string hosts, string written, string expected) =>
        Assert.All(hosts.Split(' '), host => Assert.Equal(expected, Hosts[host].NormalizeOrigin(written)));

    /// <summary>A refused preflight is answered without headers, a refused request is left to the application.</summary>
    [Theory]
    [InlineData("3 2.2 2.1", "204", "")]
    [InlineData("web owin", "400", "")]
    public void RefusesOthers(string hosts, string preflight, string actual)
    {
        foreach (var host in hosts.Split(' '))
        {
            var policy = new PolicyModel { Host = Hosts[host], Origins = Talk.List(Talk.Friend), Methods = State("*"), Headers = State("*") };
            Assert.Equal(preflight, Show(policy.Respond(Request("PUT", "x-a"), preflight: true)));
            Assert.Equal(actual, Show(policy.Respond(Request("PUT", "x-a"), preflight: false)));
            Assert.Equal("", Show(policy.Respond(CorsRequest.Get(null), preflight: true)));
            Assert.Equal("", Show(policy.Respond(CorsRequest.Get(""), preflight: false)));
        }
    }

    /// <summary>What a request names, and what the code states, can be told apart.</summary>
    [Fact]
    public void KnowsWhatIsEchoed()
    {
        var policy = new PolicyModel { Origins = Talk.List(Talk.Stranger), Headers = State("*"), Methods = State("PUT") };
        var answer = policy.Respond(Request("PUT", "x-a"), preflight: true)!;
        Assert.Equal(
            [CorsHeaderNames.AccessControlAllowHeaders],
            answer.Headers.Where(static header => header.IsEchoed).Select(static header => header.Name));
        Assert.Equal(Talk.At("*"), answer.Find(CorsHeaderNames.AccessControlAllowHeaders)!.Site);
    }

    [Theory]
    [InlineData("3", "ASP.NET Core")]
    [InlineData("2.2", "ASP.NET Core 2.2")]
    [InlineData("2.1", "ASP.NET Core 2.1")]
    [InlineData("web", "System.Web.Cors")]
    [InlineData("owin", "OWIN")]
    [InlineData("raw", "a server that sends fixed headers")]
    public void HasAName(string host, string expected) => Assert.Equal(expected, Hosts[host].ToString());

    [Fact]
    public void ALookedUpListDecidesInPlaceOfTheOwnOne()
    {
        var policy = new PolicyModel { Origins = Talk.List(Talk.Friend, Talk.Stranger), LookedUp = Talk.List(Talk.Friend) };
        Assert.Equal("", Show(policy.Respond(CorsRequest.Get(Talk.Stranger), preflight: false)));
        Assert.Equal("origin=https://a.example vary=Origin", Show(policy.Respond(CorsRequest.Get(Talk.Friend), preflight: false)));
    }

    /// <summary>The hosts of the old engine state simple methods and headers to nobody, and check them only where they are not ASP.NET Core.</summary>
    [Fact]
    public void TheOldEngineNamesNoSimpleMethodsAndHeaders()
    {
        foreach (var host in new[] { PolicyHost.EarlyAspNetCore2, PolicyHost.SystemWebCors, PolicyHost.Owin })
        {
            var policy = new PolicyModel { Host = host, Origins = Talk.List(Talk.Stranger), Headers = State("*"), Methods = State("*") };
            foreach (var method in new[] { "GET", "HEAD", "POST" })
            {
                var answer = policy.Respond(Request(method, "Accept|Accept-Language|Content-Language|Origin|x-a"), preflight: true)!;
                Assert.Empty(answer.FindAll(CorsHeaderNames.AccessControlAllowMethods));
                Assert.Equal(["x-a"], answer.FindAll(CorsHeaderNames.AccessControlAllowHeaders).Select(static header => header.Value));
            }

            var exposing = policy with
            {
                ExposedHeaders = State("Cache-Control|Content-Language|Content-Type|Expires|Last-Modified|Pragma|x-a|?"),
            };
            Assert.Equal(
                ["x-a", null],
                exposing.Respond(CorsRequest.Get(Talk.Stranger), preflight: false)!
                    .FindAll(CorsHeaderNames.AccessControlExposeHeaders)
                    .Select(static header => header.Value));
        }
    }

    /// <summary>It names what was asked for, which the code does not state.</summary>
    [Fact]
    public void TheOldEngineEchoesWhatItAllows()
    {
        foreach (var host in new[] { PolicyHost.EarlyAspNetCore2, PolicyHost.SystemWebCors, PolicyHost.Owin })
        {
            var policy = new PolicyModel
            {
                Host = host,
                Origins = Talk.List("*"),
                Credentials = Credentials("yes"),
                Headers = State("x-a"),
                Methods = State("PUT"),
            };
            var answer = policy.Respond(Request("PUT", "x-a"), preflight: true)!;
            Assert.Equal(
                [CorsHeaderNames.AccessControlAllowHeaders, CorsHeaderNames.AccessControlAllowMethods, CorsHeaderNames.AccessControlAllowOrigin],
                answer.Headers.Where(static header => header.IsEchoed).Select(static header => header.Name).OrderBy(static name => name, StringComparer.Ordinal));
            var unknown = policy with { Credentials = Credentials("unknown") };
            Assert.False(unknown.Respond(Request("PUT", "x-a"), preflight: true)!.Find(CorsHeaderNames.AccessControlAllowOrigin)!.IsEchoed);
            var open = policy with { Headers = State("?") };
            Assert.Null(open.Respond(Request("PUT", "x-a"), preflight: true));
        }
    }

    [Fact]
    public void TheOldEngineSendsTheWildcardWithoutCredentials()
    {
        foreach (var host in new[] { PolicyHost.EarlyAspNetCore2, PolicyHost.SystemWebCors, PolicyHost.Owin })
        {
            var policy = new PolicyModel { Host = host, Origins = Talk.List("*") };
            Assert.Equal("origin=*", Show(policy.Respond(CorsRequest.Get(Talk.Stranger), preflight: false)));
        }

        var listed = new PolicyModel { Host = PolicyHost.EarlyAspNetCore2, Origins = Talk.List(Talk.Stranger, Talk.Friend) };
        Assert.Equal("origin=https://attacker.test vary=Origin", Show(listed.Respond(CorsRequest.Get(Talk.Stranger), preflight: false)));
    }

    [Fact]
    public void TheWildcardVariesByNothing() => Assert.Equal(
        "origin=*",
        Show(new PolicyModel { Origins = Talk.List("*"), Credentials = Credentials("no") }.Respond(CorsRequest.Get(Talk.Stranger), preflight: false)));

    /// <summary>ASP.NET Core checks a policy when it is built; an object, when an origin asks.</summary>
    [Fact]
    public void AnObjectFailsWhenAnOriginAsks()
    {
        var built = new PolicyModel { Origins = Talk.List("*"), Credentials = Credentials("yes") };
        var made = built with { IsBuilt = false };
        Assert.Equal("AnyOriginWithCredentials", Show(built.Respond(CorsRequest.Get(null), preflight: false)));
        Assert.Equal("", Show(made.Respond(CorsRequest.Get(null), preflight: false)));
        Assert.Equal("AnyOriginWithCredentials", Show(made.Respond(CorsRequest.Get(Talk.Stranger), preflight: false)));
        Assert.Equal("AnyOriginWithCredentials", Show(made.Inherit().Respond(CorsRequest.Get(null), preflight: false)));
        var negative = made with { MaxAge = new(TimeSpan.FromSeconds(-1), Talk.At("age")) };
        Assert.Equal("AnyOriginWithCredentials", Show(negative.Respond(CorsRequest.Get(null), preflight: false)));
    }

    [Fact]
    public void OnlyNegativeAgesFail()
    {
        var policy = new PolicyModel { Origins = Talk.List(Talk.Stranger), Methods = State("*"), MaxAge = new(TimeSpan.Zero, Talk.At("age")) };
        Assert.Equal(HostFailure.None, policy.Respond(Request("PUT", ""), preflight: true)!.Failure);
        var negative = policy with { MaxAge = new(TimeSpan.FromTicks(-1), Talk.At("age")) };
        Assert.Equal(HostFailure.NegativeMaxAge, negative.Respond(Request("PUT", ""), preflight: true)!.Failure);
    }

    /// <summary>A comma makes ASP.NET Core quote an entry, but for one that is quoted at both ends; an empty header is not sent.</summary>
    [Fact]
    public void QuotesEntriesWithCommas()
    {
        Assert.Equal("\",a\"", Exposed(",a"));
        Assert.Equal("\"a,b\"", Exposed("\"a,b\""));
        Assert.Equal("\"\"a,b\"", Exposed("\"a,b"));
        Assert.Equal("\"a,b\"\"", Exposed("a,b\""));
        Assert.Equal("a", Exposed("a"));
        Assert.Null(Exposed(""));

        static string? Exposed(string entry) =>
            new PolicyModel { Origins = Talk.List(Talk.Stranger), ExposedHeaders = Talk.State(entry) }
                .Respond(CorsRequest.Get(Talk.Stranger), preflight: false)!
                .Find(CorsHeaderNames.AccessControlExposeHeaders)?.Value;
    }

    private static ImmutableArray<ListedOrigin> List(string origins) => Talk.List([.. Split(origins)]);

    private static ImmutableArray<Stated<string?>> State(string values) => Talk.State([.. Split(values)]);

    private static IEnumerable<string?> Split(string values) =>
        values.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(static value => value == "?" ? null : value);

    private static Stated<bool?>? Credentials(string text) => text switch
    {
        "yes" => new(true, Talk.At("credentials")),
        "no" => new(false, Talk.At("credentials")),
        "unknown" => new(null, Talk.At("credentials")),
        _ => null,
    };

    private static CorsRequest Request(string method, string headers) => new(
        Talk.Stranger,
        method,
        headers.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(static name => new HeaderField(name, name == "content-type" ? "application/json" : "\u007F")),
        CredentialsMode.Include);

    private static string Show(Answer? answer) => answer switch
    {
        null => "unknown",
        { Failure: not HostFailure.None } => answer.Failure.ToString(),
        _ => string.Join(" ", answer.Headers.Select(static header => Short(header.Name) + "=" + (header.Value ?? "?")).Prepend(answer.Status?.ToString() ?? "")).Trim(),
    };

    private static string Short(string name) => name switch
    {
        CorsHeaderNames.AccessControlAllowOrigin => "origin",
        CorsHeaderNames.AccessControlAllowCredentials => "credentials",
        CorsHeaderNames.AccessControlAllowHeaders => "headers",
        CorsHeaderNames.AccessControlAllowMethods => "methods",
        CorsHeaderNames.AccessControlExposeHeaders => "exposed",
        CorsHeaderNames.Vary => "vary",
        _ => name,
    };

    private sealed class Always : OriginPredicate
    {
        public override Site Site => Talk.At("predicate");

        public override bool? Admits(string origin) => true;
    }
}
