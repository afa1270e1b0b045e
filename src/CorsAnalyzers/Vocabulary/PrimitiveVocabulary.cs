using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>Booleans and whole numbers as texts, where no format says how.</summary>
internal sealed class PrimitiveVocabulary : VocabularyBase
{
    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames => ["System.Boolean", "System.Int32", "System.Int64"];

    /// <inheritdoc/>
    public override Value? Invoke(Call call) => call is { Name: "ToString", Arguments.Count: 0, Receiver: { } receiver }
        ? (receiver, call.Method.ContainingType.SpecialType) switch
        {
            (Constant { Content: bool or int or long } known, _) => new Constant(known.Text, known.OfOrigin),

            // Whatever it is, its text is one of two.
            (_, SpecialType.System_Boolean) => new Constant(call.Path.Decide(receiver) ? bool.TrueString : bool.FalseString, receiver.OfOrigin),
            _ => null,
        }
        : null;

    /// <inheritdoc/>
    public override Value? Read(Machine machine, ISymbol member, Value? receiver) => member.Name switch
    {
        nameof(bool.TrueString) => new Constant(bool.TrueString),
        nameof(bool.FalseString) => new Constant(bool.FalseString),
        _ => null,
    };
}
