using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Headers;

/// <summary>CORS3003: answers differ in Access-Control-Allow-Origin, and some but not all of them have <c>Vary: Origin</c>.</summary>
public sealed class VaryOnlyWhenAllowedTests
{
    private const string Origin = "Access-Control-Allow-Origin: ";

    private static readonly Answer Nothing = Talk.Answer();
    private static readonly Answer Admitting = Talk.Answer(Origin + Talk.Friend, "Vary: Origin");

    /// <summary>What the stranger gets and what a friend gets, as <c>origin; Vary</c>, and who gets an answer that lacks Vary.</summary>
    [Theory]
    [InlineData("", "https://a.example; Origin", "https://attacker.test")]
    [InlineData("; Accept", "https://a.example; accept, ORIGIN", "https://attacker.test")]
    [InlineData("", "https://a.example; *", "https://attacker.test")]
    [InlineData("", "?; Origin", "https://attacker.test")]
    [InlineData("https://attacker.test; Origin", "https://a.example; Accept", "https://a.example")]
    [InlineData("https://attacker.test; Origin", "", "https://a.example")]

    // All or none have it.
    [InlineData("; Origin", "https://a.example; Origin", null)]
    [InlineData("", "https://a.example", null)]
    [InlineData("; Accept", "https://a.example; Accept", null)]

    // The answers are alike, or may be.
    [InlineData("https://a.example", "https://a.example; Origin", null)]
    [InlineData("*", "*; Origin", null)]
    [InlineData("?", "https://a.example; Origin", null)]
    [InlineData("", "; Origin", null)]

    // What is not known may name Origin.
    [InlineData("; ?", "https://a.example; Origin", null)]
    [InlineData("", "https://a.example; ?", null)]
    public void ComparesTwoAnswers(string toStranger, string toFriend, string? lacking)
    {
        var findings = RuleAssert.By(
            RuleCatalog.VaryOnlyWhenAllowed,
            Talk.Handler(Talk.Ask(Talk.Stranger, AnswerOf(toStranger)), Talk.Ask(Talk.Friend, AnswerOf(toFriend))));
        Assert.Equal(lacking is null ? [] : [$"'{lacking}'"], findings.Select(static finding => finding.Arguments[4]));

        static Answer AnswerOf(string text)
        {
            var parts = text.Split("; ");
            return Talk.Answer(
            [
                .. parts[0].Length == 0 ? Array.Empty<string>() : [Origin + parts[0]],
                .. parts.Length == 1 ? Array.Empty<string>() : ["Vary: " + parts[1]],
            ]);
        }
    }

    [Fact]
    public void ShowsTheEvidence()
    {
        var conversation = Talk.Handler(Talk.Ask(Talk.Stranger, Nothing), Talk.Ask(Talk.Friend, Admitting), Talk.Ask(null, Nothing))
            with { FindFirstUseOfOrigin = static () => Talk.At("the check") };
        RuleAssert.Finds(RuleCatalog.VaryOnlyWhenAllowed, conversation,
            "CORS3003 at Vary (the check) 'https://a.example' | 'https://a.example' | 'https://attacker.test' | none | 'https://attacker.test': MoveVary");
        Assert.Equal(
            "Only some answers have 'Vary: Origin': 'https://a.example' gets 'https://a.example', 'https://attacker.test' gets none, "
            + "and caches serve the answer to 'https://attacker.test', which lacks it, to others",
            RuleAssert.Message(RuleAssert.By(RuleCatalog.VaryOnlyWhenAllowed, conversation)[0]));
    }

    /// <summary><c>if (IsAllowed(origin)) { … }</c>: two origins may differ in what the check says.</summary>
    [Fact]
    public void AnUnseenCheckMayTellOriginsApart() => Assert.Single(RuleAssert.By(RuleCatalog.VaryOnlyWhenAllowed, Talk.Handler(
        Talk.Ask(
            Talk.Stranger, Talk.Outcome("origin1", Talk.Answer(Origin + Talk.Stranger, "Vary: Origin")), Talk.Outcome("!origin1", Nothing)),
        Talk.Ask(Talk.Friend, Talk.Outcome("origin1", Admitting), Talk.Outcome("!origin1", Nothing)))));

