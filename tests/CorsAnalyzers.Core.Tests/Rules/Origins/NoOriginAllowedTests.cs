using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Origins;

/// <summary>CORS1012: a finished policy states no origin, on any path.</summary>
public sealed class NoOriginAllowedTests
{
    private const string Finding = "CORS1012 at policy () : None";

    public static TheoryData<string?[], bool> Lists => new()
    {
        { [], true },
        { [Talk.Friend], false },
        { ["*"], false },
        { ["*", "*"], false },
        { [null], false },

        // Other rules say why these let nobody in.
        { ["https://a.example/"], false },
        { ["https://*.a.example"], false },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void JudgesAList(string?[] origins, bool reported) =>
        RuleAssert.Finds(RuleCatalog.NoOriginAllowed, Ask.Of(Ask.Policy(origins, true)), reported ? [Finding] : []);

    [Fact]
    public void SaysSo() => Assert.Equal(
        "This policy states no origin, so no other site can read the answers",
        RuleAssert.Message(RuleAssert.By(RuleCatalog.NoOriginAllowed, Ask.Of(Ask.Policy([])))[0]));

    [Fact]
    public void TheSwitchAdmitsNobodyByItself() => RuleAssert.Finds(
        RuleCatalog.NoOriginAllowed, Ask.Of(Ask.Policy([]) with { WildcardSubdomains = true, WildcardSubdomainsSite = Talk.At("switch") }), Finding);

    [Fact]
    public void ACheckMayAdmitSomeone() => RuleAssert.Finds(RuleCatalog.NoOriginAllowed, Ask.Of(Ask.Checked(static _ => false)));

    [Fact]
    public void AListThatMayHoldMoreIsSilent() =>
        RuleAssert.Finds(RuleCatalog.NoOriginAllowed, Ask.Of(Ask.Policy([]) with { OriginsOpen = true }));

    [Fact]
    public void OtherHostsAdmitNobodyEither() =>
        RuleAssert.Finds(RuleCatalog.NoOriginAllowed, Ask.Of(Ask.Policy([]) with { Host = PolicyHost.SystemWebCors }), Finding);

    [Fact]
    public void FixedHeadersMayNameNone() =>
        RuleAssert.Finds(RuleCatalog.NoOriginAllowed, Ask.Of(Ask.Policy([]) with { Host = PolicyHost.RawHeaders }));

    [Fact]
    public void APolicyThatIsNotFinishedIsSilent() =>
        RuleAssert.Finds(RuleCatalog.NoOriginAllowed, Ask.Of(Ask.Policy([]) with { Site = null }));

    [Fact]
    public void EveryPathMustStateNone()
    {
        RuleAssert.Finds(
            RuleCatalog.NoOriginAllowed, Ask.Of([Ask.Path("a", Ask.Policy([])), Ask.Path("!a", Ask.Policy([], true))]), Finding);
        RuleAssert.Finds(RuleCatalog.NoOriginAllowed, Ask.Of([Ask.Path("a", Ask.Policy([])), Ask.Path("!a", Ask.Policy([Talk.Friend]))]));
        RuleAssert.Finds(RuleCatalog.NoOriginAllowed, Ask.Of([Ask.Path("a", Ask.Policy([])), Ask.Path("!a", null)]));
    }

    [Fact]
    public void DevelopmentAloneIsSilent()
    {
        RuleAssert.Finds(RuleCatalog.NoOriginAllowed, Ask.Of([Ask.Path("dev", Ask.Policy([]), isDevelopmentOnly: true)]));
        RuleAssert.Finds(
            RuleCatalog.NoOriginAllowed,
            Ask.Of([Ask.Path("dev", Ask.Policy(["*"]), isDevelopmentOnly: true), Ask.Path("!dev", Ask.Policy([]))]));
    }

    [Fact]
    public void HandlersStateNoPolicy() => RuleAssert.Finds(RuleCatalog.NoOriginAllowed, Ask.Handler(static _ => []));
}
