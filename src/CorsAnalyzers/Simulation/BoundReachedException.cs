namespace CorsAnalyzers.Simulation;

/// <summary>A bound of the simulation was reached: what this path comes to is not known.</summary>
internal sealed class BoundReachedException(bool isOutOfTime = false) : Exception
{
    /// <summary>It was the time that ran out: other paths would take as long.</summary>
    public bool IsOutOfTime { get; } = isOutOfTime;
}
