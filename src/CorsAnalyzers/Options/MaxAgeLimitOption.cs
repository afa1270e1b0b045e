using System.Globalization;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Options;

/// <summary>
/// <c>cors_analyzers.max_age_limit</c>: the longest age of a cached preflight that is not reported, in whole seconds. Default: a day, the
/// longest that any browser keeps one.
/// </summary>
internal static class MaxAgeLimitOption
{
    /// <summary>The name in <c>.editorconfig</c>.</summary>
    public const string Name = "cors_analyzers.max_age_limit";

    private static readonly int Fallback = RuleOptions.Default.MaxAgeLimitSeconds;

    /// <summary>The option.</summary>
    public static Option<int> Option { get; } = new(Name, Fallback, Read);

    private static string? Read(string text, out int seconds)
    {
        if (!MaxAge.TryParse(text, out seconds))
        {
            return "it is not a whole number of seconds, such as " + Fallback.ToString(CultureInfo.InvariantCulture);
        }

        return seconds > 0 ? null : "no preflight would be cached";
    }
}
