using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>What the members of a family of types mean.</summary>
internal interface IVocabulary
{
    /// <summary>The metadata names of the types.</summary>
    IEnumerable<string> TypeNames { get; }

    /// <summary>The types whose unknown values stand for one particular object, by their metadata names.</summary>
    IReadOnlyDictionary<string, KnownKind> Kinds { get; }

    /// <summary>The result of a method or constructor; null where the vocabulary says nothing about it.</summary>
    Value? Invoke(Call call);

    /// <summary>The value of a field or property; null where the vocabulary says nothing about it.</summary>
    Value? Read(Machine machine, ISymbol member, Value? receiver);

    /// <summary>Assigns a property; false where the vocabulary says nothing about it.</summary>
    bool Write(Machine machine, Frame frame, IPropertySymbol property, Value? receiver, Value value, SyntaxNode valueSyntax);
}
