namespace CorsAnalyzers.BrowserTests.Protocol;

/// <summary>Choices by weight, the same ones for the same seed.</summary>
internal sealed class WeightedRandom(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Percent(int percent) => random.Next(100) < percent;

    public int Below(int limit) => random.Next(limit);

    public T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    public T Pick<T>(params ReadOnlySpan<(int Weight, T Value)> choices)
    {
        var sum = 0;
        foreach (var (weight, _) in choices)
            sum += weight;
        var rest = random.Next(sum);
        foreach (var (weight, value) in choices)
        {
            rest -= weight;
            if (rest < 0)
                return value;
        }

        throw new ArgumentException("No choice has a weight.", nameof(choices));
    }

    /// <summary>The text with some of its ASCII letters in the other case.</summary>
    public string Recase(string text) =>
        string.Concat(text.Select(c => Percent(50) ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c)));
}
