namespace CorsAnalyzers.Wiring.Simulation;

/// <summary>What a page gets.</summary>
/// <param name="IsReadable">The browser lets its script read the answer.</param>
/// <param name="Status">Of the last answer; 0: the application does not start.</param>
/// <param name="IsPreflight">The last answer is the preflight's, which the browser refuses.</param>
internal readonly record struct Experience(bool IsReadable, int Status, bool IsPreflight);
