using System.Collections.Concurrent;
using System.Collections.Immutable;
using CorsAnalyzers.Diagnostics;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Options;

/// <summary>Rules without those that are off by default and that nobody has switched on for a tree: the driver would drop what they find.</summary>
internal sealed class RulesInForce(IReadOnlyList<Rule> rules)
{
    private readonly ImmutableArray<Rule> offByDefault = rules.Where(static rule => rule.Level == RuleLevel.Off).ToImmutableArray();
    private readonly ConcurrentDictionary<string, CorsRuleSet> known = new(StringComparer.Ordinal);

    private CorsRuleSet? withoutAll;

    /// <summary>The rules to judge a tree's code by.</summary>
    public CorsRuleSet For(SyntaxTree tree, CompilationOptions options, CancellationToken cancellationToken)
    {
        var off = offByDefault.RemoveAll(rule => IsSwitchedOn(rule, tree, options, cancellationToken));
        if (off.Length == offByDefault.Length)
        {
            return withoutAll ??= new CorsRuleSet(rules.Except(off));
        }

        return known.GetOrAdd(string.Join(" ", off.Select(static rule => rule.Id)), _ => new CorsRuleSet(rules.Except(off)));
    }

    private static bool IsSwitchedOn(Rule rule, SyntaxTree tree, CompilationOptions options, CancellationToken cancellationToken) =>
        CorsDescriptors.Of(rule).GetEffectiveSeverity(options) != ReportDiagnostic.Suppress
        || (options.SyntaxTreeOptionsProvider is { } provider
            && (provider.TryGetDiagnosticValue(tree, rule.Id, cancellationToken, out var severity) || provider.TryGetGlobalDiagnosticValue(rule.Id, cancellationToken, out severity))
            && severity != ReportDiagnostic.Suppress);
}
