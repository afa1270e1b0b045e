namespace CorsAnalyzers.BrowserTests.Protocol;

/// <summary>What becomes of a fetch, in a word: what was sent, and whether the script reads the answer.</summary>
internal enum ProofOutcome
{
    /// <summary>No request left the browser.</summary>
    NotSent,

    /// <summary>Sent without a preflight, and read.</summary>
    Simple,

    /// <summary>Sent without a preflight; the script sees a network error.</summary>
    SimpleBlocked,

    /// <summary>Sent after a preflight, and read.</summary>
    Preflighted,

    /// <summary>Sent after a preflight; the script sees a network error.</summary>
    PreflightedBlocked,

    /// <summary>The preflight is all that was sent.</summary>
    PreflightRefused,
}
