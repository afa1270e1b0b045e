using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Analyzers;

/// <summary>One part of what <see cref="CorsAnalyzer"/> does.</summary>
internal interface ICorsAnalysis
{
    /// <summary>What it may report.</summary>
    ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>Takes a first look at a compilation.</summary>
    /// <returns>What there is to do; null where that is nothing.</returns>
    StartedAnalysis? Start(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken);
}
