using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Origins;

/// <summary>CORS1007: a wildcard origin is listed, and wildcard subdomains are off.</summary>
public sealed class WildcardSubdomainNotEnabledTests
{
    private const string Wildcard = "https://*.a.example";

    [Theory]
    [InlineData("https://*.a.example", true)]
    [InlineData("http://*.a.example:8080", true)]
    [InlineData("https://*.a.example/", true)]
    [InlineData("https://*.localhost", true)]
    [InlineData("https://a.example", false)]
    [InlineData("*", false)]
    [InlineData("*.a.example", false)]
    [InlineData("https://a.*.example", false)]
    [InlineData("https://*a.example", false)]
    [InlineData("https://*", false)]
    [InlineData("https://*.", false)]
    [InlineData("https://*.a.example:*", false)]
    [InlineData("https://*.b\u00FCcher.example", false)]
    public void JudgesAnEntry(string origin, bool reported)
    {
        RuleAssert.Finds(RuleCatalog.WildcardSubdomainNotEnabled, Ask.Of(Ask.Policy([origin, Talk.Friend])),
            reported ? [$"CORS1007 at {origin} () {origin}: AllowWildcardSubdomains {origin}"] : []);
        RuleAssert.Finds(
            RuleCatalog.WildcardSubdomainNotEnabled, Ask.Of(Ask.Policy([origin, Talk.Friend]) with { WildcardSubdomains = true }));
    }

    /// <summary>Switched on, these would let anybody in.</summary>
    [Theory]
    [InlineData("https://*.com")]
    [InlineData("https://*.github.io")]
    public void ASuffixHasNoFix(string origin) => RuleAssert.Finds(
        RuleCatalog.WildcardSubdomainNotEnabled, Ask.Of(Ask.Policy([origin])), $"CORS1007 at {origin} () {origin}: None {origin}");

    [Fact]
    public void OtherHostsHaveNoSwitch()
    {
        foreach (var host in new[] { PolicyHost.SystemWebCors, PolicyHost.Owin, PolicyHost.RawHeaders })
        {
            RuleAssert.Finds(RuleCatalog.WildcardSubdomainNotEnabled, Ask.Of(Ask.Policy([Wildcard]) with { Host = host }));
        }

        Assert.Single(RuleAssert.By(RuleCatalog.WildcardSubdomainNotEnabled, Ask.Of(Ask.Policy([Wildcard]) with { Host = PolicyHost.LateAspNetCore2 })));
        Assert.Single(RuleAssert.By(RuleCatalog.WildcardSubdomainNotEnabled, Ask.Of(Ask.Policy([Wildcard]) with { Host = PolicyHost.EarlyAspNetCore2 })));
    }

    [Fact]
    public void SaysSo() => Assert.Equal(
        "'https://*.a.example' lets nobody in: wildcard subdomains are not switched on",
        RuleAssert.Message(RuleAssert.By(RuleCatalog.WildcardSubdomainNotEnabled, Ask.Of(Ask.Policy([Wildcard])))[0]));

    [Fact]
    public void CodeThatCannotBeSeenMaySwitchThemOn() => RuleAssert.Finds(
        RuleCatalog.WildcardSubdomainNotEnabled, Ask.Of(Ask.Policy([Wildcard]) with { OriginsOpen = true, Site = null }));

    [Fact]
    public void FurtherEntriesOfAFinishedPolicyDoNot() => Assert.Single(RuleAssert.By(
        RuleCatalog.WildcardSubdomainNotEnabled, Ask.Of(Ask.Policy([Wildcard, null]) with { OriginsOpen = true })));

    [Fact]
    public void OnOnAnotherPathIsSilent() => RuleAssert.Finds(RuleCatalog.WildcardSubdomainNotEnabled, Ask.Of(
        [Ask.Path("a", Ask.Policy([Wildcard]) with { WildcardSubdomains = true }), Ask.Path("!a", Ask.Policy([Wildcard]))]));

    [Fact]
    public void OneOfSeveralPathsIsEnough() => Assert.Single(RuleAssert.By(RuleCatalog.WildcardSubdomainNotEnabled, Ask.Of(
        [Ask.Path("a", Ask.Policy([Talk.Friend]) with { WildcardSubdomains = true }), Ask.Path("!a", Ask.Policy([Wildcard]))])));

    [Fact]
    public void AListThatIsNeverLookedUpIsSilent() =>
        RuleAssert.Finds(RuleCatalog.WildcardSubdomainNotEnabled, Ask.Of(Ask.Checked(static _ => false, credentials: false, Wildcard)));

    [Fact]
    public void AHeaderHasNoSwitch() =>
        RuleAssert.Finds(RuleCatalog.WildcardSubdomainNotEnabled, Ask.Handler(static _ => [Ask.AllowOrigin + Wildcard]));

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(RuleCatalog.WildcardSubdomainNotEnabled, Ask.Of(
        [Ask.Path("dev", Ask.Policy([Wildcard]), isDevelopmentOnly: true), Ask.Path("!dev", Ask.Policy([Talk.Friend]))]));

    /// <summary>The switch would let everybody's sites in by another entry.</summary>
    [Fact]
    public void TheSwitchIsForTheWholeList() => Assert.All(
        RuleAssert.By(RuleCatalog.WildcardSubdomainNotEnabled, Ask.Of(Ask.Policy(["https://*.a.example", "https://*.github.io"]))),
        static finding => Assert.Equal(FixHint.None, finding.FixHint));

    /// <summary>The switch would take the place of the check.</summary>
    [Fact]
    public void ACheckOnAnotherPathStays()
    {
        var entry = new ListedOrigin("https://*.a.example", Talk.At("entry"));
        var finding = Assert.Single(RuleAssert.By(RuleCatalog.WildcardSubdomainNotEnabled, Ask.Of(
        [
            Ask.Path("a", Ask.Checked(static _ => false) with { Origins = [entry] }),
            Ask.Path("!a", Ask.Policy([]) with { Origins = [entry] }),
        ])));
        Assert.Equal(FixHint.None, finding.FixHint);
    }
}
