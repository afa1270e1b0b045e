using CorsAnalyzers.Attacks;
using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Origins;

/// <summary>CORS1001: the stranger, or a look-alike, can read answers to requests without credentials.</summary>
public sealed class AnyOriginTests
{
    private const string LookAlike = "https://attackera.example";
    private static readonly AttackOrigin Glued = Ask.Attack(AttackKind.GluedSuffix, LookAlike);

    /// <summary>What the stranger is answered.</summary>
    public static TheoryData<string[], bool> Answers => new()
    {
        { [Ask.AllowOrigin + "*"], true },
        { [Ask.AllowOrigin + Talk.Stranger], true },
        { ["access-control-allow-origin: *"], true },
        { [Ask.AllowOrigin + "*", "Access-Control-Allow-Credentials: ?"], true },
        { [Ask.AllowOrigin + Talk.Stranger, Ask.AllowCredentials], true },
        { [Ask.AllowOrigin + "?"], false },
        { [Ask.AllowOrigin + Talk.Friend], false },
        { [Ask.AllowOrigin + "null"], false },
        { [Ask.AllowOrigin + "**"], false },
        { [Ask.AllowOrigin + "*", Ask.AllowOrigin + "*"], false },
        { [Ask.AllowOrigin + Talk.Stranger + "/"], false },
        { [Ask.AllowCredentials], false },
        { [], false },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void JudgesOneAnswer(string[] headers, bool reported) => Assert.Equal(
        reported ? [Talk.Stranger] : [],
        RuleAssert.By(RuleCatalog.AnyOrigin, Ask.Handler(_ => headers)).Select(static finding => finding.Arguments[0]));

    [Fact]
    public void SaysSo()
    {
        var conversation = Ask.Of(Ask.Policy(["*"]));
        RuleAssert.Finds(RuleCatalog.AnyOrigin, conversation, "CORS1001 at * () https://attacker.test | every site can: None");
        Assert.Equal(
            "'https://attacker.test' can read the answers to requests without credentials: every site can",
            RuleAssert.Message(RuleAssert.By(RuleCatalog.AnyOrigin, conversation)[0]));
    }

    [Fact]
    public void ConfiguredOriginsAreTheFix() => RuleAssert.Finds(
        RuleCatalog.AnyOrigin, Ask.Of(Ask.Policy(["*"])), Trusted.Options("https://a.example"),
        "CORS1001 at * () https://attacker.test | every site can: UseTrustedOrigins");

    [Fact]
    public void AFailedCheckLetsALookAlikeIn() => RuleAssert.Finds(
        RuleCatalog.AnyOrigin, Ask.Of(Ask.Checked(static origin => origin.EndsWith("a.example"), credentials: false), [Talk.Friend], Glued),
        "CORS1001 at check () https://attackera.example | it is a test: None");

    [Fact]
    public void WhereTheStrangerGetsInALookAlikeIsNoNews() => RuleAssert.Finds(
        RuleCatalog.AnyOrigin, Ask.Of(Ask.Checked(static _ => true, credentials: false), [], Glued),
        "CORS1001 at check () https://attacker.test | every site can: None");

    [Fact]
    public void AnotherPortOfAFriendIsNoStranger() => RuleAssert.Finds(
        RuleCatalog.AnyOrigin,
        Ask.Of(Ask.Checked(static origin => origin.StartsWith("https://a.example"), credentials: false), [], Ask.Attack(AttackKind.OtherPort, "https://a.example:8443")));

    [Fact]
    public void ASoundCheckIsSilent() => RuleAssert.Finds(
        RuleCatalog.AnyOrigin, Ask.Of(Ask.Checked(static origin => origin.EndsWith(".a.example"), credentials: false), [Talk.Friend], Glued));

    [Fact]
    public void AHostThatThrowsIsSilent() => RuleAssert.Finds(RuleCatalog.AnyOrigin, Ask.Of(Ask.Policy(["*"], credentials: true)));

    [Fact]
    public void UnknownListsAreSilent() => RuleAssert.Finds(RuleCatalog.AnyOrigin, Ask.Of(Ask.Policy([null])));

    [Fact]
    public void EachPlaceIsReported() => RuleAssert.Finds(
        RuleCatalog.AnyOrigin,
        Ask.Of([Ask.Path("a", Ask.Policy(["*"])), Ask.Path("!a", Ask.Checked(static _ => true, credentials: false))]),
        "CORS1001 at * () https://attacker.test | every site can: None",
        "CORS1001 at check () https://attacker.test | every site can: None");

    [Fact]
    public void AnUnseenCheckIsSilent() => RuleAssert.Finds(RuleCatalog.AnyOrigin, Ask.Converse(AnswerSource.HandWrittenHeaders, static _ =>
        [Talk.Outcome("origin1", Talk.Answer(Ask.AllowOrigin + "*")), Talk.Outcome("!origin1", Talk.Answer())]));

    [Fact]
    public void AnUnseenCheckThatChangesNothingIsNot() => Assert.Single(RuleAssert.By(RuleCatalog.AnyOrigin, Ask.Converse(AnswerSource.HandWrittenHeaders, static _ =>
        [Talk.Outcome("origin1", At("one")), Talk.Outcome("!origin1", At("other"))])));

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(
        RuleCatalog.AnyOrigin, Ask.Of([Ask.Path("dev", Ask.Policy(["*"]), isDevelopmentOnly: true), Ask.Path("!dev", Ask.Policy([Talk.Friend]))]));

    private static Answer At(string place) => new([Talk.Header(Ask.AllowOrigin + "*") with { Site = Talk.At(place) }]);
}
