using CorsAnalyzers.Attacks;
using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Origins;

/// <summary>CORS1009: a loopback origin is let in with credentials, not in development only.</summary>
public sealed class LoopbackOriginTests
{
    private const string Local = "http://localhost:3000";

    [Theory]
    [InlineData("http://localhost", true)]
    [InlineData("https://localhost:3000", true)]
    [InlineData("http://localhost.", true)]
    [InlineData("http://app.localhost", true)]
    [InlineData("http://127.0.0.1", true)]
    [InlineData("http://127.255.255.254:8080", true)]
    [InlineData("http://[::1]:3000", true)]
    [InlineData("capacitor://localhost", false)]
    [InlineData("ionic://localhost", false)]
    [InlineData("http://localhost.example", false)]
    [InlineData("http://mylocalhost", false)]
    [InlineData("http://128.0.0.1", false)]
    [InlineData("http://10.0.0.1", false)]
    [InlineData("http://127.example", false)]
    [InlineData("http://[::2]", false)]
    [InlineData("https://a.example", false)]
    [InlineData("null", false)]
    [InlineData("http://localhost:3000/", false)]
    public void JudgesAnOrigin(string origin, bool reported)
    {
        RuleAssert.Finds(
            RuleCatalog.LoopbackOrigin, Ask.Of(Ask.Policy([origin], true), [origin.TrimEnd('/')]), Expected(origin, "credentials"));
        if (!origin.EndsWith('/'))
        {
            RuleAssert.Finds(
                RuleCatalog.LoopbackOrigin, Ask.Of(Ask.Checked(asking => asking == origin), [origin]), Expected("check", "credentials"));
            RuleAssert.Finds(RuleCatalog.LoopbackOrigin, Ask.Handler(_ => [Ask.AllowOrigin + origin, Ask.AllowCredentials], [origin]),
                Expected("Access-Control-Allow-Origin", "Access-Control-Allow-Credentials"));
        }

        string[] Expected(string site, string credentials) => reported ? [$"CORS1009 at {site} ({credentials}) {origin}: None {origin}"] : [];
    }

    [Fact]
    public void SaysSo() => Assert.Equal(
        "'http://localhost:3000' is let in with credentials, and not in development only: whatever runs on a user's own machine can read the answers",
        RuleAssert.Message(RuleAssert.By(RuleCatalog.LoopbackOrigin, Ask.Of(Ask.Policy([Local], true)))[0]));

    [Fact]
    public void ACheckOfTheHostAloneIsJudgedByOneOfItsOrigins() => RuleAssert.Finds(
        RuleCatalog.LoopbackOrigin,
        Ask.Echo(
            static origin => origin.Contains("//localhost:"),
            [],
            Ask.Attack(AttackKind.OtherPort, "http://localhost:8443"),
            Ask.Attack(AttackKind.OtherPort, "http://localhost:9443")),
        "CORS1009 at Access-Control-Allow-Origin (Access-Control-Allow-Credentials) http://localhost:8443: None http://localhost:8443");

    [Fact]
    public void WhereOneIsNamedItSpeaks() => RuleAssert.Finds(
        RuleCatalog.LoopbackOrigin,
        Ask.Of(
            Ask.Checked(static origin => origin.Contains("//localhost:")),
            [Local],
            Ask.Attack(AttackKind.OtherPort, "http://localhost:8443")),
        "CORS1009 at check (credentials) http://localhost:3000: None http://localhost:3000");

    [Fact]
    public void AWildcardMayMeanThem() => Assert.Single(RuleAssert.By(
        RuleCatalog.LoopbackOrigin, Ask.Of(Ask.Policy(["https://*.localhost"], true) with { WildcardSubdomains = true })));

    [Fact]
    public void WithoutCredentialsIsSilent() => RuleAssert.Finds(RuleCatalog.LoopbackOrigin, Ask.Of(Ask.Policy([Local]), [Local]));

    [Fact]
    public void WhereTheStrangerGetsInItIsAnotherRules() =>
        RuleAssert.Finds(RuleCatalog.LoopbackOrigin, Ask.Echo(static _ => true, [Local]));

    [Fact]
    public void AnUnseenCheckIsSilent() => RuleAssert.Finds(RuleCatalog.LoopbackOrigin, Ask.Of(Ask.Checked(static _ => null), [Local]));

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(RuleCatalog.LoopbackOrigin, Ask.Of(
        [Ask.Path("dev", Ask.Policy([Talk.Friend, Local], true), isDevelopmentOnly: true), Ask.Path("!dev", Ask.Policy([Talk.Friend], true))], [Talk.Friend, Local]));
}
