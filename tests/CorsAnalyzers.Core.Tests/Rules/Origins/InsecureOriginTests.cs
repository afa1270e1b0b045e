using CorsAnalyzers.Attacks;
using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Origins;

/// <summary>CORS1004: a whole plain-http origin, listed or compared with, and let in with credentials.</summary>
public sealed class InsecureOriginTests
{
    private const string Plain = "http://a.example";

    /// <summary>An origin, and what follows: nothing, or the fix.</summary>
    [Theory]
    [InlineData("http://a.example", "Replace http://a.example = https://a.example")]
    [InlineData("http://a.example:8080", "None http://a.example:8080")]
    [InlineData("http://192.168.0.1", "Replace http://192.168.0.1 = https://192.168.0.1")]
    [InlineData("http://localhost.attacker.test", "Replace http://localhost.attacker.test = https://localhost.attacker.test")]
    [InlineData("http://128.0.0.1", "Replace http://128.0.0.1 = https://128.0.0.1")]
    [InlineData("https://a.example", "")]
    [InlineData("http://localhost", "")]
    [InlineData("http://localhost:3000", "")]
    [InlineData("http://app.localhost:3000", "")]
    [InlineData("http://127.0.0.1:3000", "")]
    [InlineData("http://127.1.2.3", "")]
    [InlineData("http://[::1]:3000", "")]
    [InlineData("capacitor://localhost", "")]
    [InlineData("null", "")]
    [InlineData("http://a.example/", "")]
    public void JudgesAnOrigin(string origin, string fix)
    {
        RuleAssert.Finds(
            RuleCatalog.InsecureOrigin, Ask.Of(Ask.Policy([origin], true), [origin.TrimEnd('/')]), Expected(origin, "credentials"));
        if (!origin.EndsWith('/'))
        {
            RuleAssert.Finds(
                RuleCatalog.InsecureOrigin, Ask.Of(Ask.Checked(asking => asking == origin), [origin]), Expected("check", "credentials"));
            RuleAssert.Finds(RuleCatalog.InsecureOrigin, Ask.Handler(_ => [Ask.AllowOrigin + origin, Ask.AllowCredentials], [origin]),
                Expected("Access-Control-Allow-Origin", "Access-Control-Allow-Credentials"));
        }

        string[] Expected(string site, string credentials) => fix.Length == 0 ? [] : [$"CORS1004 at {site} ({credentials}) {origin}: {fix}"];
    }

    [Fact]
    public void SaysSo() => Assert.Equal(
        "'http://a.example' is let in with credentials: whoever is on the network can change what comes from a plain-http origin",
        RuleAssert.Message(RuleAssert.By(RuleCatalog.InsecureOrigin, Ask.Of(Ask.Policy([Plain], true)))[0]));

    [Fact]
    public void WhereTheSecureTwinIsNamedTooTheFixIsToRemove() => RuleAssert.Finds(
        RuleCatalog.InsecureOrigin, Ask.Of(Ask.Policy([Talk.Friend, Plain], true)),
        "CORS1004 at http://a.example (credentials) http://a.example: RemoveOrigin http://a.example");

    [Fact]
    public void ATwinInAnotherPolicyIsNoReasonToRemove() => RuleAssert.Finds(
        RuleCatalog.InsecureOrigin, Ask.Of([Ask.Path("a", Ask.Policy([Talk.Friend], true)), Ask.Path("!a", Ask.Policy([Plain], true))]),
        "CORS1004 at http://a.example (credentials) http://a.example: Replace http://a.example = https://a.example");

    [Theory]
    [InlineData("http://*.a.example", "Replace http://*.a.example = https://*.a.example")]
    [InlineData("http://*.a.example:80/app", "None http://*.a.example:80/app")]
    [InlineData("http://*.a.example:8080", "None http://*.a.example:8080")]
    [InlineData("http://*.localhost", "")]
    [InlineData("https://*.a.example", "")]
    public void JudgesAWildcard(string origin, string fix) => RuleAssert.Finds(
        RuleCatalog.InsecureOrigin,
        Ask.Of(Ask.Policy([origin], true) with { WildcardSubdomains = true, WildcardSubdomainsSite = Talk.At("switch") }),
        fix.Length == 0 ? [] : [$"CORS1004 at {origin} (credentials) {origin}: {fix}"]);

    [Fact]
    public void AWildcardWithoutTheSwitchLetsNobodyIn() =>
        RuleAssert.Finds(RuleCatalog.InsecureOrigin, Ask.Of(Ask.Policy(["http://*.a.example"], true)));

    /// <summary><c>new Uri(origin).Host == "a.example"</c> names no scheme; the code has the http origin for another purpose.</summary>
    [Fact]
    public void AHostOnlyCheckIsSilent() => RuleAssert.Finds(RuleCatalog.InsecureOrigin, Ask.Of(
        Ask.Checked(static origin => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Host == "a.example"),
        [Plain],
        Ask.Attack(AttackKind.OtherPort, "http://a.example:8443")));

    [Fact]
    public void AnotherPortThatIsRefusedChangesNothing() => Assert.Single(RuleAssert.By(RuleCatalog.InsecureOrigin, Ask.Of(
        Ask.Checked(static origin => origin == Plain), [Plain], Ask.Attack(AttackKind.OtherPort, "http://a.example:8443"))));

    [Theory]
    [InlineData(null)]
    [InlineData(false)]
    public void WithoutCredentialsIsSilent(bool? credentials) =>
        RuleAssert.Finds(RuleCatalog.InsecureOrigin, Ask.Of(Ask.Policy([Plain], credentials), [Plain]));

    [Fact]
    public void CredentialsThatAreNotKnownAreSilent() => RuleAssert.Finds(
        RuleCatalog.InsecureOrigin, Ask.Of(Ask.Policy([Plain]) with { Credentials = new(null, Talk.At("credentials")) }, [Plain]));

    [Fact]
    public void AnAttackIsNotNamed() => RuleAssert.Finds(
        RuleCatalog.InsecureOrigin, Ask.Echo(static origin => origin.EndsWith("a.example"), [], Ask.Attack(AttackKind.PlainHttp, Plain)));

    [Fact]
    public void AListThatIsNeverLookedUpIsSilent() =>
        RuleAssert.Finds(RuleCatalog.InsecureOrigin, Ask.Of(Ask.Checked(static _ => false, credentials: true, Plain), [Plain]));

    [Fact]
    public void WhereTheStrangerGetsInItIsAnotherRules() =>
        RuleAssert.Finds(RuleCatalog.InsecureOrigin, Ask.Echo(static _ => true, [Plain]));

    [Fact]
    public void AnUnseenCheckIsSilent() => RuleAssert.Finds(RuleCatalog.InsecureOrigin, Ask.Of(Ask.Checked(static _ => null), [Plain]));

    [Fact]
    public void UnrelatedConditionsAreNot() => Assert.Single(RuleAssert.By(RuleCatalog.InsecureOrigin, Ask.Of(
        [Ask.Path("a", Ask.Policy([Plain], true)), Ask.Path("!a", null)], [Plain])));

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(RuleCatalog.InsecureOrigin, Ask.Of(
        [Ask.Path("dev", Ask.Policy([Plain], true), isDevelopmentOnly: true), Ask.Path("!dev", Ask.Policy([Talk.Friend], true))], [Plain]));
}
