using CorsAnalyzers.Attacks;
using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Origins;

/// <summary>CORS1002: a look-alike passes a check that the stranger does not pass, with credentials.</summary>
public sealed class WeakOriginCheckTests
{
    private const string Host = "a.example";

    /// <summary>A check, the attack on it, and whether it gets through.</summary>
    public static TheoryData<string, Func<string, bool>, AttackKind, string, bool> Checks => new()
    {
        { "glued", static origin => origin.EndsWith(Host), AttackKind.GluedSuffix, "https://attackera.example", true },
        { "dot", static origin => origin.EndsWith("." + Host), AttackKind.GluedSuffix, "https://attackera.example", false },
        { "start", static origin => origin.StartsWith("https://a.example"), AttackKind.Prefix, "https://a.example.attacker.test", true },
        { "equal", static origin => origin == "https://a.example", AttackKind.Prefix, "https://a.example.attacker.test", false },
        { "middle", static origin => origin.Contains("a.example"), AttackKind.Substring, "https://xa.example.attacker.test", true },
        { "pattern", static origin => origin is ['h', .., 'e'] && origin.Length == 17, AttackKind.UnescapedDot, "https://axexample", true },
        { "anchor", static origin => origin.Contains("a.example"), AttackKind.MissingAnchor, "https://a.example.attacker.test", true },
        { "localhost", static origin => origin.StartsWith("http://localhost"), AttackKind.LoopbackLookAlike, "http://localhost.attacker.test", true },
        { "special", static origin => origin.StartsWith("https://a.example"), AttackKind.SpecialCharacter, "https://a.example{.attacker.test", true },
        { "port", static origin => origin.EndsWith(":3000"), AttackKind.GluedSuffix, "https://attacker.test:3000", true },
        { "scheme", static origin => origin.StartsWith("http:"), AttackKind.Stranger, "http://attacker.test", true },

        // The code's own host, or another rule's.
        { "other port", static origin => origin.StartsWith("https://a.example"), AttackKind.OtherPort, "https://a.example:8443", false },
        { "plain", static origin => origin.EndsWith("://a.example"), AttackKind.PlainHttp, "http://a.example", false },
        { "null", static origin => origin == "null", AttackKind.NullOrigin, "null", false },
        { "suffix", static origin => origin.EndsWith(".github.io"), AttackKind.PublicSuffixNeighbour, "https://attacker.github.io", false },
    };

    [Theory]
    [MemberData(nameof(Checks))]
    public void JudgesOneAttack(string name, Func<string, bool> check, AttackKind kind, string origin, bool reported)
    {
        Assert.NotEmpty(name);
        var attack = Ask.Attack(kind, origin);
        foreach (var conversation in new[] { Ask.Of(Ask.Checked(text => check(text)), [], attack), Ask.Echo(check, [], attack) })
        {
            Assert.Equal(
                reported ? [origin] : [],
                RuleAssert.By(RuleCatalog.WeakOriginCheck, conversation).Select(static finding => finding.Arguments[0]));
        }
    }

    [Fact]
    public void SaysSo()
    {
        var conversation = Ask.Of(
            Ask.Checked(static origin => origin.StartsWith("https://a.example")), [Talk.Friend, "https://b.example"], Prefix);
        RuleAssert.Finds(RuleCatalog.WeakOriginCheck, conversation,
            "CORS1002 at check (credentials) https://a.example.attacker.test | it is a test: CheckExactly = https://a.example");
        Assert.Equal(
            "'https://a.example.attacker.test' also passes this check, with credentials: it is a test",
            RuleAssert.Message(RuleAssert.By(RuleCatalog.WeakOriginCheck, conversation)[0]));
    }

    [Fact]
    public void ACheckOfTheEndMayMeanSubdomains() => RuleAssert.Finds(
        RuleCatalog.WeakOriginCheck, Ask.Of(Ask.Checked(static origin => origin.EndsWith(Host)), [Talk.Friend], Glued),
        "CORS1002 at check (credentials) https://attackera.example | it is a test: CheckExactly = https://a.example | https://*.a.example");

    [Fact]
    public void ACheckOfTheMiddleMayMeanThemToo() => RuleAssert.Finds(
        RuleCatalog.WeakOriginCheck,
        Ask.Of(
            Ask.Checked(static origin => origin.Contains(Host)),
            [Talk.Friend],
            Ask.Attack(AttackKind.Substring, "https://attacker-a.example.attacker.test"),
            Glued),
        "CORS1002 at check (credentials) https://attacker-a.example.attacker.test | it is a test: CheckExactly = https://a.example | https://*.a.example");

    [Fact]
    public void ACheckOfTheBeginningMeansNone() => RuleAssert.Finds(
        RuleCatalog.WeakOriginCheck,
        Ask.Of(Ask.Checked(static origin => origin.StartsWith("https://a.example")), [Talk.Friend], Prefix, Glued),
        "CORS1002 at check (credentials) https://a.example.attacker.test | it is a test: CheckExactly = https://a.example");

