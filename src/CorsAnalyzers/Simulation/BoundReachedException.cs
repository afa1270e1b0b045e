namespace CorsAnalyzers.Simulation;

/// <summary>A bound of the simulation was reached: what this path comes to is not known.</summary>
internal sealed class BoundReachedException : Exception;
