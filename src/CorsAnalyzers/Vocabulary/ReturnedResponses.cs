using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>Answers that functions return.</summary>
internal static class ReturnedResponses
{
    /// <summary>Takes a function's result for its answer, where its host does so.</summary>
    /// <returns>False where the answer is not known.</returns>
    public static bool Take(Machine machine, IMethodSymbol? method, Value result)
    {
        if (result is Instance { Type: { } type } response && machine.Types.KindOf(type) == KnownKind.ReturnedResponse)
        {
            LambdaVocabulary.Answer(machine, response);
            return true;
        }

        var returned = method is null ? null : ServerFunctions.Unwrapped(method.ReturnType);
        return machine.Types.KindOf(returned) != KnownKind.ReturnedResponse
            && (returned is not { Name: "HttpResponseMessage" } || result is HttpObject { Part: HttpPart.Response });
    }
}
