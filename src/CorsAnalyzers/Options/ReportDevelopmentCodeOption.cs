namespace CorsAnalyzers.Options;

/// <summary>
/// <c>cors_analyzers.report_development_code</c>: whether code that runs in the development environment only is judged like any other.
/// Default: it proves nothing.
/// </summary>
internal static class ReportDevelopmentCodeOption
{
    /// <summary>The name in <c>.editorconfig</c>.</summary>
    public const string Name = "cors_analyzers.report_development_code";

    /// <summary>The option.</summary>
    public static Option<bool> Option { get; } = new(Name, fallback: false, Read);

    private static string? Read(string text, out bool value) => bool.TryParse(text, out value) ? null : "it is neither 'true' nor 'false'";
}
