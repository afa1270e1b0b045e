namespace CorsAnalyzers.Simulation;

/// <summary>How far the simulation goes. Past a bound the result is unknown, and unknown is silent.</summary>
internal static class Bounds
{
    /// <summary>Paths through one function, for one request.</summary>
    public const int Paths = 128;

    /// <summary>Conditions that are not known, on one path.</summary>
    public const int Decisions = 200;

    /// <summary>Visits of one basic block in one call.</summary>
    public const int BlockVisits = 70;

    /// <summary>Nested calls.</summary>
    public const int CallDepth = 24;

    /// <summary>Operations on one path.</summary>
    public const int StepsPerPath = 20_000;

    /// <summary>Operations for one question about what a path built, after its end.</summary>
    public const int StepsPerQuestion = 1_000;

    /// <summary>Operations for all questions about what a path built.</summary>
    public const int StepsAfterPath = 10_000;

    /// <summary>Operations for all questions about what all paths through one function built.</summary>
    public const int StepsAfterPaths = 300_000;

    /// <summary>Operations on all paths through one function, for all requests.</summary>
    public const int StepsPerFunction = 150_000;

    /// <summary>Characters of a simulated string.</summary>
    public const int StringLength = 10_000;

    /// <summary>Elements of a simulated sequence.</summary>
    public const int SequenceLength = 10_000;

    /// <summary>Origins named by the code that are tried beside the stranger's.</summary>
    public const int TrustedProbes = 6;

    /// <summary>Those of them that send preflights, too.</summary>
    public const int TrustedPreflights = 2;

    /// <summary>How long one regular expression may run on one origin.</summary>
    public static readonly TimeSpan RegexTimeout = TimeSpan.FromMilliseconds(100);
}
