namespace CorsAnalyzers.Rules;

/// <summary>How loud a rule is unless the user says otherwise.</summary>
public enum RuleLevel
{
    /// <summary>Not reported unless switched on.</summary>
    Off,

    /// <summary>A suggestion (Roslyn's "info").</summary>
    Suggestion,

    /// <summary>A warning.</summary>
    Warning,
}
