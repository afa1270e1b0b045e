using System.Collections.Immutable;
using CorsAnalyzers.Simulation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Analyzers;

/// <summary>
/// All that the package reports. It is one analyzer of several parts, as each that is registered costs editors more than 1% of each edit, whether it has
/// something to do or not.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CorsAnalyzer : DiagnosticAnalyzer
{
    private readonly ICorsAnalysis[] parts = [new PolicyAnalysis(), new HeaderWriteAnalysis(), new WiringAnalysis(), new OptionsAnalysis()];

    /// <summary>Made by the compiler or editor.</summary>
    public CorsAnalyzer() => SupportedDiagnostics = parts.SelectMany(static part => part.Descriptors).Distinct().ToImmutableArray();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        var started = parts.Select(part => part.Start(context.Compilation, context.Options, context.CancellationToken)).OfType<ICompilationAnalysis>().ToArray();
        var ofTrees = Array.FindAll(started, static part => part.Trees is not null);
        if (ofTrees.Length > 0)
        {
            var compilation = context.Compilation;
            context.RegisterSemanticModelAction(model => Analyze(model, ofTrees, compilation));
        }

        var ofEnd = Array.FindAll(started, static part => part.HasEnd);
        if (ofEnd.Length > 0)
        {
            context.RegisterCompilationEndAction(end =>
            {
                foreach (var part in ofEnd)
                {
                    part.End(end);
                }
            });
        }
    }

    private static void Analyze(SemanticModelAnalysisContext context, ICompilationAnalysis[] parts, Compilation compilation)
    {
        var tree = context.SemanticModel.SyntaxTree;
        if (!Array.Exists(parts, part => part.Trees!.Contains(tree)))
        {
            return;
        }

        var graphs = FunctionGraphs.Of(compilation);
        var isNeeded = false;
        graphs.Enter();
        try
        {
            foreach (var part in parts)
            {
                isNeeded |= part.Trees!.Contains(tree) && part.Analyze(context);
            }
        }
        finally
        {
            graphs.Exit(tree, isNeeded);
        }
    }
}
