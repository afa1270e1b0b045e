namespace CorsAnalyzers.Policies;

/// <summary>A check of the origin that the code states as a function.</summary>
public abstract class OriginPredicate
{
    /// <summary>The place that states it.</summary>
    public abstract Site Site { get; }

    /// <summary>Whether it admits a serialized origin; null where that cannot be known.</summary>
    /// <exception cref="PredicateFailedException">The predicate throws for this origin.</exception>
    public abstract bool? Admits(string origin);
}
