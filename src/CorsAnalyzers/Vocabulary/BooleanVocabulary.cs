using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>Booleans as texts, which .NET writes with a capital.</summary>
internal sealed class BooleanVocabulary : VocabularyBase
{
    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames => ["System.Boolean"];

    /// <inheritdoc/>
    public override Value? Invoke(Call call) =>
        call is { Name: "ToString", Receiver: Constant { Content: bool value } receiver } ? new Constant(value.ToString(), receiver.OfOrigin) : null;

    /// <inheritdoc/>
    public override Value? Read(Machine machine, ISymbol member, Value? receiver) => member.Name switch
    {
        nameof(bool.TrueString) => new Constant(bool.TrueString),
        nameof(bool.FalseString) => new Constant(bool.FalseString),
        _ => null,
    };
}
