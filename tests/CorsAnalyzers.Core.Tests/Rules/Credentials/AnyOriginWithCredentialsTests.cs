using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Credentials;

/// <summary>
/// CORS2002: the stranger gets itself back with credentials. Every answer has <c>Vary: Origin</c>, so that no other rule speaks.
/// </summary>
public sealed class AnyOriginWithCredentialsTests
{
    private const string Origin = "Access-Control-Allow-Origin: ";
    private const string Credentials = "Access-Control-Allow-Credentials: ";
    private const string Finding =
        "CORS2002 at Access-Control-Allow-Origin (Access-Control-Allow-Credentials) https://attacker.test: RemoveCredentials";

    private static readonly Answer Nothing = Talk.Answer("Vary: Origin");
    private static readonly Answer Admitting = Talk.Answer("Vary: Origin", Origin + Talk.Stranger, Credentials + "true");

    public static TheoryData<string[], bool> Answers => new()
    {
        { [Origin + Talk.Stranger, Credentials + "true"], true },
        { ["ACCESS-control-allow-origin: " + Talk.Stranger, "access-control-ALLOW-credentials: true"], true },
        { [Origin + Talk.Stranger, Credentials + "True"], false },
        { [Origin + Talk.Stranger, Credentials + "false"], false },
        { [Origin + Talk.Stranger, Credentials + "?"], false },
        { [Origin + Talk.Stranger], false },
        { [Credentials + "true"], false },
        { [Origin + "?", Credentials + "true"], false },
        { [Origin + Talk.Friend, Credentials + "true"], false },
        { [Origin + Talk.Stranger + "/", Credentials + "true"], false },
        { [Origin + Talk.Stranger + ", " + Talk.Friend, Credentials + "true"], false },
        { [Origin + Talk.Stranger, Origin + Talk.Friend, Credentials + "true"], false },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void JudgesOneAnswer(string[] headers, bool reported)
    {
        var findings = RuleAssert.By(
            RuleCatalog.AnyOriginWithCredentials, Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Answer([.. headers, "Vary: Origin"]))));
        Assert.Equal(reported ? ["CORS2002"] : [], findings.Select(static finding => finding.Rule.Id));
    }

    [Fact]
    public void TellsTheOriginAndTheSites() =>
        RuleAssert.Finds(RuleCatalog.AnyOriginWithCredentials, Talk.Handler(Talk.Ask(Talk.Stranger, Admitting)), Finding);

    [Fact]
    public void SaysSo() => Assert.Equal(
        "Every origin is let in with credentials: 'https://attacker.test' can read the answers to a logged-in user's requests",
        RuleAssert.Message(RuleAssert.By(RuleCatalog.AnyOriginWithCredentials, Talk.Handler(Talk.Ask(Talk.Stranger, Admitting)))[0]));

    [Fact]
    public void PoliciesAreJudgedAlike() =>
        RuleAssert.Finds(
            RuleCatalog.AnyOriginWithCredentials,
            Talk.Converse(AnswerSource.Policy, [Talk.Ask(Talk.Stranger, Admitting)], [Talk.Ask(Talk.Stranger, Nothing)]),
            Finding);

    [Fact]
    public void AnUnseenCheckOfTheOriginIsSilent() => RuleAssert.Finds(RuleCatalog.AnyOriginWithCredentials, Talk.Handler(
        Talk.Ask(Talk.Stranger, Talk.Outcome("origin1", Admitting), Talk.Outcome("!origin1", Nothing))));

    [Fact]
    public void AnUnrelatedConditionIsNot() => RuleAssert.Finds(RuleCatalog.AnyOriginWithCredentials, Talk.Handler(
        Talk.Ask(Talk.Stranger, Talk.Outcome("a", Admitting), Talk.Outcome("!a", Nothing))), Finding);

    [Fact]
    public void EachPlaceIsAFinding() => RuleAssert.Finds(
        RuleCatalog.AnyOriginWithCredentials,
        Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Outcome("a", Admitting), Talk.Outcome("!a", At("elsewhere")))),
        Finding,
        "CORS2002 at elsewhere (elsewhere) https://attacker.test: RemoveCredentials");

    /// <summary>Where a check that cannot be seen chooses between two places that both let the stranger in, one of them is shown.</summary>
    [Fact]
    public void AnUnseenChoiceOfThePlaceIsOneFinding() => RuleAssert.Finds(
        RuleCatalog.AnyOriginWithCredentials,
        Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Outcome("origin1", Admitting), Talk.Outcome("!origin1", At("elsewhere")))),
        Finding);

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(RuleCatalog.AnyOriginWithCredentials, Talk.Handler(
        Talk.Ask(Talk.Stranger, Talk.Outcome("dev", Admitting, isDevelopmentOnly: true), Talk.Outcome("!dev", Nothing))));

    [Fact]
    public void AFriendWhoGetsItselfBackIsSilent() => RuleAssert.Finds(RuleCatalog.AnyOriginWithCredentials, Talk.Handler(
        Talk.Ask(Talk.Stranger, Nothing), Talk.Ask(Talk.Friend, Talk.Answer("Vary: Origin", Origin + Talk.Friend, Credentials + "true"))));

    private static Answer At(string place) => new(
        [.. Admitting.Headers.Select(header => new StatedHeader(header.Name, header.Value, Talk.At(place)))]);
}
