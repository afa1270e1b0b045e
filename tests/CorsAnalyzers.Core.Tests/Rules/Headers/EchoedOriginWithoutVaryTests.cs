using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Headers;

/// <summary>CORS3001: two answers differ in Access-Control-Allow-Origin, and none says that it varies by Origin.</summary>
public sealed class EchoedOriginWithoutVaryTests
{
    private const string Origin = "Access-Control-Allow-Origin: ";

    /// <summary>What the stranger gets, what a friend gets, a further header of both, and whether that is reported.</summary>
    [Theory]
    [InlineData("https://attacker.test", "https://a.example", "", true)]
    [InlineData("", "https://a.example", "", true)]
    [InlineData("*", "https://a.example", "", true)]
    [InlineData("https://a.example", "https://a.example", "", false)]
    [InlineData("*", "*", "", false)]
    [InlineData("", "", "", false)]

    // What is not known differs only from none.
    [InlineData("?", "?", "", false)]
    [InlineData("?", "https://a.example", "", false)]
    [InlineData("", "?", "", true)]
    [InlineData("?", "", "", true)]

    // Vary, in any spelling.
    [InlineData("", "https://a.example", "Vary: Origin", false)]
    [InlineData("", "https://a.example", "vary: accept-encoding, ORIGIN", false)]
    [InlineData("", "https://a.example", "Vary: *", false)]
    [InlineData("", "https://a.example", "Vary: ?", false)]
    [InlineData("", "https://a.example", "Vary: Accept-Encoding", true)]
    [InlineData("", "https://a.example", "Vary: Original", true)]
    [InlineData("", "https://a.example", "X-Vary: Origin", true)]
    public void ComparesTwoAnswers(string toStranger, string toFriend, string further, bool reported)
    {
        var conversation = Talk.Handler(Talk.Ask(Talk.Stranger, AnswerOf(toStranger)), Talk.Ask(Talk.Friend, AnswerOf(toFriend)));
        Assert.Equal(
            reported ? ["CORS3001"] : [],
            RuleAssert.By(RuleCatalog.EchoedOriginWithoutVary, conversation).Select(static finding => finding.Rule.Id));

        Answer AnswerOf(string value) => Talk.Answer(
            [.. value.Length == 0 ? Array.Empty<string>() : [Origin + value], .. further.Length == 0 ? Array.Empty<string>() : [further]]);
    }

