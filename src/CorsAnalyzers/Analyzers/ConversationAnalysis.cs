using System.Collections.Immutable;
using CorsAnalyzers.Diagnostics;
using CorsAnalyzers.Options;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Relevance;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Analyzers;

/// <summary>
/// Simulates functions and judges what they answer. Nothing is done where no text has a CORS word or the compilation knows no
/// type that can make CORS headers; after that, only functions that hold such a word are looked at.
/// </summary>
internal abstract class ConversationAnalysis : ICorsAnalysis
{
    /// <summary>The rules over answers, whatever makes them.</summary>
    private static readonly Rule[] Common =
    [
        RuleCatalog.AnyOrigin,
        RuleCatalog.WeakOriginCheck,
        RuleCatalog.NullOrigin,
        RuleCatalog.InsecureOrigin,
        RuleCatalog.PublicSuffixOrigin,
        RuleCatalog.MalformedOrigin,
        RuleCatalog.LoopbackOrigin,
        RuleCatalog.UntrustedOrigin,
        RuleCatalog.WildcardOriginWithCredentials,
        RuleCatalog.AnyOriginWithCredentials,
        RuleCatalog.LiteralWildcardWithCredentials,
        RuleCatalog.RiskyRequestHeaderAllowed,
        RuleCatalog.AnyHeaderWithCredentials,
        RuleCatalog.ForbiddenRequestHeaderAllowed,
        RuleCatalog.SafelistedExposedHeader,
        RuleCatalog.ForbiddenExposedHeader,
        RuleCatalog.SensitiveHeaderExposed,
        RuleCatalog.InvalidFieldName,
        RuleCatalog.ForbiddenMethod,
        RuleCatalog.MethodCase,
        RuleCatalog.InvalidMaxAge,
        RuleCatalog.MaxAgeBeyondBrowserLimit,
    ];

    private readonly RelevantTrees.Scan scan;
    private readonly AnswerSource source;
    private readonly RulesInForce rules;

    /// <param name="words">The words without which there is no code to look at.</param>
    /// <param name="source">What makes the answers.</param>
    /// <param name="further">The rules that only such answers can break.</param>
    private protected ConversationAnalysis(CorsWords words, AnswerSource source, params Rule[] further)
    {
        Rule[] rules = [.. Common, .. further];
        scan = new RelevantTrees.Scan(words);
        this.source = source;
        this.rules = new RulesInForce(rules);
        Descriptors = rules.Select(CorsDescriptors.Of).ToImmutableArray();
    }

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    /// <inheritdoc/>
    public StartedAnalysis? Start(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var relevant = scan.In(((CSharpCompilation)compilation).SyntaxTrees, cancellationToken);
        if (relevant.IsEmpty || !ReferencedFrameworks.CanMake(compilation, source))
        {
            return null;
        }

        var findings = new Lazy<FunctionFindings>(() => new FunctionFindings(
            FunctionGraphs.Of(compilation),
            KnownTypes.Usual,
            source,
            tree => rules.For(tree, compilation.Options, cancellationToken),
            tree => Configuration.For(tree, options)));
        return new StartedAnalysis
        {
            Trees = relevant,
            Analyze = context =>
            {
                Analyze(context, relevant, findings.Value);
                return false;
            },
        };
    }

    private static void Analyze(SemanticModelAnalysisContext context, RelevantTrees relevant, FunctionFindings findings)
    {
        findings.Graphs.Offer(context.SemanticModel);
        var tree = context.SemanticModel.SyntaxTree;
        var options = Configuration.For(tree, context.Options).Rules;
        var root = tree.GetRoot(context.CancellationToken);
        HashSet<(string, Location, string?)>? reported = null;
        foreach (var function in CandidateFunctions.In(root, tree.GetText(context.CancellationToken).ToString(), relevant))
        {
            foreach (var finding in findings.In(function, context.CancellationToken))
            {
                var diagnostic = FindingDiagnostics.Create(finding, options);
                if ((reported ??= []).Add((diagnostic.Id, diagnostic.Location, finding.HeaderName)))
                {
                    context.ReportDiagnostic(diagnostic);
                }
            }
        }
    }
}
