using System.Collections.Immutable;
using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Headers;

/// <summary>CORS3016: preflights are allowed, and nothing says for how long their answers may be kept.</summary>
public sealed class MissingMaxAgeTests
{
    private const string Any = "Access-Control-Allow-Origin: *";
    private const string Headers = "Access-Control-Allow-Headers: ";
    private const string Methods = "Access-Control-Allow-Methods: ";
    private const string MaxAge = "Access-Control-Max-Age: ";

    private static readonly PolicyModel Putting = PolicyTalk.Plain with { Methods = Talk.State("PUT") };

    /// <summary>The header at which it is reported, if it is.</summary>
    public static TheoryData<string[], string?> Preflights => new()
    {
        { [Any, Methods + "GET, PUT"], "Access-Control-Allow-Methods" },
        { [Any, Headers + "Content-Type"], "Access-Control-Allow-Headers" },
        { [Any, Methods + "GET", Headers + "x-a"], "Access-Control-Allow-Headers" },
        { [Any, Methods + "*", Headers + "*"], "Access-Control-Allow-Methods" },
        { ["Access-Control-Allow-Origin: ?", Methods + "PATCH"], "Access-Control-Allow-Methods" },
        { [Any, Methods + "PUT", MaxAge + "600"], null },
        { [Any, Methods + "PUT", MaxAge + "?"], null },
        { [Any, Methods + "PUT", MaxAge + "-1"], null },
        { [Methods + "PUT"], null },

        // Nothing that takes a preflight.
        { [Any], null },
        { [Any, Methods + "GET, head, POST, TRACE"], null },
        { [Any, Headers + "Accept, Accept-Language, Origin"], null },
        { [Any, Methods + "?", Headers + "?"], null },
    };

    [Theory]
    [MemberData(nameof(Preflights))]
    public void JudgesOnePreflight(string[] headers, string? site) => RuleAssert.Finds(
        RuleCatalog.MissingMaxAge,
        Talk.Preflights(Talk.Ask(Talk.Stranger, Talk.Answer(headers)), Talk.Ask(Talk.Friend, Talk.Answer(headers))),
        site is null ? [] : [$"CORS3016 at {site} () 5: AddMaxAge = 7200"]);

    [Theory]
    [InlineData("PUT", null, true)]
    [InlineData("*", null, true)]
    [InlineData(null, "Content-Type", true)]
    [InlineData("get", "accept", false)]
    [InlineData("TRACE", "Cookie", false)]
    [InlineData("?", "?", false)]
    [InlineData(null, null, false)]
    public void JudgesAPolicy(string? method, string? header, bool reported) => RuleAssert.Finds(
        RuleCatalog.MissingMaxAge,
        PolicyTalk.About(PolicyTalk.Plain with { Methods = List(method), Headers = List(header) }),
        reported ? ["CORS3016 at policy () 5: AddMaxAge = 7200"] : []);

    public static TheoryData<string, PolicyModel> Silent => new()
    {
        { "an age is stated", Putting with { MaxAge = new(TimeSpan.FromHours(1), Talk.At("age")) } },
        { "an age is stated that is not known", Putting with { MaxAge = new(null, Talk.At("age")) } },
        { "the policy may not be finished", Putting with { Site = null } },
        { "nobody is admitted", Putting with { Origins = [] } },
    };

    [Theory]
    [MemberData(nameof(Silent))]
    public void OtherPoliciesAreSilent(string reason, PolicyModel policy)
    {
        Assert.NotEmpty(reason);
        RuleAssert.Finds(RuleCatalog.MissingMaxAge, PolicyTalk.About(policy));
    }

    [Fact]
    public void OriginsMayBeUnknown() =>
        Assert.Single(RuleAssert.By(RuleCatalog.MissingMaxAge, PolicyTalk.About(Putting with { Origins = [], OriginsOpen = true })));

    [Fact]
    public void WhatCannotBeSeenMayWriteIt()
    {
        var answer = Talk.Answer(Any, Methods + "PUT");
        RuleAssert.Finds(
            RuleCatalog.MissingMaxAge, Talk.Preflights(Talk.Ask(Talk.Stranger, new Answer(answer.Headers, mayHoldMore: true))));
        RuleAssert.Finds(RuleCatalog.MissingMaxAge, Talk.Preflights(Talk.Ask(Talk.Stranger, answer)) with { IsWholeResponse = false });
    }

    [Fact]
    public void DevelopmentIsSilent()
    {
        RuleAssert.Finds(RuleCatalog.MissingMaxAge, PolicyTalk.About(
            PolicyTalk.Outcome("dev", Putting, isDevelopmentOnly: true), PolicyTalk.Outcome("!dev", null)));
        RuleAssert.Finds(RuleCatalog.MissingMaxAge, Talk.Preflights(Talk.Ask(
            Talk.Stranger,
            Talk.Outcome("dev", Talk.Answer(Any, Methods + "PUT"), isDevelopmentOnly: true),
            Talk.Outcome("!dev", Talk.Answer()))));
    }

    [Fact]
    public void SaysSo() => Assert.Equal(
        "Preflights are allowed without Access-Control-Max-Age: browsers ask again after 5 s",
        RuleAssert.Message(Assert.Single(RuleAssert.By(RuleCatalog.MissingMaxAge, PolicyTalk.About(Putting)))));

    [Fact]
    public void IsOffByDefault() => Assert.Equal(RuleLevel.Off, RuleCatalog.MissingMaxAge.Level);

    private static ImmutableArray<Stated<string?>> List(string? entry) => entry is null ? [] : Talk.State(entry == "?" ? null : entry);
}
