namespace CorsAnalyzers.Simulation.Values;

/// <summary>An array, list, set or <c>StringValues</c>, by its elements.</summary>
internal sealed class Sequence : Collection
{
    public Sequence(int id, IEnumerable<Value> items, bool isOpen = false, SequenceKind kind = SequenceKind.Collection, bool ofOrigin = false)
        : base(ofOrigin)
    {
        Key = "#" + id;
        Items = items.ToList();
        IsOpen = isOpen;
        Kind = kind;
    }

    public override string Key { get; }

    public List<Value> Items { get; }

    public SequenceKind Kind { get; }

    /// <inheritdoc/>
    public override int Count => Items.Count;

    /// <inheritdoc/>
    public override IEnumerable<Value> Parts => Items;

    /// <summary>It holds no element twice.</summary>
    public bool IsSet { get; set; }

    /// <summary>How a set compares its elements; null for the default.</summary>
    public StringComparer? Comparer { get; set; }

    /// <inheritdoc/>
    public override bool AnyOfOrigin => OfOrigin || Items.Exists(static item => item.OfOrigin);

    /// <summary>The elements, one by one, for a function of the code that is asked about each.</summary>
    /// <exception cref="BoundReachedException">The function adds to them or takes some away: most methods of .NET throw then, and some go on.</exception>
    public IEnumerable<Value> Each()
    {
        var items = Items.ToList();
        foreach (var item in items)
        {
            if (Items.Count != items.Count)
            {
                throw new BoundReachedException();
            }

            yield return item;
        }
    }

    /// <inheritdoc/>
    public override void Clear() => Items.Clear();
}
