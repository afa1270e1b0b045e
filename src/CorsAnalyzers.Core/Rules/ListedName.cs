using System.Collections.Immutable;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Rules;

/// <summary>An entry of a list of header names or methods.</summary>
/// <param name="Text">The entry without white space at its ends.</param>
/// <param name="Site">The place that stated it: the entry alone, or the whole value that it stands in.</param>
/// <param name="IsRemovable">
/// Whether it can be taken away; not where that may leave exactly <c>*</c>, which the host takes for all names.
/// </param>
internal sealed record ListedName(string Text, Site Site, bool IsRemovable = true)
{
    /// <summary>A finding about this entry.</summary>
    public Finding Report(Rule rule, FixHint hint, params string[] arguments) => new(
        rule,
        Site,
        ImmutableArray<Site>.Empty,
        arguments.ToImmutableArray(),
        hint == FixHint.RemoveHeaderName && !IsRemovable ? FixHint.None : hint,
        Text);
}
