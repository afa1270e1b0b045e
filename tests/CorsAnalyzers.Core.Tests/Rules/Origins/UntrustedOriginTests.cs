using CorsAnalyzers.Attacks;
using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Origins;

/// <summary>CORS1010: trusted origins are configured, and the code names and lets in another one.</summary>
public sealed class UntrustedOriginTests
{
    private static readonly RuleOptions Options = Trusted.Options("https://a.example", "https://*.b.example");

    [Theory]
    [InlineData("https://a.example", false)]
    [InlineData("https://x.b.example", false)]
    [InlineData("https://x.y.b.example", false)]
    [InlineData("https://b.example", true)]
    [InlineData("http://a.example", true)]
    [InlineData("https://a.example:8443", true)]
    [InlineData("https://x.a.example", true)]
    [InlineData("http://localhost:3000", true)]
    [InlineData("null", false)]
    [InlineData("https://c.example/", false)]
    public void JudgesAnOrigin(string origin, bool reported)
    {
        foreach (bool? credentials in new bool?[] { null, true })
        {
            RuleAssert.Finds(
                RuleCatalog.UntrustedOrigin, Ask.Of(Ask.Policy([origin], credentials), [origin.TrimEnd('/')]), Options, Expected(origin));
        }

        if (!origin.EndsWith('/'))
        {
            RuleAssert.Finds(
                RuleCatalog.UntrustedOrigin, Ask.Of(Ask.Checked(asking => asking == origin), [origin]), Options, Expected("check"));
            RuleAssert.Finds(
                RuleCatalog.UntrustedOrigin,
                Ask.Handler(_ => [Ask.AllowOrigin + origin], [origin]),
                Options,
                Expected("Access-Control-Allow-Origin"));
        }

        string[] Expected(string site) => reported ? [$"CORS1010 at {site} () {origin}: None {origin}"] : [];
    }

    [Theory]
    [InlineData("https://*.b.example", false)]
    [InlineData("https://*.x.b.example", false)]
    [InlineData("http://*.b.example", true)]
    [InlineData("https://*.example", true)]
    [InlineData("https://*.a.example", true)]
    public void JudgesAWildcard(string origin, bool reported) => RuleAssert.Finds(
        RuleCatalog.UntrustedOrigin,
        Ask.Of(Ask.Policy([origin]) with { WildcardSubdomains = true }),
        Options,
        reported ? [$"CORS1010 at {origin} () {origin}: None {origin}"] : []);

    /// <summary>One trusted subdomain is not all of them, whatever it is called.</summary>
    [Fact]
    public void AWildcardIsMoreThanASubdomain() => Assert.Single(RuleAssert.By(
        RuleCatalog.UntrustedOrigin,
        Ask.Of(Ask.Policy(["https://*.b.example"]) with { WildcardSubdomains = true }),
        Trusted.Options("https://some-subdomain.b.example")));

    [Fact]
    public void SaysSo() => Assert.Equal(
        "'https://c.example' is let in and is not among the configured trusted origins",
        RuleAssert.Message(RuleAssert.By(RuleCatalog.UntrustedOrigin, Ask.Of(Ask.Policy(["https://c.example"])), Options)[0]));

    [Fact]
    public void WithoutConfigurationIsSilent() => RuleAssert.Finds(RuleCatalog.UntrustedOrigin, Ask.Of(Ask.Policy(["https://c.example"])));

    [Fact]
    public void StrangersAndLookAlikesAreOtherRules()
    {
        RuleAssert.Finds(RuleCatalog.UntrustedOrigin, Ask.Of(Ask.Policy(["*"]), ["https://c.example"]), Options);
        RuleAssert.Finds(RuleCatalog.UntrustedOrigin, Ask.Of(Ask.Checked(static _ => true), ["https://c.example"]), Options);
        RuleAssert.Finds(RuleCatalog.UntrustedOrigin, Ask.Of(
            Ask.Checked(static origin => origin.EndsWith("a.example")), [Talk.Friend], Ask.Attack(AttackKind.GluedSuffix, "https://attackera.example")), Options);
    }

    [Fact]
    public void AHostOnlyCheckOfATrustedHostIsSilent() => RuleAssert.Finds(RuleCatalog.UntrustedOrigin, Ask.Of(
        Ask.Checked(static origin => origin.Contains("//a.example")), [Talk.Friend], Ask.Attack(AttackKind.PlainHttp, "http://a.example")), Options);

    [Fact]
    public void AnUnseenCheckIsSilent() =>
        RuleAssert.Finds(RuleCatalog.UntrustedOrigin, Ask.Of(Ask.Checked(static _ => null), ["https://c.example"]), Options);

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(RuleCatalog.UntrustedOrigin, Ask.Of(
        [Ask.Path("dev", Ask.Policy(["https://c.example"]), true), Ask.Path("!dev", Ask.Policy([Talk.Friend]))], ["https://c.example"]), Options);
}
