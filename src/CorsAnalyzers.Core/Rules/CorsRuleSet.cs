using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules.Credentials;
using CorsAnalyzers.Rules.Headers;

namespace CorsAnalyzers.Rules;

/// <summary>All rules over simulated answers, in the order of precedence.</summary>
public static class CorsRuleSet
{
    /// <summary>
    /// What is wrong with the answers of one policy or handler. Of several rules that speak of one cause at one site the gravest speaks
    /// alone.
    /// </summary>
    public static ImmutableArray<Finding> Judge(Conversation conversation)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var anyOrigin = new AnyOriginWithCredentialsRule().Judge(conversation).ToList();
        findings.AddRange(anyOrigin);
        findings.AddRange(new WildcardOriginWithCredentialsRule().Judge(conversation)
            .Where(finding => anyOrigin.All(graver => !Equals(graver.Site, finding.Site))));
        findings.AddRange(new EchoedOriginWithoutVaryRule().Judge(conversation));
        findings.AddRange(new RiskyRequestHeaderAllowedRule().Judge(conversation));
        return findings.ToImmutable();
    }
}
