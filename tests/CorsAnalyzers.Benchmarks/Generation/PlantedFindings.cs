using System.Collections.Immutable;

namespace CorsAnalyzers.Benchmarks.Generation;

/// <summary>Counts the findings that the generator plants.</summary>
internal sealed class PlantedFindings
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public void Add(IEnumerable<CorsShape> shapes)
    {
        foreach (var shape in shapes)
        {
            if (shape.Planted is { } id)
                counts[id] = counts.GetValueOrDefault(id) + 1;
        }
    }

    public ImmutableSortedDictionary<string, int> ToImmutable() => counts.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
