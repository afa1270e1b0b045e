namespace CorsAnalyzers.Rules;

/// <summary>The harm that a rule speaks of.</summary>
public enum RuleCategory
{
    /// <summary>Someone gets in.</summary>
    Security,

    /// <summary>The browser or the server refuses what the author meant.</summary>
    Reliability,

    /// <summary>It works, and slower than it could.</summary>
    Performance,

    /// <summary>It has no effect.</summary>
    Usage,
}
