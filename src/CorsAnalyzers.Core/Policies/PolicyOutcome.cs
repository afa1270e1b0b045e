using System.Collections.Immutable;

namespace CorsAnalyzers.Policies;

/// <summary>The policy that one path through the code states.</summary>
/// <param name="Decisions">The conditions that were decided on the way, in order.</param>
/// <param name="Policy">The policy; null where the path states none, or it is not known (a bound was hit).</param>
/// <param name="IsDevelopmentOnly">The path is taken in the development environment only; it proves nothing.</param>
public sealed record PolicyOutcome(ImmutableArray<Decision> Decisions, PolicyModel? Policy, bool IsDevelopmentOnly = false);
