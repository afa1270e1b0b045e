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

    /// <summary>The static type, where it is known.</summary>
    public ITypeSymbol? Type { get; }

    /// <summary>
    /// What the value tells something about, where it is a test of another value that is not known: two different tests of one value may
    /// exclude each other.
    /// </summary>
    public Value? Subject { get; }
}
