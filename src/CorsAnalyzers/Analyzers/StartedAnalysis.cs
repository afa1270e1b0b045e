using CorsAnalyzers.Relevance;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Analyzers;

/// <summary>What one part of <see cref="CorsAnalyzer"/> does with one compilation.</summary>
internal sealed class StartedAnalysis
{
    /// <summary>The trees that it looks at; null where it does so at the end only.</summary>
    public RelevantTrees? Trees { get; init; }

    /// <summary>Looks at one of the trees. Says whether the tree is needed at the end.</summary>
    public Func<SemanticModelAnalysisContext, bool>? Analyze { get; init; }

    /// <summary>Looks at the whole; null where it has nothing to do at the end.</summary>
    public Action<CompilationAnalysisContext>? End { get; init; }
}
