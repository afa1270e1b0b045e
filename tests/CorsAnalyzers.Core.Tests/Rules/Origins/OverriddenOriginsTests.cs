using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Origins;

/// <summary>CORS1008: settings that have no effect by the rule of the two slots.</summary>
public sealed class OverriddenOriginsTests
{
    private const string ListBesideCheck = "The list of origins | the policy's own check decides alone: RemoveSetting";
    private const string LoneStar = "it means any origin only where nothing else is listed";

    /// <summary>The list, whether it has a check of its own, and what is found.</summary>
    public static TheoryData<string?[], bool, string[]> Lists => new()
    {
        { [Talk.Friend], true, ["CORS1008 at https://a.example (check) " + ListBesideCheck] },
        { [Talk.Friend, "https://b.example"], true, ["CORS1008 at https://a.example (check, https://b.example) " + ListBesideCheck] },
        { [Talk.Friend, null], true, ["CORS1008 at https://a.example (check, ?) " + ListBesideCheck] },
        { ["*"], true, ["CORS1008 at check (*) This check of the origin | any origin is allowed, whatever a check says: RemoveSetting"] },
        { ["*", Talk.Friend], false, [$"CORS1008 at * (https://a.example) '*' | {LoneStar}: RemoveSetting *"] },
        { [Talk.Friend, "*"], false, [$"CORS1008 at * (https://a.example) '*' | {LoneStar}: RemoveSetting *"] },
        { [Talk.Friend, "*", null], false, [$"CORS1008 at * (https://a.example) '*' | {LoneStar}: RemoveSetting *"] },
        { [Talk.Friend], false, [] },
        { [Talk.Friend, "https://b.example"], false, [] },
        { ["*"], false, [] },
        { [], true, [] },
        { [], false, [] },

        // What is not known may be nothing, or '*'.
        { [null], true, [] },
        { ["*", null], false, [] },
        { [null, null], false, [] },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void JudgesTheSlots(string?[] origins, bool isChecked, string[] expected) => RuleAssert.Finds(
        RuleCatalog.OverriddenOrigins,
        Ask.Of(isChecked ? Ask.Checked(static _ => false, credentials: false, origins) : Ask.Policy(origins)),
        expected);

    [Fact]
    public void SaysSo() => Assert.Equal(
        "The list of origins has no effect: the policy's own check decides alone",
        RuleAssert.Message(RuleAssert.By(RuleCatalog.OverriddenOrigins, Ask.Of(Ask.Checked(static _ => true, credentials: true, Talk.Friend)))[0]));

    [Fact]
    public void AListThatMayHoldMoreMayBeAnyOrigin() => RuleAssert.Finds(
        RuleCatalog.OverriddenOrigins, Ask.Of(Ask.Checked(static _ => true, credentials: false, "*") with { OriginsOpen = true }));

    [Fact]
    public void TheSwitchIsACheckToo() => RuleAssert.Finds(
        RuleCatalog.OverriddenOrigins,
        Ask.Of(Ask.Policy(["*"]) with { WildcardSubdomains = true, WildcardSubdomainsSite = Talk.At("switch") }),
        "CORS1008 at switch (*) The switch for wildcard subdomains | any origin is allowed, whatever a check says: RemoveSetting");

    [Fact]
    public void TheSwitchKeepsTheList() => RuleAssert.Finds(
        RuleCatalog.OverriddenOrigins,
        Ask.Of(Ask.Policy([Talk.Friend]) with { WildcardSubdomains = true, WildcardSubdomainsSite = Talk.At("switch") }));

    [Fact]
    public void DuplicatesAreFoundByWhatTheHostHolds()
    {
        RuleAssert.Finds(RuleCatalog.OverriddenOrigins, Of(("one", "https://a.example"), ("two", "https://A.example"), ("three", "https://a.example/")),
            "CORS1008 at two (one) 'https://A.example' | it is listed twice: RemoveSetting https://A.example");
        RuleAssert.Finds(RuleCatalog.OverriddenOrigins, Of(("one", "https://a.example"), ("two", "https://a.example"), ("three", "https://a.example")),
            "CORS1008 at two (one) 'https://a.example' | it is listed twice: RemoveSetting https://a.example",
            "CORS1008 at three (one) 'https://a.example' | it is listed twice: RemoveSetting https://a.example");
        RuleAssert.Finds(RuleCatalog.OverriddenOrigins, Of(("one", "https://a.example"), ("one", "https://a.example")));

        static Conversation Of(params (string Site, string Written)[] entries) => Ask.Of(new PolicyModel
        {
            Origins = [.. entries.Select(static entry => new ListedOrigin(AspNetCoreOrigins.Normalize(entry.Written), Talk.At(entry.Site), entry.Written))],
        });
    }

    /// <summary>Without one of them the list would be exactly <c>*</c>, and let everybody in.</summary>
    [Fact]
    public void TwoStarsHaveNoFix() => RuleAssert.Finds(
        RuleCatalog.OverriddenOrigins,
        Ask.Of(new PolicyModel { Origins = [new ListedOrigin("*", Talk.At("one")), new ListedOrigin("*", Talk.At("two"))] }),
        $"CORS1008 at one (two) '*' | {LoneStar}: None *",
        $"CORS1008 at two (one) '*' | {LoneStar}: None *");

    [Theory]
    [InlineData(OriginSettingKind.Listed, "The list of origins", "any origin is allowed after it")]
    [InlineData(OriginSettingKind.Any, "'*'", "any origin is allowed after it")]
    [InlineData(OriginSettingKind.Predicate, "This check of the origin", "another check of the origin takes its place")]
    [InlineData(OriginSettingKind.WildcardSubdomains, "The switch for wildcard subdomains", "another check of the origin takes its place")]
    public void WhatALaterSettingReplacesIsDead(OriginSettingKind kind, string what, string why) => RuleAssert.Finds(
        RuleCatalog.OverriddenOrigins,
        Ask.Of(Ask.Policy([Talk.Friend]) with { Overridden = [Lost(kind, "lost"), Lost(kind, "lost too")] }),
        $"CORS1008 at lost (later, lost too) {what} | {why}: RemoveSetting");

    [Fact]
    public void WhatHasAnEffectOnAnotherPathIsSilent()
    {
        var lost = Ask.Policy([Talk.Friend]) with { Overridden = [Lost(OriginSettingKind.Predicate, "check")] };
        foreach (var isDevelopmentOnly in new[] { false, true })
        {
            RuleAssert.Finds(RuleCatalog.OverriddenOrigins, Ask.Of(
                [Ask.Path("a", lost), Ask.Path("!a", Ask.Checked(static _ => true), isDevelopmentOnly)]));
        }

        // A place may state different things.
        Assert.Single(RuleAssert.By(RuleCatalog.OverriddenOrigins, Ask.Of(
            [Ask.Path("a", lost), Ask.Path("!a", new PolicyModel { Origins = [new ListedOrigin(Talk.Friend, Talk.At("check"))] })])));
    }

    [Fact]
    public void APathThatDoesNotStateItChangesNothing() => Assert.Single(RuleAssert.By(RuleCatalog.OverriddenOrigins, Ask.Of(
        [Ask.Path("a", Ask.Policy([Talk.Friend, "*"])), Ask.Path("!a", Ask.Policy(["https://b.example"])), Ask.Path("b", null)])));

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(RuleCatalog.OverriddenOrigins, Ask.Of(
        [Ask.Path("dev", Ask.Policy([Talk.Friend, "*"]), isDevelopmentOnly: true), Ask.Path("!dev", Ask.Policy([Talk.Friend]))]));

    /// <summary>A builder made from a policy goes on asking that policy's list; what the other states may have its effect there.</summary>
    [Fact]
    public void WhatIsAddedToAnotherPolicyIsDead()
    {
        var other = Ask.Policy([Talk.Friend]).Inherit();
        var made = other with { Origins = Talk.List(Talk.Friend, "https://b.example", "https://c.example") };
        RuleAssert.Finds(RuleCatalog.OverriddenOrigins, Ask.Of(made),
            "CORS1008 at https://b.example (https://c.example) The list of origins | the policy that this one is made from goes on deciding: None");
        RuleAssert.Finds(RuleCatalog.OverriddenOrigins, Ask.Of(other));
        RuleAssert.Finds(RuleCatalog.OverriddenOrigins, Ask.Of(other with
        {
            Origins = Talk.List("*"), Overridden = [Lost(OriginSettingKind.Listed, Talk.Friend)],
        }));
    }

    /// <summary>They decide in the other policy, or are reported there.</summary>
    [Fact]
    public void WhatCameWithAnotherPolicyIsSilent()
    {
        var isChecked = Ask.Checked(static _ => true, credentials: false, Talk.Friend) with { Overridden = [Lost(OriginSettingKind.Any, "lost")] };
        var isSwitched = Ask.Policy([Talk.Friend]) with { WildcardSubdomains = true, WildcardSubdomainsSite = Talk.At("switch") };
        foreach (var (made, lost) in new[]
        {
            (isChecked.Inherit(), Lost(OriginSettingKind.Predicate, "check")),
            (isChecked.Inherit().Inherit(), Lost(OriginSettingKind.Predicate, "check")),
            (isSwitched.Inherit(), Lost(OriginSettingKind.WildcardSubdomains, "switch")),
        })
        {
            RuleAssert.Finds(RuleCatalog.OverriddenOrigins, Ask.Of(made));
            RuleAssert.Finds(RuleCatalog.OverriddenOrigins, Ask.Of(made with { Origins = Talk.List("*") }));
            RuleAssert.Finds(RuleCatalog.OverriddenOrigins, Ask.Of(made with { Overridden = [lost] }));
        }
    }

    /// <summary>The dead list goes as a whole; what may be left must not be exactly <c>*</c>.</summary>
    [Theory]
    [InlineData(FixHint.RemoveSetting, false, "https://a.example", "*")]
    [InlineData(FixHint.RemoveSetting, false, "*", "https://a.example")]
    [InlineData(FixHint.None, true, "https://a.example")]
    public void AFixOfADeadListLetsNobodyIn(FixHint hint, bool mayHoldMore, params string[] origins)
    {
        var finding = Assert.Single(RuleAssert.By(
            RuleCatalog.OverriddenOrigins, Ask.Of(Ask.Checked(static _ => false, credentials: false, origins) with { OriginsOpen = mayHoldMore })));

        Assert.Equal(hint, finding.FixHint);
    }

    /// <summary>On one path <c>*</c> is all that is listed; on the other it must not be, or everybody gets in.</summary>
    [Fact]
    public void AStarThatHasAnEffectOnAnotherPathStays()
    {
        var star = new ListedOrigin("*", Talk.At("star"));
        var isChecked = Ask.Checked(static _ => false, credentials: false);
        var finding = Assert.Single(RuleAssert.By(RuleCatalog.OverriddenOrigins, Ask.Of(
        [
            Ask.Path("a", isChecked with { Origins = [star] }),
            Ask.Path("!a", isChecked with { Origins = [star, new ListedOrigin(Talk.Friend, Talk.At("friend"))] }),
        ])));

        Assert.Equal(("friend", FixHint.None), (finding.Site.ToString(), finding.FixHint));
    }

    /// <summary><c>WithOrigins(b).AllowAnyOrigin().WithOrigins(a)</c>: without the call in the middle, b gets in.</summary>
    [Fact]
    public void WhatKeepsAListDeadStays()
    {
        var any = new ListedOrigin("*", Talk.At("any"));
        var policy = new PolicyModel
        {
            Origins = [any, new ListedOrigin(Talk.Friend, Talk.At("friend"))],
            Overridden = [new(OriginSettingKind.Listed, Talk.At("b"), any.Site)],
        };
        Assert.Equal(
            [("b", FixHint.RemoveSetting), ("any", FixHint.None)],
            RuleAssert.By(RuleCatalog.OverriddenOrigins, Ask.Of(policy)).Select(static finding => (finding.Site.ToString(), finding.FixHint)));
    }

    [Fact]
    public void FixedHeadersHaveNoSlots() =>
        RuleAssert.Finds(RuleCatalog.OverriddenOrigins, Ask.Of(Ask.Policy(["*", Talk.Friend]) with { Host = PolicyHost.RawHeaders }));

    [Fact]
    public void HeadersHaveNoSlots() =>
        RuleAssert.Finds(RuleCatalog.OverriddenOrigins, Ask.Handler(static _ => [Ask.AllowOrigin + "*", Ask.AllowOrigin + Talk.Friend]));

    private static OverriddenSetting Lost(OriginSettingKind kind, string site) => new(kind, Talk.At(site), Talk.At("later"));
}
