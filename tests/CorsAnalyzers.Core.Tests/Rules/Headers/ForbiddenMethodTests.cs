using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Headers;

/// <summary>CORS3012: a method is listed that no script can send.</summary>
public sealed class ForbiddenMethodTests
{
    private const string Header = "Access-Control-Allow-Methods: ";

    /// <summary>A list, and the names that are reported.</summary>
    [Theory]
    [InlineData("TRACE", "TRACE")]
    [InlineData("GET, trace, Connect", "trace Connect")]
    [InlineData("TRACK", "TRACK")]
    [InlineData("GET,HEAD,POST,PUT,DELETE,OPTIONS,PATCH", "")]
    [InlineData("TRACES", "")]
    [InlineData("*", "")]
    [InlineData("?", "")]
    [InlineData("", "")]
    public void JudgesAList(string list, string names)
    {
        string[] reported = names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var exchange = Talk.Ask(Talk.Stranger, Talk.Answer(Header + list));
        RuleAssert.Finds(
            RuleCatalog.ForbiddenMethod,
            Talk.Preflights(exchange, exchange),
            [.. reported.Select(static name => $"CORS3012 at Access-Control-Allow-Methods () {name}: RemoveHeaderName {name}")]);

        // A policy's entries are places of their own.
        var policy = PolicyTalk.Plain with
        {
            Methods = Talk.State([.. list.Split(',').Select(static entry => entry == "?" ? null : entry.Trim())]),
        };
        RuleAssert.Finds(
            RuleCatalog.ForbiddenMethod,
            PolicyTalk.About(policy),
            [.. reported.Select(static name => $"CORS3012 at {name} () {name}: RemoveHeaderName {name}")]);
    }

    [Fact]
    public void OtherAnswersDoNotCount() =>
        RuleAssert.Finds(RuleCatalog.ForbiddenMethod, Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Answer(Header + "TRACE"))));

    [Fact]
    public void OneBranchIsEnough() => Assert.Single(RuleAssert.By(RuleCatalog.ForbiddenMethod, Talk.Preflights(Talk.Ask(
        Talk.Stranger, Talk.Outcome("origin1", Talk.Answer(Header + "TRACE")), Talk.Outcome("!origin1", null)))));

    [Fact]
    public void DevelopmentIsSilent()
    {
        RuleAssert.Finds(RuleCatalog.ForbiddenMethod, Talk.Preflights(Talk.Ask(
            Talk.Stranger,
            Talk.Outcome("dev", Talk.Answer(Header + "TRACE"), isDevelopmentOnly: true),
            Talk.Outcome("!dev", Talk.Answer()))));
        RuleAssert.Finds(RuleCatalog.ForbiddenMethod, PolicyTalk.About(
            PolicyTalk.Outcome("dev", PolicyTalk.Plain with { Methods = Talk.State("TRACE") }, isDevelopmentOnly: true),
            PolicyTalk.Outcome("!dev", null)));
    }

    [Fact]
    public void SaysSo() => Assert.Equal(
        "The method 'TRACE' is allowed in vain: browsers let no script send it",
        RuleAssert.Message(RuleAssert.By(RuleCatalog.ForbiddenMethod, Talk.Preflights(Talk.Ask(Talk.Stranger, Talk.Answer(Header + "TRACE"))))[0]));
}
