namespace CorsAnalyzers.Benchmarks.Measuring;

/// <summary>What a table says about repeated measurements.</summary>
internal sealed class Statistics
{
    private readonly List<double> sorted;

    public Statistics(IEnumerable<double> values)
    {
        sorted = [.. values.Order()];
        ArgumentOutOfRangeException.ThrowIfZero(sorted.Count);
    }

    public int Count => sorted.Count;

    public double Minimum => sorted[0];

    public double Maximum => sorted[^1];

    public double Median => (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;

    /// <summary>
    /// The median's 95% interval by order statistics, which supposes nothing about how the values are spread. With fewer than six values
    /// there is none at that level: then it is the range.
    /// </summary>
    public (double Low, double High) MedianInterval
    {
        get
        {
            // The largest k for which at most 2.5% of fair coin-toss series have fewer than k heads.
            var probability = Math.Pow(0.5, sorted.Count);
            var tail = 0.0;
            var k = 0;
            while (tail + probability <= 0.025)
            {
                tail += probability;
                probability *= (double)(sorted.Count - k) / (k + 1);
                k++;
            }

            var index = Math.Max(k - 1, 0);
            return (sorted[index], sorted[^(index + 1)]);
        }
    }
}
