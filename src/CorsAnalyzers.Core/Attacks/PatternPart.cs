using System.Collections.Immutable;

namespace CorsAnalyzers.Attacks;

/// <summary>A piece of a regular expression, as far as its matches can be told from it.</summary>
internal abstract record PatternPart
{
    /// <summary>One character.</summary>
    public sealed record Text(char Character) : PatternPart;

    /// <summary>One of several characters: a class, an escape such as <c>\w</c>, or a dot.</summary>
    /// <param name="Accepts">Whether a character of ASCII is one of them.</param>
    /// <param name="IsDot">Whether it is written as a dot, which authors mean as one.</param>
    public sealed record Set(Func<char, bool> Accepts, bool IsDot = false) : PatternPart;

    /// <summary><c>^</c>, <c>$</c> and their like.</summary>
    public sealed record Edge(bool IsEnd) : PatternPart;

    /// <summary>The sides of <c>|</c>; each is a sequence.</summary>
    public sealed record Choice(ImmutableArray<ImmutableArray<PatternPart>> Sides) : PatternPart;

    /// <summary>A quantifier; no upper bound is <see cref="int.MaxValue"/>.</summary>
    public sealed record Repeat(PatternPart Part, int Least, int Most) : PatternPart;
}
