using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Simulation.Values;

/// <summary>An object that the simulated code made: its fields and automatic properties, or the elements of a tuple.</summary>
internal sealed class Instance(int id, ITypeSymbol? type) : Value(false)
{
    public ITypeSymbol? Type { get; } = type;

    public Dictionary<ISymbol, Value> Members { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The elements, where this is a tuple.</summary>
    public List<Value> Elements { get; } = [];

    public override string Key => "object#" + id;
}
