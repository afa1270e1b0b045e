using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Headers;

/// <summary>CORS3013: a method is listed in letters that requests do not have.</summary>
public sealed class MethodCaseTests
{
    private const string Header = "Access-Control-Allow-Methods: ";

    /// <summary>A list, and the entries that are reported.</summary>
    [Theory]
    [InlineData("put", "put")]
    [InlineData("Put, Delete, Options", "Put Delete Options")]
    [InlineData("GET, patch", "patch")]
    [InlineData("Patch", "Patch")]
    [InlineData("propfind,mkCol,Version-Control,query", "propfind mkCol Version-Control query")]

    // Safelisted methods are allowed whatever is listed.
    [InlineData("get, head, post, Get, Post", "")]
    [InlineData("GET, PUT, DELETE, PATCH, OPTIONS", "")]

    // The right one is listed as well.
    [InlineData("put, PUT", "")]
    [InlineData("patch, *", "")]

    // Forbidden, or without a standard: nobody knows how clients write it.
    [InlineData("trace, connect, track", "")]
    [InlineData("purge, myMethod", "")]
    [InlineData("put delete", "")]
    [InlineData("*", "")]
    [InlineData("?", "")]
    [InlineData("", "")]
    public void JudgesAList(string list, string methods)
    {
        string[] reported = methods.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        RuleAssert.Finds(
            RuleCatalog.MethodCase,
            Talk.Preflights(Talk.Ask(Talk.Stranger, Talk.Answer(Header + list)), Talk.Ask(Talk.Friend, Talk.Answer(Header + list))),
            [.. reported.Select(static method => Line("Access-Control-Allow-Methods", method))]);

        var entries = Talk.State([.. list.Split(',').Select(static entry => entry == "?" ? null : entry.Trim())]);
        RuleAssert.Finds(
            RuleCatalog.MethodCase,
            PolicyTalk.About(PolicyTalk.Plain with { Methods = entries }),
            [.. reported.Select(static method => Line(method, method))]);
    }

    /// <summary>An entry that is not known is hardly the same method again: what is listed matches nothing either way.</summary>
    [Fact]
    public void AnUnknownEntryDoesNotMatter() =>
        RuleAssert.Finds(
            RuleCatalog.MethodCase, PolicyTalk.About(PolicyTalk.Plain with { Methods = Talk.State("put", null) }), Line("put", "put"));

    [Fact]
    public void TheRightOneOnAnotherPathDoesNotHelp() => RuleAssert.Finds(
        RuleCatalog.MethodCase,
        PolicyTalk.About(
            PolicyTalk.Outcome("a", PolicyTalk.Plain with { Methods = Talk.State("put") }),
            PolicyTalk.Outcome("!a", PolicyTalk.Plain with { Methods = Talk.State("PUT") })),
        Line("put", "put"));

    public static TheoryData<PolicyHost, bool> Hosts => new()
    {
        { PolicyHost.AspNetCore, true },
        { PolicyHost.LateAspNetCore2, true },
        { PolicyHost.EarlyAspNetCore2, false },
        { PolicyHost.SystemWebCors, true },
        { PolicyHost.Owin, true },
        { PolicyHost.RawHeaders, true },
    };

    /// <summary>It is reported where a request with that method is refused.</summary>
    [Theory]
    [MemberData(nameof(Hosts))]
    public void TheHostMayIgnoreLetterCase(PolicyHost host, bool reported)
    {
        var policy = PolicyTalk.Plain with { Host = host, Methods = Talk.State("put") };
        Assert.Equal(reported ? 1 : 0, RuleAssert.By(RuleCatalog.MethodCase, PolicyTalk.About(policy)).Count);
        Assert.Equal(!reported, PolicyTalk.AllowsPreflight(policy, new CorsRequest(Talk.Friend, "PUT", [], CredentialsMode.Omit)));
    }

    [Fact]
    public void RequestHeadersAreNoMethods() =>
        RuleAssert.Finds(RuleCatalog.MethodCase, PolicyTalk.About(PolicyTalk.Plain with { Headers = Talk.State("link", "put") }));

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(RuleCatalog.MethodCase, PolicyTalk.About(
        PolicyTalk.Outcome("dev", PolicyTalk.Plain with { Methods = Talk.State("put") }, isDevelopmentOnly: true),
        PolicyTalk.Outcome("!dev", null)));

    [Theory]
    [InlineData("delete", "'delete' does not allow the method DELETE: letter case counts, and browsers send it in upper case")]
    [InlineData("patch", "'patch' does not allow the method PATCH: letter case counts, and only scripts that write 'patch' send that")]
    public void SaysSo(string method, string message) => Assert.Equal(
        message,
        RuleAssert.Message(Assert.Single(RuleAssert.By(
            RuleCatalog.MethodCase, PolicyTalk.About(PolicyTalk.Plain with { Methods = Talk.State(method) })))));

    private static string Line(string site, string method)
    {
        var upper = method.ToUpperInvariant();
        var reason = upper is "PUT" or "DELETE" or "OPTIONS" ? "browsers send it in upper case" : $"only scripts that write '{method}' send that";
        return $"CORS3013 at {site} () {method} | {upper} | {reason}: Replace {method} = {upper}";
    }
}
