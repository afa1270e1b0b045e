using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Truth.Faults;

/// <summary>A vocabulary that gets a call wrong.</summary>
/// <param name="inner">The vocabulary that gets it right.</param>
/// <param name="method">The name of the method.</param>
/// <param name="mistake">What it is taken for instead of <paramref name="inner"/>'s meaning, which it is given.</param>
internal sealed class FaultyVocabulary(IVocabulary inner, string method, Func<Call, Func<Value?>, Value?> mistake) : IVocabulary
{
    /// <inheritdoc/>
    public IEnumerable<string> TypeNames => inner.TypeNames;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, KnownKind> Kinds => inner.Kinds;

    /// <inheritdoc/>
    public Value? Invoke(Call call) => call.Name == method ? mistake(call, () => inner.Invoke(call)) : inner.Invoke(call);

    /// <inheritdoc/>
    public Value? Read(Machine machine, ISymbol member, Value? receiver) => inner.Read(machine, member, receiver);

    /// <inheritdoc/>
    public bool Write(Machine machine, Frame frame, IPropertySymbol property, Value? receiver, Value value, SyntaxNode valueSyntax) =>
        inner.Write(machine, frame, property, receiver, value, valueSyntax);
}
