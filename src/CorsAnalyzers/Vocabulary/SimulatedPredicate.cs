using CorsAnalyzers.Policies;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>A predicate on the origin, run on the path that set it.</summary>
internal sealed class SimulatedPredicate(Machine machine, Frame frame, Value predicate, Site site, SyntaxNode syntax) : OriginPredicate
{
    /// <inheritdoc/>
    public override Site Site => site;

    /// <inheritdoc/>
    public override bool? Admits(string origin)
    {
        if (predicate is not Function function)
        {
            return null;
        }

        try
        {
            return machine.Path.Decide(machine.Invoker.Apply(function, [new Constant(origin, ofOrigin: true)], syntax, frame));
        }
        catch (SimulatedException)
        {
            throw new PredicateFailedException();
        }
        catch (BoundReachedException) when (machine.Path.IsClosed)
        {
            return null;
        }
    }
}
