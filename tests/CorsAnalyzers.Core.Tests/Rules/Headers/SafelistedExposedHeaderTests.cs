using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Headers;

/// <summary>CORS3008: a response header is exposed that scripts can always read.</summary>
public sealed class SafelistedExposedHeaderTests
{
    private const string Header = "Access-Control-Expose-Headers: ";

    /// <summary>A list, and the names that are reported.</summary>
    [Theory]
    [InlineData("Content-Type", "Content-Type")]
    [InlineData("content-length, X-Total-Count", "content-length")]
    [InlineData("Cache-Control,Content-Language,Expires,Last-Modified,Pragma", "Cache-Control Content-Language Expires Last-Modified Pragma")]
    [InlineData("Content-Disposition, ETag, Location", "")]
    [InlineData("Content-Type-Options", "")]
    [InlineData("Set-Cookie", "")]
    [InlineData("*", "")]
    [InlineData("?", "")]
    [InlineData("", "")]
    public void JudgesAList(string list, string names)
    {
        string[] reported = names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var exchange = Talk.Ask(Talk.Stranger, Talk.Answer(Header + list));
        RuleAssert.Finds(
            RuleCatalog.SafelistedExposedHeader,
            Talk.Handler(exchange, exchange),
            [.. reported.Select(static name => $"CORS3008 at Access-Control-Expose-Headers () {name}: RemoveHeaderName {name}")]);

        // A policy's entries are places of their own.
        var policy = PolicyTalk.Plain with
        {
            ExposedHeaders = Talk.State([.. list.Split(',').Select(static entry => entry == "?" ? null : entry.Trim())]),
        };
        RuleAssert.Finds(
            RuleCatalog.SafelistedExposedHeader,
            PolicyTalk.About(policy),
            [.. reported.Select(static name => $"CORS3008 at {name} () {name}: RemoveHeaderName {name}")]);
    }

    [Fact]
    public void OtherAnswersDoNotCount() =>
        RuleAssert.Finds(RuleCatalog.SafelistedExposedHeader, Talk.Preflights(Talk.Ask(Talk.Stranger, Talk.Answer(Header + "Content-Type"))));

    [Fact]
    public void OneBranchIsEnough() => Assert.Single(RuleAssert.By(RuleCatalog.SafelistedExposedHeader, Talk.Handler(Talk.Ask(
        Talk.Stranger, Talk.Outcome("origin1", Talk.Answer(Header + "Content-Type")), Talk.Outcome("!origin1", null)))));

    [Fact]
    public void DevelopmentIsSilent()
    {
        RuleAssert.Finds(RuleCatalog.SafelistedExposedHeader, Talk.Handler(Talk.Ask(
            Talk.Stranger,
            Talk.Outcome("dev", Talk.Answer(Header + "Content-Type"), isDevelopmentOnly: true),
            Talk.Outcome("!dev", Talk.Answer()))));
        RuleAssert.Finds(RuleCatalog.SafelistedExposedHeader, PolicyTalk.About(
            PolicyTalk.Outcome("dev", PolicyTalk.Plain with { ExposedHeaders = Talk.State("Content-Type") }, isDevelopmentOnly: true),
            PolicyTalk.Outcome("!dev", null)));
    }

    [Fact]
    public void SaysSo() => Assert.Equal(
        "The response header 'Content-Type' is exposed in vain: scripts can always read it",
        RuleAssert.Message(RuleAssert.By(RuleCatalog.SafelistedExposedHeader, Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Answer(Header + "Content-Type"))))[0]));
}
