namespace CorsAnalyzers.Policies;

/// <summary>What makes the answers.</summary>
public enum AnswerSource
{
    /// <summary>
    /// A policy's host (<see cref="PolicyHost"/>). What it sends beside the policy, <c>Vary</c> too, is none of the author's doing.
    /// </summary>
    Policy,

    /// <summary>Headers written by hand, sent as they stand.</summary>
    HandWrittenHeaders,
}
