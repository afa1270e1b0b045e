using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary><c>KeyValuePair</c>: a tuple of key and value.</summary>
internal sealed class KeyValuePairVocabulary : VocabularyBase
{
    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames => ["System.Collections.Generic.KeyValuePair", "System.Collections.Generic.KeyValuePair`2"];

    /// <summary>A pair.</summary>
    public static Instance NewPair(Machine machine, Value key, Value value)
    {
        var pair = new Instance(machine.Path.NextId(), null);
        pair.Elements.Add(key);
        pair.Elements.Add(value);
        return pair;
    }

    /// <inheritdoc/>
    public override Value? Invoke(Call call)
    {
        switch (call.Name)
        {
            case ".ctor" or "Create" when call.Arguments.Count == 2:
                return NewPair(call.Machine, call.Argument(0), call.Argument(1));
            case "Deconstruct" when call.Receiver is Instance { Elements.Count: 2 } pair:
                (call.Outs[0], call.Outs[1]) = (pair.Elements[0], pair.Elements[1]);
                return Constant.Null;
            default:
                return null;
        }
    }

    /// <inheritdoc/>
    public override Value? Read(Machine machine, ISymbol member, Value? receiver) => (member.Name, receiver) switch
    {
        ("Key", Instance { Elements.Count: 2 } pair) => pair.Elements[0],
        ("Value", Instance { Elements.Count: 2 } pair) => pair.Elements[1],
        _ => null,
    };
}
