using System.Collections.Immutable;
using CorsAnalyzers.Rules.Wiring;
using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Rules;

/// <summary>Rules over how an application is put together that judge together.</summary>
public sealed class WiringRuleSet
{
    private readonly ImmutableArray<WiringRule> rules;

    /// <summary>Makes a set of rules of the catalog; those that judge no application add nothing to it.</summary>
    public WiringRuleSet(IEnumerable<Rule> rules)
    {
        var wanted = rules.ToImmutableHashSet();
        this.rules = Rules.Where(rule => wanted.Contains(rule.Rule)).ToImmutableArray();
    }

    /// <summary>The rules of wiring, by id.</summary>
    internal static ImmutableArray<WiringRule> Rules { get; } = ImmutableArray.Create<WiringRule>(
        new UnknownPolicyNameRule(),
        new UseCorsOrderRule(),
        new MissingUseCorsRule(),
        new MissingAddCorsRule(),
        new NoDefaultPolicyRule(),
        new HandWrittenHeaderOverriddenRule(),
        new PolicyRedefinedRule(),
        new RedirectBeforeCorsRule(),
        new SecondUseCorsRule());

    /// <summary>What is wrong with one application, by the rules' ids; each place and name once, on however many paths.</summary>
    public ImmutableArray<Finding> Judge(ApplicationWiring wiring, RuleOptions options) =>
        rules.SelectMany(rule => rule.Judge(wiring, options).OncePerSite()).ToImmutableArray();
}
