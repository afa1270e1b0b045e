using CorsAnalyzers.Attacks;
using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Headers;

/// <summary>
/// CORS3010: a header that carries a secret is exposed to any site, or to one that a weak check lets in with credentials.
/// </summary>
public sealed class SensitiveHeaderExposedTests
{
    private const string Any = "Access-Control-Allow-Origin: *";
    private const string Echo = "Access-Control-Allow-Origin: " + Talk.Stranger;
    private const string ToFriend = "Access-Control-Allow-Origin: " + Talk.Friend;
    private const string Credentials = "Access-Control-Allow-Credentials: true";
    private const string Exposed = "Access-Control-Expose-Headers: ";
    private const string LookAlike = "https://evil-a.example";

    public static TheoryData<string[], string> Answers => new()
    {
        { [Any, Exposed + "Authorization"], "Authorization" },
        { [Echo, Exposed + "X-Total-Count, x-csrf-token,X-Api-Key"], "x-csrf-token X-Api-Key" },
        { [Echo, Credentials, Exposed + "X-Auth-Token"], "X-Auth-Token" },
        { [Echo, "Access-Control-Allow-Credentials: ?", Exposed + "X-Auth-Token"], "X-Auth-Token" },
        { [ToFriend, Credentials, Exposed + "Authorization"], "" },
        { ["Access-Control-Allow-Origin: ?", Exposed + "Authorization"], "" },
        { [Any, Echo, Exposed + "Authorization"], "" },
        { [Exposed + "Authorization"], "" },
        { [Any, Exposed + "*"], "" },
        { [Any, Exposed + "?"], "" },
        { [Any, Exposed + "\"Authorization\""], "" },
        { [Any, Exposed + "Token-Expired, Content-Disposition"], "" },
        { [Any, "Access-Control-Allow-Headers: Authorization"], "" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void JudgesOneAnswer(string[] headers, string names) => Assert.Equal(
        names.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        RuleAssert.By(RuleCatalog.SensitiveHeaderExposed, Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Answer(headers))))
            .Select(static finding => finding.HeaderName));

    /// <summary>The answer to the look-alike, whether it is hostile, and whether that is reported.</summary>
    [Theory]
    [InlineData(Credentials, true, true)]
    [InlineData(Credentials, false, false)]
    [InlineData("Access-Control-Allow-Credentials: ?", true, false)]
    [InlineData("X-A: a", true, false)]
    public void AWeakCheckLetsOneIn(string credentials, bool isHostile, bool reported)
    {
        var attack = Talk.Ask(LookAlike, Talk.Answer("Access-Control-Allow-Origin: " + LookAlike, credentials, Exposed + "Authorization")) with
        {
            Attack = new AttackOrigin(LookAlike, AttackKind.GluedSuffix, "it ends alike", isHostile),
        };
        RuleAssert.Finds(
            RuleCatalog.SensitiveHeaderExposed,
            Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Answer()), attack),
            reported
                ? [$"CORS3010 at Access-Control-Expose-Headers () Authorization | '{LookAlike}' | carries a token that lets its holder act for the user: "
                    + "RemoveHeaderName Authorization"]
                : []);
    }

    [Fact]
    public void AnOriginThatTheCodeNamesIsNoAttack() => RuleAssert.Finds(RuleCatalog.SensitiveHeaderExposed, Talk.Handler(
        Talk.Ask(Talk.Stranger, Talk.Answer()), Talk.Ask(Talk.Friend, Talk.Answer(ToFriend, Credentials, Exposed + "Authorization"))));

    /// <summary>The policy's origins, what its predicate says, and whether any site reads the answer.</summary>
    [Theory]
    [InlineData("*", true)]
    [InlineData("https://a.example", false)]
    [InlineData("?", false)]
    [InlineData("https://a.example|*", false)]
    public void JudgesAPolicy(string origins, bool reported) => RuleAssert.Finds(
        RuleCatalog.SensitiveHeaderExposed,
        PolicyTalk.About(new PolicyModel
        {
            Origins = Talk.List([.. origins.Split('|').Select(static origin => origin == "?" ? null : origin)]),
            ExposedHeaders = Talk.State("X-A", "X-Api-Key", null),
        }),
        reported ? ["CORS3010 at X-Api-Key () X-Api-Key | any site | carries a key of the application: RemoveHeaderName X-Api-Key"] : []);

    [Fact]
    public void APolicyIsJudgedOnThePathThatItIsOpenOn()
    {
        var secret = PolicyTalk.Plain with { ExposedHeaders = Talk.State("Authorization") };
        var open = new PolicyModel { Origins = Talk.List("*"), ExposedHeaders = Talk.State("X-A") };
        RuleAssert.Finds(
            RuleCatalog.SensitiveHeaderExposed, PolicyTalk.About(PolicyTalk.Outcome("a", secret), PolicyTalk.Outcome("!a", open)));
        Assert.Single(RuleAssert.By(RuleCatalog.SensitiveHeaderExposed, PolicyTalk.About(
            PolicyTalk.Outcome("a", secret with { Origins = open.Origins }), PolicyTalk.Outcome("!a", open))));
    }

    [Fact]
    public void AnUnseenCheckOfTheOriginIsSilent() => RuleAssert.Finds(RuleCatalog.SensitiveHeaderExposed, Talk.Handler(Talk.Ask(
        Talk.Stranger, Talk.Outcome("origin1", Talk.Answer(Echo, Exposed + "Authorization")), Talk.Outcome("!origin1", Talk.Answer()))));

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(RuleCatalog.SensitiveHeaderExposed, Talk.Handler(Talk.Ask(
        Talk.Stranger,
        Talk.Outcome("dev", Talk.Answer(Any, Exposed + "Authorization"), isDevelopmentOnly: true),
        Talk.Outcome("!dev", null))));

    [Fact]
    public void SaysSo() => Assert.Equal(
        "The response header 'x-xsrf-token' is exposed to any site: it carries the token that tells the site's own requests from forged ones",
        RuleAssert.Message(Assert.Single(RuleAssert.By(
            RuleCatalog.SensitiveHeaderExposed, Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Answer(Any, Exposed + "x-xsrf-token")))))));
}
