using System.Collections.Concurrent;
using System.Collections.Immutable;
using CorsAnalyzers.Options;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Relevance;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Analyzers;

/// <summary>The findings of the functions of one compilation; each function is analyzed once.</summary>
internal sealed class FunctionFindings(
    FunctionGraphs graphs, KnownTypes types, AnswerSource source, Func<SyntaxTree, CorsRuleSet> rulesOf, Func<SyntaxTree, Configuration> configurationOf)
{
    private readonly ConcurrentDictionary<SyntaxNode, ImmutableArray<Finding>> findings = new();

    /// <summary>What the functions are read from.</summary>
    public FunctionGraphs Graphs => graphs;

    /// <summary>What is wrong in a function and is not already shown in a function that it calls.</summary>
    public ImmutableArray<Finding> In(SyntaxNode function, CancellationToken cancellationToken) => In(function, 0, cancellationToken);

    private ImmutableArray<Finding> In(SyntaxNode function, int depth, CancellationToken cancellationToken)
    {
        if (!findings.TryGetValue(function, out var result))
        {
            var configuration = configurationOf(function.SyntaxTree);
            var rules = rulesOf(function.SyntaxTree);
            ImmutableArray<Finding>.Builder? all = null;
            HashSet<(string, SyntaxNode, string?)>? seen = null;
            foreach (var conversation in ConversationsOf(function, configuration.Simulation, cancellationToken))
            {
                foreach (var finding in rules.Judge(conversation, configuration.Rules))
                {
                    var place = ((SyntaxSite)finding.Site).Shown;
                    if (IsIn(function, place)
                        && (configuration.Simulation.ReportsDevelopmentCode || !DebugCode.ContainsAny(finding, cancellationToken))
                        && (seen ??= []).Add((finding.Rule.Id, place, finding.HeaderName))
                        && !IsShownInHelper(finding, depth, cancellationToken))
                    {
                        (all ??= ImmutableArray.CreateBuilder<Finding>()).Add(finding);
                    }
                }
            }

            result = all is null ? ImmutableArray<Finding>.Empty : all.ToImmutable();
            findings.TryAdd(function, result);
        }

        return result;
    }

    private IEnumerable<Conversation> ConversationsOf(SyntaxNode function, SimulationOptions options, CancellationToken cancellationToken)
    {
        var simulator = new FunctionSimulator(function, graphs, types, cancellationToken) { Options = options };
        if (source == AnswerSource.Policy)
        {
            return simulator.AskPolicies();
        }

        var isWhole = ResponseOwnership.IsWhole(function, types, graphs.ModelOf(function.SyntaxTree), cancellationToken);
        return simulator.AskHandler(isWhole, ReachableBy.Of(function)) is { } conversation
            ? [conversation]
            : [];
    }

    /// <summary>What an initializer elsewhere states is reported there.</summary>
    private static bool IsIn(SyntaxNode function, SyntaxNode node) => node.SyntaxTree == function.SyntaxTree && function.FullSpan.Contains(node.Span);

    /// <summary>A helper that proves the mistake by itself is reported there, once, and its callers are silent.</summary>
    private bool IsShownInHelper(Finding finding, int depth, CancellationToken cancellationToken)
    {
        var site = (SyntaxSite)finding.Site;
        if (site.Calls.IsEmpty || depth > Bounds.CallDepth)
        {
            return false;
        }

        var (call, helper) = site.Calls[0];
        return finding.Others.All(other => ((SyntaxSite)other).Calls.FirstOrDefault().Call == call)
            && In(helper, depth + 1, cancellationToken).Any(other => other.Rule == finding.Rule && other.HeaderName == finding.HeaderName
                && ((SyntaxSite)other.Site).Node == site.Node);
    }
}
