namespace CorsAnalyzers.Options;

/// <summary>
/// <c>CorsAnalyzersMode</c>, a property of MSBuild: which rules are on. The package's targets choose the levels by it; what remains to be
/// said here is that there is no such mode.
/// </summary>
internal static class AnalyzersModeOption
{
    /// <summary>The name in project files.</summary>
    public const string Name = "CorsAnalyzersMode";

    /// <summary>The modes; letter case does not matter. The first is the one without levels of its own.</summary>
    public static IReadOnlyList<string> Modes { get; } = ["Default", "Strict", "SecurityOnly", "None"];

    /// <summary>The option.</summary>
    public static Option<string> Option { get; } = new("build_property." + Name, Name, Modes[0], Read);

    private static string? Read(string text, out string mode)
    {
        mode = Modes.FirstOrDefault(known => string.Equals(known, text.Trim(), StringComparison.OrdinalIgnoreCase)) ?? string.Empty;
        return mode.Length == 0 ? "the modes are " + string.Join(", ", Modes) : null;
    }
}
