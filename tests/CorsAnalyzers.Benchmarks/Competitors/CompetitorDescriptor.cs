using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Benchmarks.Competitors;

/// <summary>An analyzer without a descriptor is not run at all.</summary>
internal static class CompetitorDescriptor
{
    public static DiagnosticDescriptor Create(string id) =>
        new(id, "Benchmark", "Benchmark", "Benchmark", DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
