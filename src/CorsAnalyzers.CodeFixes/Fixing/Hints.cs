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
}
