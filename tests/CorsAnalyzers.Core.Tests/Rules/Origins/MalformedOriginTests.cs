using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Origins;

/// <summary>CORS1006: a listed or written origin that no browser sends.</summary>
public sealed class MalformedOriginTests
{
    /// <summary>An origin, and what is written instead: nothing where it is well-formed, <c>none</c> where that cannot be told.</summary>
    [Theory]
    [InlineData("https://a.example/", "https://a.example")]
    [InlineData("https://a.example/app", "https://a.example")]
    [InlineData("https://a.example?x=1", "https://a.example")]
    [InlineData("https://a.example#x", "https://a.example")]
    [InlineData("https://user@a.example", "none")]
    [InlineData("https://a.example:443", "https://a.example")]
    [InlineData("http://a.example:80/", "http://a.example")]
    [InlineData("https://a.example:0444", "https://a.example:444")]
    [InlineData(" https://a.example", "https://a.example")]
    [InlineData("HTTPS://A.example", "https://a.example")]
    [InlineData("https://b\u00FCcher.example", "https://xn--bcher-kva.example")]
    [InlineData("http://127.1", "http://127.0.0.1")]
    [InlineData("https://a.example:https", "none")]
    [InlineData("http://localhost:*", "none")]
    [InlineData("a.example", "https://a.example")]
    [InlineData("localhost:3000", "http://localhost:3000")]
    [InlineData("trusted", "none")]
    [InlineData("NULL", "none")]
    [InlineData("file://a.example", "none")]
    [InlineData("https://", "none")]
    [InlineData("https://a*.example", "none")]
    [InlineData("https://a.*.example", "none")]
    [InlineData("ws://a.example", "none")]
    [InlineData("wss://a.example:8080/socket", "none")]
    [InlineData("https://a.example", "")]
    [InlineData("http://localhost:3000", "")]
    [InlineData("https://xn--bcher-kva.example", "")]
    [InlineData("http://[::1]:3000", "")]
    [InlineData("capacitor://localhost", "")]
    [InlineData("null", "")]
    [InlineData("*", "")]
    [InlineData("file://", "")]
    [InlineData("wss://a.example", "none")]
    [InlineData("htps://a.example", "https://a.example")]
    [InlineData("https//a.example", "https://a.example")]

    // A comma may stand in a host, but none in the DNS.
    [InlineData("https://some,name", "")]
    public void JudgesAnOrigin(string origin, string corrected)
    {
        string[] values = corrected is "" or "none" ? [] : [corrected];
        var hint = values.Length == 0 ? FixHint.None : FixHint.Replace;
        foreach (var (conversation, site) in new[]
        {
            (Ask.Of(Ask.Policy([origin, "https://other.example"])), origin),
            (Ask.Handler(_ => [Ask.AllowOrigin + origin]), "Access-Control-Allow-Origin"),
        })
        {
            // The header's white space is trimmed.
            if (conversation.Policies.IsEmpty && origin[0] == ' ')
            {
                continue;
            }

            var findings = RuleAssert.By(RuleCatalog.MalformedOrigin, conversation);
            Assert.Equal(corrected.Length == 0 ? 0 : 1, findings.Count);
            Assert.All(findings, finding =>
            {
                Assert.Equal(
                    (site, origin, origin, hint), (finding.Site.ToString(), finding.Arguments[0], finding.HeaderName, finding.FixHint));
                Assert.Equal(values, finding.FixValues.AsEnumerable());
            });
        }
    }

    [Theory]
    [InlineData("https://a.example,https://b.example", "https://a.example | https://b.example")]
    [InlineData("https://a.example/; https://b.example:443", "https://a.example | https://b.example")]
    [InlineData("https://a.example https://a.example", "https://a.example")]
    [InlineData("https://a.example,b.example:x,https://c.example", "")]
    [InlineData("a.example,b.example", "https://a.example | https://b.example")]
    [InlineData("https://a.example,b.example", "")]
    [InlineData("https://a.example;b.example/", "")]
    [InlineData("https://localhost,b.example:8080", "")]
    public void AListInOneTextIsSeveralOrigins(string origins, string corrected)
    {
        Assert.Equal(
            corrected,
            string.Join(" | ", Assert.Single(RuleAssert.By(RuleCatalog.MalformedOrigin, Ask.Of(Ask.Policy([origins])))).FixValues));
        Assert.Empty(RuleAssert.By(RuleCatalog.MalformedOrigin, Ask.Handler(_ => [Ask.AllowOrigin + origins])));
    }

