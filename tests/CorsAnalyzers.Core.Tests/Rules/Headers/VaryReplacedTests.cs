using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Headers;

/// <summary>CORS3002: <c>Vary</c> is assigned, and what was written to it before is lost.</summary>
public sealed class VaryReplacedTests
{
    /// <summary>What was written to Vary, what is there at the end, and the names that are reported as lost.</summary>
    [Theory]
    [InlineData("Accept-Encoding", "Origin", "Accept-Encoding")]
    [InlineData("Origin", "Accept-Encoding", "Origin")]
    [InlineData("Origin, Accept", "accept-language", "Origin, Accept")]
    [InlineData("Accept-Encoding, Accept", "accept, Origin", "Accept-Encoding")]
    [InlineData("*", "Origin", "*")]
    [InlineData("Accept-Encoding", "", "Accept-Encoding")]

    // Nothing is lost.
    [InlineData("Origin", "Origin", null)]
    [InlineData("ORIGIN", "accept, origin", null)]
    [InlineData("Origin", "*", null)]
    [InlineData("", "Origin", null)]

    // What is not known may be anything.
    [InlineData("?", "Origin", null)]
    [InlineData("Origin", "?", null)]
    public void JudgesAnAssignment(string before, string after, string? lost)
    {
        var answer = new Answer([.. after.Length == 0 ? Array.Empty<StatedHeader>() : [Talk.Header("vary: " + after)]])
        {
            Overwritten = [new(Talk.Header("Vary: " + before), Talk.At("assignment"))],
        };
        RuleAssert.Finds(
            RuleCatalog.VaryReplaced,
            Talk.Handler(Talk.Ask(Talk.Stranger, answer)),
            lost is null ? [] : [$"CORS3002 at assignment (Vary) {lost}: AppendInsteadOfAssign"]);
    }

    [Fact]
    public void OtherHeadersMayBeAssigned() => RuleAssert.Finds(RuleCatalog.VaryReplaced, Talk.Handler(Talk.Ask(Talk.Stranger, new Answer([])
    {
        Overwritten = [new(Talk.Header("Access-Control-Allow-Origin: *"), Talk.At("assignment"))],
    })));

    [Fact]
    public void EachAssignmentIsReportedOnce()
    {
        var answer = new Answer([Talk.Header("Vary: Cookie")])
        {
            Overwritten =
            [
                new(new("Vary", "Accept", Talk.At("one")), Talk.At("first")),
                new(new("Vary", "Accept-Encoding", Talk.At("two")), Talk.At("first")),
                new(new("Vary", "Origin", Talk.At("three")), Talk.At("second")),
            ],
        };
        RuleAssert.Finds(
            RuleCatalog.VaryReplaced,
            Talk.Handler(Talk.Ask(Talk.Stranger, answer), Talk.Ask(Talk.Friend, answer)),
            "CORS3002 at first (one, two) Accept, Accept-Encoding: AppendInsteadOfAssign",
            "CORS3002 at second (three) Origin: AppendInsteadOfAssign");
    }

    [Fact]
    public void WhatCannotBeSeenMayWriteItAgain()
    {
        var answer = new Answer([], mayHoldMore: true) { Overwritten = Losing.Overwritten };
        RuleAssert.Finds(RuleCatalog.VaryReplaced, Talk.Handler(Talk.Ask(Talk.Stranger, answer)));
        RuleAssert.Finds(RuleCatalog.VaryReplaced, Talk.Handler(Talk.Ask(Talk.Stranger, Losing)) with { IsWholeResponse = false });
    }

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(RuleCatalog.VaryReplaced, Talk.Handler(Talk.Ask(
        Talk.Stranger, Talk.Outcome("dev", Losing, isDevelopmentOnly: true), Talk.Outcome("!dev", Talk.Answer()))));

    [Fact]
    public void PoliciesAreNotJudged() => RuleAssert.Finds(RuleCatalog.VaryReplaced, Talk.Converse(
        AnswerSource.Policy, [Talk.Ask(Talk.Stranger, Losing)], [Talk.Ask(Talk.Stranger, Losing)]));

    [Fact]
    public void SaysSo() => Assert.Equal(
        "Vary is assigned here, and 'Origin', which was written before, is lost",
        RuleAssert.Message(Assert.Single(RuleAssert.By(RuleCatalog.VaryReplaced, Talk.Handler(Talk.Ask(Talk.Stranger, Losing))))));

    private static Answer Losing => new([Talk.Header("Vary: Accept")])
    {
        Overwritten = [new(Talk.Header("Vary: Origin"), Talk.At("assignment"))],
    };
}
