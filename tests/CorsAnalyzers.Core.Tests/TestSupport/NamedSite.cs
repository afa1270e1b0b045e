using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Core.Tests.TestSupport;

/// <summary>A place that is known by a name; two of one name are the same place.</summary>
internal sealed class NamedSite(string name) : Site, IEquatable<NamedSite>
{
    public string Name { get; } = name;

    public bool Equals(NamedSite? other) => other?.Name == Name;

    public override bool Equals(object? obj) => Equals(obj as NamedSite);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;
}
