using System.Collections.Immutable;
using CorsAnalyzers.Diagnostics;
using CorsAnalyzers.Options;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Relevance;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Vocabulary;
using CorsAnalyzers.Wiring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Analyzers;

/// <summary>
/// Judges how applications put CORS together: what one function shows, while it is typed; what only the whole program shows, at the end of the
/// compilation. Nothing is registered where no text has a word of it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WiringAnalyzer : DiagnosticAnalyzer
{
    private readonly RelevantTrees.Scan scan = new(CorsWords.Wiring);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        WiringFindings.OfFunctions.Select(CorsDescriptors.Of)
            .Concat(WiringFindings.OfFunctions.Concat(WiringFindings.OfPrograms).Select(CorsDescriptors.OfProgram))
            .ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        var relevant = RelevantTrees.In(context, scan);
        if (relevant.IsEmpty || !ReferencedFrameworks.CanMake(context.Compilation, AnswerSource.Policy))
        {
            return;
        }

        var findings = new Lazy<WiringFindings>(() => new WiringFindings(FunctionGraphs.Of(context.Compilation), tree => Configuration.For(tree, context.Options)));
        context.RegisterSemanticModelAction(model =>
        {
            if (relevant.Contains(model.SemanticModel.SyntaxTree))
            {
                AnalyzeFunctions(model, findings.Value);
            }
        });
        context.RegisterCompilationEndAction(end => AnalyzeProgram(end, findings.Value));
    }

    private static void AnalyzeFunctions(SemanticModelAnalysisContext context, WiringFindings findings)
    {
        var tree = context.SemanticModel.SyntaxTree;
        var functions = WiringFunctions.In(tree.GetRoot(context.CancellationToken), tree.GetText(context.CancellationToken).ToString());
        if (functions.Count == 0)
        {
            return;
        }

        findings.Graphs.Offer(context.SemanticModel);
        var options = Configuration.For(tree, context.Options).Rules;
        Report(functions.SelectMany(function => findings.In(function, context.CancellationToken)), finding => FindingDiagnostics.Create(finding, options), context.ReportDiagnostic);
    }

    private static void AnalyzeProgram(CompilationAnalysisContext context, WiringFindings findings) => Report(
        findings.InProgram(context.CancellationToken),
        finding => FindingDiagnostics.Create(
            finding,
            Configuration.For(((SyntaxSite)finding.Site).Shown.SyntaxTree, context.Options).Rules,
            CorsDescriptors.OfProgram(finding.Rule)),
        context.ReportDiagnostic);

    /// <summary>Reports findings, each that looks the same once.</summary>
    private static void Report(IEnumerable<Finding> findings, Func<Finding, Diagnostic> create, Action<Diagnostic> report)
    {
        var reported = new HashSet<(string, Location, string?)>();
        foreach (var finding in findings)
        {
            var diagnostic = create(finding);
            if (reported.Add((diagnostic.Id, diagnostic.Location, finding.HeaderName)))
            {
                report(diagnostic);
            }
        }
    }
}
