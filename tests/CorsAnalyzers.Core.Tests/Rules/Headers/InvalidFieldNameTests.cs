using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Headers;

/// <summary>CORS3011: an entry of a list of header names or methods is no token.</summary>
public sealed class InvalidFieldNameTests
{
    private const string Headers = "Access-Control-Allow-Headers";
    private const string Methods = "Access-Control-Allow-Methods";
    private const string Exposed = "Access-Control-Expose-Headers";

    /// <summary>
    /// One entry of a policy, and the names that the fix writes; null where it is not reported, empty where there is no fix.
    /// </summary>
    [Theory]
    [InlineData("x-a, x-b", "x-a | x-b")]
    [InlineData("x-a,x-b,", "x-a | x-b")]
    [InlineData("x-a x-b", "x-a | x-b")]
    [InlineData("x-a;x-b", "x-a | x-b")]
    [InlineData("\"x-a\"", "x-a")]
    [InlineData("\"x-a, x-b\"", "x-a | x-b")]
    [InlineData("x-a:", "x-a")]
    [InlineData(",", "")]
    [InlineData("x-a: b", "")]
    [InlineData("X(A)", "")]
    [InlineData("x-\u00FC", "")]
    [InlineData("x-a\0", "")]

    // White space at the ends of a name is trimmed by whoever reads the list.
    [InlineData(" x-a ", null)]
    [InlineData("x-a", null)]
    [InlineData("x.a!#$%&'*+^_`|~1", null)]
    [InlineData("*", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void JudgesAPolicysEntry(string? entry, string? meant)
    {
        foreach (var (policy, header, kind) in new[]
        {
            (PolicyTalk.Plain with { Headers = Talk.State(entry) }, Headers, "header"),
            (PolicyTalk.Plain with { Methods = Talk.State(entry) }, Methods, "method"),
            (PolicyTalk.Plain with { ExposedHeaders = Talk.State(entry) }, Exposed, "header"),
        })
        {
            RuleAssert.Finds(RuleCatalog.InvalidFieldName, PolicyTalk.About(policy), meant switch
            {
                null => [],
                "" => [$"CORS3011 at {entry} () {entry} | {header} | {kind} | browsers discard the whole list: None {entry}"],
                _ => [$"CORS3011 at {entry} () {entry} | {header} | {kind} | browsers discard the whole list: Replace {entry} = {meant}"],
            });
        }
    }

    /// <summary>A hand-written list, and the entries that are reported with what the fix writes for each.</summary>
    [Theory]
    [InlineData("X-A, X-B X-C", "X-B X-C = X-B | X-C")]
    [InlineData("X-A; X-B", "X-A; X-B = X-A | X-B")]
    [InlineData("\"X-A, X-B\", X-C", "\"X-A, X-B\" = X-A | X-B")]
    [InlineData("\"X-A, X-B", "\"X-A, X-B = X-A | X-B")]
    [InlineData("X-A, X-B", null)]
    [InlineData("X-A,,X-B,", null)]
    [InlineData("*", null)]
    [InlineData("?", null)]
    [InlineData("", null)]
    public void JudgesAHandWrittenList(string list, string? expected)
    {
        foreach (var (header, kind) in new[] { (Headers, "header"), (Methods, "method"), (Exposed, "header") })
        {
            var exchange = Talk.Ask(Talk.Stranger, Talk.Answer($"{header}: {list}"));
            RuleAssert.Finds(
                RuleCatalog.InvalidFieldName,
                header == Exposed ? Talk.Handler(exchange, exchange) : Talk.Preflights(exchange, exchange),
                expected is null ? [] : [$"CORS3011 at {header} () {expected.Split(" = ")[0]} | {header} | {kind} | browsers discard the whole list: Replace {expected}"]);
        }
    }

    /// <summary>
    /// What becomes of an entry: hosts that look names up themselves take it as it is, and System.Web.Cors and servers with fixed headers
    /// send one with a comma as two.
    /// </summary>
    [Theory]
    [InlineData("x-a, x-b", "sent as two", "quoted")]
    [InlineData("x-a x-b", "sent", "sent")]
    [InlineData(" x-a", "sent as a name", "sent as a name")]
    public void HostsDiffer(string entry, string asWritten, string byAspNetCore)
    {
        var policy = PolicyTalk.Plain with { Headers = Talk.State(entry) };
        Assert.Equal("no request asks for it", ConsequenceOf(policy with { Host = PolicyHost.EarlyAspNetCore2 }));
        Assert.Equal("no request asks for it", ConsequenceOf(policy with { Host = PolicyHost.SystemWebCors }));
        Assert.Equal("no request asks for it", ConsequenceOf(policy with { Host = PolicyHost.Owin }));
        Assert.Equal(Consequence(asWritten), ConsequenceOf(policy with { Host = PolicyHost.RawHeaders }));
        Assert.Equal(Consequence(byAspNetCore), ConsequenceOf(policy with { Host = PolicyHost.LateAspNetCore2 }));

        policy = PolicyTalk.Plain with { ExposedHeaders = Talk.State(entry) };
        Assert.Equal(Consequence(asWritten), ConsequenceOf(policy with { Host = PolicyHost.SystemWebCors }));
        Assert.Equal(Consequence(asWritten), ConsequenceOf(policy with { Host = PolicyHost.Owin }));
        Assert.Equal(Consequence(asWritten), ConsequenceOf(policy with { Host = PolicyHost.RawHeaders }));
        Assert.Equal(Consequence(byAspNetCore), ConsequenceOf(policy with { Host = PolicyHost.EarlyAspNetCore2 }));

        static string? Consequence(string fate) => fate is "sent" or "quoted" ? "browsers discard the whole list" : null;

        static string? ConsequenceOf(PolicyModel policy) =>
            RuleAssert.By(RuleCatalog.InvalidFieldName, PolicyTalk.About(policy)).SingleOrDefault()?.Arguments[3];
    }

    [Fact]
    public void ValuesOfOtherHeadersAreNoLists() => RuleAssert.Finds(RuleCatalog.InvalidFieldName, Talk.Handler(Talk.Ask(
        Talk.Stranger, Talk.Answer("Access-Control-Allow-Origin: a b", "Access-Control-Max-Age: a b", "Vary: a b"))));

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(RuleCatalog.InvalidFieldName, PolicyTalk.About(
        PolicyTalk.Outcome("dev", PolicyTalk.Plain with { Headers = Talk.State("a b") }, isDevelopmentOnly: true),
        PolicyTalk.Outcome("!dev", PolicyTalk.Plain)));

    [Fact]
    public void SaysSo() => Assert.Equal(
        "'get,put' in Access-Control-Allow-Methods is no name of a method: browsers discard the whole list",
        RuleAssert.Message(Assert.Single(RuleAssert.By(
            RuleCatalog.InvalidFieldName, PolicyTalk.About(PolicyTalk.Plain with { Methods = Talk.State("get,put") })))));

    [Trait("Category", "Long")]
    [Fact]
    public void TakesLinearTime()
    {
        foreach (var piece in new[] { ",", " x", "\"", ":", "a" })
        {
            var text = string.Concat(Enumerable.Repeat(piece, 1 << 19));
            RuleAssert.By(RuleCatalog.InvalidFieldName, PolicyTalk.About(PolicyTalk.Plain with { Headers = Talk.State(text) }));
            RuleAssert.By(RuleCatalog.InvalidFieldName, Talk.Preflights(Talk.Ask(Talk.Stranger, Talk.Answer($"{Headers}: {text}"))));
        }
    }
}
