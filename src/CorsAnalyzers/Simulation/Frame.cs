using CorsAnalyzers.Policies;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace CorsAnalyzers.Simulation;

/// <summary>One call in progress.</summary>
/// <param name="Graph">The control-flow graph; null while an initializer outside any function is evaluated.</param>
/// <param name="Function">The declaration of the function.</param>
/// <param name="Closure">The call whose variables a lambda or local function sees.</param>
/// <param name="Caller">The call that made this one.</param>
/// <param name="CallSite">Where the caller made it.</param>
/// <param name="This">The object that the function is called on.</param>
internal sealed record Frame(ControlFlowGraph? Graph, SyntaxNode Function, Frame? Closure, Frame? Caller, SyntaxNode? CallSite, Value? This)
{
    // Most calls need none of these.
    private Dictionary<CaptureId, (IOperation Operation, Value Value)>? captures;
    private Stack<Value>? initialized;
    private Stack<Value>? conditionalReceivers;
    private Dictionary<int, IReadOnlyList<(PolicyDraft Policy, PolicyModel Before)>>? loops;

    public Dictionary<ISymbol, Value> Variables { get; } = new(SymbolEqualityComparer.Default);

    public Dictionary<CaptureId, (IOperation Operation, Value Value)> Captures => captures ??= [];

    /// <summary>The values of <c>yield return</c>; null where there was none.</summary>
    public List<Value>? Yielded { get; set; }

    /// <summary>The object whose initializer is being evaluated.</summary>
    public Stack<Value> Initialized => initialized ??= new();

    /// <summary>The receivers of the null-conditional accesses being evaluated.</summary>
    public Stack<Value> ConditionalReceivers => conditionalReceivers ??= new();

    /// <summary>
    /// The loops that run without an end that is known, by the blocks that decide on them, each with what the policies stated before.
    /// </summary>
    public Dictionary<int, IReadOnlyList<(PolicyDraft Policy, PolicyModel Before)>> Loops => loops ??= [];

    public int Depth { get; } = (Caller?.Depth ?? 0) + 1;

    /// <summary>The variable's value, in this call or in those that it closes over.</summary>
    public Value? Find(ISymbol variable)
    {
        for (var frame = this; frame is not null; frame = frame.Closure)
        {
            if (frame.Variables.TryGetValue(variable, out var value))
            {
                return value;
            }
        }

        return null;
    }

    public void Set(ISymbol variable, Value value)
    {
        for (var frame = this; frame is not null; frame = frame.Closure)
        {
            if (frame.Variables.ContainsKey(variable))
            {
                frame.Variables[variable] = value;
                return;
            }
        }

        Variables[variable] = value;
    }
}