    [Theory]
    [InlineData("http://localhost", "None")]
    [InlineData("http://localhost:3000", "CheckExactly = http://localhost:3000")]
    public void ALoopbackHostStandsForAllOfItsPorts(string origin, string fix) => RuleAssert.Finds(
        RuleCatalog.WeakOriginCheck,
        Ask.Of(
            Ask.Checked(static origin => origin.StartsWith("http://localhost")),
            [origin],
            Ask.Attack(AttackKind.LoopbackLookAlike, "http://localhost.attacker.test")),
        "CORS1002 at check (credentials) http://localhost.attacker.test | it is a test: " + fix);

    [Fact]
    public void AllSubdomainsOfASuffixAreNeverMeant() => RuleAssert.Finds(
        RuleCatalog.WeakOriginCheck,
        Ask.Of(
            Ask.Checked(static origin => origin.EndsWith("github.io")),
            ["https://github.io"],
            Ask.Attack(AttackKind.GluedSuffix, "https://attackergithub.io")),
        "CORS1002 at check (credentials) https://attackergithub.io | it is a test: CheckExactly = https://github.io");

    [Fact]
    public void WithoutAFriendNothingIsKnownToBeMeant() => RuleAssert.Finds(
        RuleCatalog.WeakOriginCheck, Ask.Echo(static origin => origin.EndsWith(Host), [], Glued),
        "CORS1002 at Access-Control-Allow-Origin (Access-Control-Allow-Credentials) https://attackera.example | it is a test: None");

    [Fact]
    public void OneFindingAPlaceAndTheFirstThatAllBrowsersSend() => RuleAssert.Finds(
        RuleCatalog.WeakOriginCheck,
        Ask.Of(
            Ask.Checked(static origin => origin.StartsWith("https://a.example")),
            [],
            Ask.Attack(AttackKind.SpecialCharacter, "https://a.example{.attacker.test", isSentByAllBrowsers: false),
            Prefix,
            Ask.Attack(AttackKind.Substring, "https://a.example-attacker.test")),
        "CORS1002 at check (credentials) https://a.example.attacker.test | it is a test: None");

    [Fact]
    public void EachPlaceIsReported() => Assert.Equal(
        ["one", "two"],
        RuleAssert.By(RuleCatalog.WeakOriginCheck, Ask.Of(
            [Ask.Path("a", At("one")), Ask.Path("!a", At("two"))], [], Prefix)).Select(static finding => finding.Site.ToString()));

    [Fact]
    public void WhereTheStrangerGetsInItIsAnotherRules() =>
        RuleAssert.Finds(RuleCatalog.WeakOriginCheck, Ask.Echo(static _ => true, [], Prefix));

    /// <summary>One path lets everybody in, the other the look-alike: each place has its own finding.</summary>
    [Fact]
    public void AnOpenPlaceElsewhereHidesNothing() => RuleAssert.Finds(
        RuleCatalog.WeakOriginCheck,
        Ask.Of([Ask.Path("a", Ask.Checked(static _ => true)), Ask.Path("!a", At("two"))], [], Prefix),
        "CORS1002 at two (credentials) https://a.example.attacker.test | it is a test: None");

    [Fact]
    public void WithoutCredentialsIsAnotherRules() =>
        RuleAssert.Finds(
            RuleCatalog.WeakOriginCheck, Ask.Of(Ask.Checked(static origin => origin.EndsWith(Host), credentials: false), [], Glued));

    [Fact]
    public void CredentialsThatAreNotKnownAreSilent() => RuleAssert.Finds(
        RuleCatalog.WeakOriginCheck, Ask.Handler(static origin => [Ask.AllowOrigin + origin, "Access-Control-Allow-Credentials: ?"], [], Glued));

    [Fact]
    public void ACheckThatCannotBeSeenIsSilent() => RuleAssert.Finds(
        RuleCatalog.WeakOriginCheck, Ask.Of(Ask.Checked(static origin => origin.EndsWith(Host) ? null : false), [], Glued));

    [Theory]
    [InlineData("origin1", 0)]
    [InlineData("a", 1)]
    public void UnseenChecksMayRefuseAndOtherConditionsMayNot(string condition, int findings) => Assert.Equal(
        findings,
        RuleAssert.By(RuleCatalog.WeakOriginCheck, Ask.Converse(
            AnswerSource.HandWrittenHeaders,
            origin => origin?.EndsWith(Host) == true
                ? [Talk.Outcome(condition, Talk.Answer(Ask.AllowOrigin + origin, Ask.AllowCredentials)), Talk.Outcome("!" + condition, Talk.Answer())]
                : [Talk.Outcome("", Talk.Answer())],
            [],
            Glued)).Count);

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(
        RuleCatalog.WeakOriginCheck,
        Ask.Of([Ask.Path("dev", At("one"), isDevelopmentOnly: true), Ask.Path("!dev", Ask.Policy([Talk.Friend], true))], [], Prefix));

    private static AttackOrigin Prefix => Ask.Attack(AttackKind.Prefix, "https://a.example.attacker.test");

    private static AttackOrigin Glued => Ask.Attack(AttackKind.GluedSuffix, "https://attackera.example");

    private static PolicyModel At(string place) =>
        Ask.Policy([], true) with { Predicate = new TextPredicate(static origin => origin.StartsWith("https://a.example"), place) };
}
