namespace CorsAnalyzers.Policies;

/// <summary>A value and the place that stated it. A null value was stated, but what it is cannot be known before run time.</summary>
/// <param name="Value">The value.</param>
/// <param name="Site">The place.</param>
public readonly record struct Stated<T>(T Value, Site Site);
