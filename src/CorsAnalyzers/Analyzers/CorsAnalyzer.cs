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
        var (compilation, options) = (context.Compilation, context.Options);
        var started = parts.Select(part => part.Start(compilation, options, context.CancellationToken)).OfType<StartedAnalysis>().ToArray();
        var ofTrees = Array.FindAll(started, static part => part.Analyze is not null);
        if (ofTrees.Length > 0)
        {
            context.RegisterSemanticModelAction(model => Analyze(model, ofTrees, compilation));
        }

        var ofEnd = Array.FindAll(started, static part => part.End is not null);
        if (ofEnd.Length > 0)
        {
            context.RegisterCompilationEndAction(end => End(end, ofEnd));
        }
    }

    private static void Analyze(SemanticModelAnalysisContext context, StartedAnalysis[] parts, Compilation compilation)
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
                isNeeded |= part.Trees!.Contains(tree) && part.Analyze!(context);
            }
        }
        finally
        {
            graphs.Exit(isNeeded ? null : tree);
        }
    }

    private static void End(CompilationAnalysisContext context, StartedAnalysis[] parts)
    {
        var graphs = FunctionGraphs.Of(context.Compilation);
        graphs.Enter();
        try
        {
            foreach (var part in parts)
            {
                part.End!(context);
            }
        }
        finally
        {
            graphs.Exit(tree: null);
        }
    }
}
