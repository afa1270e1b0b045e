using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Policies;

/// <summary>
/// The two slots that decide on the origin, and what the answer states. The middleware itself is asked in CorsAnalyzers.Tests/Truth.
/// </summary>
public sealed class PolicyModelTests
{
    private static readonly CorsRequest FromStranger = CorsRequest.Get(Talk.Stranger);

    /// <summary>
    /// The list; whether it is open; the predicate's answer (yes, no, unknown, throws, none); wildcard subdomains; what the stranger gets:
    /// <c>*</c>, <c>echo</c>, <c>none</c>, <c>unknown</c> or <c>throws</c>.
    /// </summary>
    [Theory]
    [InlineData("", false, "none", false, "none")]
    [InlineData("*", false, "none", false, "*")]
    [InlineData("*", false, "no", false, "*")]
    [InlineData("*", false, "throws", false, "*")]
    [InlineData("*", true, "none", false, "unknown")]
    [InlineData("*|*", false, "none", false, "none")]
    [InlineData("https://a.example|*", false, "none", false, "none")]
    [InlineData("https://a.example", false, "none", false, "none")]
    [InlineData("https://a.example", true, "none", false, "unknown")]
    [InlineData("https://a.example|?", false, "none", false, "unknown")]
    [InlineData("?", false, "none", false, "unknown")]
    [InlineData("https://attacker.test", false, "none", false, "echo")]
    [InlineData("?|https://attacker.test", true, "none", false, "echo")]
    [InlineData("https://attacker.test/", false, "none", false, "none")]
    [InlineData("HTTPS://ATTACKER.TEST", false, "none", false, "none")]
    [InlineData("https://a.example", false, "yes", false, "echo")]
    [InlineData("", true, "yes", false, "echo or *")]
    [InlineData("*", true, "yes", false, "echo or *")]
    [InlineData("?", false, "yes", false, "echo or *")]
    [InlineData("https://a.example", true, "yes", false, "echo")]
    [InlineData("", true, "no", false, "unknown")]
    [InlineData("?", false, "throws", false, "unknown")]
    [InlineData("https://a.example", true, "no", false, "none")]
    [InlineData("https://attacker.test", false, "not seen", false, "unknown")]
    [InlineData("*", false, "not seen", false, "*")]
    [InlineData("https://attacker.test", false, "no", false, "none")]
    [InlineData("https://attacker.test", false, "unknown", false, "unknown")]
    [InlineData("https://attacker.test", false, "throws", false, "throws")]
    [InlineData("https://*.test", false, "none", false, "none")]
    [InlineData("https://*.test", false, "none", true, "echo")]
    [InlineData("https://*.test/", false, "none", true, "echo")]
    [InlineData("https://*.test:*", false, "none", true, "throws")]
    [InlineData("https://*.example", false, "none", true, "none")]
    public void TwoSlotsDecide(string list, bool isOpen, string predicate, bool wildcardSubdomains, string expected)
    {
        var policy = new PolicyModel
        {
            Origins = Talk.List(
                [.. list.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(static entry => entry == "?" ? null : entry)]),
            OriginsOpen = isOpen,
            Predicate = predicate is "none" or "not seen" ? null : new FixedPredicate(predicate),
            PredicateOpen = predicate == "not seen",
            WildcardSubdomains = wildcardSubdomains,
        };
        var answer = policy.Respond(FromStranger, preflight: false);
        Assert.Equal(expected, answer switch
        {
            null => "unknown",
            { Failure: HostFailure.Exception } => "throws",
            _ => answer.Find(CorsHeaderNames.AccessControlAllowOrigin) switch
            {
                null => "none",
                { AdmitsWithoutCredentials: true, Value: null } => "echo or *",
                { Value: Talk.Stranger } => "echo",
                { Value: var value } => value,
            },
        });
        if (expected == "echo or *")
        {
            Assert.Equal(CorsCheckResult.Allowed, answer!.Check(FromStranger.With(CredentialsMode.Omit)));
            Assert.Null(answer.Check(FromStranger.With(CredentialsMode.Include)));
        }
    }

