using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Rules.Credentials;
using CorsAnalyzers.Rules.Headers;
using CorsAnalyzers.Rules.Origins;

namespace CorsAnalyzers.Rules;

/// <summary>Rules over simulated answers that judge together.</summary>
public sealed class CorsRuleSet
{
    private readonly ImmutableArray<ConversationRule> rules;

    /// <summary>Makes a set of rules of the catalog; those that judge no answers add nothing to it.</summary>
    public CorsRuleSet(IEnumerable<Rule> rules)
    {
        var wanted = rules.ToImmutableHashSet();
        this.rules = Rules.Where(rule => wanted.Contains(rule.Rule)).ToImmutableArray();
    }

    /// <summary>The rules over simulated answers, by id.</summary>
    internal static ImmutableArray<ConversationRule> Rules { get; } =
        OriginRules.All.AddRange(CredentialsRules.All).AddRange(HeaderRules.All);

    /// <summary>Whether an answer has a header that a rule may speak of: one of the CORS protocol, or what is meant for one.</summary>
    public static bool SpeaksOfCors(Answer answer) => answer.Headers.Any(static header =>
        CorsHeaderNames.IsCorsResponseHeader(header.Name)
        || CorsHeaderNames.IsCorsRequestHeader(header.Name)
        || CorsHeaderNameRepair.NameMeantBy(header.Name) is not null);

    /// <summary>
    /// What is wrong with the answers of one policy or handler, by the rules' ids. Of several rules of the set that speak of one cause at one
    /// site the gravest speaks alone.
    /// </summary>
    public ImmutableArray<Finding> Judge(Conversation conversation, RuleOptions options)
    {
        ImmutableArray<Finding>.Builder? findings = null;
        foreach (var rule in rules)
        {
            foreach (var finding in rule.Judge(conversation, options))
            {
                (findings ??= ImmutableArray.CreateBuilder<Finding>()).Add(finding);
            }
        }

        return findings is null ? ImmutableArray<Finding>.Empty : Precedence.Keep(findings.ToImmutable());
    }
}
