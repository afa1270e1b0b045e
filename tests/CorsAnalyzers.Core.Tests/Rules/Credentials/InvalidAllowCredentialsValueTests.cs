using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Credentials;

/// <summary>CORS2003: Access-Control-Allow-Credentials is meant to be true and is not.</summary>
public sealed class InvalidAllowCredentialsValueTests
{
    private const string Credentials = "Access-Control-Allow-Credentials";

    [Theory]
    [InlineData("True", true)]
    [InlineData("TRUE", true)]
    [InlineData("tRue", true)]
    [InlineData("1", true)]
    [InlineData("yes", true)]
    [InlineData("Y", true)]
    [InlineData("on", true)]
    [InlineData("allow", true)]
    [InlineData("include", true)]
    [InlineData("*", true)]
    [InlineData("\"true\"", true)]
    [InlineData("'true'", true)]
    [InlineData("true;", true)]
    [InlineData("true, true", true)]
    [InlineData("true,", true)]

    // Browsers strip white space at the ends of a value.
    [InlineData("true", false)]
    [InlineData(" true ", false)]
    [InlineData("\ttrue\r\n", false)]

    // Meant to refuse: another rule's.
    [InlineData("false", false)]
    [InlineData("False", false)]
    [InlineData("0", false)]

    // Not known, or not clear what is meant.
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("true | false", false)]
    [InlineData("true, false", false)]
    [InlineData("truetrue", false)]
    [InlineData("https://a.example", false)]
    [InlineData("\0", false)]
    public void JudgesAValue(string? value, bool reported)
    {
        var answer = new Answer([new StatedHeader(Credentials, value, Talk.At("here"))]);
        var expected = $"CORS2003 at here () {value}: Replace {value} = true";
        RuleAssert.Finds(
            RuleCatalog.InvalidAllowCredentialsValue, Talk.Handler(Talk.Ask(Talk.Stranger, answer)), reported ? [expected] : []);
        RuleAssert.Finds(
            RuleCatalog.InvalidAllowCredentialsValue, Talk.Preflights(Talk.Ask(Talk.Stranger, answer)), reported ? [expected] : []);
    }

    [Fact]
    public void TwoRightValuesAreAWrongOne() => RuleAssert.Finds(
        RuleCatalog.InvalidAllowCredentialsValue, Ask(("first", "true"), ("second", "true")), "CORS2003 at second (first) true, true: RemoveWrite");

    [Fact]
    public void AnUnknownSecondValueMayNotBeSent() => RuleAssert.Finds(
        RuleCatalog.InvalidAllowCredentialsValue, Ask(("first", "true"), ("second", null)));

    [Fact]
    public void OfTwoValuesTheWrongOneIsReported() => RuleAssert.Finds(
        RuleCatalog.InvalidAllowCredentialsValue, Ask(("first", "true"), ("second", "True")), "CORS2003 at second () True: Replace True = true");

    [Fact]
    public void OneSiteIsReportedOnce()
    {
        var answer = Talk.Answer("access-control-allow-credentials: True");
        RuleAssert.Finds(
            RuleCatalog.InvalidAllowCredentialsValue,
            Talk.Converse(
                AnswerSource.HandWrittenHeaders,
                [Talk.Ask(Talk.Stranger, answer), Talk.Ask(Talk.Friend, answer)],
                [Talk.Ask(Talk.Stranger, answer)]),
            "CORS2003 at access-control-allow-credentials () True: Replace True = true");
    }

    [Fact]
    public void OneBranchIsEnough() => Assert.Single(RuleAssert.By(RuleCatalog.InvalidAllowCredentialsValue, Talk.Handler(Talk.Ask(
        Talk.Stranger, Talk.Outcome("origin1", Talk.Answer(Credentials + ": 1")), Talk.Outcome("!origin1", Talk.Answer())))));

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(RuleCatalog.InvalidAllowCredentialsValue, Talk.Handler(Talk.Ask(
        Talk.Stranger,
        Talk.Outcome("dev", Talk.Answer(Credentials + ": True"), isDevelopmentOnly: true),
        Talk.Outcome("!dev", Talk.Answer()))));

    [Fact]
    public void PoliciesWriteItRight() => RuleAssert.Finds(
        RuleCatalog.InvalidAllowCredentialsValue, PolicyTalk.About(PolicyTalk.Credentialed with { Predicate = null, Origins = Talk.List(Talk.Stranger) }));

    [Fact]
    public void SaysSo() => Assert.Equal(
        "Access-Control-Allow-Credentials is 'True', which no browser takes for 'true'",
        RuleAssert.Message(RuleAssert.By(RuleCatalog.InvalidAllowCredentialsValue, Ask(("here", "True")))[0]));

    private static Conversation Ask(params (string Site, string? Value)[] fields) => Talk.Handler(Talk.Ask(
        Talk.Stranger, new Answer([.. fields.Select(static field => new StatedHeader(Credentials, field.Value, Talk.At(field.Site)))])));
}
