using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Credentials;

/// <summary>CORS2004: <c>*</c> in a list of names, where credentials make it a name.</summary>
public sealed class LiteralWildcardWithCredentialsTests
{
    private const string Origin = "Access-Control-Allow-Origin: ";
    private const string Credentials = "Access-Control-Allow-Credentials: ";
    private const string Headers = "Access-Control-Allow-Headers";
    private const string Methods = "Access-Control-Allow-Methods";
    private const string Exposed = "Access-Control-Expose-Headers";

    /// <summary>Hand-written: the origin, the credentials, the list, and whether it is reported for each of the three headers.</summary>
    [Theory]
    [InlineData(Talk.Friend, "true", "*", true)]
    [InlineData(Talk.Friend, " true", "X-A, *", true)]
    [InlineData(Talk.Stranger, "true", "*,Authorization", true)]

    // An origin that is not known is one, or '*', which browsers refuse with credentials: either way '*' covers nothing.
    [InlineData("?", "true", "*", true)]

    // Answers to requests without credentials: '*' counts.
    [InlineData(Talk.Friend, "", "*", false)]
    [InlineData(Talk.Friend, "True", "*", false)]
    [InlineData(Talk.Friend, "false", "*", false)]
    [InlineData(Talk.Friend, "?", "*", false)]
    [InlineData("*", "true", "*", false)]
    [InlineData("", "true", "*", false)]

    // Browsers strip white space around a value.
    [InlineData(Talk.Friend, " true ", "*", true)]

    // No '*' among them.
    [InlineData(Talk.Friend, "true", "X-*", false)]
    [InlineData(Talk.Friend, "true", "\"*\"", false)]
    [InlineData(Talk.Friend, "true", "?", false)]
    [InlineData(Talk.Friend, "true", "", false)]
    public void JudgesHandWrittenHeaders(string origin, string credentials, string list, bool reported)
    {
        foreach (var header in new[] { Headers, Methods, Exposed })
        {
            string[] lines = [Origin + origin, Credentials + credentials, header + ": " + list];
            var exchange = Talk.Ask(
                Talk.Stranger, Talk.Answer([.. lines.Where(static line => !line.EndsWith(": ", StringComparison.Ordinal))]));
            RuleAssert.Finds(
                RuleCatalog.LiteralWildcardWithCredentials,
                header == Exposed ? Talk.Handler(exchange) : Talk.Preflights(exchange),
                reported ? [$"CORS2004 at {header} (Access-Control-Allow-Credentials) {header}: RemoveHeaderName *"] : []);
        }
    }

    /// <summary>Two fields come to <c>true, true</c>, which allows no credentials: <c>*</c> counts.</summary>
    [Theory]
    [InlineData("true", "true")]
    [InlineData("true", "?")]
    public void TwoFieldsOfCredentialsAllowNone(string first, string second) => RuleAssert.Finds(
        RuleCatalog.LiteralWildcardWithCredentials,
        Talk.Preflights(Talk.Ask(
            Talk.Stranger, Talk.Answer(Origin + Talk.Friend, Credentials + first, Credentials + second, Headers + ": *"))));

    /// <summary>
    /// Policies: the entries, and the fix where it is reported for allowed headers and methods, whose lone <c>*</c> ASP.NET Core answers
    /// with what was requested, and for exposed headers.
    /// </summary>
    [Theory]
    [InlineData("*", null, "RemoveHeaderName")]
    [InlineData("*|x-a", "AllowAny", "RemoveHeaderName")]
    [InlineData("x-a|*", "AllowAny", "RemoveHeaderName")]
    [InlineData("*|?", null, "RemoveHeaderName")]
    [InlineData("*|x-a|?", "AllowAny", "RemoveHeaderName")]
    [InlineData("x-a", null, null)]
    [InlineData("?", null, null)]
    [InlineData("", null, null)]
    public void JudgesPolicies(string entries, string? fixOfAllowed, string? fixOfExposed)
    {
        var list = Talk.State(
            [.. entries.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(static entry => entry == "?" ? null : entry)]);
        foreach (var (policy, header, fix) in new[]
        {
            (PolicyTalk.Credentialed with { Headers = list }, Headers, fixOfAllowed),
            (PolicyTalk.Credentialed with { Methods = list }, Methods, fixOfAllowed),
            (PolicyTalk.Credentialed with { ExposedHeaders = list }, Exposed, fixOfExposed),
        })
        {
            RuleAssert.Finds(
                RuleCatalog.LiteralWildcardWithCredentials,
                PolicyTalk.About(policy),
                fix is null ? [] : [$"CORS2004 at * (credentials) {header}: {fix} *"]);
        }
    }

