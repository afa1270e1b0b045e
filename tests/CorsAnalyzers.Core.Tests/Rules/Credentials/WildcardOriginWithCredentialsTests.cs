using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Credentials;

/// <summary>CORS2001: <c>*</c> with credentials; the host throws, or the browser refuses.</summary>
public sealed class WildcardOriginWithCredentialsTests
{
    private const string Origin = "Access-Control-Allow-Origin: ";
    private const string Credentials = "Access-Control-Allow-Credentials: ";

    public static TheoryData<string[], bool> Answers => new()
    {
        { [Origin + "*", Credentials + "true"], true },
        { ["access-control-allow-origin: *", "access-control-allow-credentials: true"], true },
        { [Origin + "*"], false },
        { [Origin + "*", Credentials + "false"], false },
        { [Origin + "*", Credentials + "TRUE"], false },
        { [Origin + "*", Credentials + "?"], false },
        { [Origin + "*", Credentials + "true", Credentials + "true"], false },
        { [Origin + "?", Credentials + "true"], false },
        { [Origin + "null", Credentials + "true"], false },
        { [Origin + Talk.Friend, Credentials + "true"], false },
        { [Credentials + "true"], false },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void JudgesOneAnswer(string[] headers, bool reported) => Assert.Equal(
        reported ? ["CORS2001"] : [],
        RuleAssert.By(RuleCatalog.WildcardOriginWithCredentials, Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Answer(headers)))).Select(static finding => finding.Rule.Id));

    [Fact]
    public void HandWrittenHeadersAreRefusedByBrowsers()
    {
        var conversation = Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Answer(Origin + "*", Credentials + "true")));
        RuleAssert.Finds(RuleCatalog.WildcardOriginWithCredentials, conversation,
            "CORS2001 at Access-Control-Allow-Origin (Access-Control-Allow-Credentials) "
            + "browsers refuse such an answer to a request with credentials: RemoveCredentials");
        Assert.Equal(
            "Any origin ('*') is allowed together with credentials: browsers refuse such an answer to a request with credentials",
            RuleAssert.Message(RuleAssert.By(RuleCatalog.WildcardOriginWithCredentials, conversation)[0]));
    }

    [Fact]
    public void PoliciesMakeTheHostThrow()
    {
        var policy = new PolicyModel { Origins = Talk.List("*"), Credentials = new(true, Talk.At("credentials")) };
        var exchange = Talk.Ask(Talk.Stranger, policy.Respond(CorsAnalyzers.Protocol.CorsRequest.Get(Talk.Stranger), preflight: false)!);
        RuleAssert.Finds(RuleCatalog.WildcardOriginWithCredentials, Talk.Converse(AnswerSource.Policy, [exchange], [exchange]),
            "CORS2001 at * (credentials) ASP.NET Core throws an InvalidOperationException for such a policy: RemoveCredentials");
    }

    [Fact]
    public void AThrowingPredicateIsSilent()
    {
        var exchange = Talk.Ask(Talk.Stranger, Answer.Failed(HostFailure.Exception, Talk.At("predicate")));
        RuleAssert.Finds(RuleCatalog.WildcardOriginWithCredentials, Talk.Converse(AnswerSource.Policy, [exchange], [exchange]));
    }

    [Fact]
    public void CredentialsOnTheOtherBranchAreSilent() => RuleAssert.Finds(RuleCatalog.WildcardOriginWithCredentials, Talk.Handler(Talk.Ask(
        Talk.Stranger, Talk.Outcome("a", Talk.Answer(Origin + "*")), Talk.Outcome("!a", Talk.Answer(Origin + Talk.Friend, Credentials + "true")))));

    [Fact]
    public void OneBranchIsEnough() => Assert.Single(RuleAssert.By(RuleCatalog.WildcardOriginWithCredentials, Talk.Handler(Talk.Ask(
        Talk.Stranger, Talk.Outcome("a", Talk.Answer(Origin + "*", Credentials + "true")), Talk.Outcome("!a", Talk.Answer(Origin + "*"))))));

    [Fact]
    public void EachPlaceIsAFinding()
    {
        var answer = Talk.Answer(Origin + "*", Credentials + "true");
        var elsewhere = new Answer([.. answer.Headers.Select(static header => header with { Site = Talk.At("elsewhere") })]);

        Assert.Equal(2, RuleAssert.By(RuleCatalog.WildcardOriginWithCredentials, Talk.Handler(Talk.Ask(
            Talk.Stranger, Talk.Outcome("a", answer), Talk.Outcome("!a", elsewhere)))).Count);
    }

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(RuleCatalog.WildcardOriginWithCredentials, Talk.Handler(Talk.Ask(
        Talk.Stranger, Talk.Outcome("dev", Talk.Answer(Origin + "*", Credentials + "true"), isDevelopmentOnly: true),
        Talk.Outcome("!dev", Talk.Answer()))));
}
