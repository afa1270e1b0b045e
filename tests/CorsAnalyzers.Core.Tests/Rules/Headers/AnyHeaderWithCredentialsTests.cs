using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Headers;

/// <summary>CORS3005: any request header is allowed together with credentials.</summary>
public sealed class AnyHeaderWithCredentialsTests
{
    private static readonly PolicyModel Open = PolicyTalk.Credentialed with { Headers = Talk.State("*") };

    [Theory]
    [InlineData("*", true, true)]
    [InlineData("*", null, false)]
    [InlineData("*", false, false)]
    [InlineData("*|x-a", true, false)]
    [InlineData("*|?", true, false)]
    [InlineData("x-a", true, false)]
    [InlineData("?", true, false)]
    public void JudgesAPolicy(string entries, bool? credentials, bool reported) => RuleAssert.Finds(
        RuleCatalog.AnyHeaderWithCredentials,
        PolicyTalk.About(Open with
        {
            Headers = Talk.State([.. entries.Split('|').Select(static entry => entry == "?" ? null : entry)]),
            Credentials = new(credentials, Talk.At("credentials")),
        }),
        reported ? ["CORS3005 at * (credentials) : None"] : []);

    [Fact]
    public void AnyOriginWithCredentialsIsAnotherRules() =>
        RuleAssert.Finds(RuleCatalog.AnyHeaderWithCredentials, PolicyTalk.About(Open with { Origins = Talk.List("*") }));

    [Fact]
    public void AHandWrittenWildcardIsALiteral() => RuleAssert.Finds(RuleCatalog.AnyHeaderWithCredentials, Talk.Preflights(Talk.Ask(
        Talk.Stranger,
        Talk.Answer("Access-Control-Allow-Origin: " + Talk.Friend, "Access-Control-Allow-Credentials: true", "Access-Control-Allow-Headers: *"))));

    /// <summary>By hand, too, where the answer names what the request asks for.</summary>
    [Theory]
    [InlineData("true", true)]
    [InlineData("?", false)]
    [InlineData("false", false)]
    public void AHandWrittenEchoIsJudged(string credentials, bool reported)
    {
        var answer = Talk.Answer(
            "Access-Control-Allow-Origin: " + Talk.Friend, "Access-Control-Allow-Credentials: " + credentials, "Access-Control-Allow-Headers: ?");
        var echo = new Answer(
            [.. answer.Headers.Select(static header => header with { IsEchoed = header.Is("Access-Control-Allow-Headers") })]);
        RuleAssert.Finds(
            RuleCatalog.AnyHeaderWithCredentials,
            Talk.Preflights(Talk.Ask(Talk.Friend, echo)),
            reported ? ["CORS3005 at Access-Control-Allow-Headers (Access-Control-Allow-Credentials) : None"] : []);
    }

    [Fact]
    public void FixedHeadersEchoNothing() =>
        RuleAssert.Finds(RuleCatalog.AnyHeaderWithCredentials, PolicyTalk.About(Open with { Host = PolicyHost.RawHeaders }));

    [Fact]
    public void AnyMethodIsNoHeader() =>
        RuleAssert.Finds(
            RuleCatalog.AnyHeaderWithCredentials, PolicyTalk.About(PolicyTalk.Credentialed with { Methods = Talk.State("*") }));

    [Fact]
    public void DevelopmentAndUnknownPoliciesAreSilent() => RuleAssert.Finds(
        RuleCatalog.AnyHeaderWithCredentials,
        PolicyTalk.About(PolicyTalk.Outcome("dev", Open, isDevelopmentOnly: true), PolicyTalk.Outcome("!dev", null)));

    [Fact]
    public void SaysSo() => Assert.Equal(
        "Any request header is allowed to sites that may send credentials, also those that steer servers and proxies",
        RuleAssert.Message(Assert.Single(RuleAssert.By(RuleCatalog.AnyHeaderWithCredentials, PolicyTalk.About(Open)))));

    [Fact]
    public void IsOffByDefault() => Assert.Equal(RuleLevel.Off, RuleCatalog.AnyHeaderWithCredentials.Level);
}
