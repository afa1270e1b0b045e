using CorsAnalyzers.Diagnostics;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.CodeFixes.Fixing;

/// <summary>The edit that a diagnostic's finding asks for.</summary>
internal static class Hints
{
    /// <summary>Whether it asks for that one.</summary>
    public static bool Has(Diagnostic diagnostic, FixHint hint) =>
        diagnostic.Properties.TryGetValue(FindingProperties.FixHint, out var name) && name == hint.ToString();

    /// <summary>What the edit is to write; empty where the hint says all.</summary>
    public static IReadOnlyList<string> ValuesOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FindingProperties.FixValues, out var values) && !string.IsNullOrEmpty(values)
            ? values!.Split('\n')
            : [];

    /// <summary>The name, method or origin that the finding is about; null where it is about none in particular.</summary>
    public static string? NameOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FindingProperties.HeaderName, out var name) ? name : null;

    /// <summary>The configured trusted origins; empty where there are none.</summary>
    public static IReadOnlyList<string> TrustedOriginsOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FindingProperties.TrustedOrigins, out var list) && list is not null
            ? [.. list.Split(',').Select(static origin => origin.Trim()).Where(static origin => origin.Length != 0)]
            : [];
}