    [Fact]
    public void AnyOriginWithCredentialsFailsForEveryRequest()
    {
        var policy = new PolicyModel { Origins = Talk.List("*"), Credentials = new(true, Talk.At("credentials")) };
        foreach (var origin in new[] { Talk.Stranger, null })
        {
            var answer = policy.Respond(CorsRequest.Get(origin), preflight: false)!;
            Assert.Equal(HostFailure.AnyOriginWithCredentials, answer.Failure);
            Assert.Equal(["*", "credentials"], answer.FailureSites.Select(static site => site.ToString()));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AnyOriginWithoutCertainCredentialsAnswers(bool isStated)
    {
        var policy = new PolicyModel { Origins = Talk.List("*"), Credentials = isStated ? new(null, Talk.At("credentials")) : null };
        var answer = policy.Respond(FromStranger, preflight: false)!;
        Assert.Equal(HostFailure.None, answer.Failure);
        Assert.Equal("*", answer.Find(CorsHeaderNames.AccessControlAllowOrigin)!.Value);
        Assert.Equal(isStated, answer.Find(CorsHeaderNames.AccessControlAllowCredentials) is { Value: null });
    }

    [Theory]
    [InlineData(true, "true")]
    [InlineData(false, "absent")]
    [InlineData(null, "unknown")]
    public void StatesCredentials(bool? credentials, string expected)
    {
        var policy = new PolicyModel { Origins = Talk.List(Talk.Stranger), Credentials = new(credentials, Talk.At("credentials")) };
        var header = policy.Respond(FromStranger, preflight: false)!.Find(CorsHeaderNames.AccessControlAllowCredentials);
        Assert.Equal(expected, header is null ? "absent" : header.Value ?? "unknown");
        Assert.True(header is null || header.Site.Equals(Talk.At("credentials")));
    }

    [Fact]
    public void ARequestWithoutOriginGetsNothing() =>
        Assert.Empty(new PolicyModel { Predicate = new FixedPredicate("yes") }.Respond(CorsRequest.Get(null), preflight: false)!.Headers);

    [Fact]
    public void ListsHeadersAndMethodsInPreflightsOnly()
    {
        var policy = new PolicyModel
        {
            Origins = Talk.List(Talk.Stranger),
            Headers = Talk.State("X-A, X-C", null),
            Methods = Talk.State("PUT"),
            ExposedHeaders = Talk.State("X-B"),
        };
        Assert.Equal(
            ["Access-Control-Allow-Origin: https://attacker.test @https://attacker.test", "Access-Control-Allow-Headers: \"X-A, X-C\" @X-A, X-C",
                "Access-Control-Allow-Headers: ? @?", "Access-Control-Allow-Methods: PUT @PUT"],
            Show(policy.Respond(FromStranger, preflight: true)!));
        Assert.Equal(
            ["Access-Control-Allow-Origin: https://attacker.test @https://attacker.test", "Access-Control-Expose-Headers: X-B @X-B"],
            Show(policy.Respond(FromStranger, preflight: false)!));
        Assert.Equal(
            ["Access-Control-Allow-Origin: https://x.example @here", "Access-Control-Expose-Headers: X-B @X-B"],
            Show(policy.RespondToAdmitted(CorsRequest.Get("https://x.example"), Talk.At("here"), preflight: false)!));
    }

    [Fact]
    public void TheSiteIsWhatAdmits()
    {
        var listed = new PolicyModel { Origins = Talk.List(Talk.Friend, Talk.Stranger) };
        Assert.Equal(Talk.At(Talk.Stranger), listed.Respond(FromStranger, preflight: false)!.Headers[0].Site);
        var checkedBy = new PolicyModel { Origins = Talk.List(Talk.Friend, Talk.Stranger), Predicate = new FixedPredicate("yes") };
        Assert.Equal(Talk.At("predicate"), checkedBy.Respond(FromStranger, preflight: false)!.Headers[0].Site);
    }

    private static IEnumerable<string> Show(Answer answer) =>
        answer.Headers.Select(static header => $"{header.Name}: {header.Value ?? "?"} @{header.Site}");

    /// <summary>A policy made from another one looks origins up where that one does, unless a check of its own decided.</summary>
    [Fact]
    public void AnHeirLooksOriginsUpInTheListThatDecides()
    {
        var listed = new PolicyModel { Origins = Talk.List(Talk.Friend) };
        Assert.Equal([Talk.Friend], listed.Inherit().LookedUp!.Value.Select(static origin => origin.Value));
        Assert.Equal([Talk.Stranger], (listed with { LookedUp = Talk.List(Talk.Stranger) }).Inherit().LookedUp!.Value.Select(static origin => origin.Value));
        Assert.Null((listed with { Predicate = new FixedPredicate("yes"), LookedUp = Talk.List(Talk.Stranger) }).Inherit().LookedUp);
        Assert.Equal(listed.Origins.Select(static origin => origin.Site), listed.Inherit().Inherited);
    }

    /// <summary>What is not known may admit the origin before the entry is reached for which the middleware throws.</summary>
    [Fact]
    public void AnOpenListIsNotKnownToThrow()
    {
        var policy = new PolicyModel { Origins = Talk.List("https://*.a.example:*"), WildcardSubdomains = true };
        Assert.Throws<PredicateFailedException>(() => policy.Decide(Talk.Friend));
        Assert.Null((policy with { OriginsOpen = true }).Decide(Talk.Friend).Admitted);
        Assert.Null((policy with { Origins = Talk.List(null, "https://*.a.example:*") }).Decide(Talk.Friend).Admitted);
    }

    /// <summary>An heir's own list is written anew, as <c>WithOrigins</c> writes it.</summary>
    [Fact]
    public void AnHeirsListIsNormalized()
    {
        var heir = new PolicyModel { Origins = Talk.List("HTTPS://A.Example") }.Inherit();
        Assert.Equal(["https://a.example"], heir.Origins.Select(static origin => origin.Value));
        Assert.Equal(["HTTPS://A.Example"], heir.LookedUp!.Value.Select(static origin => origin.Value));
    }

    /// <summary>Where further entries may be in the list that decides, nobody is known to be refused, whatever the own list is.</summary>
    [Fact]
    public void AnHeirOfAnOpenListKnowsNoRefusal()
    {
        var heir = new PolicyModel { Origins = Talk.List(Talk.Friend), OriginsOpen = true }.Inherit();
        Assert.True(heir.LookedUpOpen);
        Assert.True((heir with { OriginsOpen = false }).Inherit().LookedUpOpen);
        Assert.Null((heir with { OriginsOpen = false }).Decide(Talk.Stranger).Admitted);
        Assert.True((heir with { OriginsOpen = false }).Decide(Talk.Friend).Admitted);
        Assert.False((heir with { LookedUpOpen = false }).Decide(Talk.Stranger).Admitted);
        Assert.False((heir with { Origins = Talk.List(), LookedUp = Talk.List(), OriginsOpen = false }).StatesNoOrigin);
    }

    /// <summary>The host looks at the entries in their order, and throws at one that is no URI without its wildcard.</summary>
    [Fact]
    public void AnEntryThatIsNotKnownMayThrowBeforeAWildcard()
    {
        var policy = new PolicyModel { WildcardSubdomains = true, Origins = Talk.List(null, "https://*.a.example") };
        Assert.Null(policy.Decide("https://x.a.example").Admitted);
        Assert.True((policy with { Origins = Talk.List("https://*.a.example", null) }).Decide("https://x.a.example").Admitted);
        Assert.True((policy with { Origins = Talk.List(null, Talk.Friend) }).Decide(Talk.Friend).Admitted);
    }

    [Fact]
    public void NoOriginIsStatedWhereNothingMayStateOne()
    {
        Assert.True(new PolicyModel().StatesNoOrigin);
        Assert.True(new PolicyModel { LookedUp = Talk.List() }.StatesNoOrigin);
        Assert.False(new PolicyModel { LookedUp = Talk.List(Talk.Friend) }.StatesNoOrigin);
        Assert.False(new PolicyModel { OriginsOpen = true }.StatesNoOrigin);
        Assert.False(new PolicyModel { Predicate = new FixedPredicate("no") }.StatesNoOrigin);
        Assert.False(new PolicyModel { Origins = Talk.List(Talk.Friend) }.StatesNoOrigin);
    }

    private sealed class FixedPredicate(string answer) : OriginPredicate
    {
        public override Site Site => Talk.At("predicate");

        public override bool? Admits(string origin) => answer switch
        {
            "yes" => true,
            "no" => false,
            "throws" => throw new PredicateFailedException(),
            _ => null,
        };
    }
}
