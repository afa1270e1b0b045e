namespace CorsAnalyzers.Wiring.Simulation;

/// <summary>What a target may be.</summary>
/// <param name="target">The target, with nothing unknown.</param>
/// <param name="isLikely">False for what authors hardly mean: a change need not help it, and may not harm it.</param>
internal sealed class Variant(Target target, bool isLikely)
{
    /// <summary>The target.</summary>
    public Target Target => target;

    /// <summary>Whether authors mean it.</summary>
    public bool IsLikely => isLikely;

    /// <summary>What was seen of it, by what decides on it.</summary>
    public Dictionary<(string Path, Visit Visit), Experience> Seen { get; } = [];
}
