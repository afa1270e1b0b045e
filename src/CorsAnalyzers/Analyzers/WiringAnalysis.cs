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
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Analyzers;

/// <summary>
/// Judges how applications put CORS together: what one function shows, while it is typed; what only the whole program shows, at the end of the
/// compilation. Nothing is done where no text has a word of it.
/// </summary>
internal sealed class WiringAnalysis : ICorsAnalysis
{
    private readonly RelevantTrees.Scan scan = new(CorsWords.Wiring);

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        WiringFindings.OfFunctions.Select(CorsDescriptors.Of)
            .Concat(WiringFindings.OfFunctions.Concat(WiringFindings.OfPrograms).Select(CorsDescriptors.OfProgram))
            .ToImmutableArray();

    /// <inheritdoc/>
    public StartedAnalysis? Start(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var relevant = scan.In(((CSharpCompilation)compilation).SyntaxTrees, cancellationToken);
        if (relevant.IsEmpty || !ReferencedFrameworks.CanMake(compilation, AnswerSource.Policy))
        {
            return null;
        }

        var findings = new Lazy<WiringFindings>(() => new WiringFindings(FunctionGraphs.Of(compilation), tree => Configuration.For(tree, options)));
        return new StartedAnalysis
        {
            Trees = relevant,
            Analyze = context => AnalyzeFunctions(context, findings.Value),
            End = context => AnalyzeProgram(context, findings.Value),
        };
    }

    private static bool AnalyzeFunctions(SemanticModelAnalysisContext context, WiringFindings findings)
    {
        var tree = context.SemanticModel.SyntaxTree;
        var functions = WiringFunctions.In(tree.GetRoot(context.CancellationToken), tree.GetText(context.CancellationToken).ToString());
        if (functions.Count == 0)
        {
            return false;
        }

        findings.Graphs.Offer(context.SemanticModel);
        var options = Configuration.For(tree, context.Options).Rules;
        Report(functions.SelectMany(function => findings.In(function, context.CancellationToken)), finding => FindingDiagnostics.Create(finding, options), context.ReportDiagnostic);
        return true;
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
