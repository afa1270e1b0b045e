using CorsAnalyzers.TestShared;

namespace CorsAnalyzers.Benchmarks.Generation;

/// <summary>The usings that the Web SDK would generate; written out, so that driver and real builds see the same sources.</summary>
internal static class GlobalUsings
{
    public static GeneratedFile File { get; } = new("GlobalUsings.cs", WebImplicitUsings.Text);
}