    /// <summary>What is meant is not written a second time.</summary>
    [Theory]
    [InlineData("https://a.example/", "RemoveOrigin https://a.example/")]
    [InlineData("https://a.example, https://b.example", "Replace https://a.example, https://b.example = https://b.example")]
    public void WhatIsMeantMayBeListedToo(string origin, string fix)
    {
        var finding = Assert.Single(RuleAssert.By(RuleCatalog.MalformedOrigin, Ask.Of(Ask.Policy([Talk.Friend, origin]))));
        Assert.Equal(fix, $"{finding.FixHint} {finding.HeaderName}{string.Concat(finding.FixValues.Select(static value => " = " + value))}");

        // On another path it is not.
        var shared = new ListedOrigin(origin, Talk.At("shared"));
        var findings = RuleAssert.By(RuleCatalog.MalformedOrigin, Ask.Of(
            [Ask.Path("a", new PolicyModel { Origins = [shared, new ListedOrigin(Talk.Friend, Talk.At("friend"))] }), Ask.Path("!a", new PolicyModel { Origins = [shared] })]));
        Assert.Equal(FixHint.Replace, Assert.Single(findings).FixHint);
        Assert.Contains(Talk.Friend, findings[0].FixValues);
    }

    [Fact]
    public void SaysSo()
    {
        var conversation = Ask.Of(Ask.Policy(["https://a.example/"]));
        RuleAssert.Finds(RuleCatalog.MalformedOrigin, conversation,
            "CORS1006 at https://a.example/ () https://a.example/ | it ends with a slash; browsers send 'https://a.example': "
            + "Replace https://a.example/ = https://a.example");
        Assert.Equal(
            "'https://a.example/' never equals the origin that a browser sends: it ends with a slash; browsers send 'https://a.example'",
            RuleAssert.Message(RuleAssert.By(RuleCatalog.MalformedOrigin, conversation)[0]));
    }

    [Theory]
    [InlineData("*.a.example", "it has no scheme; write 'https://*.a.example'")]
    [InlineData("*.com", "it has a '*', which no browser takes for any host")]
    [InlineData("https://*:443", "it has a '*', which no browser takes for any host")]
    [InlineData("https://a*.example/", "it has a '*', which no browser takes for any host")]
    [InlineData("https://a.example,b.example/", "it holds several origins")]
    [InlineData("ws://a.example", "it has a scheme that no page has")]
    public void SaysWhatKeepsItFromBeingOne(string origin, string why) =>
        Assert.Equal(why, Assert.Single(RuleAssert.By(RuleCatalog.MalformedOrigin, Ask.Of(Ask.Policy([origin])))).Arguments[1]);

    /// <summary>Code writes it where nobody is to be let in, above all as what a configuration falls back to.</summary>
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void AnEmptyEntryIsSilent(string entry) => RuleAssert.Finds(RuleCatalog.MalformedOrigin, Ask.Of(Ask.Policy([entry])));

    /// <summary>ASP.NET Core repairs some; the message quotes what is written.</summary>
    [Fact]
    public void WhatTheHostHoldsIsJudgedAndWhatIsWrittenIsQuoted()
    {
        RuleAssert.Finds(
            RuleCatalog.MalformedOrigin,
            Ask.Of(new PolicyModel { Origins = [Entry("https://A.example"), Entry("https://B\u00DCCHER.example:443/app"), Entry("http://[::1]:3000")] }));
        RuleAssert.Finds(RuleCatalog.MalformedOrigin, Ask.Of(new PolicyModel { Origins = [Entry("https://A.example/")] }),
            "CORS1006 at entry () https://A.example/ | it ends with a slash; browsers send 'https://a.example': Replace https://A.example/ = https://a.example");

        static ListedOrigin Entry(string written) => new(AspNetCoreOrigins.Normalize(written), Talk.At("entry"), written);
    }

    /// <summary>Wildcards that ASP.NET Core matches are sound, or another rule's where the switch is off.</summary>
    [Theory]
    [InlineData("https://*.a.example", true)]
    [InlineData("https://*.a.example/", true)]
    [InlineData("https://*.a.example:443/app?x=1", true)]
    [InlineData("https://*.a.example:8443", true)]
    [InlineData("https://*.b\u00FCcher.example", false)]
    [InlineData("https://a.*.example", false)]
    [InlineData("https://*a.example", false)]
    [InlineData("*.a.example", false)]
    [InlineData("https://*.a.example:*", false)]
    [InlineData("https://*.a.example,https://*.b.example", false)]
    public void JudgesAWildcard(string origin, bool isSound)
    {
        foreach (var isOn in new[] { false, true })
        {
            Assert.Equal(
                isSound ? 0 : 1,
                RuleAssert.By(RuleCatalog.MalformedOrigin, Ask.Of(Ask.Policy([origin]) with { WildcardSubdomains = isOn })).Count);
        }
    }

    [Fact]
    public void AWildcardIsCorrectedWhereItThenMatches() => RuleAssert.Finds(
        RuleCatalog.MalformedOrigin, Ask.Of(Ask.Policy(["https://*.b\u00FCcher.example"])),
        "CORS1006 at https://*.b\u00FCcher.example () https://*.b\u00FCcher.example | it is not in punycode, as browsers send it; "
        + "write 'https://*.xn--bcher-kva.example': "
        + "Replace https://*.b\u00FCcher.example = https://*.xn--bcher-kva.example");

