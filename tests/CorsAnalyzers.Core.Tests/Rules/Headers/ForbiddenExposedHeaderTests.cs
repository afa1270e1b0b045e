using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Headers;

/// <summary>CORS3009: a response header is exposed that no script can read.</summary>
public sealed class ForbiddenExposedHeaderTests
{
    private const string Header = "Access-Control-Expose-Headers: ";

    /// <summary>A list, and the names that are reported.</summary>
    [Theory]
    [InlineData("Set-Cookie", "Set-Cookie")]
    [InlineData("X-A, set-cookie2", "set-cookie2")]
    [InlineData("Set-Cookie,Set-Cookie2", "Set-Cookie Set-Cookie2")]
    [InlineData("Cookie", "")]
    [InlineData("Set-Cookie3", "")]
    [InlineData("X-Set-Cookie", "")]
    [InlineData("Content-Type", "")]
    [InlineData("*", "")]
    [InlineData("?", "")]
    [InlineData("", "")]
    public void JudgesAList(string list, string names)
    {
        string[] reported = names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var exchange = Talk.Ask(Talk.Stranger, Talk.Answer(Header + list));
        RuleAssert.Finds(
            RuleCatalog.ForbiddenExposedHeader,
            Talk.Handler(exchange, exchange),
            [.. reported.Select(static name => $"CORS3009 at Access-Control-Expose-Headers () {name}: RemoveHeaderName {name}")]);

        // A policy's entries are places of their own.
        var policy = PolicyTalk.Plain with
        {
            ExposedHeaders = Talk.State([.. list.Split(',').Select(static entry => entry == "?" ? null : entry.Trim())]),
        };
        RuleAssert.Finds(
            RuleCatalog.ForbiddenExposedHeader,
            PolicyTalk.About(policy),
            [.. reported.Select(static name => $"CORS3009 at {name} () {name}: RemoveHeaderName {name}")]);
    }

    [Fact]
    public void OtherAnswersDoNotCount() =>
        RuleAssert.Finds(RuleCatalog.ForbiddenExposedHeader, Talk.Preflights(Talk.Ask(Talk.Stranger, Talk.Answer(Header + "Set-Cookie"))));

    [Fact]
    public void OneBranchIsEnough() => Assert.Single(RuleAssert.By(RuleCatalog.ForbiddenExposedHeader, Talk.Handler(Talk.Ask(
        Talk.Stranger, Talk.Outcome("origin1", Talk.Answer(Header + "Set-Cookie")), Talk.Outcome("!origin1", null)))));

    [Fact]
    public void DevelopmentIsSilent()
    {
        RuleAssert.Finds(RuleCatalog.ForbiddenExposedHeader, Talk.Handler(Talk.Ask(
            Talk.Stranger,
            Talk.Outcome("dev", Talk.Answer(Header + "Set-Cookie"), isDevelopmentOnly: true),
            Talk.Outcome("!dev", Talk.Answer()))));
        RuleAssert.Finds(RuleCatalog.ForbiddenExposedHeader, PolicyTalk.About(
            PolicyTalk.Outcome("dev", PolicyTalk.Plain with { ExposedHeaders = Talk.State("Set-Cookie") }, isDevelopmentOnly: true),
            PolicyTalk.Outcome("!dev", null)));
    }

    [Fact]
    public void SaysSo() => Assert.Equal(
        "The response header 'Set-Cookie' is exposed in vain: no browser shows it to scripts",
        RuleAssert.Message(RuleAssert.By(RuleCatalog.ForbiddenExposedHeader, Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Answer(Header + "Set-Cookie"))))[0]));
}
