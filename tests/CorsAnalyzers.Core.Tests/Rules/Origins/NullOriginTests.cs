using CorsAnalyzers.Attacks;
using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Origins;

/// <summary>CORS1003: <c>null</c> is listed, written, or admitted with credentials.</summary>
public sealed class NullOriginTests
{
    private static readonly AttackOrigin Null = Ask.Attack(AttackKind.NullOrigin, "null");

    public static TheoryData<string?[], bool> Lists => new()
    {
        { ["null"], true },
        { [Talk.Friend, "null"], true },
        { [Talk.Friend, "*", "null"], true },
        { ["NULL"], false },
        { ["null/"], false },
        { [Talk.Friend], false },
        { ["*"], false },
        { [null], false },
        { [], false },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void JudgesAList(string?[] origins, bool reported)
    {
        string[] expected = reported ? ["CORS1003 at null () 'null' is listed as an origin: RemoveOrigin null"] : [];
        foreach (bool? credentials in new bool?[] { null, true })
        {
            RuleAssert.Finds(RuleCatalog.NullOrigin, Ask.Of(Ask.Policy(origins, credentials), [], Null), expected);
        }
    }

    [Fact]
    public void AListThatIsNeverLookedUpIsSilent() =>
        RuleAssert.Finds(RuleCatalog.NullOrigin, Ask.Of(Ask.Checked(static _ => false, credentials: true, "null"), [], Null));

    [Fact]
    public void FixedHeadersAreWritten() => RuleAssert.Finds(
        RuleCatalog.NullOrigin, Ask.Of(Ask.Policy(["null"]) with { Host = PolicyHost.RawHeaders }, [], Null),
        "CORS1003 at null () 'null' is written as the origin: RemoveOrigin");

    [Fact]
    public void SaysSo() => Assert.Equal(
        "'null' is listed as an origin: any site can send it, from a sandboxed frame",
        RuleAssert.Message(RuleAssert.By(RuleCatalog.NullOrigin, Ask.Of(Ask.Policy(["null"])))[0]));

    /// <summary>What a handler answers to everyone.</summary>
    [Theory]
    [InlineData("null", true)]
    [InlineData("NULL", false)]
    [InlineData("nullable", false)]
    [InlineData("*", false)]
    [InlineData("", false)]
    [InlineData("?", false)]
    public void JudgesAWrittenValue(string value, bool reported)
    {
        string[] expected = reported ? ["CORS1003 at Access-Control-Allow-Origin () 'null' is written as the origin: RemoveOrigin"] : [];
        RuleAssert.Finds(RuleCatalog.NullOrigin, Ask.Handler(_ => [Ask.AllowOrigin + value]), expected);
        RuleAssert.Finds(
            RuleCatalog.NullOrigin, Ask.Handler(_ => [Ask.AllowOrigin + value, Ask.AllowCredentials], [Talk.Friend], Null), expected);
    }

    /// <summary><c>?? "null"</c> answers a request that is none of CORS.</summary>
    [Fact]
    public void ARequestWithoutOriginMayBeAnsweredSo() => RuleAssert.Finds(
        RuleCatalog.NullOrigin, Ask.Handler(static origin => [Ask.AllowOrigin + (origin is null ? "null" : Talk.Friend)], [Talk.Friend]));

    /// <summary><c>IsAllowed(origin) ? origin : "null"</c> means to refuse, and lets in.</summary>
    [Fact]
    public void NullIsNoRefusal() => Assert.Single(RuleAssert.By(RuleCatalog.NullOrigin, Ask.Converse(AnswerSource.HandWrittenHeaders, static origin =>
        [Talk.Outcome("origin1", Talk.Answer(Ask.AllowOrigin + origin)), Talk.Outcome("!origin1", Talk.Answer(Ask.AllowOrigin + "null"))])));

    [Fact]
    public void APreflightIsEnough() => Assert.Single(RuleAssert.By(RuleCatalog.NullOrigin, Talk.Preflights(
        Talk.Ask(Talk.Stranger, Talk.Answer(Ask.AllowOrigin + "null")))));

    [Fact]
    public void ACheckThatAdmitsItWithCredentials()
    {
        var conversation = Ask.Of(Ask.Checked(static origin => origin is "null" or Talk.Friend), [Talk.Friend], Null);
        RuleAssert.Finds(
            RuleCatalog.NullOrigin,
            conversation,
            "CORS1003 at check (credentials) This check lets 'null' in with credentials: RemoveOrigin");
        RuleAssert.Finds(RuleCatalog.NullOrigin, Ask.Echo(static origin => origin == "null", [], Null),
            "CORS1003 at Access-Control-Allow-Origin (Access-Control-Allow-Credentials) This check lets 'null' in with credentials: RemoveOrigin");
    }

    [Fact]
    public void WithoutCredentialsAnEchoIsSilent() =>
        RuleAssert.Finds(RuleCatalog.NullOrigin, Ask.Handler(static origin => [Ask.AllowOrigin + origin], [], Null));

    [Fact]
    public void WhereTheStrangerGetsInItIsAnotherRules() => RuleAssert.Finds(RuleCatalog.NullOrigin, Ask.Echo(static _ => true, [], Null));

    [Fact]
    public void AnUnseenCheckIsSilent() => RuleAssert.Finds(RuleCatalog.NullOrigin, Ask.Of(Ask.Checked(static _ => null), [], Null));

    [Fact]
    public void DevelopmentIsSilent()
    {
        RuleAssert.Finds(
            RuleCatalog.NullOrigin,
            Ask.Of([Ask.Path("dev", Ask.Policy(["null"]), true), Ask.Path("!dev", Ask.Policy([Talk.Friend]))], [], Null));
        RuleAssert.Finds(RuleCatalog.NullOrigin, Ask.Converse(AnswerSource.HandWrittenHeaders, static _ =>
            [Talk.Outcome("dev", Talk.Answer(Ask.AllowOrigin + "null"), true), Talk.Outcome("!dev", Talk.Answer())]));
    }

    /// <summary>Without <c>null</c> a list of it and <c>*</c> would let every origin in.</summary>
    [Theory]
    [InlineData(FixHint.None, "null", "*")]
    [InlineData(FixHint.None, "*", "null")]
    [InlineData(FixHint.RemoveOrigin, "null")]
    [InlineData(FixHint.RemoveOrigin, "null", "*", "https://a.example")]
    [InlineData(FixHint.None, "null", null)]
    [InlineData(FixHint.RemoveOrigin, "null", null, "https://a.example")]
    public void AFixLetsNobodyIn(FixHint hint, params string?[] origins) =>
        Assert.Equal(hint, Assert.Single(RuleAssert.By(RuleCatalog.NullOrigin, Ask.Of(Ask.Policy(origins)))).FixHint);

    [Fact]
    public void AFixLetsNobodyInOnAnotherPath()
    {
        var shared = new ListedOrigin("null", Talk.At("shared"));
        var isChecked = Ask.Checked(static _ => false, credentials: false, "*");
        var finding = Assert.Single(RuleAssert.By(RuleCatalog.NullOrigin, Ask.Of(
            [Ask.Path("a", new PolicyModel { Origins = [shared] }), Ask.Path("!a", isChecked with { Origins = isChecked.Origins.Add(shared) })])));
        Assert.Equal(FixHint.None, finding.FixHint);
    }

    [Fact]
    public void AListThatMayHoldMoreHasNoFixWhereNothingElseIsKnown()
    {
        foreach (var (hint, origins) in new[] { (FixHint.None, new[] { "null" }), (FixHint.RemoveOrigin, ["null", Talk.Friend]) })
        {
            var policy = Ask.Policy(origins) with { OriginsOpen = true };
            Assert.Equal(hint, Assert.Single(RuleAssert.By(RuleCatalog.NullOrigin, Ask.Of(policy))).FixHint);
        }
    }
}
