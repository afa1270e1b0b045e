namespace CorsAnalyzers.Simulation;

/// <summary>The simulated code has answered its request and waits for the next one.</summary>
internal sealed class RequestEndedException : Exception;
