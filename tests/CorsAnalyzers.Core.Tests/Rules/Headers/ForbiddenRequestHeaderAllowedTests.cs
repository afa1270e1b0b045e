using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Headers;

/// <summary>CORS3006: a request header is listed that no script can set.</summary>
public sealed class ForbiddenRequestHeaderAllowedTests
{
    private const string Header = "Access-Control-Allow-Headers: ";

    /// <summary>A list, and the names that are reported.</summary>
    [Theory]
    [InlineData("Cookie", "Cookie")]
    [InlineData("origin", "origin")]
    [InlineData("Origin, X-Requested-With, Content-Type, Accept", "Origin")]
    [InlineData("Host,Referer,Sec-Fetch-Mode,Proxy-Authorization", "Host Referer Sec-Fetch-Mode Proxy-Authorization")]
    [InlineData("Access-Control-Request-Method", "Access-Control-Request-Method")]
    [InlineData("Set-Cookie", "Set-Cookie")]
    [InlineData("Authorization, Content-Type, X-CSRF-Token", "")]
    [InlineData("X-Cookie", "")]
    [InlineData("User-Agent", "")]
    [InlineData("Security", "")]
    [InlineData("Cookie2s", "")]
    [InlineData("*", "")]
    [InlineData("?", "")]
    [InlineData("", "")]
    public void JudgesAList(string list, string names)
    {
        string[] reported = names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var exchange = Talk.Ask(Talk.Stranger, Talk.Answer(Header + list));
        RuleAssert.Finds(
            RuleCatalog.ForbiddenRequestHeaderAllowed,
            Talk.Preflights(exchange, exchange),
            [.. reported.Select(static name => $"CORS3006 at Access-Control-Allow-Headers () {name}: RemoveHeaderName {name}")]);

        // A policy's entries are places of their own.
        var policy = PolicyTalk.Plain with
        {
            Headers = Talk.State([.. list.Split(',').Select(static entry => entry == "?" ? null : entry.Trim())]),
        };
        RuleAssert.Finds(
            RuleCatalog.ForbiddenRequestHeaderAllowed,
            PolicyTalk.About(policy),
            [.. reported.Select(static name => $"CORS3006 at {name} () {name}: RemoveHeaderName {name}")]);
    }

    [Fact]
    public void OtherAnswersDoNotCount() =>
        RuleAssert.Finds(RuleCatalog.ForbiddenRequestHeaderAllowed, Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Answer(Header + "Cookie"))));

    [Fact]
    public void OneBranchIsEnough() => Assert.Single(RuleAssert.By(RuleCatalog.ForbiddenRequestHeaderAllowed, Talk.Preflights(Talk.Ask(
        Talk.Stranger, Talk.Outcome("origin1", Talk.Answer(Header + "Cookie")), Talk.Outcome("!origin1", null)))));

    [Fact]
    public void DevelopmentIsSilent()
    {
        RuleAssert.Finds(RuleCatalog.ForbiddenRequestHeaderAllowed, Talk.Preflights(Talk.Ask(
            Talk.Stranger,
            Talk.Outcome("dev", Talk.Answer(Header + "Cookie"), isDevelopmentOnly: true),
            Talk.Outcome("!dev", Talk.Answer()))));
        RuleAssert.Finds(RuleCatalog.ForbiddenRequestHeaderAllowed, PolicyTalk.About(
            PolicyTalk.Outcome("dev", PolicyTalk.Plain with { Headers = Talk.State("Cookie") }, isDevelopmentOnly: true),
            PolicyTalk.Outcome("!dev", null)));
    }

    [Fact]
    public void SaysSo() => Assert.Equal(
        "The request header 'Cookie' is allowed in vain: browsers let no script set it",
        RuleAssert.Message(RuleAssert.By(RuleCatalog.ForbiddenRequestHeaderAllowed, Talk.Preflights(Talk.Ask(Talk.Stranger, Talk.Answer(Header + "Cookie"))))[0]));
}
