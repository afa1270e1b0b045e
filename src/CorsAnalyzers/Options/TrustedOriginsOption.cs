using System.Collections.Immutable;
using CorsAnalyzers.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Options;

/// <summary>
/// <c>cors_analyzers.trusted_origins</c>: a comma-separated list of origins, which may be <c>https://*.contoso.com</c>. Unset or empty:
/// none are configured.
/// </summary>
internal sealed class TrustedOriginsOption
{
    /// <summary>The name in <c>.editorconfig</c>.</summary>
    public const string Name = "cors_analyzers.trusted_origins";

    private static readonly char[] Separator = [','];

    private TrustedOriginsOption(string text, ImmutableArray<OriginPattern> patterns, string? error)
    {
        Text = text;
        Patterns = patterns;
        Error = error;
    }

    /// <summary>The value as it stands in the file.</summary>
    public string Text { get; }

    /// <summary>The origins; empty where none are configured or the value is wrong.</summary>
    public ImmutableArray<OriginPattern> Patterns { get; }

    /// <summary>Why the value cannot be used; null where it can.</summary>
    public string? Error { get; }

    /// <summary>The option that is in force for a tree.</summary>
    public static TrustedOriginsOption For(SyntaxTree tree, AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(Name, out var value) ? Parse(value) : Unset;

    private static TrustedOriginsOption Unset { get; } = new(string.Empty, ImmutableArray<OriginPattern>.Empty, error: null);

    private static TrustedOriginsOption Parse(string text)
    {
        var origins = ImmutableArray.CreateBuilder<OriginPattern>();
        foreach (var element in text.Split(Separator, StringSplitOptions.RemoveEmptyEntries).Select(static element => element.Trim()))
        {
            if (element.Length == 0)
            {
                continue;
            }

            if (!OriginPattern.TryParse(element, out var pattern, out var reason))
            {
                return new TrustedOriginsOption(text, ImmutableArray<OriginPattern>.Empty, reason);
            }

            origins.Add(pattern!);
        }

        return text.Trim().Length > 0 && origins.Count == 0
            ? new TrustedOriginsOption(text, ImmutableArray<OriginPattern>.Empty, "it names no origin")
            : new TrustedOriginsOption(text, origins.ToImmutable(), error: null);
    }
}
