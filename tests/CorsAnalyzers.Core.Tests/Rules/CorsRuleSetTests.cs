using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules;

/// <summary>Which of several rules speak of one conversation.</summary>
public sealed class CorsRuleSetTests
{
    private static readonly Answer Star = Talk.Answer("Access-Control-Allow-Origin: *", "Access-Control-Allow-Credentials: true");
    private static readonly Answer Echo = Talk.Answer("Access-Control-Allow-Origin: " + Talk.Stranger, "Access-Control-Allow-Credentials: true");

    [Fact]
    public void NothingIsFoundInNothing() => Assert.Empty(Ids(Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Answer()))));

    [Fact]
    public void TheGravestSpeaksAloneAtOneSite() => Assert.Equal(
        ["CORS2002"],
        Ids(Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Outcome("a", Star), Talk.Outcome("!a", Echo)))));

    [Fact]
    public void BothSpeakAtTwoSites()
    {
        var elsewhere = new Answer([.. Star.Headers.Select(static header => header with { Site = Talk.At("elsewhere") })]);
        Assert.Equal(
            ["CORS2002", "CORS2001"],
            Ids(Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Outcome("a", elsewhere), Talk.Outcome("!a", Echo)))));
    }

    [Fact]
    public void DifferentCausesAreDifferentFindings() => Assert.Equal(
        ["CORS2002", "CORS3001", "CORS3004"],
        Ids(Talk.Converse(
            AnswerSource.HandWrittenHeaders,
            [Talk.Ask(Talk.Stranger, Echo), Talk.Ask(null, Talk.Answer())],
            [Talk.Ask(Talk.Stranger, Talk.Answer("Access-Control-Allow-Origin: *", "Access-Control-Allow-Headers: Forwarded"))])));

    [Fact]
    public void JudgesAlikeEachTime()
    {
        var conversation = Talk.Handler(Talk.Ask(Talk.Stranger, Echo), Talk.Ask(null, Talk.Answer()));
        Assert.Equal(Ids(conversation), Ids(conversation));
        Assert.Equal(["CORS2002", "CORS3001"], Ids(conversation));
    }

    private static IEnumerable<string> Ids(Conversation conversation) => CorsRuleSet.Judge(conversation, RuleOptions.Default).Select(static finding => finding.Rule.Id);
}
