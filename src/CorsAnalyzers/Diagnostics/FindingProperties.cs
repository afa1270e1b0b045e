namespace CorsAnalyzers.Diagnostics;

/// <summary>What a diagnostic carries for its code fix, in <c>Diagnostic.Properties</c>.</summary>
internal static class FindingProperties
{
    /// <summary>The edit that repairs the finding, a name of Core's <c>FixHint</c>; absent where there is none.</summary>
    public const string FixHint = "CorsAnalyzers.FixHint";

    /// <summary>The configured trusted origins, comma-separated, as they stand in <c>.editorconfig</c>; absent where none are configured or the value is wrong.</summary>
    public const string TrustedOrigins = "CorsAnalyzers.TrustedOrigins";

    /// <summary>The name of the header that the finding is about.</summary>
    public const string HeaderName = "CorsAnalyzers.HeaderName";

    /// <summary>
    /// What the fix writes, a value a line: names and numbers of seconds have no line breaks. Absent where the hint says all.
    /// </summary>
    public const string FixValues = "CorsAnalyzers.FixValues";
}
