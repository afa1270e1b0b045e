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
            ["CORS2001", "CORS2002"],
            Ids(Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Outcome("a", elsewhere), Talk.Outcome("!a", Echo)))));
    }

    [Fact]
    public void DifferentCausesAreDifferentFindings() => Assert.Equal(
        ["CORS2002", "CORS3001", "CORS3004"],
        Ids(Talk.Converse(
            AnswerSource.HandWrittenHeaders,
            [Talk.Ask(Talk.Stranger, Echo), Talk.Ask(null, Talk.Answer())],
            [Talk.Ask(Talk.Stranger, Talk.Answer("Access-Control-Allow-Origin: *", "Access-Control-Allow-Headers: Forwarded", "Access-Control-Max-Age: 600"))])));

    /// <summary>Which of the three rules on Vary speaks: what the stranger's answer and the friend's say, a Vary that is lost marked with <c>!</c>.</summary>
    [Theory]
    [InlineData("", "", "CORS3001")]
    [InlineData("", "Origin", "CORS3003")]
    [InlineData("Origin", "", "CORS3003")]
    [InlineData("Origin", "Origin", "")]
    [InlineData("!", "!", "CORS3002")]
    [InlineData("!", "", "CORS3002")]
    [InlineData("!", "Origin", "CORS3002")]
    public void OneRuleSpeaksOfVary(string toStranger, string toFriend, string id)
    {
        var conversation = Talk.Handler(
            Talk.Ask(Talk.Stranger, AnswerOf([], toStranger)),
            Talk.Ask(Talk.Friend, AnswerOf([Talk.Header("Access-Control-Allow-Origin: " + Talk.Friend)], toFriend)));
        Assert.Equal(id.Split(' ', StringSplitOptions.RemoveEmptyEntries), Ids(conversation));

        static Answer AnswerOf(StatedHeader[] headers, string vary) => new([.. headers, .. vary == "Origin" ? [Talk.Header("Vary: Origin")] : Array.Empty<StatedHeader>()])
        {
            Overwritten = vary == "!" ? [new(Talk.Header("Vary: Origin"), Talk.At("assignment"))] : [],
        };
    }

    /// <summary>The rows of the design, the gravest first.</summary>
    [Theory]
    [InlineData("CORS2002 CORS2001 CORS1002 CORS1005 CORS1003 CORS1004 CORS1009 CORS1001")]
    [InlineData("CORS1011 CORS1006 CORS1007 CORS1008 CORS1012")]
    [InlineData("CORS3009 CORS3010 CORS3008")]
    [InlineData("CORS3004 CORS3006")]
    public void TheGraverOfTwoSpeaks(string row)
    {
        var ids = row.Split(' ');
        for (var i = 0; i < ids.Length; i++)
        {
            for (var j = i + 1; j < ids.Length; j++)
            {
                Assert.Equal([ids[i]], Keep(Finding(ids[j]), Finding(ids[i])));
                Assert.Equal([ids[i]], Keep(Finding(ids[i], name: "X-A"), Finding(ids[j], name: "x-a")));
                Assert.Equal([ids[j]], Keep(Finding(ids[j]), Finding(ids[j])).Distinct());
                Assert.Equal([ids[i], ids[j]], Keep(Finding(ids[i]), Finding(ids[j], site: "elsewhere")));
                Assert.Equal([ids[i], ids[j]], Keep(Finding(ids[i], name: "X-A"), Finding(ids[j], name: "X-B")));
            }

            // A rule of no row speaks whatever else is said.
            Assert.Equal(["CORS3011", ids[i]], Keep(Finding("CORS3011"), Finding(ids[i])));
        }

        static IEnumerable<string> Keep(params Finding[] findings) => Precedence.Keep([.. findings]).Select(static finding => finding.Rule.Id);

        static Finding Finding(string id, string site = "here", string? name = null) =>
            new(RuleCatalog.InvalidOption with { Id = id }, Talk.At(site), [], [], FixHint.None, name);
    }

    /// <summary>One list in which every entry is wrong in its own way, and one answer whose every header is.</summary>
    [Fact]
    public void EachEntryHasItsRule() => Assert.Equal(
        ["CORS3004 Forwarded", "CORS3006 Cookie", "CORS3008 Pragma", "CORS3009 Set-Cookie", "CORS3010 Authorization", "CORS3011 a b", "CORS3012 TRACE", "CORS3013 put"],
        CorsRuleSet.Judge(
            PolicyTalk.About(new PolicyModel
            {
                Origins = Talk.List("*"),
                Headers = Talk.State("Forwarded", "Cookie", "a b"),
                Methods = Talk.State("TRACE", "put"),
                ExposedHeaders = Talk.State("Pragma", "Set-Cookie", "Authorization"),
            }),
            RuleOptions.Default)
            .Select(static finding => $"{finding.Rule.Id} {finding.HeaderName}")
            .Where(static line => line.StartsWith("CORS3", StringComparison.Ordinal)));

    [Fact]
    public void JudgesAlikeEachTime()
    {
        var conversation = Talk.Handler(Talk.Ask(Talk.Stranger, Echo), Talk.Ask(null, Talk.Answer()));
        Assert.Equal(Ids(conversation), Ids(conversation));
        Assert.Equal(["CORS2002", "CORS3001"], Ids(conversation));
    }

    private static IEnumerable<string> Ids(Conversation conversation) => CorsRuleSet.Judge(conversation, RuleOptions.Default).Select(static finding => finding.Rule.Id);
}
