using System.Collections.Immutable;

namespace CorsAnalyzers.Policies;

/// <summary>What one path through the code comes to.</summary>
/// <param name="Decisions">The conditions that were decided on the way, in order.</param>
/// <param name="Answer">The answer; null where it is not known (a bound was hit).</param>
/// <param name="IsDevelopmentOnly">The path is taken in the development environment only; it proves nothing.</param>
public sealed record Outcome(ImmutableArray<Decision> Decisions, Answer? Answer, bool IsDevelopmentOnly = false)
{
    /// <summary>
    /// Whether both outcomes can be seen in one and the same process: no condition that has nothing to do with the origin differs.
    /// </summary>
    public bool IsCompatibleWith(Outcome other)
    {
        foreach (var decision in Decisions)
        {
            if (!decision.Condition.AboutOrigin
                && other.Decisions.Any(o => o.Condition == decision.Condition && o.Holds != decision.Holds))
            {
                return false;
            }
        }

        return true;
    }
}
