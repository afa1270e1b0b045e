using CorsAnalyzers.Policies;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>A predicate on the origin, run on the path that set it.</summary>
internal sealed class SimulatedPredicate(Machine machine, Frame frame, Value predicate, Site site, SyntaxNode syntax) : OriginPredicate
{
    private readonly CheckedTexts compared = new() { IsOfWholeCheck = true };

    // What a path has decided stands, so the check comes to the same whenever it is asked.
    private readonly Dictionary<string, (bool? Admits, bool Throws)> answers = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override Site Site => site;

    /// <inheritdoc/>
    public override bool? Admits(string origin)
    {
        if (!answers.TryGetValue(origin, out var answer))
        {
            answers[origin] = answer = Run(origin);
        }

        return answer.Throws ? throw new PredicateFailedException() : answer.Admits;
    }

    /// <summary>
    /// What the check compares with: the values that the origins met that it was asked about, and the literals of its code, which may
    /// stand behind a condition that none of them met.
    /// </summary>
    public CheckedTexts FindCompared()
    {
        if (predicate is Function function
            && (function.Syntax ?? function.Method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(machine.CancellationToken)) is { } check)
        {
            compared.NoteLiterals(check, machine.Graphs);
        }

        return compared;
    }

    private (bool? Admits, bool Throws) Run(string origin)
    {
        if (predicate is not Function function)
        {
            return (null, false);
        }

        var outer = machine.Path.AskedFor;
        machine.Path.AskedFor = compared;
        machine.Path.Ask();
        try
        {
            return (machine.Path.Decide(machine.Invoker.Apply(function, [new Constant(origin, ofOrigin: true)], syntax, frame)), false);
        }
        catch (SimulatedException)
        {
            return (null, true);
        }
        catch (BoundReachedException bound) when (machine.Path.IsClosed)
        {
            if (bound.IsOutOfTime)
            {
                machine.Path.Questions.Exhaust();
            }

            return (null, false);
        }
        finally
        {
            machine.Path.AskedFor = outer;
        }
    }
}
