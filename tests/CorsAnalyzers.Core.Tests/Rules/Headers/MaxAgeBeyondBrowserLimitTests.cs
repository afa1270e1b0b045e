using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Headers;

/// <summary>CORS3015: preflights are to be cached for longer than browsers do, or than the configured limit.</summary>
public sealed class MaxAgeBeyondBrowserLimitTests
{
    private const string Header = "Access-Control-Max-Age: ";

    /// <summary>A value, the limit, and whether it is reported.</summary>
    [Theory]
    [InlineData("86401", 86400, true)]
    [InlineData(" 2592000 ", 86400, true)]
    [InlineData("1728000", 86400, true)]
    [InlineData("99999999999999999999", 86400, true)]
    [InlineData("86400", 86400, false)]
    [InlineData("7201", 7200, true)]
    [InlineData("7200", 7200, false)]
    [InlineData("1", 0, true)]
    [InlineData("0", 0, false)]
    [InlineData("-1", 86400, false)]

    // Browsers ignore it: another rule's.
    [InlineData("100000.5", 86400, false)]
    [InlineData("100000s", 86400, false)]
    [InlineData("", 86400, false)]
    [InlineData("?", 86400, false)]
    public void JudgesAHandWrittenValue(string value, int limit, bool reported) => RuleAssert.Finds(
        RuleCatalog.MaxAgeBeyondBrowserLimit,
        Talk.Preflights(Talk.Ask(Talk.Stranger, Talk.Answer(Header + value)), Talk.Ask(Talk.Friend, Talk.Answer(Header + value))),
        RuleOptions.Default with { MaxAgeLimitSeconds = limit },
        reported ? [$"CORS3015 at Access-Control-Max-Age () {value.Trim()} | {limit}: Replace = {limit}"] : []);

    [Theory]
    [InlineData(86400d, false)]
    [InlineData(86401d, true)]
    [InlineData(86400.5, false)]
    [InlineData(-100000d, false)]
    [InlineData(null, false)]
    public void JudgesAPolicy(double? seconds, bool reported) => RuleAssert.Finds(
        RuleCatalog.MaxAgeBeyondBrowserLimit,
        PolicyTalk.About(
            PolicyTalk.Plain with { MaxAge = new(seconds is null ? null : TimeSpan.FromSeconds(seconds.Value), Talk.At("age")) }),
        reported ? ["CORS3015 at age () 86401 | 86400: Replace = 86400"] : []);

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(RuleCatalog.MaxAgeBeyondBrowserLimit, PolicyTalk.About(
        PolicyTalk.Outcome("dev", PolicyTalk.Plain with { MaxAge = new(TimeSpan.FromDays(20), Talk.At("age")) }, isDevelopmentOnly: true),
        PolicyTalk.Outcome("!dev", PolicyTalk.Plain)));

    [Fact]
    public void SaysSo() => Assert.Equal(
        "Access-Control-Max-Age is 1728000 s, beyond the limit of 86400 s: browsers shorten it",
        RuleAssert.Message(Assert.Single(RuleAssert.By(
            RuleCatalog.MaxAgeBeyondBrowserLimit, PolicyTalk.About(PolicyTalk.Plain with { MaxAge = new(TimeSpan.FromDays(20), Talk.At("age")) })))));
}
