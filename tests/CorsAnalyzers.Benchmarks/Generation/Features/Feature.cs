using System.Collections.Immutable;

namespace CorsAnalyzers.Benchmarks.Generation.Features;

/// <summary>A vertical slice of the generated server: one entity and the ten files around it.</summary>
/// <param name="Name">Pascal case, unique in the server.</param>
internal sealed record Feature(string Name, string Route, int Number, ImmutableArray<FeatureProperty> Properties)
{
    public string Namespace => $"Generated.Server.{Name}Feature";

    public IEnumerable<FeatureProperty> Numbers => Properties.Where(static property => property.Type is "int" or "decimal");

    public IEnumerable<FeatureProperty> Texts => Properties.Where(static property => property.Type == "string");
}

/// <param name="Type"><c>string</c>, <c>int</c>, <c>decimal</c>, <c>bool</c> or <c>DateTimeOffset</c>.</param>
internal sealed record FeatureProperty(string Name, string Type)
{
    public string Camel => char.ToLowerInvariant(Name[0]) + Name[1..];

    public string Initializer => Type == "string" ? " = string.Empty;" : "";
}
