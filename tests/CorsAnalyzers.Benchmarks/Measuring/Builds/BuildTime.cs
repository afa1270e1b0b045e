namespace CorsAnalyzers.Benchmarks.Measuring.Builds;

/// <summary>What one build took.</summary>
/// <param name="Processor">Of all its processes; null with a compiler server, which outlives the build, and where the system does not say.</param>
internal readonly record struct BuildTime(TimeSpan Wall, TimeSpan? Processor);
