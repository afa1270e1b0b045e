using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary.Wiring;

/// <summary>Objects that the container of services makes: what it gives their constructors is not known.</summary>
internal static class InjectedObjects
{
    /// <summary>A new object.</summary>
    public static Value Construct(Machine machine, Frame frame, IMethodSymbol constructor, SyntaxNode syntax) => machine.Invoker.Construct(new Call(
        machine,
        frame,
        constructor,
        receiver: null,
        constructor.Parameters.Select(parameter => machine.Unknown(parameter.Type, "injected:" + parameter.Type.ToDisplayString(), ofOrigin: false)).ToList(),
        [],
        syntax));
}
