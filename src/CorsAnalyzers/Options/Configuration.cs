using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Options;

/// <summary>What <c>.editorconfig</c> says for one tree.</summary>
internal sealed class Configuration
{
    private readonly MaxAgeLimitOption maxAgeLimit;

    private Configuration(TrustedOriginsOption trustedOrigins, MaxAgeLimitOption maxAgeLimit)
    {
        TrustedOrigins = trustedOrigins;
        this.maxAgeLimit = maxAgeLimit;
    }

    /// <summary>The origins that fixes may admit.</summary>
    public TrustedOriginsOption TrustedOrigins { get; }

    /// <summary>What the rules are told.</summary>
    public RuleOptions Rules => new(TrustedOrigins.Patterns, maxAgeLimit.Seconds);

    /// <summary>The options whose values cannot be used: name, value, why.</summary>
    public IEnumerable<(string Name, string Text, string Error)> Errors
    {
        get
        {
            if (TrustedOrigins.Error is { } origins)
            {
                yield return (TrustedOriginsOption.Name, TrustedOrigins.Text, origins);
            }

            if (maxAgeLimit.Error is { } limit)
            {
                yield return (MaxAgeLimitOption.Name, maxAgeLimit.Text, limit);
            }
        }
    }

    /// <summary>The options that are in force for a tree; a wrong value counts as none.</summary>
    public static Configuration For(SyntaxTree tree, AnalyzerOptions options) =>
        new(TrustedOriginsOption.For(tree, options), MaxAgeLimitOption.For(tree, options));
}
