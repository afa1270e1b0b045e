using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary><c>HttpMethods</c>: the names of methods and tests for them.</summary>
internal sealed class HttpMethodsVocabulary : VocabularyBase
{
    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames => ["Microsoft.AspNetCore.Http.HttpMethods"];

    /// <inheritdoc/>
    public override Value? Invoke(Call call) =>
        call.Name.StartsWith("Is", StringComparison.Ordinal) && call.Arguments.Count == 1
            ? Operators.AreEqual(call.Machine, call.Argument(0), new Constant(call.Name.Substring(2).ToUpperInvariant()), StringComparison.OrdinalIgnoreCase)
            : call.Name == "Equals" && call.Arguments.Count == 2
                ? Operators.AreEqual(call.Machine, call.Argument(0), call.Argument(1), StringComparison.OrdinalIgnoreCase)
                : null;

    /// <inheritdoc/>
    public override Value? Read(Machine machine, ISymbol member, Value? receiver) => member is IFieldSymbol ? new Constant(member.Name.ToUpperInvariant()) : null;
}
