using System.Collections.Immutable;
using CorsAnalyzers.Diagnostics;
using CorsAnalyzers.Options;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Analyzers;

/// <summary>Says, once per compilation and value, that an option cannot be used.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(CorsDescriptors.Of(RuleCatalog.InvalidOption));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();

        // A compilation action would run while typing, too.
#pragma warning disable RS1013
        context.RegisterCompilationStartAction(static start => start.RegisterCompilationEndAction(static compilation =>
#pragma warning restore RS1013
        {
            if (!ReferencedFrameworks.AreForServers(compilation.Compilation))
            {
                return;
            }

            var global = compilation.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
            var wrong = Configuration.ForAll(compilation.Compilation, compilation.Options)
                .SelectMany(static configuration => configuration.Errors)
                .Append(AnalyzersModeOption.Option.In(global).Error)
                .OfType<OptionError>()
                .Distinct();
            foreach (var (name, text, reason) in wrong)
            {
                compilation.ReportDiagnostic(Diagnostic.Create(CorsDescriptors.Of(RuleCatalog.InvalidOption), Location.None, name, text, reason));
            }
        }));
    }
}