    /// <summary><c>if (open) { Vary } if (origin == friend) { … }</c>: where it is not open, both answers lack it.</summary>
    [Fact]
    public void WhereBothLackItAnotherAnswerHasIt() => RuleAssert.Finds(
        RuleCatalog.VaryOnlyWhenAllowed,
        Talk.Handler(
            Talk.Ask(Talk.Stranger, Talk.Outcome("open", Talk.Answer("Vary: Origin")), Talk.Outcome("!open", Nothing)),
            Talk.Ask(Talk.Friend, Talk.Outcome("open", Admitting), Talk.Outcome("!open", Talk.Answer(Origin + Talk.Friend)))),
        "CORS3003 at Vary (Access-Control-Allow-Origin) "
        + "'https://a.example' | 'https://a.example' | 'https://attacker.test' | none | 'https://attacker.test': MoveVary");

    [Fact]
    public void OutcomesOfTwoProcessesAreNotCompared()
    {
        Outcome[] outcomes = [Talk.Outcome("open", Talk.Answer(Origin + "*")), Talk.Outcome("!open", Admitting)];
        RuleAssert.Finds(RuleCatalog.VaryOnlyWhenAllowed, Talk.Handler(Talk.Ask(Talk.Stranger, outcomes), Talk.Ask(Talk.Friend, outcomes)));
    }

    [Fact]
    public void AVaryThatIsLostIsAnotherRules()
    {
        var lost = new Answer([]) { Overwritten = [new(Talk.Header("Vary: Origin"), Talk.At("assignment"))] };
        RuleAssert.Finds(RuleCatalog.VaryOnlyWhenAllowed, Talk.Handler(Talk.Ask(Talk.Stranger, lost), Talk.Ask(Talk.Friend, Admitting)));
    }

    [Fact]
    public void WhatCannotBeSeenMayWriteIt()
    {
        var open = Talk.Handler(Talk.Ask(Talk.Stranger, new Answer([], mayHoldMore: true)), Talk.Ask(Talk.Friend, Admitting));
        RuleAssert.Finds(RuleCatalog.VaryOnlyWhenAllowed, open);
        RuleAssert.Finds(
            RuleCatalog.VaryOnlyWhenAllowed,
            Talk.Handler(Talk.Ask(Talk.Stranger, Nothing), Talk.Ask(Talk.Friend, Admitting)) with { IsWholeResponse = false });
        RuleAssert.Finds(
            RuleCatalog.VaryOnlyWhenAllowed,
            Talk.Handler(Talk.Ask(Talk.Stranger, Nothing), Talk.Ask(Talk.Friend, Admitting)) with { FindWhetherSafeInCaches = () => true });
    }

    /// <summary>The one that may hold more may hold the header, too: then the two do not differ.</summary>
    [Fact]
    public void AnAbsenceThatCannotBeSeenIsNoDifference() => RuleAssert.Finds(RuleCatalog.VaryOnlyWhenAllowed, Talk.Handler(
        Talk.Ask(Talk.Stranger, new Answer([], mayHoldMore: true)),
        Talk.Ask(
            Talk.Friend,
            Talk.Outcome("a", Talk.Answer(Origin + Talk.Friend)),
            Talk.Outcome("!a", Talk.Answer("Vary: Origin", Origin + Talk.Friend)))));

    /// <summary>Unlike CORS3001 this needs no word on the other answers: two are the proof.</summary>
    [Fact]
    public void AnUnknownAnswerDoesNotMatter() => Assert.Single(RuleAssert.By(RuleCatalog.VaryOnlyWhenAllowed, Talk.Handler(
        Talk.AskInPart(Talk.Stranger, Talk.Outcome("a", Nothing), Talk.Outcome("!a", null)),
        Talk.Ask(Talk.Friend, Talk.Outcome("a", Admitting), Talk.Outcome("!a", null)))));

    [Fact]
    public void AnExceptionIsNoAnswer() => RuleAssert.Finds(RuleCatalog.VaryOnlyWhenAllowed, Talk.Handler(
        Talk.Ask(Talk.Stranger, Answer.Failed(HostFailure.Exception)), Talk.Ask(Talk.Friend, Admitting)));

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(RuleCatalog.VaryOnlyWhenAllowed, Talk.Handler(
        Talk.Ask(Talk.Stranger, Nothing),
        Talk.Ask(Talk.Friend, Talk.Outcome("dev", Admitting, isDevelopmentOnly: true), Talk.Outcome("!dev", Nothing))));

    [Fact]
    public void PoliciesAreNotJudged() => RuleAssert.Finds(RuleCatalog.VaryOnlyWhenAllowed, Talk.Converse(
        AnswerSource.Policy, [Talk.Ask(Talk.Stranger, Nothing), Talk.Ask(Talk.Friend, Admitting)], [Talk.Ask(Talk.Stranger, Nothing)]));
}