    [Theory]
    [InlineData(true, Talk.Friend, true)]
    [InlineData(true, "?", true)]
    [InlineData(null, Talk.Friend, false)]
    [InlineData(false, Talk.Friend, false)]
    [InlineData(true, "*", false)]
    public void AsksForCredentials(bool? credentials, string origin, bool reported) => Assert.Equal(
        reported ? 1 : 0,
        RuleAssert.By(RuleCatalog.LiteralWildcardWithCredentials, PolicyTalk.About(new PolicyModel
        {
            Origins = Talk.List(origin == "?" ? null : origin),
            Credentials = new(credentials, Talk.At("credentials")),
            ExposedHeaders = Talk.State("*"),
        })).Count);

    [Fact]
    public void NobodyIsAdmitted() => RuleAssert.Finds(RuleCatalog.LiteralWildcardWithCredentials, PolicyTalk.About(
        PolicyTalk.Credentialed with { Origins = [], ExposedHeaders = Talk.State("*") }));

    public static TheoryData<PolicyHost, bool> Hosts => new()
    {
        { PolicyHost.AspNetCore, false },
        { PolicyHost.LateAspNetCore2, false },
        { PolicyHost.EarlyAspNetCore2, false },
        { PolicyHost.SystemWebCors, false },
        { PolicyHost.Owin, false },
        { PolicyHost.RawHeaders, true },
    };

    /// <summary>
    /// A lone <c>*</c> of allowed headers is reported where a request with a header of its own is refused; of exposed ones, everywhere.
    /// </summary>
    [Theory]
    [MemberData(nameof(Hosts))]
    public void HostsDiffer(PolicyHost host, bool reported)
    {
        var policy = PolicyTalk.Credentialed with { Host = host, Headers = Talk.State("*") };
        RuleAssert.Finds(
            RuleCatalog.LiteralWildcardWithCredentials,
            PolicyTalk.About(policy),
            reported ? [$"CORS2004 at * (credentials) {Headers}: RemoveHeaderName *"] : []);
        var request = new CorsRequest(Talk.Friend, "GET", [new HeaderField("X-A", "a")], CredentialsMode.Include);
        Assert.Equal(!reported, PolicyTalk.AllowsPreflight(policy with { Methods = Talk.State("GET") }, request));
        RuleAssert.Finds(
            RuleCatalog.LiteralWildcardWithCredentials,
            PolicyTalk.About(PolicyTalk.Credentialed with { Host = host, ExposedHeaders = Talk.State("*") }),
            $"CORS2004 at * (credentials) {Exposed}: RemoveHeaderName *");
    }

    [Fact]
    public void DevelopmentAndUnknownPoliciesAreSilent() => RuleAssert.Finds(RuleCatalog.LiteralWildcardWithCredentials, PolicyTalk.About(
        PolicyTalk.Outcome("dev", PolicyTalk.Credentialed with { ExposedHeaders = Talk.State("*") }, isDevelopmentOnly: true),
        PolicyTalk.Outcome("!dev", null)));

    [Fact]
    public void BothPartsHaveToBeOnOnePath() => RuleAssert.Finds(RuleCatalog.LiteralWildcardWithCredentials, PolicyTalk.About(
        PolicyTalk.Outcome("a", PolicyTalk.Plain with { ExposedHeaders = Talk.State("*") }),
        PolicyTalk.Outcome("!a", PolicyTalk.Credentialed)));

    [Fact]
    public void SaysSo() => Assert.Equal(
        "'*' in Access-Control-Expose-Headers covers nothing where credentials are allowed: it is taken for a name",
        RuleAssert.Message(Assert.Single(RuleAssert.By(
            RuleCatalog.LiteralWildcardWithCredentials, PolicyTalk.About(PolicyTalk.Credentialed with { ExposedHeaders = Talk.State("*") })))));
}
