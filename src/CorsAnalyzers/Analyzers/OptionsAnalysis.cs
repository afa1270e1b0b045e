using System.Collections.Immutable;
using CorsAnalyzers.Diagnostics;
using CorsAnalyzers.Options;
using CorsAnalyzers.Relevance;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Analyzers;

/// <summary>Says, once per compilation and value, that an option cannot be used.</summary>
internal sealed class OptionsAnalysis : ICorsAnalysis, ICompilationAnalysis
{
    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(CorsDescriptors.Of(RuleCatalog.InvalidOption));

    /// <inheritdoc/>
    public RelevantTrees? Trees => null;

    // What is said while typing would be said after each edit.
    /// <inheritdoc/>
    public bool HasEnd => true;

    /// <inheritdoc/>
    public ICompilationAnalysis? Start(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken) => this;

    /// <inheritdoc/>
    public void Analyze(SemanticModelAnalysisContext context)
    {
    }

    /// <inheritdoc/>
    public void End(CompilationAnalysisContext context)
    {
        if (!ReferencedFrameworks.AreForServers(context.Compilation))
        {
            return;
        }

        var global = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        var wrong = Configuration.ForAll(context.Compilation, context.Options)
            .SelectMany(static configuration => configuration.Errors)
            .Append(AnalyzersModeOption.Option.In(global).Error)
            .OfType<OptionError>()
            .Distinct();
        foreach (var (name, text, reason) in wrong)
        {
            context.ReportDiagnostic(Diagnostic.Create(CorsDescriptors.Of(RuleCatalog.InvalidOption), Location.None, name, text, reason));
        }
    }
}
