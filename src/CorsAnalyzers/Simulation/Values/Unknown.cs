using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Simulation.Values;

/// <summary>A value that is not known before run time.</summary>
internal sealed class Unknown : Value
{
    public Unknown(string key, bool ofOrigin, ITypeSymbol? type = null, Value? subject = null)
        : base(ofOrigin)
    {
        Key = key;
        Type = type;
        Subject = subject;
    }

    public override string Key { get; }

    /// <summary>What the keys of objects that the code under analysis makes begin with.</summary>
    public const string New = "new ";

    /// <summary>Whether the code under analysis has made the object, or the one that it is a part of.</summary>
    public bool IsMade => Key.StartsWith(New, StringComparison.Ordinal);

    /// <summary>The static type, where it is known.</summary>
    public ITypeSymbol? Type { get; }

    /// <summary>
    /// What the value tells something about, where it is a test of another value that is not known: two different tests of one value may
    /// exclude each other.
    /// </summary>
    public Value? Subject { get; }
}
