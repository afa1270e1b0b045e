using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Simulation.Values;

/// <summary>An object that the simulated code made: its fields and automatic properties, or the elements of a tuple.</summary>
internal sealed class Instance(int id, ITypeSymbol? type) : Value(false)
{
    public ITypeSymbol? Type { get; } = type;

    public Dictionary<ISymbol, Value> Members { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Code that cannot be seen may have set members.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The elements, where this is a tuple.</summary>
    public List<Value> Elements { get; } = [];

    public override string Key => "object#" + id;

    /// <summary>Forgets what its members were set to, because code that cannot be seen was given the object.</summary>
    public void Open()
    {
        Members.Clear();
        IsOpen = true;
    }
}
