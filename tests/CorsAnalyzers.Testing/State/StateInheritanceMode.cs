namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What a fixed state takes over from the state before it where it says nothing itself.</summary>
public enum StateInheritanceMode
{
    /// <summary>All but the diagnostics that the code fixes handle.</summary>
    AutoInherit,

    /// <summary>Nothing.</summary>
    Explicit,

    AutoInheritAll,
}
