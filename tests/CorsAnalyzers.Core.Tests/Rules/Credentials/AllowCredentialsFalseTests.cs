using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Credentials;

/// <summary>CORS2005: Access-Control-Allow-Credentials is written to refuse credentials.</summary>
public sealed class AllowCredentialsFalseTests
{
    private const string Credentials = "Access-Control-Allow-Credentials: ";

    [Theory]
    [InlineData("false", true)]
    [InlineData("False", true)]
    [InlineData("FALSE", true)]
    [InlineData("\"false\"", true)]
    [InlineData("0", true)]
    [InlineData("no", true)]
    [InlineData("off", true)]
    [InlineData("omit", true)]
    [InlineData("true", false)]
    [InlineData("True", false)]
    [InlineData("falsehood", false)]
    [InlineData("true | false", false)]
    [InlineData("", false)]
    [InlineData("?", false)]
    public void JudgesAValue(string value, bool reported)
    {
        string[] expected = reported ? [$"CORS2005 at Access-Control-Allow-Credentials () {value}: RemoveWrite"] : [];
        var asked = Talk.Ask(Talk.Stranger, Talk.Answer(Credentials + value));
        RuleAssert.Finds(
            RuleCatalog.AllowCredentialsFalse, Talk.Handler(asked, Talk.Ask(Talk.Friend, Talk.Answer(Credentials + value))), expected);
        RuleAssert.Finds(RuleCatalog.AllowCredentialsFalse, Talk.Preflights(asked), expected);
    }

    [Fact]
    public void DevelopmentIsSilent() => RuleAssert.Finds(RuleCatalog.AllowCredentialsFalse, Talk.Handler(Talk.Ask(
        Talk.Stranger,
        Talk.Outcome("dev", Talk.Answer(Credentials + "false"), isDevelopmentOnly: true),
        Talk.Outcome("!dev", Talk.Answer()))));

    [Fact]
    public void ARefusingPolicyLeavesItOut() => RuleAssert.Finds(
        RuleCatalog.AllowCredentialsFalse,
        PolicyTalk.About(new PolicyModel { Origins = Talk.List("*"), Credentials = new(false, Talk.At("credentials")) }));

    [Fact]
    public void SaysSo() => Assert.Equal(
        "Access-Control-Allow-Credentials is 'false': its only value is 'true', and credentials are refused by leaving it out",
        RuleAssert.Message(Assert.Single(RuleAssert.By(
            RuleCatalog.AllowCredentialsFalse, Talk.Handler(Talk.Ask(Talk.Stranger, Talk.Answer(Credentials + "false")))))));
}
