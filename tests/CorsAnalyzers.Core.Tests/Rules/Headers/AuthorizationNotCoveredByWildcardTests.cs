using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Headers;

/// <summary>CORS3007: a hand-written <c>*</c> as the allowed headers leaves Authorization out.</summary>
public sealed class AuthorizationNotCoveredByWildcardTests
{
    private const string Any = "Access-Control-Allow-Origin: *";
    private const string Headers = "Access-Control-Allow-Headers: ";
    private const string Credentials = "Access-Control-Allow-Credentials: ";

    public static TheoryData<string[], bool> Preflights => new()
    {
        { [Any, Headers + "*"], true },
        { [Any, Headers + " * "], true },
        { ["Access-Control-Allow-Origin: " + Talk.Friend, Headers + "*"], true },
        { ["Access-Control-Allow-Origin: ?", Headers + "*"], true },
        { [Any, Credentials + "True", Headers + "*"], true },
        { [Any, Credentials + "false", Headers + "*"], true },
        { [Any, Headers + "*, Authorization"], false },
        { [Any, Headers + "authorization,*"], false },
        { [Any, Headers + "*", Headers + "Authorization"], false },
        { [Any, Headers + "*", Headers + "?"], false },
        { [Any, Headers + "?"], false },
        { [Any, Headers + "X-A"], false },
        { [Any, Headers + "\"*\""], false },
        { [Any, "Access-Control-Allow-Methods: *"], false },
        { [Any, "Access-Control-Expose-Headers: *"], false },

        // With credentials '*' is a literal name: CORS2004.
        { ["Access-Control-Allow-Origin: " + Talk.Friend, Credentials + "true", Headers + "*"], false },
        { ["Access-Control-Allow-Origin: " + Talk.Friend, Credentials + "?", Headers + "*"], false },

        // Browsers take '*' as the origin for an answer without credentials.
        { [Any, Credentials + "true", Headers + "*"], true },
    };

    [Theory]
    [MemberData(nameof(Preflights))]
    public void JudgesOnePreflight(string[] headers, bool reported) => RuleAssert.Finds(
        RuleCatalog.AuthorizationNotCoveredByWildcard,
        Talk.Preflights(Talk.Ask(Talk.Stranger, Talk.Answer(headers))),
        reported ? ["CORS3007 at Access-Control-Allow-Headers () : Replace * = * | Authorization"] : []);

    [Fact]
    public void WhatCannotBeSeenMayListIt()
    {
        var answer = Talk.Answer(Any, Headers + "*");
        RuleAssert.Finds(
            RuleCatalog.AuthorizationNotCoveredByWildcard,
            Talk.Preflights(Talk.Ask(Talk.Stranger, new Answer(answer.Headers, mayHoldMore: true))));
        RuleAssert.Finds(
            RuleCatalog.AuthorizationNotCoveredByWildcard,
            Talk.Preflights(Talk.Ask(Talk.Stranger, answer)) with { IsWholeResponse = false });
    }

    [Fact]
    public void PoliciesEchoWhatIsRequested() => RuleAssert.Finds(
        RuleCatalog.AuthorizationNotCoveredByWildcard, PolicyTalk.About(PolicyTalk.Plain with { Headers = Talk.State("*") }));

    [Fact]
    public void FixedHeadersAreSentAsTheyStand() => RuleAssert.Finds(
        RuleCatalog.AuthorizationNotCoveredByWildcard,
        PolicyTalk.About(PolicyTalk.Plain with { Host = PolicyHost.RawHeaders, Headers = Talk.State("*") }),
        "CORS3007 at * () : Replace * = * | Authorization");

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(RuleCatalog.AuthorizationNotCoveredByWildcard, Talk.Preflights(Talk.Ask(
        Talk.Stranger,
        Talk.Outcome("dev", Talk.Answer(Any, Headers + "*"), isDevelopmentOnly: true),
        Talk.Outcome("!dev", Talk.Answer()))));

    [Fact]
    public void SaysSo() => Assert.Equal(
        "'*' in Access-Control-Allow-Headers does not cover Authorization, which has to be listed by name",
        RuleAssert.Message(Assert.Single(RuleAssert.By(
            RuleCatalog.AuthorizationNotCoveredByWildcard, Talk.Preflights(Talk.Ask(Talk.Stranger, Talk.Answer(Any, Headers + "*")))))));
}
