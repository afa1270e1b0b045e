namespace CorsAnalyzers.Policies;

/// <summary>A condition in the code under analysis that cannot be computed before run time.</summary>
/// <param name="Key">The same for the same condition: one condition has one value throughout a path.</param>
/// <param name="AboutOrigin">The condition may depend on the request's origin: a check that cannot be seen.</param>
public readonly record struct Condition(string Key, bool AboutOrigin);
