namespace CorsAnalyzers.Policies;

/// <summary>The value that a condition was given on one path.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Holds">Its value on this path.</param>
public readonly record struct Decision(Condition Condition, bool Holds);
