using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules.Credentials;
using CorsAnalyzers.Rules.Headers;
using CorsAnalyzers.Rules.Origins;

namespace CorsAnalyzers.Rules;

/// <summary>All rules over simulated answers.</summary>
public static class CorsRuleSet
{
    /// <summary>The rules, by id.</summary>
    internal static ImmutableArray<ConversationRule> Rules { get; } =
        OriginRules.All.AddRange(CredentialsRules.All).AddRange(HeaderRules.All);

    /// <summary>
    /// What is wrong with the answers of one policy or handler, by the rules' ids. Of several rules that speak of one cause at one site
    /// the gravest speaks alone.
    /// </summary>
    public static ImmutableArray<Finding> Judge(Conversation conversation, RuleOptions options) =>
        Precedence.Keep(Rules.SelectMany(rule => rule.Judge(conversation, options)).ToImmutableArray());
}
