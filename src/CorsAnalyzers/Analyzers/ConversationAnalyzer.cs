using System.Collections.Immutable;
using CorsAnalyzers.Diagnostics;
using CorsAnalyzers.Options;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Relevance;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Analyzers;

/// <summary>
/// The base of the analyzers that simulate functions. Nothing is registered where the compilation knows no type that can make CORS
/// headers or no text has a CORS word; after that, only functions that hold such a word are looked at.
/// </summary>
public abstract class ConversationAnalyzer : DiagnosticAnalyzer
{
    private readonly RelevantTrees.Scan scan;
    private readonly AnswerSource source;
    private readonly CorsRuleSet rules;

    private protected ConversationAnalyzer(CorsWords words, AnswerSource source, params Rule[] rules)
    {
        scan = new RelevantTrees.Scan(words);
        this.source = source;
        this.rules = new CorsRuleSet(rules);
        SupportedDiagnostics = rules.Select(CorsDescriptors.Of).ToImmutableArray();
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        if (!KnownTypes.AreReferencedBy(context.Compilation, source))
        {
            return;
        }

        var relevant = RelevantTrees.In(context, scan);
        if (relevant.IsEmpty)
        {
            return;
        }

        var graphs = FunctionGraphs.Of(context.Compilation);
        var findings = new FunctionFindings(
            graphs, KnownTypes.Of(context.Compilation), source, rules, tree => Configuration.For(tree, context.Options));
        context.RegisterSemanticModelAction(model => Analyze(model, relevant, graphs, findings));
    }

    private static void Analyze(SemanticModelAnalysisContext context, RelevantTrees relevant, FunctionGraphs graphs, FunctionFindings findings)
    {
        var tree = context.SemanticModel.SyntaxTree;
        if (!relevant.Contains(tree))
        {
            return;
        }

        graphs.Offer(context.SemanticModel);
        var options = Configuration.For(tree, context.Options).Rules;
        var root = tree.GetRoot(context.CancellationToken);
        var reported = new HashSet<(string, Location, string?)>();
        foreach (var function in CandidateFunctions.In(root, tree.GetText(context.CancellationToken).ToString(), relevant))
        {
            foreach (var finding in findings.In(function, context.CancellationToken))
            {
                var diagnostic = FindingDiagnostics.Create(finding, options);
                if (reported.Add((diagnostic.Id, diagnostic.Location, finding.HeaderName)))
                {
                    context.ReportDiagnostic(diagnostic);
                }
            }
        }
    }
}
