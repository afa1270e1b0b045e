using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Origins;

/// <summary>CORS1011: several origins in Access-Control-Allow-Origin, in one value or several.</summary>
public sealed class MultipleOriginsInHeaderTests
{
    /// <summary>The value, and the fix; null: not reported.</summary>
    [Theory]
    [InlineData("https://a.example, https://b.example", "None")]
    [InlineData("https://a.example,https://b.example", "None")]
    [InlineData("https://a.example https://b.example", "None")]
    [InlineData("https://a.example;https://b.example", "None")]
    [InlineData("https://a.example, *", "None")]
    [InlineData("null, https://a.example", "None")]
    [InlineData("a.example, b.example", "None")]
    [InlineData("https://a.example,b.example", "None")]
    [InlineData("*, *", "Replace = *")]
    [InlineData("https://a.example, https://a.example", "Replace = https://a.example")]
    [InlineData("https://a.example, https://A.example/", "Replace = https://a.example")]
    [InlineData("https://a.example", null)]
    [InlineData("https://a.example/", null)]
    [InlineData("https://a.example,", null)]
    [InlineData("*", null)]
    [InlineData("null", null)]
    [InlineData("", null)]
    [InlineData("?", null)]
    public void JudgesOneValue(string value, string? fix) => RuleAssert.Finds(
        RuleCatalog.MultipleOriginsInHeader,
        Ask.Handler(_ => [Ask.AllowOrigin + value]),
        fix is null ? [] : [$"CORS1011 at Access-Control-Allow-Origin () {value}: {fix}"]);

    [Theory]
    [InlineData("https://a.example", "https://b.example", "None")]
    [InlineData("https://a.example", "https://a.example", "RemoveWrite")]
    [InlineData("*", "https://a.example", "None")]
    [InlineData("*", "*", "RemoveWrite")]
    [InlineData("https://a.example", "", null)]
    [InlineData("https://a.example", "?", null)]
    public void JudgesTwoFields(string one, string other, string? fix) => RuleAssert.Finds(
        RuleCatalog.MultipleOriginsInHeader,
        Talk.Handler(Talk.Ask(Talk.Stranger, new Answer([Field(one, "one"), Field(other, "other")]))),
        fix is null ? [] : [$"CORS1011 at other (one) {one}, {other}: {fix}"]);

    [Fact]
    public void OnePlaceThatWritesTwiceHasNoFix() => RuleAssert.Finds(
        RuleCatalog.MultipleOriginsInHeader,
        Talk.Handler(Talk.Ask(Talk.Stranger, new Answer([Field("*", "one"), Field("*", "one")]))),
        "CORS1011 at one (one) *, *: None");

    [Fact]
    public void AListBesideAnotherFieldHasNoFix() => RuleAssert.Finds(
        RuleCatalog.MultipleOriginsInHeader,
        Talk.Handler(Talk.Ask(Talk.Stranger, new Answer([Field("*", "one"), Field("*, *", "other")]))),
        "CORS1011 at other () *, *, *: None");

    [Fact]
    public void SaysSo() => Assert.Equal(
        "Access-Control-Allow-Origin is 'https://a.example, https://b.example': a browser compares the whole value with one origin, so no site can read the answer",
        RuleAssert.Message(RuleAssert.By(RuleCatalog.MultipleOriginsInHeader, Ask.Handler(static _ => [Ask.AllowOrigin + "https://a.example, https://b.example"]))[0]));

    [Fact]
    public void OnePlaceIsReportedOnce() => Assert.Single(RuleAssert.By(RuleCatalog.MultipleOriginsInHeader, Ask.Handler(
        static _ => [Ask.AllowOrigin + "https://a.example, https://b.example"], [Talk.Friend, "https://b.example"])));

    [Fact]
    public void BesideAnEchoTheStrangersAnswerIsTheEvidence() => Assert.Equal(
        "*, https://attacker.test",
        Assert.Single(RuleAssert.By(RuleCatalog.MultipleOriginsInHeader, Ask.Handler(
            static origin => [Ask.AllowOrigin + "*", Ask.AllowOrigin + origin], [Talk.Friend]))).Arguments[0]);

    [Fact]
    public void ARequestWithoutOriginIsNotAsked() => RuleAssert.Finds(RuleCatalog.MultipleOriginsInHeader, Ask.Handler(
        static origin => [Ask.AllowOrigin + (origin is null ? "*, *" : "*")]));

    [Fact]
    public void APreflightIsEnough() => Assert.Single(RuleAssert.By(RuleCatalog.MultipleOriginsInHeader, Talk.Preflights(
        Talk.Ask(Talk.Stranger, Talk.Answer(Ask.AllowOrigin + "https://a.example, https://b.example")))));

    [Theory]
    [InlineData("origin1")]
    [InlineData("a")]
    public void OnePathIsEnough(string condition) => Assert.Single(RuleAssert.By(RuleCatalog.MultipleOriginsInHeader, Ask.Converse(
        AnswerSource.HandWrittenHeaders,
        _ => [Talk.Outcome(condition, Talk.Answer(Ask.AllowOrigin + "*, *")), Talk.Outcome("!" + condition, Talk.Answer())])));

    [Fact]
    public void APolicyWritesOne() =>
        RuleAssert.Finds(
            RuleCatalog.MultipleOriginsInHeader, Ask.Of(Ask.Policy(["https://a.example,https://b.example"]), ["https://a.example"]));

    [Fact]
    public void FixedHeadersMayBeSeveral() => RuleAssert.Finds(
        RuleCatalog.MultipleOriginsInHeader, Ask.Of(Ask.Policy(["https://a.example", "https://b.example"]) with { Host = PolicyHost.RawHeaders }),
        "CORS1011 at https://b.example (https://a.example) https://a.example, https://b.example: None");

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(RuleCatalog.MultipleOriginsInHeader, Ask.Converse(AnswerSource.HandWrittenHeaders, static _ =>
        [Talk.Outcome("dev", Talk.Answer(Ask.AllowOrigin + "*, *"), isDevelopmentOnly: true), Talk.Outcome("!dev", Talk.Answer())]));

    private static StatedHeader Field(string value, string site) => Talk.Header(Ask.AllowOrigin + value) with { Site = Talk.At(site) };
}
