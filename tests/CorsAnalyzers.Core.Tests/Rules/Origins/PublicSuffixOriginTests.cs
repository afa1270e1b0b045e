using CorsAnalyzers.Attacks;
using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Origins;

/// <summary>CORS1005: a neighbour under a public suffix gets in with credentials.</summary>
public sealed class PublicSuffixOriginTests
{
    private static readonly AttackOrigin Neighbour = Ask.Attack(AttackKind.PublicSuffixNeighbour, "https://attacker.github.io");

    public static TheoryData<string, Func<string, bool>, bool> Checks => new()
    {
        { "suffix", static origin => origin.EndsWith(".github.io"), true },
        { "glued suffix", static origin => origin.EndsWith("github.io"), true },
        { "one site", static origin => origin.EndsWith("/shop.github.io"), false },
        { "everyone", static _ => true, false },
    };

    [Theory]
    [MemberData(nameof(Checks))]
    public void JudgesACheck(string name, Func<string, bool> check, bool reported)
    {
        Assert.NotEmpty(name);
        RuleAssert.Finds(RuleCatalog.PublicSuffixOrigin, Ask.Of(Ask.Checked(origin => check(origin)), [], Neighbour),
            reported ? ["CORS1005 at check (credentials) https://attacker.github.io | it is a test: None"] : []);
        RuleAssert.Finds(RuleCatalog.PublicSuffixOrigin, Ask.Echo(check, [], Neighbour),
            reported ? ["CORS1005 at Access-Control-Allow-Origin (Access-Control-Allow-Credentials) https://attacker.github.io | it is a test: None"] : []);
    }

    [Fact]
    public void SaysSo() => Assert.Equal(
        "'https://attacker.github.io' is let in with credentials: it is a test",
        RuleAssert.Message(RuleAssert.By(RuleCatalog.PublicSuffixOrigin, Ask.Of(Ask.Checked(static origin => origin.EndsWith(".github.io")), [], Neighbour))[0]));

    [Fact]
    public void AListedWildcardIsACheckToo()
    {
        var policy = Ask.Policy(["https://*.github.io"], true);
        RuleAssert.Finds(RuleCatalog.PublicSuffixOrigin, Ask.Of(policy with { WildcardSubdomains = true }, [], Neighbour),
            "CORS1005 at https://*.github.io (credentials) https://attacker.github.io | it is a test: None");
        RuleAssert.Finds(RuleCatalog.PublicSuffixOrigin, Ask.Of(policy, [], Neighbour));
    }

    [Fact]
    public void WithoutCredentialsIsSilent() => RuleAssert.Finds(
        RuleCatalog.PublicSuffixOrigin, Ask.Of(Ask.Checked(static origin => origin.EndsWith(".github.io"), credentials: false), [], Neighbour));

    [Fact]
    public void OtherAttacksAreOtherRules() => RuleAssert.Finds(RuleCatalog.PublicSuffixOrigin, Ask.Echo(
        static origin => origin.EndsWith("a.example"), [], Ask.Attack(AttackKind.GluedSuffix, "https://attackera.example")));

    [Fact]
    public void AnUnseenCheckIsSilent() => RuleAssert.Finds(
        RuleCatalog.PublicSuffixOrigin, Ask.Of(Ask.Checked(static origin => origin.EndsWith(".github.io") ? null : false), [], Neighbour));

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(RuleCatalog.PublicSuffixOrigin, Ask.Of(
        [Ask.Path("dev", Ask.Checked(static origin => origin.EndsWith(".github.io")), true), Ask.Path("!dev", Ask.Policy([Talk.Friend], true))], [], Neighbour));

    /// <summary>A look-alike of another literal gets in by the same weakness: that one is named.</summary>
    [Theory]
    [InlineData(true, "CORS1005")]
    [InlineData(false, "CORS1001")]
    public void ALookAlikeUnderTheSuffixIsNoOtherCause(bool credentials, string id)
    {
        string[] literals = ["https://me.vercel.app", ".vercel.app"];
        var finding = Assert.Single(RuleAssert.All.Judge(
            Ask.Of(
                Ask.Checked(static origin => origin.EndsWith(".vercel.app", StringComparison.Ordinal), credentials),
                ["https://me.vercel.app"],
                [.. AttackOrigins.LookAlikes(literals)]),
            RuleOptions.Default));

        Assert.Equal((id, "https://attacker.vercel.app"), (finding.Rule.Id, finding.Arguments[0]));
        Assert.Equal("anyone can have a site under 'vercel.app'", finding.Arguments[1]);
    }
}
