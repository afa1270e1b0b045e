using System.Collections.Immutable;

namespace CorsAnalyzers.Protocol;

/// <summary>The deviations that a prediction takes into account. Core follows the standard: without one, this set is empty.</summary>
public sealed class BrowserDeviations
{
    private readonly ImmutableHashSet<BrowserDeviation> _set;

    public BrowserDeviations(IEnumerable<BrowserDeviation>? deviations)
    {
        All = deviations is null ? ImmutableArray<BrowserDeviation>.Empty : deviations.Distinct().ToImmutableArray();
        _set = All.ToImmutableHashSet();
    }

    /// <summary>A browser that does what the standard says.</summary>
    public static BrowserDeviations None { get; } = new(null);

    /// <summary>In the order in which they were given, each once.</summary>
    public ImmutableArray<BrowserDeviation> All { get; }

    public BrowserDeviations Without(BrowserDeviation deviation) => Contains(deviation) ? new(All.Remove(deviation)) : this;

    public bool Contains(BrowserDeviation deviation) => deviation is not null && _set.Contains(deviation);
}
