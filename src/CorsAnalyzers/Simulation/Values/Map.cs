using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Simulation.Values;

/// <summary>A dictionary, by its entries.</summary>
internal sealed class Map(int id, StringComparer? comparer) : Collection(false)
{
    public override string Key { get; } = "map#" + id;

    /// <summary>How it compares its keys; null for the default.</summary>
    public StringComparer? Comparer { get; } = comparer;

    /// <summary>The entries, in the order in which they were added.</summary>
    public List<(Value Key, Value Value, Site Site, Site KeySite)> Entries { get; } = [];

    /// <inheritdoc/>
    public override int Count => Entries.Count;

    /// <inheritdoc/>
    public override bool AnyOfOrigin => Entries.Exists(static entry => entry.Key.OfOrigin || entry.Value.OfOrigin || entry.Value is Collection { AnyOfOrigin: true });

    /// <inheritdoc/>
    public override IEnumerable<Value> Parts => Entries.SelectMany(static entry => new[] { entry.Key, entry.Value });

    /// <inheritdoc/>
    public override void Clear() => Entries.Clear();
}
