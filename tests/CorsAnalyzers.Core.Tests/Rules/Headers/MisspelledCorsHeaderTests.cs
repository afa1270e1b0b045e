using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Headers;

/// <summary>CORS3017: a response header whose name is nearly one of the CORS protocol.</summary>
public sealed class MisspelledCorsHeaderTests
{
    private const string Origin = "Access-Control-Allow-Origin";
    private const string Exposed = "Access-Control-Expose-Headers";

    /// <summary>A name, and the one that is meant; null where it is not reported.</summary>
    [Theory]
    [InlineData("Access-Control-Expose-Header", Exposed)]
    [InlineData("access-control-exposed-headers", Exposed)]
    [InlineData("Access-Control-Exposed-Header", Exposed)]
    [InlineData("Access-Control-Allow-Origins", Origin)]
    [InlineData("Access-Control-Allowed-Origin", Origin)]
    [InlineData("Access-Control-Alow-Orgin", Origin)]
    [InlineData("Acess-Control-Allow-Origin", Origin)]
    [InlineData("Access-Control-Allow-Oirgin", Origin)]
    [InlineData("Access-ControlAllow-Origin", Origin)]
    [InlineData("Access-Control-Allow-Origin:", Origin)]
    [InlineData(" Access-Control-Allow-Origin ", Origin)]
    [InlineData("Access Control-Allow-Origin", Origin)]
    [InlineData("Access-Control-Allow-Header", "Access-Control-Allow-Headers")]
    [InlineData("Access-Control-Allow-Method", "Access-Control-Allow-Methods")]
    [InlineData("Access-Control-Allow-Credential", "Access-Control-Allow-Credentials")]
    [InlineData("Access-Control-Allow-Credintials", "Access-Control-Allow-Credentials")]
    [InlineData("Access-Control-MaxAge", "Access-Control-Max-Age")]
    [InlineData("Access-Control-Max-Aged", "Access-Control-Max-Age")]

    // Right in any letter case.
    [InlineData("ACCESS-CONTROL-ALLOW-ORIGIN", null)]
    [InlineData("access-control-max-age", null)]

    // Other headers, of the protocol's relatives too.
    [InlineData("Access-Control-Request-Headers", null)]
    [InlineData("Access-Control-Request-Method", null)]
    [InlineData("Access-Control-Allow-Private-Network", null)]
    [InlineData("Access-Control-Allow-Local-Network", null)]
    [InlineData("Access-Control", null)]
    [InlineData("Timing-Allow-Origin", null)]
    [InlineData("Allow-Origin", null)]
    [InlineData("X-Access-Control-Allow-Origin", null)]
    [InlineData("AccessControlAllowOrigin", null)]
    [InlineData("Vary", null)]
    [InlineData("", null)]
    public void JudgesAName(string name, string? meant)
    {
        string[] expected = meant is null ? [] : [$"CORS3017 at here () {name} | {meant}: RenameHeader {name} = {meant}"];
        var exchange = Talk.Ask(Talk.Stranger, new Answer([new StatedHeader(name, null, Talk.At("here"))]));
        RuleAssert.Finds(RuleCatalog.MisspelledCorsHeader, Talk.Handler(exchange, exchange), expected);
        RuleAssert.Finds(RuleCatalog.MisspelledCorsHeader, Talk.Preflights(exchange), expected);
    }

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(RuleCatalog.MisspelledCorsHeader, Talk.Handler(Talk.Ask(
        Talk.Stranger,
        Talk.Outcome("dev", Talk.Answer("Access-Control-Allow-Origins: *"), isDevelopmentOnly: true),
        Talk.Outcome("!dev", Talk.Answer()))));

    [Fact]
    public void TakesLinearTime() => RuleAssert.Finds(RuleCatalog.MisspelledCorsHeader, Talk.Handler(Talk.Ask(
        Talk.Stranger, new Answer([new StatedHeader(new string('A', 1 << 20), "\0", Talk.At("here"))]))));

    [Fact]
    public void SaysSo() => Assert.Equal(
        "Browsers know no response header 'Access-Control-Expose-Header': its name is 'Access-Control-Expose-Headers'",
        RuleAssert.Message(Assert.Single(RuleAssert.By(
            RuleCatalog.MisspelledCorsHeader, Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Answer("Access-Control-Expose-Header: X-A")))))));
}
