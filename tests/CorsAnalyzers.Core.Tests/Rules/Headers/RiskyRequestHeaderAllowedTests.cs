using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Headers;

/// <summary>CORS3004: a preflight that lists a header that steers servers or proxies, and to whom.</summary>
public sealed class RiskyRequestHeaderAllowedTests
{
    private const string Any = "Access-Control-Allow-Origin: *";
    private const string Echo = "Access-Control-Allow-Origin: " + Talk.Stranger;
    private const string ToFriend = "Access-Control-Allow-Origin: " + Talk.Friend;
    private const string Credentials = "Access-Control-Allow-Credentials: true";
    private const string Headers = "Access-Control-Allow-Headers: ";

    public static TheoryData<string[], string> Preflights => new()
    {
        { [Any, Headers + "X-Forwarded-For"], "X-Forwarded-For" },
        { [Any, "access-control-allow-headers: content-type,x-forwarded-for"], "x-forwarded-for" },
        { [Any, Headers + "X-HTTP-Method-Override, X-Original-URL"], "X-HTTP-Method-Override X-Original-URL" },
        { [Any, Headers + "X-Forwarded-For, x-forwarded-for"], "X-Forwarded-For" },
        { [Any, Headers + "X-Forwarded-Anything"], "X-Forwarded-Anything" },
        { [Echo, Headers + "Forwarded"], "Forwarded" },
        { [ToFriend, Credentials, Headers + "Forwarded"], "Forwarded" },
        { [ToFriend, Headers + "Forwarded"], "" },
        { [ToFriend, "Access-Control-Allow-Credentials: ?", Headers + "Forwarded"], "" },
        { [Headers + "Forwarded"], "" },
        { [Credentials, Headers + "Forwarded"], "" },
        { ["Access-Control-Allow-Origin: ?", Headers + "Forwarded"], "" },
        { ["Access-Control-Allow-Origin: ?", Credentials, Headers + "Forwarded"], "Forwarded" },
        { [Any, Credentials, Headers + "Forwarded"], "Forwarded" },
        { [Any, Headers + "?"], "" },
        { [Any, Headers + "*"], "" },
        { [Any, Headers + "Content-Type, Authorization, X-Requested-With, X-CSRF-Token"], "" },
        { [Any, Headers + "X-Forwarded-"], "" },
        { [Any, Headers + "\"X-Forwarded-For\""], "" },
        { [Any, "Access-Control-Expose-Headers: X-Forwarded-For"], "" },
        { [Any, "Access-Control-Allow-Methods: X-Forwarded-For"], "" },
    };

    [Theory]
    [MemberData(nameof(Preflights))]
    public void JudgesOnePreflight(string[] headers, string names)
    {
        var findings = RuleAssert.By(RuleCatalog.RiskyRequestHeaderAllowed, Talk.Preflights(Talk.Ask(Talk.Stranger, Talk.Answer(headers))));
        Assert.Equal(names.Split(' ', StringSplitOptions.RemoveEmptyEntries), findings.Select(static finding => finding.HeaderName));
        Assert.All(findings, static finding => Assert.Equal("CORS3004", finding.Rule.Id));
    }

    [Theory]
    [InlineData(Any, "any site")]
    [InlineData(Echo, "any site")]
    [InlineData(ToFriend, "sites that may send credentials")]
    public void SaysToWhomAndWhatItSteers(string origin, string whom)
    {
        var conversation = Talk.Preflights(Talk.Ask(Talk.Stranger, Talk.Answer(
            origin, whom == "any site" ? "X: x" : Credentials, Headers + "x-http-method")));
        RuleAssert.Finds(RuleCatalog.RiskyRequestHeaderAllowed, conversation,
            $"CORS3004 at Access-Control-Allow-Headers () x-http-method | {whom} | overrides the request's method: RemoveHeaderName x-http-method");
        Assert.Equal(
            $"The request header 'x-http-method' is allowed to {whom}: it overrides the request's method",
            RuleAssert.Message(RuleAssert.By(RuleCatalog.RiskyRequestHeaderAllowed, conversation)[0]));
    }

