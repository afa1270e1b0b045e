using CorsAnalyzers.Benchmarks.Competitors;

namespace CorsAnalyzers.Benchmarks.Measuring.Editing;

/// <summary>What passes between edits and diagnostics with one competitor.</summary>
/// <param name="Wall">By the clock, in milliseconds.</param>
/// <param name="Processor">Of the process, in milliseconds: what a busy machine disturbs less.</param>
internal sealed record EditingLatency(Competitor Competitor, Statistics Wall, Statistics Processor);
