using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Core.Tests.Rules.Credentials;

/// <summary>Any origin with credentials is an open door on one host and a broken one on another.</summary>
public sealed class AnyOriginByHostTests
{
    public static TheoryData<PolicyHost, string> Hosts => new()
    {
        { PolicyHost.AspNetCore, "CORS2001" },
        { PolicyHost.LateAspNetCore2, "CORS2001" },
        { PolicyHost.EarlyAspNetCore2, "CORS2002" },
        { PolicyHost.SystemWebCors, "CORS2002" },
        { PolicyHost.Owin, "CORS2002" },
        { PolicyHost.RawHeaders, "CORS2001" },
    };

    [Theory]
    [MemberData(nameof(Hosts))]
    public void TheHostDecidesWhichRuleSpeaks(PolicyHost host, string expected)
    {
        var policy = new PolicyModel { Host = host, Origins = Talk.List("*"), Credentials = new(true, Talk.At("credentials")) };
        var request = CorsRequest.Get(Talk.Stranger);
        var conversation = Talk.Converse(
            AnswerSource.Policy,
            [Talk.Ask(Talk.Stranger, policy.Respond(request, preflight: false)!)],
            [Talk.Ask(Talk.Stranger, policy.Respond(request, preflight: true)!)]);
        var finding = Assert.Single(
            RuleAssert.All.Judge(conversation, RuleOptions.Default),
            static finding => finding.Rule.Id.StartsWith("CORS2", StringComparison.Ordinal));
        Assert.Equal((expected, Talk.At("*")), (finding.Rule.Id, finding.Site));
    }
}
