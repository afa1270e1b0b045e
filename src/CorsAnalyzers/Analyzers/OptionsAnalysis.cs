using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CorsAnalyzers.Diagnostics;
using CorsAnalyzers.Options;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Analyzers;

/// <summary>Says, once per compilation and value, that an option cannot be used.</summary>
internal sealed class OptionsAnalysis : ICorsAnalysis
{
    private static readonly ConditionalWeakTable<AnalyzerConfigOptionsProvider, StrongBox<Seen?>> Known = new();

    /// <inheritdoc/>
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(CorsDescriptors.Of(RuleCatalog.InvalidOption));

    /// <summary>
    /// Nothing is to be done where no value is wrong: an action at the end makes those who run analyzers by themselves bind the whole program. An editor asks
    /// after each edit, and has the same options then for as many trees.
    /// </summary>
    public StartedAnalysis? Start(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var known = Known.GetOrCreateValue(options.AnalyzerConfigOptionsProvider);
        var trees = ((CSharpCompilation)compilation).SyntaxTrees.Length;
        if (known.Value is not { } last || last.Trees != trees)
        {
            known.Value = last = new Seen(trees, Wrong(compilation, options).Any());
        }

        return last.AnyIsWrong ? new StartedAnalysis { End = End } : null;
    }

    private static void End(CompilationAnalysisContext context)
    {
        if (!ReferencedFrameworks.AreForServers(context.Compilation))
        {
            return;
        }

        foreach (var (name, text, reason) in Wrong(context.Compilation, context.Options))
        {
            context.ReportDiagnostic(Diagnostic.Create(CorsDescriptors.Of(RuleCatalog.InvalidOption), Location.None, name, text, reason));
        }
    }

    private static IEnumerable<OptionError> Wrong(Compilation compilation, AnalyzerOptions options) => Configuration.ForAll(compilation, options)
        .SelectMany(static configuration => configuration.Errors)
        .Append(AnalyzersModeOption.Option.In(options.AnalyzerConfigOptionsProvider.GlobalOptions).Error)
        .OfType<OptionError>()
        .Distinct();

    private sealed record Seen(int Trees, bool AnyIsWrong);
}