    [Fact]
    public void OpenToAllIsSaidOnce() => RuleAssert.Finds(RuleCatalog.RiskyRequestHeaderAllowed, Talk.Preflights(
            Talk.Ask(Talk.Stranger, Talk.Answer(Echo, Credentials, Headers + "Forwarded")),
            Talk.Ask(Talk.Friend, Talk.Answer(ToFriend, Credentials, Headers + "Forwarded"))),
        "CORS3004 at Access-Control-Allow-Headers () Forwarded | any site | "
        + "sets the client's address, the host and the scheme as proxies report them: RemoveHeaderName Forwarded");

    [Fact]
    public void AnActualAnswerAllowsNoRequestHeader() =>
        RuleAssert.Finds(
            RuleCatalog.RiskyRequestHeaderAllowed, Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Answer(Any, Headers + "Forwarded"))));

    [Fact]
    public void AnUnseenCheckOfTheOriginIsSilentWithoutCredentials() => RuleAssert.Finds(RuleCatalog.RiskyRequestHeaderAllowed, Talk.Preflights(Talk.Ask(
        Talk.Stranger, Talk.Outcome("origin1", Talk.Answer(Echo, Headers + "Forwarded")), Talk.Outcome("!origin1", Talk.Answer()))));

    public static TheoryData<PolicyHost> Hosts =>
        [PolicyHost.AspNetCore, PolicyHost.LateAspNetCore2, PolicyHost.EarlyAspNetCore2, PolicyHost.SystemWebCors, PolicyHost.Owin, PolicyHost.RawHeaders];

    /// <summary>Hosts that name only what a preflight asks for list it all the same.</summary>
    [Theory]
    [MemberData(nameof(Hosts))]
    public void PoliciesAreJudgedByTheirLists(PolicyHost host)
    {
        var policy = PolicyTalk.Credentialed with { Host = host, Headers = Talk.State("X-A", "Forwarded", null) };
        Assert.Equal(["sites that may send credentials"], Whom(policy));
        Assert.Equal(["any site"], Whom(policy with { Origins = Talk.List("*"), Credentials = null }));

        // Hosts that throw for both together do so until one of them is taken away; the list is wrong either way.
        Assert.Single(Whom(policy with { Origins = Talk.List("*") }));
        Assert.Empty(Whom(policy with { Credentials = null }));
        Assert.Empty(Whom(policy with { Credentials = new(null, Talk.At("credentials")) }));
        Assert.Empty(Whom(policy with { Origins = [] }));
        Assert.Empty(Whom(policy with { Headers = Talk.State("*") }));

        static IEnumerable<string> Whom(PolicyModel policy) =>
            RuleAssert.By(RuleCatalog.RiskyRequestHeaderAllowed, PolicyTalk.About(policy)).Select(static finding => finding.Arguments[1]);
    }

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(RuleCatalog.RiskyRequestHeaderAllowed, Talk.Preflights(Talk.Ask(
        Talk.Stranger, Talk.Outcome("dev", Talk.Answer(Echo, Credentials, Headers + "Forwarded"), isDevelopmentOnly: true),
        Talk.Outcome("!dev", Talk.Answer()))));

    [Fact]
    public void AnUnknownAnswerIsSilent() =>
        RuleAssert.Finds(RuleCatalog.RiskyRequestHeaderAllowed, Talk.Preflights(Talk.Ask(Talk.Stranger, Talk.Outcome("", null))));

    /// <summary>Without the header a lone <c>*</c> could be left, and the host would allow every header.</summary>
    [Fact]
    public void AFixAllowsNothing() => Assert.Equal(FixHint.None, Assert.Single(RuleAssert.By(
        RuleCatalog.RiskyRequestHeaderAllowed,
        PolicyTalk.About(PolicyTalk.Credentialed with { Headers = Talk.State("*", "X-HTTP-Method-Override") }))).FixHint);
}