    [Fact]
    public void ShowsTheEvidence()
    {
        var conversation = Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Answer()), Talk.Ask(Talk.Friend, Talk.Answer(Origin + Talk.Friend)))
            with { FindFirstUseOfOrigin = static () => Talk.At("the check") };
        RuleAssert.Finds(RuleCatalog.EchoedOriginWithoutVary, conversation,
            "CORS3001 at Access-Control-Allow-Origin (the check) 'https://a.example' | 'https://a.example' | 'https://attacker.test' | none: AppendVary");
        Assert.Equal(
            "Access-Control-Allow-Origin depends on the request's Origin ('https://a.example' gets 'https://a.example', 'https://attacker.test' gets none) "
            + "but no answer has 'Vary: Origin': a cache serves one origin's answer to another",
            RuleAssert.Message(RuleAssert.By(RuleCatalog.EchoedOriginWithoutVary, conversation)[0]));
    }

    [Fact]
    public void NamesARequestWithoutOriginAndAValueOfRunTime() => RuleAssert.Finds(RuleCatalog.EchoedOriginWithoutVary, Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Answer(Origin + "?")), Talk.Ask(null, Talk.Answer())),
        "CORS3001 at Access-Control-Allow-Origin (Access-Control-Allow-Origin) "
        + "'https://attacker.test' | a value made at run time | a request without Origin | none: AppendVary");

    [Fact]
    public void OneAnswerWithVaryIsAnotherRules() => RuleAssert.Finds(RuleCatalog.EchoedOriginWithoutVary, Talk.Handler(
        Talk.Ask(Talk.Stranger, Talk.Answer()), Talk.Ask(Talk.Friend, Talk.Answer(Origin + Talk.Friend, "Vary: Origin"))));

    [Theory]
    [InlineData("Vary: Origin", false)]
    [InlineData("vary: *", false)]
    [InlineData("Vary: ?", false)]
    [InlineData("Vary: Accept", true)]
    [InlineData("X-Vary: Origin", true)]
    public void AVaryThatIsAssignedAwayIsAnotherRules(string lost, bool reported) => Assert.Equal(
        reported ? 1 : 0,
        RuleAssert.By(RuleCatalog.EchoedOriginWithoutVary, Talk.Handler(
            Talk.Ask(Talk.Stranger, new Answer([]) { Overwritten = [new(Talk.Header(lost), Talk.At("assignment"))] }),
            Talk.Ask(Talk.Friend, Talk.Answer(Origin + Talk.Friend)))).Count);

    [Fact]
    public void UnseenHeadersMayVary() => RuleAssert.Finds(RuleCatalog.EchoedOriginWithoutVary, Talk.Handler(
        Talk.Ask(Talk.Stranger, new Answer([], mayHoldMore: true)), Talk.Ask(Talk.Friend, Talk.Answer(Origin + Talk.Friend))));

    [Fact]
    public void AnUnknownAnswerMayVary() => RuleAssert.Finds(RuleCatalog.EchoedOriginWithoutVary, Talk.Handler(
        Talk.Ask(Talk.Stranger, Talk.Outcome("a", Talk.Answer()), Talk.Outcome("!a", null)),
        Talk.Ask(Talk.Friend, Talk.Answer(Origin + Talk.Friend))));

    [Fact]
    public void PathsNotFollowedMayVary() => RuleAssert.Finds(RuleCatalog.EchoedOriginWithoutVary, Talk.Handler(
        Talk.AskInPart(Talk.Stranger, Talk.Outcome("", Talk.Answer())), Talk.Ask(Talk.Friend, Talk.Answer(Origin + Talk.Friend))));

    [Theory]
    [InlineData("no-store", "no-store", false)]
    [InlineData("private, No-Cache", "no-store", false)]
    [InlineData("?", "?", false)]
    [InlineData("no-store", "max-age=60", true)]
    [InlineData("private", "max-age=60", true)]
    public void CachesThatMustAsk(string friends, string strangers, bool expected)
    {
        var conversation = Talk.Handler(
            Talk.Ask(Talk.Stranger, Talk.Answer("Cache-Control: " + strangers)),
            Talk.Ask(Talk.Friend, Talk.Answer(Origin + Talk.Friend, "Cache-Control: " + friends)));
        Assert.Equal(expected, RuleAssert.By(RuleCatalog.EchoedOriginWithoutVary, conversation).Count > 0);
    }

    [Fact]
    public void CachesAreToldElsewhere() => RuleAssert.Finds(
        RuleCatalog.EchoedOriginWithoutVary,
        Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Answer()), Talk.Ask(Talk.Friend, Talk.Answer(Origin + Talk.Friend))) with { FindWhetherSafeInCaches = () => true });

    [Fact]
    public void CallersMayWriteVary() =>
        RuleAssert.Finds(
            RuleCatalog.EchoedOriginWithoutVary,
            Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Answer()), Talk.Ask(Talk.Friend, Talk.Answer(Origin + Talk.Friend))) with { IsWholeResponse = false });

    [Fact]
    public void TheMiddlewareWritesVaryItself() => RuleAssert.Finds(RuleCatalog.EchoedOriginWithoutVary, Talk.Converse(
        AnswerSource.Policy,
        [Talk.Ask(Talk.Stranger, Talk.Answer()), Talk.Ask(Talk.Friend, Talk.Answer(Origin + Talk.Friend))],
        [Talk.Ask(Talk.Stranger, Talk.Answer())]));

    [Fact]
    public void AnExceptionIsNoAnswer() => RuleAssert.Finds(RuleCatalog.EchoedOriginWithoutVary, Talk.Handler(
        Talk.Ask(Talk.Stranger, Answer.Failed(HostFailure.Exception)), Talk.Ask(Talk.Friend, Talk.Answer(Origin + Talk.Friend))));

    /// <summary>
    /// The stranger's and the friend's outcome on either branch of a condition: only what one process can answer is compared.
    /// </summary>
    [Theory]
    [InlineData("a", true)]
    [InlineData("origin1", true)]
    public void OutcomesOfOneProcessAreCompared(string condition, bool reported)
    {
        var conversation = Talk.Handler(
            Talk.Ask(Talk.Stranger, Talk.Outcome(condition, Talk.Answer()), Talk.Outcome("!" + condition, Talk.Answer())),
            Talk.Ask(Talk.Friend, Talk.Outcome(condition, Talk.Answer(Origin + Talk.Friend)), Talk.Outcome("!" + condition, Talk.Answer())));
        Assert.Equal(reported, RuleAssert.By(RuleCatalog.EchoedOriginWithoutVary, conversation).Count == 1);
    }

    /// <summary><c>if (open) { * } else { https://a.example }</c> answers every origin alike in any one process.</summary>
    [Fact]
    public void OutcomesOfTwoProcessesAreNot()
    {
        Outcome[] outcomes = [Talk.Outcome("open", Talk.Answer(Origin + "*")), Talk.Outcome("!open", Talk.Answer(Origin + Talk.Friend))];
        RuleAssert.Finds(
            RuleCatalog.EchoedOriginWithoutVary, Talk.Handler(Talk.Ask(Talk.Stranger, outcomes), Talk.Ask(Talk.Friend, outcomes)));
    }

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(RuleCatalog.EchoedOriginWithoutVary, Talk.Handler(
        Talk.Ask(Talk.Stranger, Talk.Outcome("dev", Talk.Answer(Origin + Talk.Stranger), isDevelopmentOnly: true),
            Talk.Outcome("!dev", Talk.Answer())),
        Talk.Ask(Talk.Friend, Talk.Outcome("dev", Talk.Answer(Origin + Talk.Friend), isDevelopmentOnly: true),
            Talk.Outcome("!dev", Talk.Answer()))));
}
