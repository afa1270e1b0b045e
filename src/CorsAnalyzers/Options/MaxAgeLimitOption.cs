using System.Globalization;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Options;

/// <summary>
/// <c>cors_analyzers.max_age_limit</c>: the longest age of a cached preflight that is not reported, in whole seconds. Unset or empty: a
/// day, the longest that any browser keeps one.
/// </summary>
internal sealed class MaxAgeLimitOption
{
    /// <summary>The name in <c>.editorconfig</c>.</summary>
    public const string Name = "cors_analyzers.max_age_limit";

    private MaxAgeLimitOption(string text, int seconds, string? error)
    {
        Text = text;
        Seconds = seconds;
        Error = error;
    }

    /// <summary>The value as it stands in the file.</summary>
    public string Text { get; }

    /// <summary>The limit; the default where the value is wrong.</summary>
    public int Seconds { get; }

    /// <summary>Why the value cannot be used; null where it can.</summary>
    public string? Error { get; }

    private static MaxAgeLimitOption Unset { get; } = new(string.Empty, RuleOptions.Default.MaxAgeLimitSeconds, error: null);

    /// <summary>The option that is in force for a tree.</summary>
    public static MaxAgeLimitOption For(SyntaxTree tree, AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(Name, out var value) && value.Trim().Length > 0 ? Parse(value) : Unset;

    private static MaxAgeLimitOption Parse(string text)
    {
        var isNumber = MaxAge.TryParse(text, out var seconds);
        return isNumber && seconds > 0
            ? new MaxAgeLimitOption(text, seconds, error: null)
            : new MaxAgeLimitOption(text, Unset.Seconds, Reason(isNumber));
    }

    private static string Reason(bool isNumber) => isNumber
        ? "no preflight would be cached"
        : "it is not a whole number of seconds, such as " + Unset.Seconds.ToString(CultureInfo.InvariantCulture);
}
