using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Core.Tests.Policies;

/// <summary>What is known of a conversation, path by path.</summary>
public sealed class ConversationTests
{
    [Fact]
    public void KnownAnswersAreThoseOfEveryExchangeOutsideDevelopment()
    {
        var conversation = Talk.Converse(
            AnswerSource.HandWrittenHeaders,
            [Talk.Ask(Talk.Stranger, Talk.Outcome("a", Talk.Answer("A: 1")), Talk.Outcome("!a", null)), Talk.Ask(null, Talk.Answer("B: 2"))],
            [Talk.Ask(Talk.Stranger, Talk.Outcome("dev", Talk.Answer("C: 3"), isDevelopmentOnly: true), Talk.Outcome("!dev", Talk.Answer("D: 4")))]);
        Assert.Equal(["A", "B", "D"], conversation.KnownAnswers.Select(static answer => answer.Headers[0].Name));
    }

    [Fact]
    public void KnownPoliciesAreThoseOutsideDevelopment()
    {
        var policies = Enumerable.Range(0, 3).Select(static _ => new PolicyModel()).ToList();
        var conversation = Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Answer())) with
        {
            Policies =
            [
                new PolicyOutcome([], policies[0]),
                new PolicyOutcome([], null),
                new PolicyOutcome([], policies[1], IsDevelopmentOnly: true),
                new PolicyOutcome([], policies[2]),
            ],
        };
        Assert.Equal(2, conversation.KnownPolicies.Count());
        Assert.Same(policies[2], conversation.KnownPolicies.Last());
    }
}
