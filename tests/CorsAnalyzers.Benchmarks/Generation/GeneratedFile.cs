namespace CorsAnalyzers.Benchmarks.Generation;

/// <summary>One source file.</summary>
/// <param name="Path">Relative, with forward slashes.</param>
internal sealed record GeneratedFile(string Path, string Text);
