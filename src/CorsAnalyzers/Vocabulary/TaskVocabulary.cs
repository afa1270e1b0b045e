using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>Tasks: a task stands for its result.</summary>
internal sealed class TaskVocabulary : VocabularyBase
{
    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames =>
    [
        "System.Threading.Tasks.Task",
        "System.Threading.Tasks.Task`1",
        "System.Threading.Tasks.ValueTask",
        "System.Threading.Tasks.ValueTask`1",
        "System.Runtime.CompilerServices.TaskAwaiter",
        "System.Runtime.CompilerServices.TaskAwaiter`1",
    ];

    /// <inheritdoc/>
    public override Value? Invoke(Call call) => call.Name switch
    {
        "FromResult" => call.Argument(0),
        "ContinueWith" when call.Receiver is { } done && call.Argument(0) is Function { Method.Parameters.Length: 1 } next => call.Machine.Invoker.Apply(next, [done], call.Syntax, call.Frame),
        ".ctor" when call.Arguments.Count == 1 && call.Argument(0) is not Function => call.Argument(0),
        "ConfigureAwait" or "GetAwaiter" or "GetResult" or "AsTask" => call.Receiver,
        _ => null,
    };

    /// <inheritdoc/>
    public override Value? Read(Machine machine, ISymbol member, Value? receiver) => member.Name switch
    {
        "Result" => receiver,
        "CompletedTask" => Constant.Null,
        _ => null,
    };
}
