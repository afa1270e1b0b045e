namespace CorsAnalyzers.Simulation.Values;

/// <summary>An object that holds others, which the code fills and asks.</summary>
internal abstract class Collection(bool ofOrigin) : Value(ofOrigin)
{
    /// <summary>How many elements are known.</summary>
    public abstract int Count { get; }

    /// <summary>There may be further elements that are not known.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The code made it empty: an empty list is there to be filled, and tells nothing of whom it will admit or refuse.</summary>
    public bool IsMadeEmpty { get; set; }

    /// <summary>What it holds at run time is not known.</summary>
    public bool IsUncertain => IsOpen || (IsMadeEmpty && Count == 0);

    /// <summary>Whether it or one of its elements may depend on the request's Origin.</summary>
    public abstract bool AnyOfOrigin { get; }

    /// <summary>Its elements, with their keys where they have keys.</summary>
    public abstract IEnumerable<Value> Parts { get; }

    /// <summary>Takes all elements out.</summary>
    public abstract void Clear();

    /// <summary>What it holds from here on is not known.</summary>
    public void Forget()
    {
        Clear();
        IsOpen = true;
    }
}
