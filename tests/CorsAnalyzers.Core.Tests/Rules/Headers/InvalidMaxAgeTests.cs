using System.Globalization;
using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Headers;

/// <summary>CORS3014: Access-Control-Max-Age is no whole number of seconds, or the host throws for it.</summary>
public sealed class InvalidMaxAgeTests
{
    private const string Header = "Access-Control-Max-Age: ";
    private const string Ignored = "browsers ignore all but a whole number of seconds";
    private const string Throws = "the host throws for a negative age";

    /// <summary>A hand-written value, and what the fix writes; null where it is not reported, empty where there is no fix.</summary>
    [Theory]
    [InlineData("0.5", "1")]
    [InlineData("600.0", "600")]
    [InlineData("600.25", "601")]
    [InlineData("600s", "600")]
    [InlineData("600 seconds", "600")]
    [InlineData("600;", "600")]
    [InlineData("\"600\"", "600")]
    [InlineData("00:10:00", "600")]
    [InlineData("1.00:00:00", "86400")]
    [InlineData("86401.5", "86400")]
    [InlineData("86400.5", "86400")]
    [InlineData("7.00:00:00", "86400")]
    [InlineData("86399.5", "86400")]
    [InlineData("-0.5", "0")]
    [InlineData("+600", "600")]
    [InlineData("10m", "")]
    [InlineData("PT10M", "")]
    [InlineData("600, 600", "")]
    [InlineData("one hour", "")]
    [InlineData("1e3", "")]
    [InlineData("--1", "")]
    [InlineData("-", "")]
    [InlineData("\u0661", "")]
    [InlineData("99999999999999999999999999999999999999999999.5", "")]

    // Whole seconds; how many is another rule's affair.
    [InlineData("600", null)]
    [InlineData(" 600 ", null)]
    [InlineData("0", null)]
    [InlineData("99999999999999999999", null)]

    // Known ways to switch caching off, and what is not sent or not known.
    [InlineData("-1", null)]
    [InlineData("-600", null)]
    [InlineData("", null)]
    [InlineData("?", null)]
    public void JudgesAHandWrittenValue(string value, string? meant) => RuleAssert.Finds(
        RuleCatalog.InvalidMaxAge,
        Talk.Preflights(Talk.Ask(Talk.Stranger, Talk.Answer(Header + value)), Talk.Ask(Talk.Friend, Talk.Answer(Header + value))),
        meant switch
        {
            null => [],
            "" => [$"CORS3014 at Access-Control-Max-Age () {value} | {Ignored}: None"],
            _ => [$"CORS3014 at Access-Control-Max-Age () {value} | {Ignored}: Replace = {meant}"],
        });

    /// <summary>A policy's age in seconds, what comes of it, and what the fix writes.</summary>
    [Theory]
    [InlineData("0.5", Ignored, "1")]
    [InlineData("600.0000001", Ignored, "601")]
    [InlineData("-1", Throws, "0")]
    [InlineData("-0.5", Throws, "0")]
    [InlineData("600", null, null)]
    [InlineData("0", null, null)]
    [InlineData("2592000", null, null)]
    [InlineData("?", null, null)]
    public void JudgesAPolicy(string seconds, string? what, string? meant) => RuleAssert.Finds(
        RuleCatalog.InvalidMaxAge,
        PolicyTalk.About(PolicyTalk.Plain with { MaxAge = new(Age(seconds), Talk.At("age")) }),
        what is null ? [] : [$"CORS3014 at age () {seconds} | {what}: Replace = {meant}"]);

    [Fact]
    public void TheLongestAgeIsNotWhole() => RuleAssert.Finds(
        RuleCatalog.InvalidMaxAge,
        PolicyTalk.About(PolicyTalk.Plain with { MaxAge = new(TimeSpan.MaxValue, Talk.At("age")) }),
        $"CORS3014 at age () 922337203685.4775807 | {Ignored}: Replace = 86400");

    [Theory]
    [InlineData("-1", 0)]
    [InlineData("0.5", 1)]
    public void FixedHeadersAreSentAsTheyStand(string seconds, int findings) => Assert.Equal(
        findings,
        RuleAssert.By(
            RuleCatalog.InvalidMaxAge,
            PolicyTalk.About(PolicyTalk.Plain with { Host = PolicyHost.RawHeaders, MaxAge = new(Age(seconds), Talk.At("age")) })).Count);

    [Fact]
    public void NoAgeIsSilent() => RuleAssert.Finds(RuleCatalog.InvalidMaxAge, PolicyTalk.About(PolicyTalk.Plain));

    [Fact]
    public void ActualAnswersDoNotCount() =>
        RuleAssert.Finds(RuleCatalog.InvalidMaxAge, Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Answer(Header + "10m"))));

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(RuleCatalog.InvalidMaxAge, Talk.Preflights(Talk.Ask(
        Talk.Stranger,
        Talk.Outcome("dev", Talk.Answer(Header + "10m"), isDevelopmentOnly: true),
        Talk.Outcome("!dev", null))));

    [Fact]
    public void SaysSo() => Assert.Equal(
        "Access-Control-Max-Age is '0.5': browsers ignore all but a whole number of seconds",
        RuleAssert.Message(Assert.Single(RuleAssert.By(
            RuleCatalog.InvalidMaxAge, PolicyTalk.About(PolicyTalk.Plain with { MaxAge = new(Age("0.5"), Talk.At("age")) })))));

    private static TimeSpan? Age(string seconds) =>
        seconds == "?" ? null : TimeSpan.FromTicks((long)(decimal.Parse(seconds, CultureInfo.InvariantCulture) * TimeSpan.TicksPerSecond));
}
