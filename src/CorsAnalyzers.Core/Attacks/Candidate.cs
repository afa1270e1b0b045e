namespace CorsAnalyzers.Attacks;

/// <summary>An attack origin that may be tried.</summary>
/// <param name="Attack">The origin.</param>
/// <param name="Round">Among more candidates than can be tried, those of the lowest rounds are.</param>
/// <param name="IsCombined">Whether it was made from several literals.</param>
internal sealed record Candidate(AttackOrigin Attack, int Round, bool IsCombined);
