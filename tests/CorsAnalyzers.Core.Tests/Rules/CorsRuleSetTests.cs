using CorsAnalyzers.Attacks;
using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules;

/// <summary>Which of several rules speak of one conversation.</summary>
public sealed class CorsRuleSetTests
{
    private const string Local = "http://localhost:3000";
    private const string Plain = "http://a.example";
    private static readonly AttackOrigin Glued = Ask.Attack(AttackKind.GluedSuffix, "https://attackergithub.io");
    private static readonly AttackOrigin Neighbour = Ask.Attack(AttackKind.PublicSuffixNeighbour, "https://attacker.github.io");
    private static readonly AttackOrigin Null = Ask.Attack(AttackKind.NullOrigin, "null");
    private static readonly Answer Star = Talk.Answer("Access-Control-Allow-Origin: *", "Access-Control-Allow-Credentials: true");
    private static readonly Answer Echo = Talk.Answer(
        "Access-Control-Allow-Origin: " + Talk.Stranger, "Access-Control-Allow-Credentials: true");

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

    /// <summary>
    /// Which of the three rules on Vary speaks: what the stranger's answer and the friend's say, a Vary that is lost marked with <c>!</c>.
    /// </summary>
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
        RuleAssert.All.Judge(
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

    /// <summary>Graver and lesser rules that speak of who is let in, at one place: the one that is left.</summary>
    public static TheoryData<string, Conversation> OnePlace => new()
    {
        { "CORS2002", Ask.Of(Ask.Checked(static _ => true), [Local, Plain], Glued, Neighbour, Null) },
        { "CORS2001", Ask.Of(Ask.Policy(["*"], true), [Local]) },
        { "CORS2001", Talk.Handler(Talk.Ask(Talk.Stranger, Star)) },
        { "CORS1002", Ask.Of(Ask.Checked(static origin => origin is Local or Plain or "null" || origin.EndsWith(".io")), [Local, Plain], Glued, Neighbour, Null) },
        { "CORS1005", Ask.Of(Ask.Checked(static origin => origin is Local or Plain or "null" || origin.EndsWith(".github.io")), [Local, Plain], Glued, Neighbour, Null) },
        { "CORS1003", Ask.Of(Ask.Checked(static origin => origin is Local or Plain or "null"), [Local, Plain], Glued, Neighbour, Null) },
        { "CORS1009", Ask.Of(Ask.Checked(static origin => origin is Local), [Local, Plain], Glued, Neighbour, Null) },
        { "CORS1001", Ask.Of(Ask.Checked(static _ => true, credentials: false), [Local, Plain], Glued, Neighbour, Null) },
        { "CORS1003", Ask.Of(Ask.Policy(["null"]), [], Null) },
        { "CORS1011", Ask.Handler(static _ => [Ask.AllowOrigin + "https://a.example/, https://b.example/"]) },
        { "CORS1006", Ask.Of(Ask.Policy(["https://a.example/"])) },
        { "CORS1007", Ask.Of(Ask.Policy(["https://*.a.example"])) },
        { "CORS1012", Ask.Of(Ask.Policy([])) },
    };

    [Theory]
    [MemberData(nameof(OnePlace))]
    public void OneCauseIsOneFinding(string id, Conversation conversation) => Assert.Equal([id], Ids(conversation));

    /// <summary>Checks, the literals in them, and the rule that the attacks made from those prove.</summary>
    public static TheoryData<string[], Func<string, bool>, string> Checks => new()
    {
        { ["a.example"], static origin => origin.EndsWith("a.example"), "CORS1002" },
        { ["https://a.example"], static origin => origin.StartsWith("https://a.example"), "CORS1002" },
        { ["a.example"], static origin => origin.Contains("a.example"), "CORS1002" },
        { ["http://localhost"], static origin => origin.StartsWith("http://localhost"), "CORS1002" },
        { ["localhost"], static origin => origin.Contains("localhost"), "CORS1002" },
        { [":3000"], static origin => origin.EndsWith(":3000"), "CORS1002" },
        { ["github.io"], static origin => origin.EndsWith("github.io"), "CORS1002" },
        { [".github.io"], static origin => origin.EndsWith(".github.io"), "CORS1005" },
        { ["null"], static origin => origin == "null", "CORS1003" },
        { [Plain], static origin => origin == Plain, "CORS1004" },
        { [Local], static origin => origin == Local, "CORS1009" },
        { ["x"], static origin => origin.Length > 1, "CORS2002" },
        { [".a.example"], static origin => origin.EndsWith(".a.example"), "" },
        { ["https://a.example"], static origin => origin == "https://a.example", "" },
        { ["a.example"], static origin => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Host == "a.example", "" },
    };

    [Theory]
    [MemberData(nameof(Checks))]
    public void AttacksProveWhatAChecksWeaknessIs(string[] literals, Func<string, bool> check, string id)
    {
        var conversation = Ask.Of(
            Ask.Checked(origin => check(origin)), [.. AttackOrigins.TrustedProbes(literals)], [.. AttackOrigins.LookAlikes(literals)]);
        Assert.Equal(id.Length == 0 ? [] : [id], Ids(conversation));
    }

    /// <summary>
    /// What is configured is asked for the origin alone: the graver harm of the same origin speaks, and a suggestion does not.
    /// </summary>
    [Theory]
    [InlineData("http://a.example", "CORS1004")]
    [InlineData("http://localhost:3000", "CORS1010")]
    [InlineData("https://a.example", "CORS1010")]
    [InlineData("https://trusted.example", "")]
    [InlineData("https://trusted.example/", "CORS1006")]
    public void AnUntrustedOriginSpeaksBetweenHarmAndSuggestion(string origin, string id) => Assert.Equal(
        id.Length == 0 ? [] : [id],
        RuleAssert.All.Judge(Ask.Of(Ask.Policy([origin], true), [origin.TrimEnd('/')]), Origins.Trusted.Options("https://trusted.example")).Select(static finding => finding.Rule.Id));

    [Fact]
    public void AnyOriginIsNotAlsoUntrusted() => Assert.Equal(
        ["CORS1001"],
        RuleAssert.All.Judge(Ask.Of(Ask.Policy(["*"]), [Talk.Friend]), Origins.Trusted.Options("https://trusted.example")).Select(static finding => finding.Rule.Id));

    /// <summary>Entries of one list are places of their own.</summary>
    [Fact]
    public void EachEntryHasItsFinding() => Assert.Equal(
        ["CORS1003 null", "CORS1004 http://a.example", "CORS1006 https://b.example/", "CORS1007 https://*.c.example", "CORS1008 *", "CORS1009 http://localhost:3000"],
        RuleAssert.All.Judge(
                Ask.Of(Ask.Policy([Local, "https://*.c.example", "https://b.example/", Plain, "null", "*"], true), [Local, Plain], Null),
                RuleOptions.Default)
            .Select(static finding => $"{finding.Rule.Id} {finding.Site}"));

    /// <summary>A list that is never looked up is dead, not malformed, insecure or local.</summary>
    [Fact]
    public void ADeadListIsDeadAlone() => Assert.Equal(
        ["CORS1008"],
        Ids(Ask.Of(Ask.Checked(static _ => false, credentials: true, Local, Plain, "null", "https://*.c.example", "https://b.example/"), [Local, Plain], Null)));

    /// <summary>A rule that is not asked says nothing, and takes nobody's word.</summary>
    [Fact]
    public void ASetHoldsItsRulesAlone()
    {
        var conversation = Talk.Handler(Talk.Ask(Talk.Stranger, Star), Talk.Ask(null, Star));
        Assert.Equal(["CORS2001"], Ids(conversation));
        var open = new CorsRuleSet([RuleCatalog.AnyOrigin, RuleCatalog.InvalidOption]);
        Assert.Equal(["CORS1001"], open.Judge(conversation, RuleOptions.Default).Select(static finding => finding.Rule.Id));
        Assert.Empty(new CorsRuleSet([]).Judge(conversation, RuleOptions.Default));
    }

    private static IEnumerable<string> Ids(Conversation conversation) =>
        RuleAssert.All.Judge(conversation, RuleOptions.Default).Select(static finding => finding.Rule.Id);
}
