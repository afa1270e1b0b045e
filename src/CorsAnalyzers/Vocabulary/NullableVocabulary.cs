using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary><c>Nullable&lt;T&gt;</c>: a value stands for itself.</summary>
internal sealed class NullableVocabulary : VocabularyBase
{
    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames => ["System.Nullable`1"];

    /// <inheritdoc/>
    public override Value? Invoke(Call call)
    {
        switch (call.Name)
        {
            case ".ctor" when call.Arguments.Count == 1:
                return call.Argument(0);
            case "GetValueOrDefault" when call.Receiver is { } value && call.Path.Decide(Operators.IsNull(call.Machine, value)):
                return call.Arguments.Count == 1 ? call.Argument(0) : Evaluator.DefaultOf(call.Method.ReturnType);
            case "GetValueOrDefault":
                return call.Receiver;
            default:
                return null;
        }
    }

    /// <inheritdoc/>
    public override Value? Read(Machine machine, ISymbol member, Value? receiver) => (member.Name, receiver) switch
    {
        ("HasValue", { } value) => Operators.Not(Operators.IsNull(machine, value)),
        ("Value", { } value) => value,
        _ => null,
    };
}