    [Fact]
    public void TheSchemeOfAWildcardIsAdded() => Assert.Equal(
        ["https://*.a.example"], Assert.Single(RuleAssert.By(RuleCatalog.MalformedOrigin, Ask.Of(Ask.Policy(["*.a.example"])))).FixValues.AsEnumerable());

    /// <summary>A correction lets in what was meant, never everybody under a public suffix.</summary>
    [Theory]
    [InlineData("*.com")]
    [InlineData("*.github.io")]
    public void ASuffixIsNotCorrected(string origin) => Assert.Equal(
        FixHint.None, Assert.Single(RuleAssert.By(RuleCatalog.MalformedOrigin, Ask.Of(Ask.Policy([origin])))).FixHint);

    /// <summary>Hosts without wildcard subdomains compare the entry as it stands.</summary>
    [Fact]
    public void OtherHostsKnowNoWildcards()
    {
        foreach (var host in new[] { PolicyHost.SystemWebCors, PolicyHost.Owin })
        {
            RuleAssert.Finds(RuleCatalog.MalformedOrigin, Ask.Of(Ask.Policy(["https://*.a.example"]) with { Host = host }),
                "CORS1006 at https://*.a.example () https://*.a.example | it has a '*', which no browser takes for any host: None https://*.a.example");
        }
    }

    [Fact]
    public void FixedHeadersAreJudgedAsHeaders()
    {
        RuleAssert.Finds(RuleCatalog.MalformedOrigin, Ask.Of(Ask.Policy(["https://a.example/"]) with { Host = PolicyHost.RawHeaders }),
            "CORS1006 at https://a.example/ () https://a.example/ | it ends with a slash; browsers send 'https://a.example': Replace https://a.example/ = https://a.example");
        RuleAssert.Finds(
            RuleCatalog.MalformedOrigin, Ask.Of(Ask.Policy(["https://a.example,https://b.example"]) with { Host = PolicyHost.RawHeaders }));
    }

    [Fact]
    public void NoHeaderTakesAWildcard() => RuleAssert.Finds(
        RuleCatalog.MalformedOrigin, Ask.Handler(static _ => [Ask.AllowOrigin + "https://*.a.example"]),
        "CORS1006 at Access-Control-Allow-Origin () https://*.a.example | it has a '*', which no browser takes for any host: None https://*.a.example");

    [Fact]
    public void OnePlaceIsReportedOnce() => Assert.Single(RuleAssert.By(RuleCatalog.MalformedOrigin, Ask.Of(
        [Ask.Path("a", Ask.Policy(["https://a.example/"])), Ask.Path("!a", Ask.Policy(["https://a.example/"], true))])));

    [Fact]
    public void WhatIsMadeFromTheOriginIsNotTheCodesOwn() =>
        RuleAssert.Finds(RuleCatalog.MalformedOrigin, Ask.Handler(static origin => [Ask.AllowOrigin + origin + "/"], [Talk.Friend]));

    [Theory]
    [InlineData("?")]
    [InlineData("")]
    [InlineData(" ")]
    public void UnknownAndEmptyValuesAreSilent(string value) =>
        RuleAssert.Finds(RuleCatalog.MalformedOrigin, Ask.Handler(_ => [Ask.AllowOrigin + value]));

    [Fact]
    public void UnknownEntriesAreSilent() => RuleAssert.Finds(RuleCatalog.MalformedOrigin, Ask.Of(Ask.Policy([null])));

    [Fact]
    public void APreflightIsEnough() => Assert.Single(RuleAssert.By(RuleCatalog.MalformedOrigin, Talk.Preflights(
        Talk.Ask(Talk.Stranger, Talk.Answer(Ask.AllowOrigin + "https://a.example/")))));

    /// <summary>What is written after a check that cannot be seen is written.</summary>
    [Fact]
    public void AnUnseenCheckChangesNothing() => Assert.Single(RuleAssert.By(RuleCatalog.MalformedOrigin, Ask.Converse(AnswerSource.HandWrittenHeaders, static _ =>
        [Talk.Outcome("origin1", Talk.Answer(Ask.AllowOrigin + "https://a.example/")), Talk.Outcome("!origin1", Talk.Answer())])));

    [Fact]
    public void AListThatIsNeverLookedUpIsSilent() =>
        RuleAssert.Finds(RuleCatalog.MalformedOrigin, Ask.Of(Ask.Checked(static _ => false, credentials: true, "https://a.example/")));

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(RuleCatalog.MalformedOrigin, Ask.Of(
        [Ask.Path("dev", Ask.Policy(["https://a.example/"]), isDevelopmentOnly: true), Ask.Path("!dev", Ask.Policy([Talk.Friend]))]));
}
