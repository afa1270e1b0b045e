using System.Collections.Immutable;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Rules;

/// <summary>One mistake, shown.</summary>
/// <param name="Rule">The rule that speaks.</param>
/// <param name="Site">The place to show it at.</param>
/// <param name="Others">Further places, the one that a fix edits first.</param>
/// <param name="Arguments">The arguments of the rule's message: the evidence.</param>
/// <param name="FixHint">The edit that repairs it.</param>
/// <param name="HeaderName">The name, method, origin or text that it is about, where it is about one of several.</param>
public sealed record Finding(
    Rule Rule,
    Site Site,
    ImmutableArray<Site> Others,
    ImmutableArray<string> Arguments,
    FixHint FixHint,
    string? HeaderName = null)
{
    /// <summary>What the fix writes, where the hint needs to know.</summary>
    public ImmutableArray<string> FixValues { get; init; } = ImmutableArray<string>.Empty;
}
