using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Headers;

/// <summary>CORS3018: a request header of the CORS protocol is written to a response.</summary>
public sealed class RequestHeaderInResponseTests
{
    [Theory]
    [InlineData("Origin", true)]
    [InlineData("ORIGIN", true)]
    [InlineData("Access-Control-Request-Method", true)]
    [InlineData("access-control-request-headers", true)]
    [InlineData("Access-Control-Request-Methods", true)]
    [InlineData("Access-Control-Request-Private-Network", true)]
    [InlineData("Access-Control-Request-", false)]
    [InlineData("Access-Control-Allow-Origin", false)]
    [InlineData("X-Origin", false)]
    [InlineData("Origin-Agent-Cluster", false)]
    [InlineData("Referer", false)]
    [InlineData("", false)]
    public void JudgesAName(string name, bool reported)
    {
        string[] expected = reported ? [$"CORS3018 at here () {name}: None {name}"] : [];
        var exchange = Talk.Ask(Talk.Stranger, new Answer([new StatedHeader(name, null, Talk.At("here"))]));
        RuleAssert.Finds(RuleCatalog.RequestHeaderInResponse, Talk.Handler(exchange, exchange), expected);
        RuleAssert.Finds(RuleCatalog.RequestHeaderInResponse, Talk.Preflights(exchange), expected);
    }

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(RuleCatalog.RequestHeaderInResponse, Talk.Handler(Talk.Ask(
        Talk.Stranger,
        Talk.Outcome("dev", Talk.Answer("Origin: *"), isDevelopmentOnly: true),
        Talk.Outcome("!dev", Talk.Answer()))));

    [Fact]
    public void SaysSo() => Assert.Equal(
        "'Origin' is a request header: in a response browsers ignore it",
        RuleAssert.Message(Assert.Single(RuleAssert.By(
            RuleCatalog.RequestHeaderInResponse, Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Answer("Origin: *")))))));
}
