namespace CorsAnalyzers.Tests.Truth.Generation;

/// <summary>
/// The choices that make a program: any sequence of numbers makes a valid one, zeros the simplest. They are drawn at random or given, and
/// kept, so that a program can be made again, and made smaller by leaving choices out.
/// </summary>
internal sealed class Choices
{
    private readonly Random? random;
    private readonly IReadOnlyList<int> given;

    private Choices(Random? random, IReadOnlyList<int> given) => (this.random, this.given) = (random, given);

    /// <summary>What was chosen.</summary>
    public List<int> Made { get; } = [];

    /// <summary>The choices that belong together, from a first one up to a last: those of one production.</summary>
    public List<(int Start, int End)> Spans { get; } = [];

    /// <summary>Choices at random, the same for the same seed.</summary>
    public static Choices Draw(int seed) => new(new Random(seed), []);

    /// <summary>The given choices; past their end, zeros.</summary>
    public static Choices Repeat(IReadOnlyList<int> given) => new(null, given);

    /// <summary>A number from zero to below the limit.</summary>
    public int Below(int limit)
    {
        var choice = random is not null ? random.Next(limit) : Made.Count < given.Count ? given[Made.Count] % limit : 0;
        Made.Add(choice);
        return choice;
    }

    /// <summary>True in so many of a hundred cases; the simple case is false.</summary>
    public bool Percent(int percent) => Below(100) >= 100 - percent;

    /// <summary>One of the values; the first is the simplest.</summary>
    public T Pick<T>(IReadOnlyList<T> values) => values[Below(values.Count)];

    /// <summary>Up to so many things, each with its own choices.</summary>
    public List<T> Several<T>(int least, int most, int percentMore, Func<T> make)
    {
        var all = new List<T>();
        for (var i = 0; i < most; i++)
        {
            var start = Made.Count;
            if (i >= least && !Percent(percentMore))
                break;
            all.Add(make());
            Spans.Add((start, Made.Count));
        }

        return all;
    }
}
