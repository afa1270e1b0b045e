namespace CorsAnalyzers.Simulation.Values;

/// <summary>An array, list, set or <c>StringValues</c>, by its elements.</summary>
internal sealed class Sequence : Value
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

    /// <summary>There may be further elements that are not known.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The code made it empty: an empty list is there to be filled, and tells nothing of whom it will admit or refuse.</summary>
    public bool IsMadeEmpty { get; set; }

    /// <summary>What is in the sequence at run time is not known.</summary>
    public bool IsUncertain => IsOpen || (IsMadeEmpty && Items.Count == 0);

    /// <summary>It holds no element twice.</summary>
    public bool IsSet { get; set; }

    /// <summary>How a set compares its elements; null for the default.</summary>
    public StringComparer? Comparer { get; set; }

    /// <summary>Whether the sequence or one of its elements may depend on the request's Origin.</summary>
    public bool AnyOfOrigin => OfOrigin || Items.Any(static item => item.OfOrigin);
}
