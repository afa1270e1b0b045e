using CorsAnalyzers.Relevance;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Analyzers;

/// <summary>One part of what <see cref="CorsAnalyzer"/> does with one compilation.</summary>
internal interface ICompilationAnalysis
{
    /// <summary>The trees that it looks at; null where it does so at the end only.</summary>
    RelevantTrees? Trees { get; }

    /// <summary>Whether it has something to do at the end of the compilation.</summary>
    bool HasEnd { get; }

    /// <summary>Looks at one of the trees.</summary>
    /// <returns>Whether it will look at the tree again at the end.</returns>
    bool Analyze(SemanticModelAnalysisContext context);

    /// <summary>Looks at the whole.</summary>
    void End(CompilationAnalysisContext context);
}
