namespace CorsAnalyzers.Policies;

/// <summary>
/// What rules have worked out of one conversation or exchange, so that no other rule works it out again. Not for several threads at once.
/// </summary>
/// <param name="owner">The conversation or exchange; a copy of it has its own.</param>
internal sealed class Derived(object owner)
{
    private readonly Dictionary<object, object> found = [];

    /// <summary>Those of an owner: the given ones, or new ones where the given ones are another's or none.</summary>
    public static Derived Of(object owner, ref Derived? known) => known is not null && ReferenceEquals(known.Owner, owner) ? known : known = new Derived(owner);

    private object Owner { get; } = owner;

    /// <summary>What goes by a key, worked out from something when it is first asked for.</summary>
    public T Get<TFrom, T>(object key, TFrom from, Func<TFrom, T> find)
        where T : class
    {
        if (!found.TryGetValue(key, out var value))
        {
            value = find(from);
            found[key] = value;
        }

        return (T)value;
    }
}
