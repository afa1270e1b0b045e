namespace CorsAnalyzers.Benchmarks.Measuring;

/// <summary>What was measured is not what should have been measured.</summary>
internal sealed class GuardException(string message) : Exception(message);
